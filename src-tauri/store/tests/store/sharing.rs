//! Copies for others: what was left out is not in them, in no form.

use std::fs;

use headroom_store::{Store, StoreError};
use serde_json::json;

use crate::documents::{exact, sample};
use crate::folder::{Folder, reopened};
use crate::session::{Session, note, record};

/// Words that must not travel, each in another place of the document or its past.
const SECRETS: [&str; 9] = [
    "Nightfall",
    "nightfall_id",
    "Severance",
    "Whistle",
    "Lawyer’s table",
    "Record of doom",
    "Formerly known",
    "Label of old",
    "0.123987",
];

/// A document full of secrets, with a past, in a file with free pages.
fn confidential(folder: &Folder) -> (Store, Session) {
    let mut session = Session::new();
    let mut store = Store::create(&folder.file("full.headroom"), &session.document).unwrap();
    let mut full = sample();
    "Nightfall".clone_into(&mut full.scenarios[0].name);
    "nightfall_id".clone_into(&mut full.scenarios[0].id);
    full.scenarios[0].note = "Severance ".repeat(900);
    full.scenarios.iter_mut().skip(1).for_each(|scenario| scenario.parent = None);
    full.plan["segments"]["smb"]["name"] = json!("Formerly known");
    full.plan["segments"]["smb"]["retention"]["churn"] = json!(0.123_987);
    full.notes = vec![note(1)];
    "Whistle".clone_into(&mut full.notes[0].author);
    "Lawyer’s table".clone_into(&mut full.notes[0].source);
    let mut frozen = record(1);
    "Record of doom".clone_into(&mut frozen.name);
    full.records = vec![frozen.into()];
    session.record(1, full);
    session.history.amend(1, "Label of old".to_owned(), json!("Label of old"), &sample(), &session.document);
    store.commit(&session.document, &session.history).unwrap();
    session.record(2, sample());
    store.commit(&session.document, &session.history).unwrap();
    (store, session)
}

/// Which secrets are in the file as they are stored: text as UTF-8, names of JSON as text.
fn found(path: &std::path::Path) -> Vec<&'static str> {
    let bytes = fs::read(path).unwrap();
    let holds = |secret: &str| bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
    SECRETS.into_iter().filter(|secret| holds(secret)).collect()
}

#[test]
fn a_copy_for_sharing_holds_the_document_and_nothing_of_its_past() {
    let folder = Folder::new();
    let (store, session) = confidential(&folder);
    assert_eq!(found(store.path()), SECRETS, "the search does not find what is there");
    let shared = folder.file("shared.headroom");
    Store::share(&shared, &session.document).unwrap();
    assert!(found(&shared).is_empty(), "{:?}", found(&shared));
    let opened = Store::open(&shared).unwrap();
    assert_eq!(exact(&opened.document), exact(&sample()));
    assert!(opened.history.entries().is_empty());
    assert_eq!(free_pages(&shared), 0);
}

#[test]
fn what_was_in_the_way_is_gone_and_does_not_shine_through() {
    let folder = Folder::new();
    let (store, session) = confidential(&folder);
    let path = store.path().to_owned();
    drop(store);
    Store::share(&path, &session.document).unwrap();
    assert!(found(&path).is_empty(), "{:?}", found(&path));
    assert_eq!(folder.names(), ["full.headroom"]);
}

#[test]
fn where_it_cannot_be_made_the_file_in_the_way_stays() {
    let folder = Folder::new();
    let path = folder.put("mine.headroom", b"my own words");
    let mut twins = sample();
    twins.scenarios.push(twins.scenarios[0].clone());
    assert!(matches!(Store::share(&path, &twins), Err(StoreError::Unfit { .. })));
    fs::create_dir(folder.file("folder")).unwrap();
    assert!(Store::share(&folder.file("folder"), &sample()).is_err());
    assert!(matches!(Store::share(&folder.file("nowhere/x.headroom"), &sample()), Err(StoreError::Io { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"my own words");
    assert_eq!(folder.names(), ["folder", "mine.headroom"]);
}

#[test]
fn saving_under_another_name_keeps_the_past_and_drops_free_pages() {
    let folder = Folder::new();
    let (_store, session) = confidential(&folder);
    let copy = Store::put(&folder.file("copy.headroom"), &session.document, &session.history).unwrap();
    assert_eq!(free_pages(copy.path()), 0);
    assert_eq!(exact(&reopened(copy.path())), exact(&session.document));
    assert_eq!(found(copy.path()), SECRETS, "the history travels with a copy of one's own");
}

fn free_pages(path: &std::path::Path) -> i64 {
    let raw = rusqlite::Connection::open(path).unwrap();
    raw.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap()
}
