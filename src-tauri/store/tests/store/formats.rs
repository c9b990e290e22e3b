//! Documents of every released format: a fixture of each opens for ever, and reaches the newest by its first edit.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use headroom_engine::{Document, parse_document, write_document};
use headroom_store::{Opened, Store, StoreError};
use rusqlite::Connection;

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, reopened};
use crate::session::{Session, everything};

/// The newest format, as the store writes it.
fn newest() -> i64 {
    let folder = Folder::new();
    format_of(&folder.sample())
}

fn format_of(path: &Path) -> i64 {
    let raw = Connection::open(path).unwrap();
    raw.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/fixtures").join(name)
}

/// The fixture of a format, in a folder of its own, and what it is known to hold.
pub(crate) fn of_format(folder: &Folder, format: i64) -> (PathBuf, Document) {
    let bytes = fs::read(fixture(&format!("format-{format}.headroom"))).unwrap();
    let known = fs::read_to_string(fixture(&format!("format-{format}.json"))).unwrap();
    (folder.put("Acme.headroom", &bytes), parse_document(&known).unwrap())
}

#[test]
fn a_fixture_of_every_format_opens_and_holds_what_it_held() {
    for format in 1..=newest() {
        let folder = Folder::new();
        let (path, known) = of_format(&folder, format);
        assert_eq!(format_of(&path), format);
        let before = folder.content();
        for opened in [Store::open(&path), Store::open_read_only(&path)] {
            let Opened { document, mut history, .. } = opened.unwrap();
            assert_eq!(exact(&document), exact(&known), "format {format}");
            let first = history.go(history.base(), &document).unwrap();
            assert_eq!(exact(&first) == exact(&known), history.entries().is_empty(), "format {format}");
        }
        assert!(folder.content() == before, "opening format {format} wrote");
    }
}

#[test]
fn a_fixture_of_every_format_is_edited_and_its_copy_kept() {
    for format in 1..=newest() {
        let folder = Folder::new();
        let (path, known) = of_format(&folder, format);
        let bytes = fs::read(&path).unwrap();
        let Opened { mut store, document, mut history } = Store::open(&path).unwrap();
        let after = edited(&document);
        history.record(7, "Edit".to_owned(), serde_json::json!(null), &document, &after);
        store.commit(&Arc::new(after.clone()), &history).unwrap();
        let kept = Store::open_read_only(&path).unwrap();
        assert_eq!(everything(&kept.document, &kept.history), everything(&after, &history), "format {format}");
        assert_eq!(format_of(&path), newest());
        let backup = folder.file("Acme before format 2.headroom");
        assert_eq!(backup.exists(), format < newest());
        if format < newest() {
            assert_eq!((format_of(&backup), fs::read(&backup).unwrap().len()), (format, bytes.len()));
            assert_eq!(exact(&reopened(&backup)), exact(&known));
        }
    }
}

#[test]
fn a_copy_that_is_there_is_kept_and_the_next_is_numbered() {
    let folder = Folder::new();
    let (path, known) = of_format(&folder, 1);
    let theirs = folder.put("Acme before format 2.headroom", b"somebody's words");
    let again = folder.put("Acme before format 2 (2).headroom", b"more of them");
    commit(&mut opened(&path).0, &sample()).unwrap();
    assert_eq!(fs::read(theirs).unwrap(), b"somebody's words");
    assert_eq!(fs::read(again).unwrap(), b"more of them");
    assert_eq!(exact(&reopened(&folder.file("Acme before format 2 (3).headroom"))), exact(&known));
    assert_eq!(folder.names().len(), 4);
}

#[test]
fn a_refused_first_edit_makes_one_copy_however_often_it_is_tried() {
    let folder = Folder::new();
    let (path, known) = of_format(&folder, 1);
    let mut store = opened(&path).0;
    let mut bad = known.clone();
    bad.scenarios[0].parent = Some("nobody".to_owned());
    for _ in 0..3 {
        assert!(matches!(commit(&mut store, &bad), Err(StoreError::Unfit { .. })));
    }
    commit(&mut store, &edited(&known)).unwrap();
    assert_eq!(folder.names(), ["Acme before format 2.headroom", "Acme.headroom"]);
    assert_eq!(exact(&reopened(&path)), exact(&edited(&known)));
}

#[test]
fn another_programs_edit_of_an_older_document_is_noticed_before_anything_is_made() {
    let folder = Folder::new();
    let (path, known) = of_format(&folder, 1);
    let mut store = opened(&path).0;
    let other = Connection::open(&path).unwrap();
    other.execute("UPDATE scenario SET name = 'Theirs'", []).unwrap();
    other.close().unwrap();
    let before = folder.content();
    assert!(matches!(commit(&mut store, &edited(&known)), Err(StoreError::Changed { .. })));
    assert!(folder.content() == before);
}

#[test]
fn an_older_document_saved_under_another_name_is_in_the_newest_format() {
    let folder = Folder::new();
    let (path, known) = of_format(&folder, 1);
    let before = fs::read(&path).unwrap();
    let opened = Store::open(&path).unwrap();
    let mut copy = Store::put(&folder.file("copy.headroom"), &opened.document, &opened.history).unwrap();
    assert_eq!(format_of(copy.path()), newest());
    assert_eq!(exact(&reopened(copy.path())), exact(&known));
    commit(&mut copy, &edited(&known)).unwrap();
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(folder.names(), ["Acme.headroom", "copy.headroom"]);
}

/// Run by hand when a format is released: `cargo test -p headroom-store --test store -- --ignored make_the_fixture`.
#[test]
#[ignore = "makes the fixture of the newest format, once"]
fn make_the_fixture_of_the_newest_format() {
    let (session, name) = (Session::worked_on(), format!("format-{}", newest()));
    let folder = Folder::new();
    let made = folder.file("made.headroom");
    let mut store = Store::create(&made, &session.document).unwrap();
    store.commit(&session.document, &session.history).unwrap();
    drop(store);
    let (file, json) = (fixture(&format!("{name}.headroom")), fixture(&format!("{name}.json")));
    assert!(!file.exists(), "a released fixture never changes");
    fs::copy(made, file).unwrap();
    fs::write(json, write_document(&session.document)).unwrap();
}
