//! Opened to read: nothing is ever written.

use std::fs;

use headroom_store::{Store, StoreError};

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, reopened};

#[test]
fn reading_never_writes() {
    let folder = Folder::new();
    let path = folder.sample();
    let before = folder.content();
    let (mut store, document) = Store::open_read_only(&path).unwrap();
    assert!(store.is_read_only());
    let error = store.commit(&document, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error}");
    assert!(matches!(store.replace(&document), Err(StoreError::ReadOnly { .. })));
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
    let (mut store, document) = Store::open(&path).unwrap();
    assert!(store.is_read_only());
    assert!(matches!(store.commit(&document, &edited(&document)), Err(StoreError::ReadOnly { .. })));
    // Its copy can be worked on, but the file itself is not overwritten by another document.
    let mut copy = store.save_as(&folder.file("copy.headroom")).unwrap();
    assert!(!copy.is_read_only());
    copy.commit(&document, &edited(&document)).unwrap();
    assert!(matches!(copy.save_as(&path), Err(StoreError::ReadOnly { .. })));
    assert_eq!(exact(&reopened(&path)), exact(&sample()));
}

#[test]
fn readers_and_a_writer_get_along() {
    let folder = Folder::new();
    let path = folder.sample();
    let (reader, document) = Store::open_read_only(&path).unwrap();
    let mut writer = Store::open(&path).unwrap().0;
    writer.commit(&document, &edited(&document)).unwrap();
    assert_eq!(exact(&Store::open_read_only(&path).unwrap().1), exact(&edited(&document)));
    drop(reader);
    assert_eq!(folder.names(), ["sample.headroom"]);
}
