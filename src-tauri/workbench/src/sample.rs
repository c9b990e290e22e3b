//! The plan a newcomer starts from.

use headroom_engine::{Document, parse_document};

use crate::WorkbenchError;

/// The shipped sample: three segments and five scenarios, one of them on another.
pub fn sample() -> Result<Document, WorkbenchError> {
    parse_document(include_str!("../sample.json")).map_err(WorkbenchError::Invalid)
}
