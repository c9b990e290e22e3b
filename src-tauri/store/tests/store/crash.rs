//! An edit cut short in the middle of the file: taken back on opening, and only by whoever may write.

use std::fs;

use headroom_store::{History, Store, StoreError};
use rusqlite::Connection;

use crate::documents::{exact, sample};
use crate::folder::{Folder, opened};

/// A document as a crash leaves it: pages of an unfinished edit in the file, the journal beside it.
fn cut_short(folder: &Folder) -> std::path::PathBuf {
    let working = folder.sample();
    let raw = Connection::open(&working).unwrap();
    raw.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE").unwrap();
    raw.execute("UPDATE plan SET value = value || hex(zeroblob(9000))", []).unwrap();
    raw.execute("UPDATE scenario SET note = hex(zeroblob(9000))", []).unwrap();
    let crashed = folder.file("crashed.headroom");
    fs::copy(&working, &crashed).unwrap();
    fs::copy(folder.file("sample.headroom-journal"), folder.file("crashed.headroom-journal")).unwrap();
    raw.execute_batch("ROLLBACK").unwrap();
    raw.close().unwrap();
    assert_ne!(fs::read(&crashed).unwrap(), fs::read(&working).unwrap(), "nothing of the edit reached the file");
    fs::remove_file(working).unwrap();
    crashed
}

#[test]
fn an_edit_cut_short_is_taken_back_on_opening() {
    let folder = Folder::new();
    let path = cut_short(&folder);
    assert_eq!(exact(&opened(&path).1), exact(&sample()));
    assert_eq!(folder.names(), ["crashed.headroom"]);
}

#[test]
fn reading_alone_does_not_take_it_back() {
    let folder = Folder::new();
    let path = cut_short(&folder);
    let before = folder.content();
    let error = Store::open_read_only(&path).unwrap_err();
    assert!(matches!(error, StoreError::Unfinished { .. }), "{error}");
    assert!(folder.content() == before);
}

#[test]
fn saving_over_it_does_not_leave_its_journal_to_the_copy() {
    let folder = Folder::new();
    let path = cut_short(&folder);
    let before = folder.content();
    let error = Store::put(&path, &sample(), &History::default()).unwrap_err();
    assert!(matches!(error, StoreError::LeftOver { .. }), "{error}");
    assert!(folder.content() == before);
}
