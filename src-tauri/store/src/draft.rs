//! A file made out of sight, which takes its name when it is whole.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::place::{self, Identity};
use crate::{StoreError, claim, locks};

const PREFIX: &str = ".headroom-";
const SUFFIX: &str = ".tmp";
/// What `SQLite` adds to a name for as long as it writes the file.
const JOURNAL: &str = "-journal";

/// A file in the folder of the one it is to become. It is removed when dropped, and when its program was cut short by
/// the next draft in that folder.
#[derive(Debug)]
pub(crate) struct Draft(NamedTempFile);

impl Draft {
    /// An empty draft of `target`.
    pub(crate) fn of(target: &Path) -> Result<Self, StoreError> {
        remove_stale(place::folder(target));
        loop {
            let file = new_file(target).map_err(|error| draft_error(target, error.kind()))?;
            // Between its making and its lock another program may have taken it for left over.
            if claim::lock(file.as_file()) && is_there(&file) {
                return Ok(Self(file));
            }
        }
    }

    /// Where it lies meanwhile.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Gives it the name `target`, in place of a file that is there, whose permissions it takes on.
    pub(crate) fn replace(self, target: &Path) -> Result<(), StoreError> {
        let io = |error| StoreError::io(target, error);
        if let Ok(known) = fs::metadata(target) {
            self.0.as_file().set_permissions(known.permissions()).map_err(io)?;
        }
        self.0.as_file().sync_all().map_err(io)?;
        let file = self.0.persist(target).map_err(|error| io(error.error))?;
        // It is a document now: whoever opens it may claim it.
        claim::give_back(file);
        place::sync_folder(target).map_err(io)
    }

    /// Gives it the name `target`, where no file may be.
    pub(crate) fn appear(self, target: &Path) -> Result<(), StoreError> {
        let io = |error| StoreError::io(target, error);
        self.0.as_file().sync_all().map_err(io)?;
        let file = self.0.persist_noclobber(target).map_err(|error| io(error.error))?;
        // It is a document now: whoever opens it may claim it.
        claim::give_back(file);
        place::sync_folder(target).map_err(io)
    }
}

fn new_file(target: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    // What the system gives any new file, where a temporary one would be private.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(place::folder(target))
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

fn is_there(file: &NamedTempFile) -> bool {
    Identity::of(file.as_file()).is_none_or(|identity| Some(identity) == Identity::at(file.path()))
}

/// Removes drafts whose program is gone: nobody holds their lock. Where locks say nothing, nothing is removed.
fn remove_stale(folder: &Path) {
    if cfg!(target_os = "linux") {
        let names = || fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
        let found: Vec<String> = names().filter_map(|name| name.into_string().ok()).collect();
        found.iter().filter(|name| is_draft(name)).for_each(|name| remove_if_stale(&folder.join(name)));
        // The journals of drafts, once those are gone.
        let drafts = found.iter().filter_map(|name| name.strip_suffix(JOURNAL)).filter(|name| is_draft(name));
        drafts.for_each(|name| remove_lone_journal(&folder.join(name)));
    }
}

fn is_draft(name: &str) -> bool {
    let random = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
    random.is_some_and(|random| random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn remove_if_stale(path: &Path) {
    let _guard = locks::for_raw_read();
    if !is_plain_file(path) {
        return;
    }
    let Ok(mut file) = File::options().read(true).write(true).open(path) else { return };
    if claim::lock(&file) && begins(&mut file, b"SQLite format 3\0") {
        // It may stay: it stops nothing.
        let _ = fs::remove_file(path);
    }
}

fn remove_lone_journal(draft: &Path) {
    let Some(path) = place::beside(draft, JOURNAL).filter(|path| is_plain_file(path)) else { return };
    let is_ours = File::open(&path).is_ok_and(|mut file| begins(&mut file, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"));
    if is_ours && fs::symlink_metadata(draft).is_err() {
        let _ = fs::remove_file(path);
    }
}

fn is_plain_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|known| known.is_file())
}

/// Whether this is ours and not somebody's own file under such a name: as yet empty or blank, or begun as it should be.
fn begins(file: &mut File, with: &[u8]) -> bool {
    let mut bytes = vec![0; with.len()];
    match file.read(&mut bytes) {
        Ok(length) => bytes == with || bytes[..length].iter().all(|byte| *byte == 0),
        Err(_) => false,
    }
}
