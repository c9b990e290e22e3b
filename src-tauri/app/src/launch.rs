//! Which document the window opens on.

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use headroom_workbench::{Workbench, WorkbenchError, sample};

use crate::dialogs::ENDING;

/// How many samples are tried before giving up: each further one only where those before it cannot be opened.
const SAMPLES: u32 = 9;

/// What the window starts with.
pub(crate) struct Opened {
    /// The open document.
    pub(crate) workbench: Workbench,
    /// Why it is not the one asked for.
    pub(crate) notice: Option<String>,
    /// The folder of the sample, where nobody keeps documents.
    pub(crate) data: PathBuf,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// The system knows no folder for the person's data.
    #[error("This system names no folder for data; set HEADROOM_DATA_DIR to one.")]
    NoFolder,
    /// The folder for data cannot be made.
    #[error("{}: {source}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// No sample could be opened or made.
    #[error(transparent)]
    Sample(#[from] WorkbenchError),
    /// The system gives no window.
    #[error(transparent)]
    Window(#[from] tauri::Error),
}

/// The folder of the sample and of what the window remembers: `HEADROOM_DATA_DIR`, or the system's own for us.
pub(crate) fn data_folder() -> Result<PathBuf, LaunchError> {
    let asked = std::env::var_os("HEADROOM_DATA_DIR").map(PathBuf::from);
    let usual = || ProjectDirs::from("app", "", "Headroom").map(|folders| folders.data_dir().into());
    let path: PathBuf = asked.or_else(usual).ok_or(LaunchError::NoFolder)?;
    match std::fs::create_dir_all(&path) {
        Ok(()) => Ok(path),
        Err(source) => Err(LaunchError::Folder { path, source }),
    }
}

/// The document asked for; without one, or where it cannot be opened, the sample in `folder`.
pub(crate) fn open(asked: Option<&Path>, folder: &Path) -> Result<Opened, LaunchError> {
    let (workbench, refusal) = match asked.map(Workbench::open) {
        Some(Ok(workbench)) => (workbench, None),
        Some(Err(refusal)) => (first_usable(folder)?.0, Some(refusal)),
        None => first_usable(folder)?,
    };
    let notice = refusal.map(|why| why.to_string());
    Ok(Opened { workbench, notice, data: folder.into() })
}

/// The first sample that can be opened or made, and why one before it could not.
fn first_usable(folder: &Path) -> Result<(Workbench, Option<WorkbenchError>), WorkbenchError> {
    let mut refusal = None;
    for number in 1..SAMPLES {
        match open_or_make(&sample_path(folder, number)) {
            Ok(workbench) => return Ok((workbench, refusal)),
            Err(why) => refusal = refusal.or(Some(why)),
        }
    }
    let workbench = open_or_make(&sample_path(folder, SAMPLES))?;
    Ok((workbench, refusal))
}

fn open_or_make(path: &Path) -> Result<Workbench, WorkbenchError> {
    if path.exists() { Workbench::open(path) } else { Workbench::create(path, &sample()?) }
}

fn sample_path(folder: &Path, number: u32) -> PathBuf {
    let name = if number == 1 { "Sample".into() } else { format!("Sample {number}") };
    folder.join(name).with_extension(ENDING)
}
