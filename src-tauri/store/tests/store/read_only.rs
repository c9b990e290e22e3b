//! Opened to read: nothing is ever written.

use std::fs;
use std::sync::Arc;

use headroom_store::{Access, History, Store, StoreError, WhyReadOnly};

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, read, reopened, saved_as};

#[test]
fn reading_never_writes() {
    let folder = Folder::new();
    let path = folder.sample();
    let before = folder.content();
    let (mut store, document) = read(&path);
    assert_eq!(store.access(), Access::ReadOnly(WhyReadOnly::Asked));
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error}");
    assert!(matches!(store.replace(&Arc::new(document), &History::default()), Err(StoreError::ReadOnly { .. })));
    assert!(folder.content() == before);
    drop(store);
    assert!(folder.content() == before);
}

#[test]
fn a_write_protected_file_opens_read_only_by_itself() {
    let folder = Folder::new();
    let path = folder.sample();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let (mut store, document) = opened(&path);
    assert_eq!(store.access(), Access::ReadOnly(WhyReadOnly::WriteProtected));
    assert!(matches!(commit(&mut store, &edited(&document)), Err(StoreError::ReadOnly { .. })));
    // Its copy can be worked on, but the file itself is not overwritten by another document.
    let mut copy = saved_as(&folder.file("copy.headroom"), &document);
    assert_eq!(copy.access(), Access::Write);
    commit(&mut copy, &edited(&document)).unwrap();
    let over = Store::put(&path, &document, &History::default());
    assert!(matches!(over, Err(StoreError::ReadOnly { .. })));
    assert_eq!(exact(&reopened(&path)), exact(&sample()));
}

#[test]
fn readers_and_a_writer_get_along() {
    let folder = Folder::new();
    let path = folder.sample();
    let (reader, document) = read(&path);
    let mut writer = opened(&path).0;
    commit(&mut writer, &edited(&document)).unwrap();
    assert_eq!(exact(&read(&path).1), exact(&edited(&document)));
    drop(reader);
    assert_eq!(folder.names(), ["sample.headroom"]);
}
