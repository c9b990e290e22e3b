//! The open document: edits, cached results, what the window and the command line show of it, and the one place where
//! files are written.
//!
//! [`Workbench`] is the only door to a document, for the window and the command line alike, so both show the same
//! figures. It holds the [`Document`](headroom_engine::Document) beside its file, applies an [`Edit`] whole or not at
//! all, has it on the disk before the edit returns, and builds a [`view::View`]: plain data in which everything is
//! computed, worded and formatted.
//!
//! What this crate never does: compute a figure (the engine does), know a window library, or read the clock.
//!
//! Where to begin reading: `workbench` (opening, editing, saving), `edit` (what a person can do), `view` (what is
//! shown) and `show` (how it is built), `verdict` (the sentence and its figures).

mod cache;
mod edit;
mod error;
mod family;
mod file;
mod order;
mod sample;
mod show;
mod verdict;
pub mod view;
mod workbench;

pub use edit::Edit;
pub use error::{ErrorKind, WorkbenchError};
pub use file::write_file;
pub use order::ChartOrder;
pub use sample::sample;
pub use workbench::Workbench;
