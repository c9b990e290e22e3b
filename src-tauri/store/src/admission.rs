//! The first look at a file, before `SQLite` sees it: `SQLite` may write as it opens (it takes back an edit that was
//! cut short, or makes files beside a database in another mode), and a file that is not ours is never written.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::schema::{APPLICATION_ID, FORMAT};
use crate::{StoreError, locks, place, schema};

/// Whether the file at `path` is a document of ours that this program can read, judged by its first 100 bytes
/// (<https://sqlite.org/fileformat.html>, §1.3) and by what stands beside it.
pub(crate) fn admit(path: &Path) -> Result<(), StoreError> {
    let known = fs::metadata(path).map_err(|error| StoreError::io(path, error))?;
    // Asked before opening: to open a pipe would wait for its other end.
    if !known.is_file() {
        return Err(StoreError::Foreign { path: path.to_owned() });
    }
    if known.len() == 0 {
        return Err(StoreError::Empty { path: path.to_owned() });
    }
    let header = read_header(path)?.ok_or_else(|| StoreError::Foreign { path: path.to_owned() })?;
    admit_header(&header, path)?;
    place::refuse_left_over(path, &["-wal"])?;
    admit_length(&header, path)
}

/// The header of a database; `None` where the file is too short to have one.
fn read_header(path: &Path) -> Result<Option<[u8; 100]>, StoreError> {
    let _guard = locks::for_raw_read();
    let mut header = [0; 100];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Ok(()) => Ok(Some(header)),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(StoreError::io(path, error)),
    }
}

fn admit_header(header: &[u8; 100], path: &Path) -> Result<(), StoreError> {
    let path = path.to_owned();
    if !header.starts_with(b"SQLite format 3\0") || number(header, 68) != i64::from(APPLICATION_ID) {
        return Err(StoreError::Foreign { path });
    }
    let format = number(header, 60);
    if format > FORMAT {
        return Err(StoreError::Newer { path, format, known: FORMAT });
    }
    if !schema::is_released(format) {
        return Err(StoreError::Damaged { path, what: format!("there is no document format {format}") });
    }
    // 1 = rollback journal; 2 = write-ahead log, which would leave files beside the document.
    if header[18] != 1 || header[19] != 1 {
        return Err(StoreError::Damaged { path, what: "another program changed its journal mode".to_owned() });
    }
    Ok(())
}

/// Refuses a file that ends before its last page does: `SQLite` would take what is missing for zeros. While there is a
/// journal, the file is being written or was cut short, and its length says nothing.
fn admit_length(header: &[u8; 100], path: &Path) -> Result<(), StoreError> {
    // The largest page size, 65536, does not fit its two bytes and is written as 1.
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let due = u64::try_from(number(header, 28)).unwrap_or(0) * page;
    let has_journal = place::beside(path, "-journal").is_some();
    // Asked last: a commit that ends meanwhile makes the file longer, not shorter.
    let length = fs::metadata(path).map_err(|error| StoreError::io(path, error))?.len();
    if has_journal || length >= due {
        Ok(())
    } else {
        Err(StoreError::Damaged { path: path.to_owned(), what: "its end is missing".to_owned() })
    }
}

fn number(header: &[u8; 100], at: usize) -> i64 {
    i64::from(i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]))
}
