//! The exchange file: one JSON text for a document (product.md, "The document").

mod entry;
mod ranges;
mod read;
mod write;

pub(crate) use ranges::issues as range_issues;
pub use read::parse_document;
pub use write::write_document;
