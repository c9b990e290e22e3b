//! What people install: the program, its Debian package, and the command line.

use crate::project::Project;
use crate::{Outcome, npm, setup, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds all three and says where they are and how large. The interface is built by Tauri's own hook.
pub(crate) fn build(project: &Project) -> Outcome {
    setup::for_window(project)?;
    let mut tauri = Command::new(npm::tool(&project.ui(), "tauri"));
    tauri.args(["build", "--bundles", "deb"]).current_dir(project.root());
    shell::step(project, "release program and Debian package", &mut tauri)?;
    let cli = ["build", "--release", "--package", "headroom-cli"];
    shell::step(project, "release command line", &mut project.cargo(cli))?;
    for file in results(project) {
        println!("{:>9}  {}", size(&file), file.display());
    }
    Ok(())
}

fn results(project: &Project) -> Vec<PathBuf> {
    let programs = ["headroom", "headroom-cli"].map(|name| project.program("release", name));
    let packages = project.target().join("release").join("bundle").join("deb");
    let packages = fs::read_dir(packages).into_iter().flatten().flatten().map(|entry| entry.path());
    programs.into_iter().chain(packages.filter(|path| path.extension().is_some_and(|e| e == "deb"))).collect()
}

fn size(file: &Path) -> String {
    fs::metadata(file).map_or_else(|_| "missing".into(), |metadata| megabytes(metadata.len()))
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_megabytes() {
        assert_eq!(megabytes(11_264_000), "11.2 MB");
        assert_eq!(megabytes(90_000), "0.0 MB");
        assert_eq!(size(Path::new("no-such-file")), "missing");
    }

    #[test]
    fn both_programs_are_reported() {
        let results = results(&Project::at("r".into(), "no-such-target".into()));
        assert_eq!(results.len(), 2);
    }
}
