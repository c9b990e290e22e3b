//! The npm packages of a folder, exactly as its lock file says.

use crate::project::Project;
use crate::{Outcome, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs a folder's npm packages unless what is installed came from this very lock file.
pub(crate) fn ensure(project: &Project, folder: &Path) -> Outcome {
    let lock = fs::read(folder.join("package-lock.json"))
        .map_err(|error| format!("Cannot read the npm lock file in {}: {error}", folder.display()))?;
    if is_installed(&lock, fs::read(stamp(folder)).ok().as_deref()) {
        return Ok(());
    }
    let name = folder.strip_prefix(project.root()).unwrap_or(folder).display();
    shell::step(project, &format!("npm packages of {name}, as its lock file says"), &mut npm(folder, &["ci"]))?;
    fs::create_dir_all(folder.join("node_modules"))
        .and_then(|()| fs::write(stamp(folder), lock))
        .map_err(|error| format!("Cannot note what npm has installed: {error}"))
}

/// npm in a folder.
pub(crate) fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(arguments).current_dir(folder);
    npm
}

/// A program that a folder's npm packages bring.
pub(crate) fn tool(folder: &Path, name: &str) -> PathBuf {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.into() };
    folder.join("node_modules").join(".bin").join(file)
}

/// A copy of the lock file the packages were installed from; it goes when they go.
fn stamp(folder: &Path) -> PathBuf {
    folder.join("node_modules").join(".installed-from.json")
}

fn is_installed(lock: &[u8], stamp: Option<&[u8]>) -> bool {
    stamp == Some(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_installed_once_per_lock_file() {
        assert!(is_installed(b"{\"a\": 1}", Some(b"{\"a\": 1}")));
        assert!(!is_installed(b"{\"a\": 1}", Some(b"{\"a\": 2}")));
        assert!(!is_installed(b"{\"a\": 1}", None));
    }

    #[test]
    fn a_folder_without_a_lock_file_is_named() {
        let project = Project::at(".".into(), "target".into());
        let message = ensure(&project, Path::new("no-such-folder")).unwrap_err();
        assert!(message.starts_with("Cannot read the npm lock file in no-such-folder"), "{message}");
    }
}
