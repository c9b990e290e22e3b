//! Who may edit a document: the first that opened it, until it is closed or its process ends.
//!
//! On Linux a claim is a lock on one byte, far behind anything a document holds and outside the range `SQLite` locks
//! (512 bytes from 0x40000000, <https://sqlite.org/fileformat.html>, §1.3): an "open file description lock", which
//! belongs to one opening of the file. So it does not fall when the process closes another descriptor, it holds between
//! two windows of one process too, and no crash leaves it behind. On other systems, and on file systems without such
//! locks, everybody's claim is granted: whoever writes second is told that the file was changed.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::locks;

/// A document held for editing. Given back when dropped.
#[derive(Debug)]
pub(crate) struct Claim {
    /// Taken out to be given back.
    file: Option<File>,
}

impl Claim {
    /// Claims the document at `path`; `None` where it is in use. Fails where it may not be written.
    pub(crate) fn take(path: &Path) -> io::Result<Option<Self>> {
        let claim = Self { file: Some(File::options().read(true).write(true).open(path)?) };
        Ok(claim.is_granted().then_some(claim))
    }

    /// Whether somebody else has a claim on the file at `path`. Where there is none, or it cannot be asked, nobody has.
    pub(crate) fn is_taken(path: &Path) -> bool {
        path.is_file() && Self::take(path).is_ok_and(|claim| claim.is_none())
    }

    fn is_granted(&self) -> bool {
        self.file.as_ref().is_some_and(lock)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.file.take().into_iter().for_each(give_back);
    }
}

/// What is asked of the system.
#[derive(Clone, Copy)]
enum Wish {
    Lock,
    Unlock,
}

/// Locks an open file; `false` where somebody else has.
pub(crate) fn lock(file: &File) -> bool {
    system::grants(file, Wish::Lock)
}

/// Unlocks a file that is locked, and closes it, at a moment when no transaction runs. To close it is not enough: a
/// process that is being started has it open too, for a moment.
pub(crate) fn give_back(file: File) {
    let _guard = locks::for_raw_read();
    system::grants(&file, Wish::Unlock);
    drop(file);
}

#[cfg(target_os = "linux")]
mod system {
    use std::fs::File;

    use nix::errno::Errno;
    use nix::fcntl::{FcntlArg, fcntl};
    use nix::libc;

    use super::Wish;

    /// Behind the bytes `SQLite` locks, and on no page that a document has.
    const BYTE: libc::off_t = 0x4000_1000;

    /// Whether the wish is granted; where there are no such locks, it always is.
    #[allow(clippy::cast_possible_truncation, reason = "the system's own constants, 0 to 2, in fields of 16 bits")]
    pub(super) fn grants(file: &File, wish: Wish) -> bool {
        let kind = match wish {
            Wish::Lock => libc::F_WRLCK,
            Wish::Unlock => libc::F_UNLCK,
        };
        let lock = libc::flock {
            l_type: kind as libc::c_short,
            l_whence: libc::SEEK_SET as libc::c_short,
            l_start: BYTE,
            l_len: 1,
            l_pid: 0,
        };
        !matches!(fcntl(file, FcntlArg::F_OFD_SETLK(&lock)), Err(Errno::EAGAIN | Errno::EACCES))
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use std::fs::File;

    use super::Wish;

    /// Nobody is refused.
    pub(super) fn grants(_file: &File, _wish: Wish) -> bool {
        true
    }
}
