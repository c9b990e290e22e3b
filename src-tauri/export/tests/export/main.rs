//! The files other programs read.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod exchange; // the document as JSON
mod tidy; // months as CSV
