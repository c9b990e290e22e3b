//! Folders that may not be written, or are gone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};

use headroom_store::{Access, Store, StoreError, WhyReadOnly};

use crate::child::{self, Player};
use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, reopened, saved_as};
use crate::formats;

/// The other process, to which permissions mean something: works while the folder is closed and opened around it.
pub(crate) fn work(path: &Path) {
    let (mut store, document) = opened(path);
    assert_eq!(store.access(), Access::Write);
    child::say("open");
    child::wait();
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    assert!(Store::share(&path.with_file_name("copy.headroom"), &document).is_err());
    drop(store);
    let (mut store, _) = opened(path);
    assert_eq!(store.access(), Access::ReadOnly(WhyReadOnly::Folder));
    let error = commit(&mut store, &edited(&document)).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    drop(store);
    child::say("refused");
    child::wait();
    let (mut store, _) = opened(path);
    commit(&mut store, &edited(&document)).unwrap();
    child::say("written");
}

#[test]
fn in_a_folder_that_may_not_be_written_the_edit_waits() {
    let folder = Folder::new();
    let path = folder.sample();
    let mode = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o777);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    let mut player = Player::of(somebody(&folder, &path));
    assert_eq!(player.hear().unwrap(), "open");
    mode(0o555);
    let before = folder.content();
    player.go_on();
    assert_eq!(player.hear().unwrap(), "refused");
    assert!(folder.content() == before);
    mode(0o777);
    player.go_on();
    assert_eq!(player.hear().unwrap(), "written");
    assert!(player.end());
    assert_eq!(exact(&reopened(&path)), exact(&edited(&sample())));
}

/// The part played by somebody whom permissions bind: root, whom they do not, becomes nobody, to whom its own files are
/// closed, and so runs a copy of the test.
fn somebody(folder: &Folder, path: &Path) -> std::process::Command {
    let mut binary = std::env::current_exe().unwrap();
    let is_root = nix::unistd::geteuid().is_root();
    if is_root {
        let copy = folder.file("test");
        fs::copy(&binary, &copy).unwrap();
        binary = copy;
    }
    let mut command = child::command(&binary, &[], "protected folder", path, 0);
    if is_root {
        command.uid(65534).gid(65534);
    }
    command
}

#[test]
fn a_folder_that_is_gone_is_noticed_and_its_return_too() {
    let folder = Folder::new();
    let (home, away) = (folder.file("home"), folder.file("away"));
    fs::create_dir(&home).unwrap();
    let path: PathBuf = home.join("a.headroom");
    let mut store = Store::create(&path, &sample()).unwrap();
    fs::rename(&home, &away).unwrap();
    let error = commit(&mut store, &edited(&sample())).unwrap_err();
    assert!(matches!(error, StoreError::Moved { .. }), "{error}");
    fs::rename(&away, &home).unwrap();
    commit(&mut store, &edited(&sample())).unwrap();
    assert_eq!(exact(&reopened(&path)), exact(&edited(&sample())));
}

#[test]
fn where_the_copy_of_an_older_document_cannot_be_made_it_stays_as_it_is() {
    let folder = Folder::new();
    let (path, known) = formats::of_format(&folder, 1);
    // The longest name a file can have leaves no room for the copy's.
    let long = folder.file(&format!("{}.headroom", "x".repeat(240)));
    fs::rename(path, &long).unwrap();
    let mut store = opened(&long).0;
    let before = folder.content();
    let error = commit(&mut store, &edited(&known)).unwrap_err();
    assert!(matches!(error, StoreError::Backup { format: 2, .. }), "{error}");
    assert!(folder.content() == before);
    let mut copy = saved_as(&folder.file("short.headroom"), &known);
    commit(&mut copy, &edited(&known)).unwrap();
}
