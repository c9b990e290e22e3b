//! The open document: edits, cached results, what the window and the command line show of it, and the one place where
//! files are written.
//!
//! [`Workbench`] is the only door to a document, for the window and the command line alike, so both show the same
//! figures. It holds the [`Document`] beside its file, applies an [`Edit`], records it in the history, has a thread of
//! its own write it, and builds a [`view::View`]: plain data in which everything is computed, worded and formatted.
//!
//! What this crate never does: compute a figure (the engine does), know a window library, or read the clock.
//!
//! Where to begin reading: `workbench` (opening, editing, saving), `edit` (what a person can do), `history` (undo),
//! `writer` (the way to the disk), `view` (what is shown) and `show` (how it is built), `verdict` (the sentence and its
//! figures), `start` (what a new document begins with).

mod anonymous;
mod cache;
mod card;
mod changes;
mod edit;
mod error;
mod family;
mod file;
mod history;
mod home;
mod notation;
mod order;
mod presets;
mod preview;
mod print;
mod sample;
mod show;
mod sources;
pub mod start;
mod state;
mod verdict;
pub mod view;
mod workbench;
mod writer;

pub use card::CardQuery;
pub use edit::{Becomes, ChosenChanges, Edit, Gesture, NewValue, Reach, Sureness};
pub use error::{ErrorKind, WorkbenchError};
pub use file::write_file;
pub use headroom_engine::Document;
pub use order::ChartOrder;
pub use sample::sample;
pub use workbench::{Moment, Workbench};
