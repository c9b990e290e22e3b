//! The whole document as one JSON file.

use headroom_engine::{Document, write_document};

/// The document's content in the exchange format (UTF-8, a line feed at the end): what any Headroom reads back into the
/// same document.
pub fn exchange_json(document: &Document) -> Vec<u8> {
    write_document(document).into_bytes()
}
