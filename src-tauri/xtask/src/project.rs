//! Where things are, and when this run of xtask began.

use crate::Outcome;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The window's self-contained flavour: without it the program asks a development server for its interface.
/// Every step that compiles the window names it, so that Tauri is compiled once.
pub(crate) const SELF_CONTAINED: [&str; 2] = ["--features", "tauri/custom-protocol"];

/// The repository and the folder its builds go to.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
    started: Instant,
}

impl Project {
    /// The project this xtask was started from by cargo.
    pub(crate) fn here() -> Outcome<Project> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("Start it as `cargo xtask`.")?;
        let program = std::env::current_exe().map_err(|e| format!("Cannot find my own program: {e}"))?;
        let root = Path::new(&manifest).ancestors().nth(2);
        let target = program.ancestors().nth(2);
        match (root, target) {
            (Some(root), Some(target)) => Ok(Project::at(root.into(), target.into())),
            _ => Err("Start it as `cargo xtask` inside the repository.".into()),
        }
    }

    /// A project in the given folders.
    pub(crate) fn at(root: PathBuf, target: PathBuf) -> Project {
        Project { root, target, started: Instant::now() }
    }

    /// The repository's top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The interface: Svelte and TypeScript.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The tests that drive the real window.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A program that cargo has built in `profile` (`debug` or `release`).
    pub(crate) fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The same cargo that started this program, in the repository's top folder.
    pub(crate) fn cargo<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(arguments).current_dir(&self.root);
        cargo
    }

    /// Says what begins now, with the time since xtask began.
    pub(crate) fn announce(&self, what: &str) {
        println!("── [{}] {what}", minutes(self.started.elapsed()));
    }
}

/// A time span as `m:ss`.
fn minutes(span: Duration) -> String {
    format!("{}:{:02}", span.as_secs() / 60, span.as_secs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_minutes_and_seconds() {
        assert_eq!(minutes(Duration::from_millis(7_900)), "0:07");
        assert_eq!(minutes(Duration::from_mins(61)), "61:00");
    }

    #[test]
    fn programs_lie_in_their_profile() {
        let project = Project::at("r".into(), "t".into());
        let program = project.program("debug", "headroom");
        assert!(program.starts_with("t/debug") && program.to_string_lossy().contains("headroom"));
    }
}
