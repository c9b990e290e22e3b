//! Figures people think in, each behind one assumption: read from what a segment says, or typed, which sets that
//! assumption (the same formula, the other way round).
//!
//! Begin with [`Figure`]; what it is read from is a [`Basis`].

mod basis;
mod figure;
mod reach;
mod relation;
mod steady;
mod words;

pub use basis::Basis;
pub use figure::Figure;
pub use reach::{Obstacle, Refusal, range};
