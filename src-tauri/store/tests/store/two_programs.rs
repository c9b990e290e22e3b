//! Two programs, one file: somebody waits, somebody is told, nothing is lost or mixed.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use headroom_engine::Document;
use headroom_store::{History, Opened, Store, StoreError};
use rusqlite::Connection;
use serde_json::json;

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, reopened, saved_as};

#[test]
fn while_another_program_writes_an_edit_is_refused_soon_and_works_later() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let other = Connection::open(store.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let start = Instant::now();
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    assert!(start.elapsed() < Duration::from_secs(2));
    other.execute_batch("ROLLBACK").unwrap();
    commit(&mut store, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&edited(&document)));
}

#[test]
fn while_another_program_reads_at_length_an_edit_is_refused_whole() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let other = Connection::open(store.path()).unwrap();
    other.execute_batch("BEGIN; SELECT count(*) FROM plan").unwrap();
    assert!(matches!(commit(&mut store, &edited(&document)), Err(StoreError::Busy { .. })));
    other.execute_batch("COMMIT").unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&document));
    assert_eq!(folder.names(), ["sample.headroom"]);
}

#[test]
fn a_file_held_exclusively_is_busy_to_whoever_opens_it() {
    let folder = Folder::new();
    let path = folder.sample();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::Busy { .. })));
    assert!(matches!(Store::open_read_only(&path), Err(StoreError::Busy { .. })));
}

#[test]
fn whoever_read_before_the_other_wrote_is_told() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let theirs = written_elsewhere(store.path());
    let mut mine = document.clone();
    mine.scenarios[0].name = "Mine".to_owned();
    let error = commit(&mut store, &mine).unwrap_err();
    assert!(matches!(error, StoreError::Changed { .. }), "{error}");
    assert_eq!(exact(&reopened(store.path())), exact(&theirs), "the other's edit is untouched");
    // The way out: a file of its own that holds what is on screen.
    let copy = saved_as(&folder.file("mine.headroom"), &mine);
    assert_eq!(exact(&reopened(copy.path())), exact(&mine));
}

#[test]
fn replacing_takes_the_file_whatever_the_other_wrote() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    written_elsewhere(store.path());
    let mut mine = document.clone();
    mine.scenarios.swap(0, 4);
    store.replace(&Arc::new(mine.clone()), &History::default()).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&mine));
    commit(&mut store, &document).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&document));
}

/// Two writers at once, each opening anew when told that the other was first: every edit that was accepted counts.
#[test]
fn two_writers_at_once_lose_no_accepted_edit() {
    const EDITS: i64 = 25;
    let folder = Folder::new();
    let mut document = sample();
    document.plan["count"] = json!(0);
    let path = Store::create(&folder.file("both.headroom"), &document).unwrap().path().to_owned();
    std::thread::scope(|scope| {
        let writers = [scope.spawn(|| count_up(&path, EDITS)), scope.spawn(|| count_up(&path, EDITS))];
        for writer in writers {
            writer.join().unwrap();
        }
    });
    assert_eq!(reopened(&path).plan["count"], json!(2 * EDITS));
    assert_eq!(folder.names(), ["both.headroom"]);
}

fn count_up(path: &Path, times: i64) {
    let mut left = times;
    while left > 0 {
        match add_one(path) {
            Ok(()) => left -= 1,
            Err(StoreError::InUse { .. } | StoreError::Busy { .. } | StoreError::Changed { .. }) => (),
            Err(other) => panic!("{other}"),
        }
    }
}

fn add_one(path: &Path) -> Result<(), StoreError> {
    let Opened { mut store, document, history } = Store::open(path)?;
    let mut after = Document::clone(&document);
    after.plan["count"] = json!(document.plan["count"].as_i64().unwrap() + 1);
    store.commit(&Arc::new(after), &history)
}

/// An edit by a program that asks for no claim; what it leads to.
fn written_elsewhere(path: &Path) -> Document {
    let other = Connection::open(path).unwrap();
    other.execute("UPDATE scenario SET name = 'Theirs' WHERE id = 'invest'", []).unwrap();
    other.close().unwrap();
    reopened(path)
}
