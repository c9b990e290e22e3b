//! What was done to the document.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::ChangeLine;

/// Which edits to list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HistoryRequest {
    /// Only edits of this scenario; `None` = of all.
    pub scenario: Option<String>,
    /// Only edits of the assumption at this JSON Pointer, or inside it; `None` = of all.
    pub pointer: Option<String>,
    /// Only words of the label or the places; empty = any.
    pub text: String,
    /// Only edits older than this one, for the next page; `None` = from the youngest.
    pub before: Option<u32>,
    /// At most so many.
    pub limit: u32,
}

/// Edits, youngest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryPage {
    /// The edits.
    pub entries: Vec<HistoryRow>,
    /// Whether there are older ones.
    pub more: bool,
    /// Number to go to for the oldest state that is kept.
    pub oldest: u32,
    /// The document is at its oldest state.
    pub at_oldest: bool,
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HistoryRow {
    /// Number to go to.
    pub seq: u32,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// `Change churn of Mid-market to 12%`.
    pub label: String,
    /// What changed, the first of it.
    pub changes: Vec<ChangeLine>,
    /// How many more changes there are.
    pub more: u32,
    /// How it stands to the present.
    pub state: EntryState,
}

/// How an edit stands to the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// The last one done: the document is here.
    Present,
    /// Part of the document.
    Done,
    /// Undone; not part of the document, and can be gone to.
    Undone,
}
