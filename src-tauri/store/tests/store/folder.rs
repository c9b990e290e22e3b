//! A folder to put documents in, which can tell whether anything in it changed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{History, Opened, Store, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::documents::sample;
use crate::session::Session;

pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// A file with these bytes.
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.file(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The sample as a document, closed.
    pub(crate) fn sample(&self) -> PathBuf {
        let path = self.file("sample.headroom");
        Store::create(&path, &sample()).unwrap();
        path
    }

    /// A document with something in every table, and a past, closed.
    pub(crate) fn worked_on(&self) -> PathBuf {
        let (path, session) = (self.file("sample.headroom"), Session::worked_on());
        let mut store = Store::create(&path, &session.document).unwrap();
        store.commit(&session.document, &session.history).unwrap();
        path
    }

    /// The sample as a document after somebody had their way with it in SQL.
    pub(crate) fn tampered(&self, sql: &str) -> PathBuf {
        let path = self.sample();
        tamper(&path, sql);
        path
    }

    /// The names of everything in the folder.
    pub(crate) fn names(&self) -> Vec<OsString> {
        self.content().into_keys().collect()
    }

    /// Every file and its bytes.
    pub(crate) fn content(&self) -> BTreeMap<OsString, Vec<u8>> {
        let entries = fs::read_dir(self.path()).unwrap().map(Result::unwrap);
        entries.map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap_or_default())).collect()
    }

    /// Opens `path` both ways, expects the same refusal from both and not a byte changed, and gives the refusal.
    pub(crate) fn refused(&self, path: &Path) -> StoreError {
        let before = self.content();
        let written = refusal(Store::open(path));
        let read = refusal(Store::open_read_only(path));
        assert_eq!(written.to_string(), read.to_string());
        assert!(self.content() == before, "{written}: the refused file or its folder changed");
        written
    }
}

/// Has its way with a document in SQL.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON; {sql}")).unwrap();
    connection.close().unwrap();
}

/// The document at `path`, open for editing as far as it can be.
pub(crate) fn opened(path: &Path) -> (Store, Document) {
    taken_apart(Store::open(path).unwrap())
}

/// The document at `path`, open to read.
pub(crate) fn read(path: &Path) -> (Store, Document) {
    taken_apart(Store::open_read_only(path).unwrap())
}

/// The file at `path` that holds `document`, in place of what was there, and without a history.
pub(crate) fn saved_as(path: &Path, document: &Document) -> Store {
    Store::put(path, document, &History::default()).unwrap()
}

/// What is in the file now.
pub(crate) fn reopened(path: &Path) -> Document {
    read(path).1
}

/// Makes the file hold `document`, without a history.
pub(crate) fn commit(store: &mut Store, document: &Document) -> Result<(), StoreError> {
    store.commit(&Arc::new(document.clone()), &History::default())
}

fn taken_apart(opened: Opened) -> (Store, Document) {
    (opened.store, Arc::unwrap_or_clone(opened.document))
}

fn refusal(opened: Result<Opened, StoreError>) -> StoreError {
    match opened {
        Ok(opened) => panic!("{} was opened", opened.store.path().display()),
        Err(error) => error,
    }
}
