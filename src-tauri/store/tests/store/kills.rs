//! A process that works on documents is killed at random moments. Whatever it was doing: the file opens, holds
//! together, and has everything that was said to be done; at most the one thing being done is there or not.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use headroom_engine::Document;
use headroom_store::{History, Opened, Store};
use rusqlite::Connection;

use crate::child::{self, Player};
use crate::documents::{exact, sample};
use crate::folder::{Folder, reopened, saved_as};
use crate::formats;
use crate::session::{Session, everything};

const EDITS: usize = 90;
const COPIES: usize = 70;
const MIGRATIONS: usize = 60;

/// The other process: edits, undoes, redoes and trims, from the edit `number` on, until it is killed.
pub(crate) fn edits(path: &Path, number: u64) {
    let (mut store, mut session) = at_work(path);
    child::say("ready");
    for number in number.. {
        session.act(number);
        announced(number, || store.commit(&session.document, &session.history).unwrap());
    }
}

/// The other process: edits, saves copies and shares, in turn.
pub(crate) fn copies(path: &Path, number: u64) {
    let (mut store, mut session) = at_work(path);
    child::say("ready");
    for number in number.. {
        match number % 3 {
            0 => {
                session.edit(number);
                announced(number, || store.commit(&session.document, &session.history).unwrap());
            }
            1 => announced(number, || {
                let copy = path.with_file_name("copy.headroom");
                drop(Store::put(&copy, &session.document, &session.history).unwrap());
            }),
            _ => announced(number, || {
                Store::share(&path.with_file_name("shared.headroom"), &session.document).unwrap();
            }),
        }
    }
}

/// The other process: makes the first edit of a document in an older format.
pub(crate) fn migration(path: &Path, number: u64) {
    let (mut store, mut session) = at_work(path);
    session.edit(number);
    child::say("ready");
    announced(number, || store.commit(&session.document, &session.history).unwrap());
}

fn at_work(path: &Path) -> (Store, Session) {
    let Opened { store, document, history } = Store::open(path).unwrap();
    (store, Session { document, history })
}

fn announced(number: u64, work: impl FnOnce()) {
    child::say(&format!("begin {number}"));
    work();
    child::say(&format!("done {number}"));
}

/// How far a killed process said it had come.
#[derive(Debug)]
struct Reached {
    /// What it was doing last, finished or not.
    begun: Option<u64>,
    /// What it had finished last.
    done: Option<u64>,
}

impl Reached {
    fn is_amid(&self) -> bool {
        self.begun != self.done
    }
}

/// Starts a process, lets it work for up to `most` microseconds, and kills it.
fn killed(part: &str, path: &Path, number: u64, most: u64) -> Reached {
    let mut player = Player::start(part, path, number);
    assert_eq!(player.hear().as_deref(), Some("ready"));
    // Not to wait for something: the moment of the kill is what is varied.
    std::thread::sleep(Duration::from_micros(random() % most));
    player.kill();
    let mut reached = Reached { begun: None, done: None };
    while let Some(word) = player.hear() {
        match word.split_once(' ') {
            Some(("begin", number)) => reached.begun = Some(number.parse().unwrap()),
            Some(("done", number)) => reached.done = Some(number.parse().unwrap()),
            _ => panic!("{word}"),
        }
    }
    reached
}

fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// What the file holds, after making sure that `SQLite` finds it whole too.
fn held(path: &Path) -> Session {
    let Opened { store, document, history } = Store::open(path).unwrap();
    drop(store);
    let raw = Connection::open(path).unwrap();
    assert_eq!(raw.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    raw.close().unwrap();
    Session { document, history }
}

#[test]
fn killed_at_any_moment_nothing_that_was_done_is_lost() {
    let amid: usize = std::thread::scope(|scope| {
        let parts = [scope.spawn(kill_edits), scope.spawn(kill_copies), scope.spawn(kill_migrations)];
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    let kills = EDITS + COPIES + MIGRATIONS;
    eprintln!("{kills} kills ({EDITS} edits, {COPIES} copies, {MIGRATIONS} migrations), {amid} amid an operation");
    assert!(amid > kills / 4, "{amid} of {kills} kills hit nothing");
}

fn kill_edits() -> usize {
    let folder = Folder::new();
    let mut session = Session::new();
    let path = Store::create(&folder.file("edits.headroom"), &session.document).unwrap().path().to_owned();
    let (mut next, mut amid) = (0, 0);
    for _ in 0..EDITS {
        let reached = killed("edits", &path, next, 25_000);
        amid += usize::from(reached.is_amid());
        let there = held(&path);
        for number in next..reached.done.map_or(next, |done| done + 1) {
            session.act(number);
        }
        next = reached.done.map_or(next, |done| done + 1);
        if there.exact() != session.exact() {
            assert!(
                reached.is_amid(),
                "an edit is there that was never begun, or one that was done is not: {reached:?}"
            );
            session.act(next);
            next += 1;
        }
        assert_eq!(there.exact(), session.exact(), "{reached:?}");
        session = there;
    }
    assert_tidy(&folder, &path);
    amid
}

fn kill_copies() -> usize {
    let folder = Folder::new();
    let path = Store::create(&folder.file("copies.headroom"), &sample()).unwrap().path().to_owned();
    let (mut session, mut next, mut amid) = (Session::new(), 0, 0);
    let (mut copy, mut shared) = (None, None);
    for _ in 0..COPIES {
        let reached = killed("copies", &path, next, 40_000);
        amid += usize::from(reached.is_amid());
        let there = held(&path);
        let (mut as_copy, mut as_shared) = (vec![copy], vec![shared]);
        let behind = reached.begun.map_or(next, |begun| begun + 1);
        for number in next..behind {
            let is_done = reached.done.is_some_and(|done| number <= done);
            match number % 3 {
                0 if is_done || there.exact() != session.exact() => session.edit(number),
                0 => (),
                1 => note_target(&mut as_copy, is_done, session.exact()),
                _ => note_target(&mut as_shared, is_done, everything(&session.document, &History::default())),
            }
        }
        next = behind;
        assert_eq!(there.exact(), session.exact(), "{reached:?}");
        copy = whole_or_absent(&folder.file("copy.headroom"), &as_copy);
        shared = whole_or_absent(&folder.file("shared.headroom"), &as_shared);
        session = there;
    }
    assert_tidy(&folder, &path);
    amid
}

/// What a target may hold: once a copy is done, that and nothing before it.
fn note_target(possible: &mut Vec<Option<String>>, is_done: bool, content: String) {
    if is_done {
        possible.clear();
    }
    possible.push(Some(content));
}

fn whole_or_absent(path: &Path, possible: &[Option<String>]) -> Option<String> {
    let there = path.exists().then(|| held(path).exact());
    assert!(possible.contains(&there), "{} is not a copy of any moment", path.display());
    there
}

fn kill_migrations() -> usize {
    (0..MIGRATIONS).map(|number| usize::from(kill_migration(number as u64))).sum()
}

fn kill_migration(number: u64) -> bool {
    let folder = Folder::new();
    let (path, known) = formats::of_format(&folder, 1);
    let reached = killed("migration", &path, number, 15_000);
    let there = held(&path);
    let before = Session { document: Arc::new(known.clone()), history: History::default() };
    let mut after = before.clone();
    after.edit(number);
    let is_after = there.exact() == after.exact();
    assert!(is_after || (reached.done.is_none() && there.exact() == before.exact()), "{reached:?}");
    let backup = folder.file("Acme before format 2.headroom");
    assert!(backup.exists() || !is_after, "migrated without a copy");
    if backup.exists() {
        assert_eq!(exact(&reopened(&backup)), exact(&known));
    }
    // Whatever was left over, work goes on.
    let (mut store, mut session) = at_work(&path);
    session.edit(number + 1);
    store.commit(&session.document, &session.history).unwrap();
    drop(store);
    assert_eq!(held(&path).exact(), session.exact());
    assert_tidy(&folder, &path);
    reached.is_amid()
}

/// After the next copy nothing is left of drafts that were cut short, nor of journals.
fn assert_tidy(folder: &Folder, path: &Path) {
    drop(saved_as(&folder.file("last.headroom"), &reopened(path)));
    let left: Vec<_> = folder
        .names()
        .into_iter()
        .filter(|name| Path::new(name).extension().is_none_or(|it| it != "headroom"))
        .collect();
    if cfg!(target_os = "linux") {
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn somebodys_own_file_under_the_name_of_a_draft_is_kept() {
    let folder = Folder::new();
    let theirs = folder.put(".headroom-abc123.tmp", b"somebody's words");
    let stale = folder.put(".headroom-Xyz789.tmp", b"");
    let other = folder.put(".headroom-notes.txt", b"");
    let document: Document = sample();
    Store::create(&folder.file("a.headroom"), &document).unwrap();
    assert_eq!(fs::read(theirs).unwrap(), b"somebody's words");
    assert!(other.exists());
    assert_eq!(stale.exists(), !cfg!(target_os = "linux"));
}
