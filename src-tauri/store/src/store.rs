//! An open document.

use std::path::{Path, PathBuf};

use headroom_engine::Document;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::connection::{self, Access};
use crate::content::{self, Seen};
use crate::fault::Fault;
use crate::place::{self, Identity};
use crate::{StoreError, admission, create, locks, save_as, table};

/// A `.headroom` file, open. Holds the file, not what is in it: the caller keeps the [`Document`] and says, edit by
/// edit, what it was and what it is now.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    identity: Identity,
    seen: Seen,
    read_only: bool,
}

impl Store {
    /// Makes a new document at `path`, holding `document`, and opens it. It appears under its name whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file; [`StoreError::LeftOver`] where one of `SQLite`'s would be mixed into
    /// it; [`StoreError::Unfit`], [`StoreError::Full`], [`StoreError::Io`] (no such folder, or not allowed there).
    pub fn create(path: &Path, document: &Document) -> Result<Self, StoreError> {
        let path = place::absolute(path)?;
        create::create(&path, document)?;
        Self::open(&path).map(|(store, _)| store)
    }

    /// Opens the document at `path`, read-only where it may not be written. An edit that was cut short by a crash or a
    /// power cut is taken back first; apart from that, opening writes nothing.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Empty`], [`StoreError::Foreign`], [`StoreError::Newer`],
    /// [`StoreError::Damaged`], [`StoreError::LeftOver`], [`StoreError::Busy`], [`StoreError::Unfinished`] (a read-only
    /// file with an edit to take back), [`StoreError::Io`]. The file is then as it was.
    pub fn open(path: &Path) -> Result<(Self, Document), StoreError> {
        Self::open_with(path, Access::Write)
    }

    /// Opens the document at `path` without ever writing, to it or beside it.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_read_only(path: &Path) -> Result<(Self, Document), StoreError> {
        Self::open_with(path, Access::Read)
    }

    /// Where the document lies, from the root.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether every edit will be refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Writes the edit that leads from `before`, what was last read or written here, to `after`: the rows that differ,
    /// in one transaction. When it returns, the edit is on the disk; when it fails, nothing was written.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::Busy`], [`StoreError::Changed`], [`StoreError::Moved`],
    /// [`StoreError::Full`], [`StoreError::Unfit`], [`StoreError::Damaged`], [`StoreError::Database`].
    pub fn commit(&mut self, before: &Document, after: &Document) -> Result<(), StoreError> {
        let seen = self.seen;
        self.write(|transaction, path, now| {
            if now != seen {
                return Err(StoreError::Changed { path: path.to_owned() });
            }
            table::write(transaction, Some(before), after).map_err(|fault| fault.writing(path))
        })
    }

    /// Makes the file hold `document`, whatever it held: for a copy saved after [`StoreError::Changed`] or
    /// [`StoreError::Moved`], which is to become what is on screen.
    ///
    /// # Errors
    /// As [`Store::commit`], but never [`StoreError::Changed`].
    pub fn replace(&mut self, document: &Document) -> Result<(), StoreError> {
        self.write(|transaction, path, _| {
            let held = table::read(transaction).map_err(|fault| fault.opening(path))?;
            table::write(transaction, Some(&held), document).map_err(|fault| fault.writing(path))
        })
    }

    /// Copies the document as it is in the file to `path`, in place of a file that is there, without free pages, and
    /// opens the copy. It takes that name whole or not at all. Saving to the document's own path copies nothing and
    /// opens it once more.
    ///
    /// # Errors
    /// [`StoreError::LeftOver`], [`StoreError::ReadOnly`] (a write-protected file in the way), [`StoreError::Busy`],
    /// [`StoreError::Full`], [`StoreError::Io`] (no such folder, or not allowed there), [`StoreError::Database`].
    pub fn save_as(&self, path: &Path) -> Result<Self, StoreError> {
        let target = place::absolute(path)?;
        if Identity::at(&target).as_ref() == Some(&self.identity) {
            let access = if self.read_only { Access::Read } else { Access::Write };
            return Self::open_with(&target, access).map(|(store, _)| store);
        }
        save_as::copy(&self.connection, &target)?;
        Self::open(&target).map(|(store, _)| store)
    }

    fn open_with(path: &Path, access: Access) -> Result<(Self, Document), StoreError> {
        let path = place::absolute(path)?;
        admission::admit(&path)?;
        let access = if place::is_write_protected(&path) { Access::Read } else { access };
        let sql = |error| Fault::Sql(error).opening(&path);
        let mut connection = connection::open(&path, access).map_err(sql)?;
        let identity = Identity::at(&path).ok_or_else(|| StoreError::Missing { path: path.clone() })?;
        let (document, seen) = content::read_checked(&mut connection).map_err(|fault| fault.opening(&path))?;
        let read_only = connection.is_readonly("main").map_err(sql)?;
        Ok((Self { connection, path, identity, seen, read_only }, document))
    }

    /// Runs `edit` in one IMMEDIATE transaction on the file that was opened, and no other; it is told the file's state.
    fn write(
        &mut self,
        edit: impl FnOnce(&Transaction<'_>, &Path, Seen) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly { path: self.path.clone() });
        }
        if Identity::at(&self.path).as_ref() != Some(&self.identity) {
            return Err(StoreError::Moved { path: self.path.clone() });
        }
        let _guard = locks::for_transaction();
        let path = &self.path;
        let sql = |error| Fault::Sql(error).writing(path);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        let seen = Seen::now(&transaction).map_err(sql)?;
        edit(&transaction, path, seen)?;
        transaction.commit().map_err(sql)?;
        self.seen = seen;
        Ok(())
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
        }
    }

    /// How many rows the edit writes, after checking that the file then holds it.
    fn rows_written(edit: impl FnOnce(&mut Document)) -> u64 {
        let folder = tempfile::tempdir().unwrap();
        let before = document();
        let mut after = before.clone();
        edit(&mut after);
        let mut store = Store::create(&folder.path().join("a.headroom"), &before).unwrap();
        let rows = store.connection.total_changes();
        store.commit(&before, &after).unwrap();
        let written = store.connection.total_changes() - rows;
        assert_eq!(Store::open(store.path()).unwrap().1, after);
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
        let error = store.commit(&before, &after).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error}");
        assert_eq!(Store::open(store.path()).unwrap().1, before);
        limit_pages(&store, 1_000_000);
        store.commit(&before, &after).unwrap();
        assert_eq!(Store::open(store.path()).unwrap().1, after);
    }
}
