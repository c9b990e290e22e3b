//! What people install: the program, its packages, and the command line.

use crate::project::Project;
use crate::{Outcome, npm, packages, setup, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the Debian package has to bring so that a double-click on a document opens it.
const ASSOCIATION: [&str; 4] = [
    "./usr/bin/headroom",
    "./usr/share/applications/Headroom.desktop",
    "./usr/share/mime/packages/headroom.xml",
    "./usr/share/icons/hicolor/scalable/mimetypes/application-vnd.headroom.document.svg",
];

/// Builds all of them and says where they are and how large. The interface is built by Tauri's own hook.
pub(crate) fn build(project: &Project) -> Outcome {
    setup::for_window(project)?;
    let mut tauri = Command::new(npm::tool(&project.ui(), "tauri"));
    tauri.arg("build").current_dir(project.root());
    shell::step(project, "release program and its packages", &mut tauri)?;
    let cli = ["build", "--release", "--package", "headroom-cli"];
    shell::step(project, "release command line", &mut project.cargo(cli))?;
    for package in bundles(project, "deb") {
        complete(&package)?;
    }
    report(project);
    Ok(())
}

fn report(project: &Project) {
    let programs = ["headroom", "headroom-cli"].map(|name| project.program("release", name));
    for file in programs.into_iter().chain(["deb", "rpm"].iter().flat_map(|kind| bundles(project, kind))) {
        let installed = packages::installed_size(&file).map(|bytes| format!(", installed {}", megabytes(bytes)));
        println!("{:>9}  {}{}", size(&file), file.display(), installed.unwrap_or_default());
    }
}

/// The packages of a kind that have been built.
fn bundles(project: &Project, kind: &str) -> Vec<PathBuf> {
    let folder = project.target().join("release").join("bundle").join(kind);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == kind)).collect()
}

/// Refuses a Debian package without a part of the file association.
fn complete(package: &Path) -> Outcome {
    let content = packages::content(package).ok_or("Cannot look into the package: dpkg-deb is not installed.")?;
    match missing(&content).as_slice() {
        [] => Ok(()),
        missing => Err(format!("{} lacks {}.", package.display(), missing.join(", "))),
    }
}

fn missing(content: &str) -> Vec<&'static str> {
    let has = |name: &str| content.lines().any(|line| line.split(' ').next_back() == Some(name));
    let named = |name: &str| has(name) || has(name.trim_start_matches("./"));
    ASSOCIATION.into_iter().filter(|name| !named(name)).collect()
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
    fn a_package_without_a_part_of_the_association_is_noticed() {
        let listed = |name: &str| format!("-rw-r--r-- 0/0  188 2027-01-31 10:00 {name}\n");
        let whole: String = ASSOCIATION.iter().map(|name| listed(name)).collect();
        assert!(missing(&whole).is_empty());
        assert!(missing(&whole.replace("./usr", "usr")).is_empty());
        let part = whole.replace("headroom.xml", "headroom.xml.bak");
        assert_eq!(missing(&part), ["./usr/share/mime/packages/headroom.xml"]);
    }

    #[test]
    fn where_nothing_was_built_there_is_no_package() {
        assert!(bundles(&Project::at("r".into(), "no-such-target".into()), "deb").is_empty());
    }
}
