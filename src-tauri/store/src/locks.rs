//! Keeps reading a file's bytes apart from transactions on it.
//!
//! POSIX record locks, which `SQLite` uses, belong to the process: when any descriptor of a file is closed, every lock
//! the process holds on that file is gone (<https://sqlite.org/howtocorrupt.html>, §2.2). `SQLite` takes care of its
//! own descriptors; the one that reads a header is ours, and must not be closed while a transaction runs.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

static TRANSACTIONS: RwLock<()> = RwLock::new(());

/// Held for as long as a transaction runs, on whatever file. Not to be taken twice.
pub(crate) fn for_transaction() -> RwLockReadGuard<'static, ()> {
    TRANSACTIONS.read().unwrap_or_else(PoisonError::into_inner)
}

/// Held for as long as a descriptor of our own is open on a document.
pub(crate) fn for_raw_read() -> RwLockWriteGuard<'static, ()> {
    TRANSACTIONS.write().unwrap_or_else(PoisonError::into_inner)
}
