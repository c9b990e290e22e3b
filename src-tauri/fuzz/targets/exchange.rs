//! Exchange files: whatever the bytes, they are refused with issues or read; what is read is written so that it reads
//! back as the same, and is judged without a panic.
#![no_main]

use headroom_engine::{Document, check, parse_document, write_document};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let document = match parse_document(text) {
        Ok(document) => document,
        Err(issues) => return assert!(!issues.is_empty(), "refused without a reason"),
    };
    let _ = check(&document);
    let written = write_document(&document);
    let again = parse_document(&written).unwrap_or_else(|issues| panic!("what was written is refused: {issues:?}"));
    assert!(same(&document, &again), "what was written reads back as something else");
    assert_eq!(write_document(&again), written, "writing the same again gives another text");
});

/// To the last bit, and in the same order: the text of a value shows both.
fn same(a: &Document, b: &Document) -> bool {
    a == b && format!("{a:?}") == format!("{b:?}")
}
