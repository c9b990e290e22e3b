//! Files that are not documents this program can read: each refused with its sentence, none touched.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use headroom_store::{Store, StoreError};
use rusqlite::Connection;

use crate::folder::Folder;

#[test]
fn what_is_not_there_is_missing() {
    let folder = Folder::new();
    let error = folder.refused(&folder.file("gone.headroom"));
    assert!(matches!(error, StoreError::Missing { .. }), "{error}");
    assert!(folder.names().is_empty(), "opening made a file");
}

#[test]
fn an_empty_file_is_empty() {
    let folder = Folder::new();
    let path = folder.put("empty.headroom", b"");
    assert!(matches!(folder.refused(&path), StoreError::Empty { .. }));
}

#[test]
fn text_noise_and_folders_are_foreign() {
    let folder = Folder::new();
    let noise: Vec<u8> = (0..5000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [b"Dear board,".as_slice(), b"SQLite format 3\0", &[0; 4096], &noise] {
        let path = folder.put("other.headroom", bytes);
        let error = folder.refused(&path);
        assert!(matches!(error, StoreError::Foreign { .. }), "{error}");
    }
    fs::create_dir(folder.file("folder.headroom")).unwrap();
    assert!(matches!(folder.refused(&folder.file("folder.headroom")), StoreError::Foreign { .. }));
}

#[test]
fn another_programs_database_is_foreign_in_any_journal_mode() {
    let folder = Folder::new();
    for mode in ["delete", "wal"] {
        let path = folder.file(&format!("{mode}.headroom"));
        let theirs = Connection::open(&path).unwrap();
        theirs.pragma_update(None, "journal_mode", mode).unwrap();
        theirs.execute_batch("CREATE TABLE plan (pointer, position, value); PRAGMA user_version = 1").unwrap();
        theirs.close().unwrap();
        assert!(matches!(folder.refused(&path), StoreError::Foreign { .. }));
    }
}

#[test]
fn a_newer_document_is_newer() {
    let folder = Folder::new();
    let path = folder.tampered("CREATE TABLE accounts (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = 7");
    let error = folder.refused(&path);
    assert!(matches!(error, StoreError::Newer { format: 7, known: 2, .. }), "{error}");
}

#[test]
fn a_newer_document_that_was_cut_short_is_left_to_the_newer_program() {
    let folder = Folder::new();
    let path = folder.tampered("PRAGMA user_version = 7");
    folder.put("sample.headroom-journal", &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    assert!(matches!(folder.refused(&path), StoreError::Newer { .. }));
}

#[test]
fn a_format_that_never_was_is_damage() {
    let folder = Folder::new();
    for format in ["0", "-3"] {
        let path = folder.tampered(&format!("PRAGMA user_version = {format}"));
        let error = folder.refused(&path);
        assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_cut_off_file_is_damaged() {
    let folder = Folder::new();
    let whole = fs::read(folder.sample()).unwrap();
    for length in [100, 4095, 4096, whole.len() - 4096, whole.len() - 1] {
        let path = folder.put("cut.headroom", &whole[..length]);
        let error = folder.refused(&path);
        assert!(matches!(error, StoreError::Damaged { .. }), "{length}: {error}");
    }
}

#[test]
fn an_overwritten_page_is_damage() {
    let folder = Folder::new();
    let path = folder.sample();
    overwrite(&path, 4096, &[0x5a; 512]);
    let error = folder.refused(&path);
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
}

#[test]
fn a_document_in_write_ahead_mode_or_with_such_a_log_beside_it_is_not_let_in() {
    let folder = Folder::new();
    let path = folder.sample();
    let raw = Connection::open(&path).unwrap();
    raw.pragma_update(None, "journal_mode", "wal").unwrap();
    raw.close().unwrap();
    assert!(matches!(folder.refused(&path), StoreError::Damaged { .. }));
    fs::remove_file(&path).unwrap();
    let path = folder.sample();
    folder.put("sample.headroom-wal", b"frames from elsewhere");
    assert!(matches!(folder.refused(&path), StoreError::LeftOver { .. }));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_foreign_and_nobody_waits_for_its_other_end() {
    let folder = Folder::new();
    let path = folder.file("pipe.headroom");
    let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    assert!(matches!(Store::open(&path), Err(StoreError::Foreign { .. })));
}

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    let mut file = fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}
