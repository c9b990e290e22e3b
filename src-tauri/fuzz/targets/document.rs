//! Documents: whatever the bytes, the file is refused or opened, never written by that, and its history is followed or
//! refused; never a panic.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use headroom_engine::check;
use headroom_store::{Opened, Store, StoreError};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder for the documents"));

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.path().join("any.headroom");
    fs::write(&path, bytes).expect("the folder takes files");
    let read = Store::open_read_only(&path);
    assert!(is_untouched(&path, bytes), "opened read-only, and written");
    let opened = Store::open(&path);
    assert!(is_untouched(&path, bytes), "opened, and written");
    assert_eq!(read.is_ok(), opened.is_ok(), "opened one way and refused the other");
    match opened {
        Ok(opened) => work_with(opened),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    clear();
});

/// What was let in can be judged, taken back as far as its history fits, and edited.
fn work_with(opened: Opened) {
    let Opened { mut store, document, mut history } = opened;
    let _ = check(&document);
    let mut at = Arc::clone(&document);
    while let Some(parent) = history.undo().map(|entry| entry.parent) {
        match history.go(parent, &at) {
            Ok(before) => at = Arc::new(before),
            Err(error) => return assert!(!error.to_string().is_empty()),
        }
    }
    match store.commit(&at, &history) {
        Ok(()) => {
            let again = Store::open_read_only(store.path()).expect("what was written can be read");
            assert_eq!(again.document, at);
        }
        Err(StoreError::Unfit { .. } | StoreError::Damaged { .. } | StoreError::Database { .. }) => (),
        Err(error) => panic!("{error}"),
    }
}

fn is_untouched(path: &PathBuf, bytes: &[u8]) -> bool {
    let alone = fs::read_dir(FOLDER.path()).is_ok_and(|entries| entries.count() == 1);
    alone && fs::read(path).is_ok_and(|there| there == bytes)
}

fn clear() {
    let entries = fs::read_dir(FOLDER.path()).into_iter().flatten().flatten();
    entries.for_each(|entry| fs::remove_file(entry.path()).unwrap_or(()));
}
