//! One editor at a time: whoever comes second reads, and is told why.

use std::fs;
use std::path::Path;

use headroom_store::{Access, Store, StoreError, WhyReadOnly};
use rusqlite::Connection;

use crate::child::{self, Player};
use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, read, reopened, saved_as};

const IN_USE: Access = Access::ReadOnly(WhyReadOnly::InUse);

/// The other process: holds a document until it is told to close it.
pub(crate) fn hold(path: &Path) {
    let store = Store::open(path).unwrap().store;
    child::say(&format!("{:?}", store.access()));
    child::wait();
    drop(store);
    child::say("closed");
}

#[test]
fn the_second_window_reads_until_the_first_is_closed() {
    let folder = Folder::new();
    let (mut first, document) = opened(&folder.sample());
    let (mut second, _) = opened(first.path());
    assert_eq!((first.access(), second.access()), (Access::Write, IN_USE));
    let error = commit(&mut second, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    commit(&mut first, &edited(&document)).unwrap();
    drop(first);
    assert_eq!(second.access(), IN_USE, "what it read may be old: it is opened again");
    let (mut third, document) = opened(second.path());
    assert_eq!(third.access(), Access::Write);
    commit(&mut third, &edited(&document)).unwrap();
    drop((second, third));
    assert_eq!(folder.names(), ["sample.headroom"]);
}

#[test]
fn another_process_is_told_and_may_write_when_the_first_is_closed() {
    let folder = Folder::new();
    let path = folder.sample();
    let mut holder = Player::start("hold", &path, 0);
    assert_eq!(holder.hear().unwrap(), "Write");
    assert_eq!(opened(&path).0.access(), IN_USE);
    // Reading goes on, and so does the other's claim.
    assert_eq!(exact(&read(&path).1), exact(&sample()));
    assert_eq!(opened(&path).0.access(), IN_USE);
    holder.go_on();
    assert_eq!(holder.hear().unwrap(), "closed");
    assert_eq!(opened(&path).0.access(), Access::Write);
    assert!(holder.end());
}

#[test]
fn a_claim_ends_with_its_process_however_that_ends() {
    let folder = Folder::new();
    let path = folder.sample();
    for _ in 0..5 {
        let mut holder = Player::start("hold", &path, 0);
        assert_eq!(holder.hear().unwrap(), "Write");
        assert_eq!(opened(&path).0.access(), IN_USE);
        holder.kill();
        assert_eq!(opened(&path).0.access(), Access::Write);
    }
    assert_eq!(folder.names(), ["sample.headroom"]);
}

#[test]
fn a_claim_survives_everything_else_that_is_done_to_the_file_here() {
    let folder = Folder::new();
    let path = folder.sample();
    let (mut store, document) = opened(&path);
    // Each of these opens and closes the file in this process.
    drop(read(&path));
    drop(opened(&path));
    fs::read(&path).unwrap();
    Connection::open(&path).unwrap().close().unwrap();
    commit(&mut store, &edited(&document)).unwrap();
    let mut other = Player::start("hold", &path, 0);
    assert_eq!(other.hear().unwrap(), "ReadOnly(InUse)");
    assert!(other.end());
}

#[test]
fn a_claim_does_not_stand_in_the_way_of_sqlites_locks() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let other = Connection::open(store.path()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE; UPDATE scenario SET note = 'theirs'").unwrap();
    assert!(matches!(commit(&mut store, &edited(&document)), Err(StoreError::Busy { .. })));
    other.execute_batch("ROLLBACK").unwrap();
    commit(&mut store, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&edited(&document)));
}

#[test]
fn the_claim_moves_along_to_another_name() {
    let folder = Folder::new();
    let (first, document) = opened(&folder.sample());
    let mut second = saved_as(&folder.file("second.headroom"), &document);
    assert_eq!(opened(second.path()).0.access(), IN_USE);
    let path = first.path().to_owned();
    drop(first);
    assert_eq!(opened(&path).0.access(), Access::Write);
    commit(&mut second, &edited(&document)).unwrap();
}

#[test]
fn whoever_was_refused_can_save_under_another_name() {
    let folder = Folder::new();
    let (first, document) = opened(&folder.sample());
    let (second, _) = opened(first.path());
    assert_eq!(second.access(), IN_USE);
    let mut copy = saved_as(&folder.file("mine.headroom"), &document);
    assert_eq!(copy.access(), Access::Write);
    commit(&mut copy, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(first.path())), exact(&document));
}
