use std::fs;

use serde_json::json;
use tempfile::tempdir;

use super::page::Page;
use crate::recent::Recent;

#[test]
fn the_sample_is_made_once() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.call("startup_notice", json!({})).unwrap(), json!(null));
    let made = fs::read(folder.path().join("Sample.headroom")).unwrap();
    page.leave();
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

#[test]
fn without_a_name_the_document_open_last_is_opened() {
    let folder = tempdir().unwrap();
    let mine = folder.path().join("Mine.headroom");
    let page = Page::on_sample(folder.path(), &mine);
    page.show("save_as");
    page.leave();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.show("view")["document"]["name"], "Mine");
    assert_eq!(page.call("startup_notice", json!({})).unwrap(), json!(null));
}

#[test]
fn where_the_last_one_does_not_open_the_one_before_it_is_shown_and_the_reason_said() {
    let folder = tempdir().unwrap();
    for (name, content) in [("Moved", None), ("Damaged", Some("no database"))] {
        let page = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
        page.show("save_as");
        page.leave();
        let last = folder.path().join(name).with_extension("headroom");
        if let Some(text) = content {
            fs::write(&last, text).unwrap();
        }
        Recent::new(folder.path()).add(&last);
        let page = Page::on_sample(folder.path(), "cancel");
        assert_eq!(page.show("view")["document"]["name"], "Mine");
        let notice = page.call("startup_notice", json!({})).unwrap();
        assert!(notice.as_str().unwrap().contains(&format!("{name}.headroom")), "{notice}");
        page.leave();
        assert_eq!(content, fs::read_to_string(&last).ok().as_deref());
    }
}
