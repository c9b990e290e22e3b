//! The repository's frame: an orderly top, small files, no trace of the machine it was written on.

use crate::repository::{files, root};
use std::fs;
use std::path::{Path, PathBuf};

/// The visible entries at the top; dotfiles may lie beside them.
const TOP: [&str; 7] = ["Cargo.lock", "Cargo.toml", "README.md", "src-tauri", "tauri.conf.json", "tests", "ui"];

const MOST_LINES: usize = 600;

/// Kinds of files that people write and therefore must be able to read.
const WRITTEN: [&str; 4] = ["rs", "ts", "svelte", "css"];

/// Written by the build of the app from its own types.
const GENERATED: &str = "ui/src/api/bindings.ts";

/// Folders that exist on one machine and not on the next.
const MACHINE_FOLDERS: [&str; 6] = ["work", "tmp", "home", "root", "Users", "mnt"];

#[test]
fn the_top_holds_only_what_belongs_there() {
    let files = files();
    let strangers: Vec<_> = files.iter().filter(|file| !belongs_at_the_top(file)).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn files_are_short() {
    let files = files();
    let written = files.iter().filter(|file| is_written_by_people(file));
    let long: Vec<_> = written.filter(|file| is_long(&text(file).unwrap_or_default())).collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines: {long:?}");
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let files = files();
    let found: Vec<(&PathBuf, String)> =
        files.iter().filter_map(|file| Some((file, machine_path(&text(file)?)?))).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn lock_files_name_no_host_of_a_registry() {
    let files = files();
    let locks = files.iter().filter(|file| file.ends_with("package-lock.json"));
    let found: Vec<_> = locks.filter(|file| names_a_host(&text(file).unwrap_or_default())).collect();
    assert!(found.is_empty(), "`resolved` addresses in {found:?}; see ui/.npmrc");
}

#[test]
fn a_stranger_at_the_top_is_noticed() {
    assert!(belongs_at_the_top(Path::new("ui/src/main.ts")));
    assert!(belongs_at_the_top(Path::new(".gitignore")));
    assert!(!belongs_at_the_top(Path::new("notes.md")));
    assert!(!belongs_at_the_top(Path::new("scripts/build.sh")));
}

#[test]
fn a_long_file_is_noticed_unless_it_is_generated() {
    assert!(!is_long(&"\n".repeat(MOST_LINES)));
    assert!(is_long(&"\n".repeat(MOST_LINES + 1)));
    assert!(is_written_by_people(Path::new("ui/src/main.ts")));
    assert!(!is_written_by_people(Path::new(GENERATED)));
    assert!(!is_written_by_people(Path::new("Cargo.lock")));
}

#[test]
fn a_machine_path_is_noticed_and_a_relative_one_is_not() {
    for folder in MACHINE_FOLDERS {
        let path = format!("/{folder}/plan");
        assert!(machine_path(&path).is_some());
        assert!(machine_path(&format!("open(\"{path}\")")).is_some());
        assert!(machine_path(&format!("see ..{path}")).is_none());
        assert!(machine_path(&format!("https://example.org{path}")).is_none());
        assert!(machine_path(&format!("src{path}")).is_none());
    }
}

#[test]
fn a_registry_address_is_noticed() {
    assert!(names_a_host(r#""resolved": "https://registry.example.org/svelte.tgz","#));
    assert!(!names_a_host(r#""integrity": "sha512-abc","#));
}

fn belongs_at_the_top(file: &Path) -> bool {
    let top = file.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
    TOP.contains(&top) || top.starts_with('.')
}

fn is_written_by_people(file: &Path) -> bool {
    let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    WRITTEN.contains(&kind) && file != Path::new(GENERATED)
}

fn is_long(text: &str) -> bool {
    text.lines().count() > MOST_LINES
}

/// The first line with an absolute path into one of the machine's folders.
fn machine_path(text: &str) -> Option<String> {
    let needles = MACHINE_FOLDERS.map(|folder| format!("/{folder}/"));
    let is_absolute =
        |line: &str, at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~}>".contains(c));
    let mut lines = text.lines().filter(|line| {
        let mut places = needles.iter().flat_map(|needle| line.match_indices(needle));
        places.any(|(at, _)| is_absolute(line, at))
    });
    lines.next().map(str::to_owned)
}

fn names_a_host(lock: &str) -> bool {
    lock.contains("\"resolved\": \"http")
}

/// The file's text, if it is text.
fn text(file: &Path) -> Option<String> {
    fs::read_to_string(root().join(file)).ok()
}
