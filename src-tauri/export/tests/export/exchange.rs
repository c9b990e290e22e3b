use headroom_engine::parse_document;
use headroom_export::exchange_json;

use crate::tidy::SAMPLE;

#[test]
fn what_is_written_is_read_back_as_the_same_document() {
    let document = parse_document(SAMPLE).unwrap();
    let text = String::from_utf8(exchange_json(&document)).unwrap();
    assert!(text.starts_with('{') && text.ends_with("}\n"));
    assert_eq!(parse_document(&text).unwrap(), document);
}
