//! Where the repository is and which files belong to it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's top folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a cargo command prints, in the repository and without any network.
pub(crate) fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(arguments).arg("--offline").current_dir(root()).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Every file of the repository, relative to its top: in a checkout what git holds or would take in, elsewhere what
/// lies there except built things.
pub(crate) fn files() -> Vec<PathBuf> {
    let mut files = git_files().unwrap_or_else(|| walk(root()));
    files.retain(|file| root().join(file).is_file());
    assert!(!files.is_empty(), "a repository has files");
    files
}

fn git_files() -> Option<Vec<PathBuf>> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").args(arguments).current_dir(root()).output().ok()?;
    let names = String::from_utf8(output.stdout).ok()?;
    let is_checkout = output.status.success() && root().join(".git").exists();
    is_checkout.then(|| names.split_terminator('\0').map(PathBuf::from).collect())
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in folder.read_dir().unwrap().map(Result::unwrap) {
        let name = entry.file_name();
        let built = ["target", "node_modules", "dist", ".git"].iter().any(|other| name == *other);
        if built {
            continue;
        }
        if entry.path().is_dir() {
            files.extend(walk(&entry.path()));
        } else {
            files.extend(entry.path().strip_prefix(root()).map(Path::to_path_buf));
        }
    }
    files
}

#[test]
fn both_ways_of_finding_files_find_the_manifest_and_this_file() {
    for files in [files(), walk(root())] {
        assert!(files.contains(&"Cargo.toml".into()));
        assert!(files.contains(&"tests/acceptance/repository.rs".into()));
    }
}
