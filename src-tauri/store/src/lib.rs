//! The `.headroom` document: one `SQLite` file that belongs to the user.
//!
//! [`Store`] creates, opens, saves and copies it; what it holds is the engine's [`Document`](headroom_engine::Document)
//! and its [`History`]. Every edit is durable when [`Store::commit`] returns. A file that is not ours, newer than this
//! program, or damaged is refused as it was found: not a byte of it is written, and nothing is left beside it.
//!
//! What this crate never does: judge a plan (the engine does), decide when to write (the workbench does), or know the
//! time. It is the only crate with SQL in it.
//!
//! Where to begin reading: `store` (what happens), `admission` and `content` (what is let in), `table` (what a document
//! is made of, one file a table), `step` and `history` (what was done to it, in memory), `past` (the same in the file),
//! `error` (what people are told).

mod access;
mod admission;
mod backup;
mod claim;
mod connection;
mod content;
mod create;
mod draft;
mod error;
mod fault;
mod history;
mod json;
mod locks;
mod opening;
mod past;
mod place;
mod schema;
mod step;
mod store;
mod table;
mod writing;

pub use access::{Access, WhyReadOnly};
pub use error::StoreError;
pub use history::{Entry, History, HistoryError, Limits};
pub use step::Step;
pub use store::{Opened, Store};
