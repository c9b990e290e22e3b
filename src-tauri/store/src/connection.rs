//! `SQLite` connections, set up so that a hostile file can do nothing and a written one is on the disk.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::schema::APPLICATION_ID;

/// How long to wait for another program's write before saying that the document is in use. Short: someone is typing.
const PATIENCE: Duration = Duration::from_millis(250);

/// The longest cell, in bytes. The largest we write, the results of a plan of record, has some hundred thousand.
const LONGEST: i32 = 16 << 20;

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Reads only; nothing on the disk changes.
    Read,
    /// Reads and writes, as far as the file allows.
    Write,
}

/// Opens the database at `path` (from the root; it exists).
pub(crate) fn open(path: &Path, mode: Mode) -> rusqlite::Result<Connection> {
    let flags = match mode {
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    // Without SQLITE_OPEN_URI: a `?` in a file name is part of the name.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    harden(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    // EXTRA: the folder is synced too when the journal goes, so a commit that returned survives a power cut.
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA cell_size_check = ON;
        PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

/// An empty database in memory.
pub(crate) fn open_memory() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    harden(&connection)?;
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;")?;
    Ok(connection)
}

/// Makes the tables' home in an empty file nobody else sees: no journal beside it, and the caller syncs it once.
pub(crate) fn open_draft(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    harden(&connection)?;
    connection.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;",
    )?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(connection)
}

/// `SQLite`'s advice for files from strangers (<https://sqlite.org/security.html>).
fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
        // VACUUM INTO attaches the copy.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    ] {
        connection.set_limit(limit, value)?;
    }
    Ok(())
}
