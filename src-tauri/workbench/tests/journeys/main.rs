//! Journeys through the workbench: what a person does to a document, and what is shown.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod desk; // a fresh sample document on disk, and short words for edits and cells
mod events; // dated hires, cuts, freezes
mod figures; // key figures, charts, the grid's shape
mod files; // opening, saving, telling files apart
mod invalid; // what is refused, what is only marked
mod scenarios; // the tree
mod values; // typing, switching, choosing, resetting
mod verdicts; // the sentence and its rows
