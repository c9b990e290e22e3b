//! The interface as files that the window carries inside it, and as a server with hot reload.

use crate::project::Project;
use crate::{Outcome, npm, setup, shell};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// Builds `ui/dist`, unless it is newer than everything it is made of.
pub(crate) fn build(project: &Project) -> Outcome {
    let ui = project.ui();
    let built = changed(&ui.join("dist").join("index.html"));
    if is_fresh(newest_source(&ui), built) {
        return Ok(());
    }
    shell::step(project, "interface", &mut npm::npm(&ui, &["run", "build"]))
}

/// Opens the window on the development server until it is closed.
pub(crate) fn develop(project: &Project) -> Outcome {
    setup::for_window(project)?;
    let mut tauri = Command::new(npm::tool(&project.ui(), "tauri"));
    shell::step(project, "window with hot reload", tauri.arg("dev").current_dir(project.root()))
}

fn is_fresh(newest_source: Option<SystemTime>, built: Option<SystemTime>) -> bool {
    matches!((newest_source, built), (Some(source), Some(built)) if built >= source)
}

/// The latest change of a file or folder below `folder`. Folders count too: they change when a file in them goes.
fn newest_source(folder: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten().filter(|entry| is_source(&entry.file_name()));
    let inside = inside
        .filter_map(|entry| if entry.path().is_dir() { newest_source(&entry.path()) } else { changed(&entry.path()) });
    inside.chain(changed(folder)).max()
}

fn is_source(name: &std::ffi::OsStr) -> bool {
    !["node_modules", "dist", "tests"].iter().any(|other| name == *other)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::Duration;

    #[test]
    fn what_is_built_must_not_be_older_than_its_sources() {
        let early = SystemTime::UNIX_EPOCH;
        let late = early + Duration::from_secs(1);
        assert!(is_fresh(Some(early), Some(late)));
        assert!(is_fresh(Some(early), Some(early)));
        assert!(!is_fresh(Some(late), Some(early)));
        assert!(!is_fresh(Some(late), None));
        assert!(!is_fresh(None, None));
    }

    #[test]
    fn built_files_packages_and_tests_are_no_sources() {
        let folder = std::env::temp_dir().join(format!("headroom-xtask-ui-{}", std::process::id()));
        for name in ["src", "dist", "tests"] {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        let day = |n: u64| SystemTime::UNIX_EPOCH + Duration::from_hours(24 * n);
        let write = |name: &str, time| {
            let file = File::create(folder.join(name)).unwrap();
            file.set_modified(time).unwrap();
        };
        write("src/main.ts", day(20));
        write("dist/index.html", day(30));
        write("tests/main.ts", day(40));
        for (name, time) in [("src", day(10)), ("", day(5))] {
            File::open(folder.join(name)).unwrap().set_modified(time).unwrap();
        }
        let newest = newest_source(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(newest, Some(day(20)));
    }
}
