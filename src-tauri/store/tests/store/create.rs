//! Making a new file.

use std::fs;

use headroom_store::{Access, Store, StoreError};
use rusqlite::Connection;

use crate::documents::{range, sample, scenario};
use crate::folder::Folder;

#[test]
fn a_new_document_is_one_file_that_says_what_it_is() {
    let folder = Folder::new();
    let store = Store::create(&folder.file("new.headroom"), &sample()).unwrap();
    assert_eq!(store.access(), Access::Write);
    assert_eq!(store.path(), folder.file("new.headroom"));
    assert_eq!(folder.names(), ["new.headroom"]);
    drop(store);
    assert_eq!(folder.names(), ["new.headroom"]);
    let raw = Connection::open(folder.file("new.headroom")).unwrap();
    let pragma = |sql: &str| raw.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(pragma("PRAGMA application_id"), i64::from(u32::from_be_bytes(*b"HdRm")));
    assert_eq!(pragma("PRAGMA user_version"), 2);
    assert_eq!(pragma("SELECT count(*) FROM overrides"), 13);
}

#[test]
fn a_file_that_is_there_is_kept() {
    let folder = Folder::new();
    let path = folder.put("mine.headroom", b"my own words");
    let error = Store::create(&path, &sample()).unwrap_err();
    assert!(matches!(error, StoreError::Exists { .. }), "{error}");
    assert_eq!(fs::read(&path).unwrap(), b"my own words");
    assert_eq!(folder.names(), ["mine.headroom"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_kept_too() {
    let folder = Folder::new();
    let path = folder.file("link.headroom");
    std::os::unix::fs::symlink(folder.file("nowhere"), &path).unwrap();
    assert!(matches!(Store::create(&path, &sample()), Err(StoreError::Exists { .. })));
}

#[test]
fn an_old_journal_is_not_mixed_into_a_new_document() {
    let folder = Folder::new();
    for left_over in ["new.headroom-journal", "new.headroom-wal"] {
        let file = folder.put(left_over, b"what another document lost");
        let error = Store::create(&folder.file("new.headroom"), &sample()).unwrap_err();
        assert!(matches!(&error, StoreError::LeftOver { file } if file.ends_with(left_over)), "{error}");
        assert_eq!(folder.names(), [left_over]);
        fs::remove_file(file).unwrap();
    }
}

#[test]
fn without_its_folder_nothing_is_made() {
    let folder = Folder::new();
    let error = Store::create(&folder.file("no such folder/new.headroom"), &sample()).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error}");
    assert!(!error.to_string().contains(".headroom-"), "{error}");
    assert!(folder.names().is_empty());
}

#[test]
fn what_a_document_cannot_hold_is_refused_and_leaves_nothing() {
    let folder = Folder::new();
    let mut twins = sample();
    twins.scenarios.push(scenario("invest", None));
    let mut orphan = sample();
    orphan.scenarios.push(scenario("orphan", Some("nobody")));
    let mut endless = sample();
    endless.ranges.push(range("/x"));
    endless.ranges[2].high = f64::INFINITY;
    let mut huge = sample();
    huge.scenarios[0].note = "x".repeat(17 << 20);
    for document in [twins, orphan, endless, huge] {
        let error = Store::create(&folder.file("new.headroom"), &document).unwrap_err();
        assert!(matches!(error, StoreError::Unfit { .. }), "{error}");
        assert!(folder.names().is_empty());
    }
}
