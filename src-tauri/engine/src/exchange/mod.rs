//! The exchange file: one JSON text for a document (product.md, "The document").

mod entry;
mod layout;
mod notes;
mod ranges;
mod read;
mod records;
mod write;

use crate::scenario::lineage::Lineage;
use crate::{Document, Issue};

pub(crate) use ranges::target as range_target;
pub use read::parse_document;
pub use write::write_document;

/// What is wrong with ids, names, parents, ranges, notes and records of `document`, at pointers into it; what its plans
/// and overrides say is not asked.
pub(crate) fn structure_issues(document: &Document, lineage: &Lineage) -> Vec<Issue> {
    let parts = [lineage.issues(), ranges::issues(document), notes::issues(document), records::issues(document)];
    parts.into_iter().flatten().collect()
}
