//! No room on the disk: the edit is refused, the document stays, and when there is room again nothing is missing.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{Store, StoreError};

use crate::child::{self, Player};
use crate::folder::{Folder, opened, read};
use crate::session::{Session, everything, record};

/// The other process: edits until there is no room, then removes what takes the room and goes on.
/// Where the whole disk is full, a copy cannot be made either.
pub(crate) fn fill_up(folder: &Path, is_disk: bool) {
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![7; 150_000]).unwrap();
    let path = folder.join("full.headroom");
    let mut session = Session::new();
    let mut store = Store::create(&path, &session.document).unwrap();
    let (mut kept, mut number) = (session.exact(), 0);
    let error = loop {
        grow(&mut session, number);
        match store.commit(&session.document, &session.history) {
            Ok(()) => kept = session.exact(),
            Err(error) => break error,
        }
        number += 1;
    };
    assert!(matches!(error, StoreError::Full { .. } | StoreError::Database { .. }), "{error}");
    let there = Store::open_read_only(&path).unwrap();
    assert_eq!(everything(&there.document, &there.history), kept);
    // More is done meanwhile.
    grow(&mut session, number + 1);
    store.commit(&session.document, &session.history).unwrap_err();
    if is_disk {
        assert!(Store::put(&folder.join("copy.headroom"), &session.document, &session.history).is_err());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 2, "something was left over");
    fs::remove_file(ballast).unwrap();
    child::say(&format!("refused after {number} edits: {error}"));
    if store.commit(&session.document, &session.history).is_ok() {
        let there = Store::open_read_only(&path).unwrap();
        assert_eq!(everything(&there.document, &there.history), session.exact());
        child::say("written when there was room");
    }
}

fn grow(session: &mut Session, number: u64) {
    let mut after = Document::clone(&session.document);
    after.records.push(Arc::new(record(number)));
    session.record(number, after);
}

/// A disk of 700 kB that is really full, where the system lets us have one: in a name space of its own, so that it is
/// gone when the process ends.
#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_is_lost() {
    let folder = Folder::new();
    let mount = format!("mount -t tmpfs -o size=700k tmpfs '{}' && exec \"$0\" \"$@\"", folder.path().display());
    let Some(apart) = [["unshare", "-m"], ["unshare", "-rm"]].into_iter().find(|it| can_mount(it, &folder)) else {
        eprintln!("no disk of its own can be had here; the limit on file sizes stands in for it");
        return;
    };
    let wrapper = [apart[0], apart[1], "sh", "-c", &mount];
    let binary = std::env::current_exe().unwrap();
    let mut player = Player::of(child::command(&binary, &wrapper, "no room", folder.path(), 1));
    let refused = player.hear().unwrap();
    assert!(refused.contains("no room left"), "{refused}");
    assert_eq!(player.hear().unwrap(), "written when there was room");
    assert!(player.end());
}

fn can_mount(apart: &[&str; 2], folder: &Folder) -> bool {
    let mut command = Command::new(apart[0]);
    command.args([apart[1], "mount", "-t", "tmpfs", "tmpfs"]).arg(folder.path());
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Files that may not grow, as a quota would have it: writing fails in the middle of a transaction.
#[cfg(unix)]
#[test]
fn where_files_may_not_grow_nothing_is_lost() {
    let folder = Folder::new();
    // 512-byte blocks; the signal would end the process before it can say anything.
    let wrapper = ["sh", "-c", "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""];
    let binary = std::env::current_exe().unwrap();
    let mut player = Player::of(child::command(&binary, &wrapper, "no room", folder.path(), 0));
    assert!(player.hear().unwrap().starts_with("refused after"));
    assert!(player.end());
    let path = folder.file("full.headroom");
    let there = read(&path).1;
    assert!(!there.records.is_empty());
    let raw = rusqlite::Connection::open(&path).unwrap();
    assert_eq!(raw.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    raw.close().unwrap();
    opened(&path);
}
