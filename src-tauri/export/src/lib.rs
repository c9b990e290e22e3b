//! Files other programs read, as bytes: the exchange JSON and tidy CSV.
//!
//! This crate never opens, writes or names a file and computes no figures; the workbench writes what it returns. Begin
//! at [`exchange_json`] and [`tidy_csv`].

mod error;
mod exchange;
mod tidy;

pub use error::ExportError;
pub use exchange::exchange_json;
pub use tidy::{comparison_csv, tidy_csv};
