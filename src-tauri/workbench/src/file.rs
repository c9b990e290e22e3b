//! Writing and reading files.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use headroom_store::StoreError;
use tempfile::NamedTempFile;

use crate::WorkbenchError;

/// What every SQLite file begins with.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// The longest text that is read, in bytes. A document with a hundred plans of record has a tenth of it.
const LONGEST: u64 = 256 << 20;

/// Writes `bytes` to `path`, in place of a file that is there. It appears whole or not at all: the bytes go to a
/// temporary file in the same folder, are on the disk, and only then take the name. A link goes on pointing to the
/// file it points to, and that file is what is replaced.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), WorkbenchError> {
    replace(path, bytes).map_err(|source| WorkbenchError::File { path: path.to_owned(), source })
}

/// What is in `path`; `None` where it is a document file (told by its first bytes, not by its name).
pub(crate) fn read_unless_document(path: &Path) -> Result<Option<Vec<u8>>, WorkbenchError> {
    let fault = |source| WorkbenchError::File { path: path.to_owned(), source };
    let mut file = match fs::File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(StoreError::Missing { path: path.to_owned() }.into());
        }
        opened => opened.map_err(fault)?,
    };
    let mut bytes = Vec::new();
    (&mut file).take(SQLITE.len() as u64).read_to_end(&mut bytes).map_err(fault)?;
    if bytes == SQLITE {
        return Ok(None);
    }
    // Asked before reading where the length is known; a pipe or a device has none, and may never end.
    if file.metadata().map_err(fault)?.len() <= LONGEST {
        file.take(LONGEST).read_to_end(&mut bytes).map_err(fault)?;
        if (bytes.len() as u64) < LONGEST {
            return Ok(Some(bytes));
        }
    }
    Err(fault(too_long()))
}

fn too_long() -> io::Error {
    let message = "it is longer than any plan (256 MB); choose an exchange file or a document";
    io::Error::new(ErrorKind::FileTooLarge, message)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    refuse_what_must_stay(target)?;
    let folder = folder_of(target);
    let mut file = new_file(folder).map_err(|error| unnamed(&error))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    keep_permissions(target, &file)?;
    file.persist(target)?;
    sync_folder(folder)
}

/// Giving a name to another file asks neither what had it nor whether that may be written.
fn refuse_what_must_stay(target: &Path) -> io::Result<()> {
    let Ok(there) = fs::metadata(target) else { return Ok(()) };
    let (kind, why) = match (there.is_dir(), there.is_file(), there.permissions().readonly()) {
        (true, ..) => (ErrorKind::IsADirectory, "this is a folder; name a file in it"),
        (_, false, _) => (ErrorKind::InvalidInput, "this is a device and no file; choose another name"),
        (.., true) => (ErrorKind::PermissionDenied, "this file is read-only; choose another name"),
        _ => return Ok(()),
    };
    Err(io::Error::new(kind, why))
}

/// The error without its own words, which name the temporary file nobody chose. What is missing can only be the folder.
fn unnamed(error: &io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::NotFound => io::Error::new(ErrorKind::NotFound, "there is no such folder"),
        kind => kind.into(),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A temporary file with the permissions any new file gets.
#[cfg(unix)]
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

/// Gives the new file the permissions of the one it replaces.
fn keep_permissions(path: &Path, file: &NamedTempFile) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) => file.as_file().set_permissions(there.permissions()),
        Err(_) => Ok(()),
    }
}

/// Has the new name on the disk too; only Unix lets a folder be synced.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}
