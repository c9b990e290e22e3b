//! An open document.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use headroom_engine::Document;
use rusqlite::Connection;

use crate::claim::Claim;
use crate::content::{Content, Seen};
use crate::history::History;
use crate::place::{self, Identity};
use crate::writing::{self, Over};
use crate::{Access, StoreError, WhyReadOnly, create, opening};

/// A `.headroom` file, open. The caller keeps document and history and says, commit by commit, what they are now; the
/// store knows what the file holds, and writes the difference.
pub struct Store {
    /// Closed before the claim is given back.
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) identity: Identity,
    pub(crate) access: Access,
    /// What the file holds, as last read or written here.
    pub(crate) held: Content,
    pub(crate) seen: Seen,
    /// Whether the copy of an older document is beside it already.
    pub(crate) is_backed_up: bool,
    /// Held as long as the document is open; given back last.
    pub(crate) _claim: Option<Claim>,
}

/// Without what the file holds: that belongs into no log.
impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Store").field("path", &self.path).field("access", &self.access).finish_non_exhaustive()
    }
}

/// What opening a document gives.
pub struct Opened {
    /// The file.
    pub store: Store,
    /// What it holds.
    pub document: Arc<Document>,
    /// What was done to it.
    pub history: History,
}

/// As [`Store`]'s: without content.
impl fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Opened").field("store", &self.store).finish_non_exhaustive()
    }
}

impl Store {
    /// Makes a new document at `path`, holding `document` with no history, and opens it. It appears under its name
    /// whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file; [`StoreError::LeftOver`] where one of `SQLite`'s would be mixed
    /// into it; [`StoreError::Unfit`], [`StoreError::Full`], [`StoreError::Io`] (no such folder, or not allowed there).
    pub fn create(path: &Path, document: &Document) -> Result<Self, StoreError> {
        let path = place::absolute(path)?;
        create::create(&path, document)?;
        Self::open(&path).map(|opened| opened.store)
    }

    /// Opens the document at `path` and claims it for editing; where that cannot be, it is open read-only, and
    /// [`Store::access`] says why. An edit that was cut short by a crash or a power cut is taken back first; apart from
    /// that, opening writes nothing: a document in an older format is brought to the newest in memory, and in the file
    /// by the first commit.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Empty`], [`StoreError::Foreign`], [`StoreError::Newer`],
    /// [`StoreError::Damaged`], [`StoreError::LeftOver`], [`StoreError::Busy`], [`StoreError::Unfinished`] (a read-only
    /// file with an edit to take back), [`StoreError::Io`]. The file is then as it was.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        opening::open(path)
    }

    /// Opens the document at `path` without ever writing, to it or beside it, and without a claim: whoever edits it is
    /// not disturbed.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_read_only(path: &Path) -> Result<Opened, StoreError> {
        opening::open_read_only(path)
    }

    /// Where the document lies, from the root.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it takes edits, and why not.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Makes the file hold `document` and `history`, by writing the rows that differ from what it was last known to
    /// hold, in one transaction; one call may carry many edits. When it returns, they are on the disk; when it fails,
    /// nothing was written, and the next call writes whatever is missing then. The first commit to a document in an
    /// older format brings it to the newest, after putting a copy of it beside it.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::InUse`], [`StoreError::Folder`], [`StoreError::Backup`],
    /// [`StoreError::Busy`], [`StoreError::Changed`], [`StoreError::Moved`], [`StoreError::Full`],
    /// [`StoreError::Unfit`], [`StoreError::Damaged`], [`StoreError::Database`].
    pub fn commit(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError> {
        writing::write(self, document, history, Over::Known)
    }

    /// Makes the file hold `document` and `history`, whatever it held: for a copy saved after [`StoreError::Changed`]
    /// or [`StoreError::Moved`], which is to become what is on screen.
    ///
    /// # Errors
    /// As [`Store::commit`], but never [`StoreError::Changed`].
    pub fn replace(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError> {
        writing::write(self, document, history, Over::Anything)
    }

    /// Makes a file of its own at `path` that holds `document` and `history`, in place of a file that is there, and
    /// opens it: for what is on screen, whatever has become of the file it was in. It takes that name whole or not at
    /// all.
    ///
    /// # Errors
    /// As [`Store::share`]; also those of [`Store::open`].
    pub fn put(path: &Path, document: &Document, history: &History) -> Result<Self, StoreError> {
        let path = place::absolute(path)?;
        create::replace(&path, document, history)?;
        Self::open(&path).map(|opened| opened.store)
    }

    /// Writes `document`, and nothing else, to a file of its own at `path`, in place of a file that is there: no
    /// history, no free pages, nothing that was removed before. It takes that name whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::LeftOver`], [`StoreError::ReadOnly`] (a write-protected file in the way), [`StoreError::InUse`]
    /// (one that is open for editing), [`StoreError::Busy`], [`StoreError::Full`], [`StoreError::Io`] (no such folder,
    /// or not allowed there), [`StoreError::Unfit`], [`StoreError::Database`].
    pub fn share(path: &Path, document: &Document) -> Result<(), StoreError> {
        create::replace(&place::absolute(path)?, document, &History::default())
    }

    /// The refusal where it takes no edits.
    pub(crate) fn expect_writable(&self) -> Result<(), StoreError> {
        let path = self.path.clone();
        match self.access {
            Access::Write => Ok(()),
            Access::ReadOnly(WhyReadOnly::InUse) => Err(StoreError::InUse { path }),
            Access::ReadOnly(WhyReadOnly::Folder) => Err(StoreError::Folder { path }),
            Access::ReadOnly(WhyReadOnly::Asked | WhyReadOnly::WriteProtected) => Err(StoreError::ReadOnly { path }),
        }
    }
}

#[cfg(test)]
mod tests {
    use headroom_engine::{Range, Scenario};
    use serde_json::json;

    use super::*;

    /// Four entries, two segments; two scenarios of two overrides each; one range.
    fn document() -> Document {
        let scenario = |id: &str, parent: Option<&str>| Scenario {
            id: id.to_owned(),
            name: id.to_uppercase(),
            parent: parent.map(str::to_owned),
            overrides: [("/a".to_owned(), json!(1)), ("/b".to_owned(), json!(0.5))].into_iter().collect(),
            note: String::new(),
            colour: 1,
        };
        let range = Range {
            pointer: "/x".to_owned(),
            low: 0.5,
            high: 2.0,
            group: None,
            note: String::new(),
            source: String::new(),
        };
        Document {
            plan: json!({"a": 1, "b": 2, "c": 3, "segments": {"smb": {"churn": 0.1}, "mid": {"churn": 0.2}}, "d": 4}),
            scenarios: vec![scenario("one", None), scenario("two", Some("one"))],
            ranges: vec![range],
            notes: Vec::new(),
            records: Vec::new(),
        }
    }

    fn in_file(store: &Store) -> Document {
        Document::clone(&Store::open_read_only(store.path()).unwrap().document)
    }

    /// How many rows the edit writes, after checking that the file then holds it.
    fn rows_written(edit: impl FnOnce(&mut Document)) -> u64 {
        let folder = tempfile::tempdir().unwrap();
        let before = document();
        let mut after = before.clone();
        edit(&mut after);
        let mut store = Store::create(&folder.path().join("a.headroom"), &before).unwrap();
        let rows = store.connection.total_changes();
        store.commit(&Arc::new(after.clone()), &History::default()).unwrap();
        let written = store.connection.total_changes() - rows;
        assert_eq!(in_file(&store), after);
        written
    }

    #[test]
    fn an_edit_writes_the_rows_that_differ_and_no_others() {
        assert_eq!(rows_written(|_| ()), 0);
        assert_eq!(rows_written(|it| it.plan["segments"]["mid"]["churn"] = json!(0.3)), 1);
        assert_eq!(rows_written(|it| it.plan["c"] = json!(-0.0)), 1);
        assert_eq!(rows_written(|it| it.scenarios[1].note = "why".to_owned()), 1);
        assert_eq!(rows_written(|it| it.scenarios[0].overrides["/b"] = json!(0.7)), 1);
        assert_eq!(rows_written(|it| drop(it.scenarios[0].overrides.shift_remove("/b"))), 1);
        assert_eq!(rows_written(|it| it.ranges[0].high = 3.0), 1);
    }

    #[test]
    fn moving_and_removing_write_what_moves_and_goes() {
        assert_eq!(rows_written(|it| it.scenarios[1].parent = None), 1);
        // The scenario and its two overrides.
        assert_eq!(rows_written(|it| drop(it.scenarios.pop())), 3);
        // Both change places.
        assert_eq!(rows_written(|it| it.scenarios.swap(0, 1)), 2);
        assert_eq!(rows_written(|it| it.scenarios[0].overrides.swap_indices(0, 1)), 2);
        // The segment goes, and the entry behind it moves up.
        assert_eq!(rows_written(|it| drop(it.plan["segments"].as_object_mut().unwrap().shift_remove("mid"))), 2);
        assert_eq!(rows_written(|it| it.ranges.clear()), 1);
    }

    #[test]
    fn without_room_the_edit_is_refused_and_the_next_one_works() {
        let folder = tempfile::tempdir().unwrap();
        let before = document();
        let mut store = Store::create(&folder.path().join("a.headroom"), &before).unwrap();
        let limit_pages = |store: &Store, pages: i64| {
            store
                .connection
                .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0))
                .unwrap()
        };
        // SQLite's own measure of a full disk: no page beyond those there are.
        limit_pages(&store, 1);
        let mut after = before.clone();
        after.scenarios[0].note = "x".repeat(100_000);
        let error = store.commit(&Arc::new(after.clone()), &History::default()).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error}");
        assert_eq!(in_file(&store), before);
        limit_pages(&store, 1_000_000);
        store.commit(&Arc::new(after.clone()), &History::default()).unwrap();
        assert_eq!(in_file(&store), after);
    }
}
