use std::fs;

use serde_json::json;
use tempfile::tempdir;

use super::page::Page;

#[test]
fn the_sample_is_made_once() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.call("startup_notice", json!({})).unwrap(), json!(null));
    let made = fs::read(folder.path().join("Sample.headroom")).unwrap();
    drop(page);
    Page::on_sample(folder.path(), "cancel").show("view");
    assert_eq!(fs::read(folder.path().join("Sample.headroom")).unwrap(), made);
}

#[test]
fn a_document_that_is_not_there_is_named_once_beside_the_sample() {
    let folder = tempdir().unwrap();
    let missing = folder.path().join("Missing.headroom");
    let page = Page::open(Some(&missing), folder.path(), "cancel");
    assert_eq!(page.show("view")["document"]["name"], "Sample");
    let notice = page.call("startup_notice", json!({})).unwrap();
    assert!(notice.as_str().unwrap().contains("Missing.headroom"), "{notice}");
    assert_eq!(page.call("startup_notice", json!({})).unwrap(), json!(null));
    assert!(!missing.exists());
}

#[test]
fn a_damaged_sample_is_left_alone_and_another_made() {
    let folder = tempdir().unwrap();
    let damaged = folder.path().join("Sample.headroom");
    fs::write(&damaged, "no database").unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.show("view")["document"]["name"], "Sample 2");
    let notice = page.call("startup_notice", json!({})).unwrap();
    assert!(notice.as_str().unwrap().contains("Sample.headroom"), "{notice}");
    assert_eq!(fs::read(&damaged).unwrap(), b"no database");
}
