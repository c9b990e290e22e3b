//! The open file.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The open file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DocumentHead {
    /// The file's name without folder and ending.
    pub name: String,
    /// The whole path; empty where the document is not in a file.
    pub path: String,
    /// Why edits are refused, and the way out; `None` where they are not.
    pub read_only: Option<String>,
    /// Whether what is on screen is in the file.
    pub saving: Saving,
}

/// Whether what is on screen is in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Saving {
    /// Every edit is on the disk.
    Saved,
    /// The last edits are on their way.
    Pending,
    /// They could not be written; they are kept here, and tried again with the next edit or when asked.
    Failed {
        /// Why, and the way out.
        message: String,
    },
}

/// What travels in a copy for sharing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ShareChoice {
    /// The baseline; scenarios cannot go without it.
    pub baseline: bool,
    /// Ids of scenarios.
    pub scenarios: Vec<String>,
    /// Ids of plans of record.
    pub records: Vec<String>,
    /// Notes and sources of what travels.
    pub notes: bool,
}
