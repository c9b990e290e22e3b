//! Where a document lies: which file it is, what stands beside it, and how a new file takes its place.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::StoreError;
use crate::claim::Claim;

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

/// Whether nothing can be made beside the file, as each edit must for as long as it is written.
#[cfg(unix)]
pub(crate) fn is_folder_protected(path: &Path) -> bool {
    use nix::fcntl::{AT_FDCWD, AtFlags};
    use nix::unistd::{AccessFlags, faccessat};
    faccessat(AT_FDCWD, folder(&real(path)), AccessFlags::W_OK, AtFlags::AT_EACCESS).is_err()
}

/// Elsewhere it shows when an edit is written.
#[cfg(not(unix))]
pub(crate) fn is_folder_protected(_path: &Path) -> bool {
    false
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

/// Refuses to give the name `target` to another file where that would take something from somebody: a file that is
/// write-protected or open for editing, or one of `SQLite`'s that would be mixed in.
pub(crate) fn refuse_what_must_stay(target: &Path) -> Result<(), StoreError> {
    if is_write_protected(target) {
        return Err(StoreError::ReadOnly { path: target.to_owned() });
    }
    if Claim::is_taken(target) {
        return Err(StoreError::InUse { path: target.to_owned() });
    }
    refuse_left_over(target, &["-journal", "-wal"])
}

/// Makes sure a name given to a file in the folder of `path` survives a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder(path))?.sync_all() } else { Ok(()) }
}

/// The folder a file lies in.
pub(crate) fn folder(path: &Path) -> &Path {
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

    /// An open file; `None` where that cannot be said.
    #[cfg(unix)]
    pub(crate) fn of(file: &fs::File) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        file.metadata().ok().map(|known| Self((known.dev(), known.ino())))
    }

    /// Elsewhere it cannot.
    #[cfg(not(unix))]
    pub(crate) fn of(_file: &fs::File) -> Option<Self> {
        None
    }
}
