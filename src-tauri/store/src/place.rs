//! Where a document lies: which file it is, what stands beside it, and how a new file takes its place.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::StoreError;

/// The path from the root, so that it means the same file whatever folder the process goes to. Links stay as typed.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|error| StoreError::io(path, error))
}

/// The file itself: links followed where there is one, the path as it is where there is none.
pub(crate) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether the file carries the mark "read-only"; a file that is not there does not.
pub(crate) fn is_write_protected(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|known| known.permissions().readonly())
}

/// The file `SQLite` would put beside the document under this suffix, where there is one.
pub(crate) fn beside(path: &Path, suffix: &str) -> Option<PathBuf> {
    let mut name = OsString::from(real(path));
    name.push(suffix);
    Some(PathBuf::from(name)).filter(|file| fs::symlink_metadata(file).is_ok())
}

/// Refuses where `SQLite` would mix a file beside the document into it.
pub(crate) fn refuse_left_over(path: &Path, suffixes: &[&str]) -> Result<(), StoreError> {
    match suffixes.iter().find_map(|suffix| beside(path, suffix)) {
        None => Ok(()),
        Some(file) => Err(StoreError::LeftOver { file }),
    }
}

/// A file in the folder of `target`, not yet seen under its name. It is removed when dropped.
pub(crate) fn draft(target: &Path) -> Result<NamedTempFile, StoreError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".headroom-").suffix(".tmp");
    // What the system gives any new file, where a temporary one would be private.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder(target)).map_err(|error| draft_error(target, error.kind()))
}

/// Only the kind: the error's own words name the draft, which nobody chose. What is missing can only be the folder.
fn draft_error(target: &Path, kind: io::ErrorKind) -> StoreError {
    match kind {
        io::ErrorKind::NotFound => {
            StoreError::Io { path: target.to_owned(), source: io::Error::new(kind, "there is no such folder") }
        }
        _ => StoreError::io(target, kind.into()),
    }
}

/// Makes sure a name given to a file in the folder of `path` survives a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder(path))?.sync_all() } else { Ok(()) }
}

fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// Which file was opened, whatever happens to its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity(
    // Device and inode. Elsewhere an open file can be neither renamed nor removed, so its path says enough.
    #[cfg(unix)] (u64, u64),
    #[cfg(not(unix))] PathBuf,
);

impl Identity {
    /// The file now at `path`; `None` where there is none.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            fs::metadata(path).ok().map(|known| Self((known.dev(), known.ino())))
        }
        #[cfg(not(unix))]
        fs::canonicalize(path).ok().map(Self)
    }
}
