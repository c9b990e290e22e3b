//! The `.headroom` document: one `SQLite` file that belongs to the user.
//!
//! [`Store`] creates, opens, saves and copies it; what it holds is the engine's [`Document`](headroom_engine::Document).
//! Every edit is durable when [`Store::commit`] returns. A file that is not ours, newer than this program, or damaged is
//! refused as it was found: not a byte of it is written, and nothing is left beside it.
//!
//! What this crate never does: judge a plan (the engine does), decide when to write (the workbench does), or know the
//! time. It is the only crate with SQL in it.
//!
//! Where to begin reading: `store` (what happens), `admission` and `content` (what is let in), `table` (what is stored,
//! one file a table), `error` (what people are told).

mod admission;
mod connection;
mod content;
mod create;
mod error;
mod fault;
mod json;
mod locks;
mod place;
mod save_as;
mod schema;
mod store;
mod table;

pub use error::StoreError;
pub use store::Store;
