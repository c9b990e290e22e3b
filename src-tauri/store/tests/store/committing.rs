//! Edits: in the file when they return, and never into the void.

use std::fs;

use headroom_store::{Store, StoreError};
use serde_json::json;

use crate::documents::{edited, exact, sample, scenario};
use crate::folder::{Folder, commit, opened, reopened, saved_as};

#[test]
fn each_edit_is_in_the_file_when_it_returns() {
    let folder = Folder::new();
    let mut store = opened(&folder.sample()).0;
    let mut document = sample();
    for step in 0..20 {
        let mut next = edited(&document);
        next.scenarios.insert(step % 5, scenario(&format!("s{step}"), Some("invest")));
        next.scenarios[2].overrides.insert(format!("/step/{step}"), json!(step));
        commit(&mut store, &next).unwrap();
        // The copy is taken by the operating system, as a mail program would.
        let copy = folder.file("copy.headroom");
        fs::copy(store.path(), &copy).unwrap();
        assert_eq!(exact(&reopened(&copy)), exact(&next));
        document = next;
    }
    drop(store);
    assert_eq!(folder.names(), ["copy.headroom", "sample.headroom"]);
}

#[test]
fn an_edit_that_fails_leaves_the_file_as_it_was_and_the_next_one_works() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let mut bad = edited(&document);
    bad.scenarios.push(scenario("orphan", Some("nobody")));
    let before = folder.content();
    let error = commit(&mut store, &bad).unwrap_err();
    assert!(matches!(error, StoreError::Unfit { .. }), "{error}");
    assert!(folder.content() == before);
    commit(&mut store, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&edited(&document)));
}

#[test]
fn a_removed_file_is_noticed_and_the_work_can_be_saved() {
    check_moved(|store, _| fs::remove_file(store.path()).unwrap());
}

#[test]
fn a_renamed_file_is_noticed_and_the_work_can_be_saved() {
    check_moved(|store, folder| fs::rename(store.path(), folder.file("elsewhere.headroom")).unwrap());
}

#[test]
fn a_replaced_file_is_noticed_and_the_work_can_be_saved() {
    check_moved(|store, folder| {
        let other = folder.put("other", b"someone else's words");
        fs::rename(other, store.path()).unwrap();
    });
}

/// After `harm` an edit is refused and touches nothing, and a copy takes the edit.
fn check_moved(harm: impl FnOnce(&Store, &Folder)) {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    harm(&store, &folder);
    let before = folder.content();
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::Moved { .. }), "{error}");
    assert!(folder.content() == before);
    let copy = saved_as(&folder.file("rescued.headroom"), &edited(&document));
    assert_eq!(exact(&reopened(copy.path())), exact(&edited(&document)));
}

#[test]
fn where_no_journal_can_be_made_the_edit_is_refused_until_one_can() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let in_the_way = folder.file("sample.headroom-journal");
    fs::create_dir(&in_the_way).unwrap();
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::Database { .. }), "{error}");
    fs::remove_dir(&in_the_way).unwrap();
    commit(&mut store, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&edited(&document)));
}
