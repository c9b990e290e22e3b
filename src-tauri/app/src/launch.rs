//! Which document the window opens on.

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use headroom_workbench::{Workbench, WorkbenchError, sample};

use crate::dialogs::Kind;
use crate::recent::{Recent, are_there};

/// How many samples are tried before giving up: each further one only where those before it cannot be opened.
const SAMPLES: u32 = 9;

/// What the window starts with.
pub(crate) struct Opened {
    /// The open document.
    pub(crate) workbench: Workbench,
    /// Why it is not the one asked for, or not the one open last.
    pub(crate) notice: Option<String>,
    /// There is nothing of the person's: no document was asked for or open before, and the sample is as it was made.
    pub(crate) newcomer: bool,
    /// The folder of the sample, where nobody keeps documents.
    pub(crate) data: PathBuf,
    /// The documents open last.
    pub(crate) recent: Recent,
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

/// The document asked for; without one the one open last that opens; the sample in `folder` where neither does.
pub(crate) fn open(asked: Option<&Path>, folder: &Path) -> Result<Opened, LaunchError> {
    let recent = Recent::new(folder);
    let (found, refusal) = match asked {
        Some(path) => reached(std::path::absolute(path).as_deref().unwrap_or(path)),
        None => open_last(&recent.paths()),
    };
    let (workbench, notice) = match found {
        Some(workbench) => (workbench, refusal),
        None => first_usable(folder).map(|(sample, damage)| (sample, refusal.or(damage)))?,
    };
    let newcomer = asked.is_none() && recent.paths().is_empty() && !workbench.has_history();
    recent.remember(&workbench);
    Ok(Opened { workbench, notice, newcomer, data: folder.into(), recent })
}

/// Whether `path` is a sample in the folder for data.
pub(crate) fn is_sample(path: &Path, folder: &Path) -> bool {
    let real = |folder: &Path| folder.canonicalize().unwrap_or_else(|_| folder.into());
    let lies_there = path.parent().is_some_and(|parent| real(parent) == real(folder));
    lies_there && (1..=SAMPLES).any(|number| sample_path(folder, number).file_name() == path.file_name())
}

/// The first of the documents open last that opens, and why those before it did not.
fn open_last(paths: &[PathBuf]) -> (Option<Workbench>, Option<String>) {
    let mut refusal = None;
    for (path, there) in paths.iter().zip(are_there(paths)) {
        let (workbench, why) = if there { reached(path) } else { (None, Some(gone(path))) };
        if workbench.is_some() {
            return (workbench, refusal);
        }
        refusal = refusal.or(why);
    }
    (None, refusal)
}

fn reached(path: &Path) -> (Option<Workbench>, Option<String>) {
    match Workbench::open(path) {
        Ok(workbench) => (Some(workbench), None),
        Err(why) => (None, Some(why.to_string())),
    }
}

fn gone(path: &Path) -> String {
    format!("{}, which was open last, is not there. If it was moved, open it in its new place.", path.display())
}

/// The first sample that can be opened or made, and why one before it could not.
fn first_usable(folder: &Path) -> Result<(Workbench, Option<String>), WorkbenchError> {
    let mut refusal = None;
    for number in 1..SAMPLES {
        match open_or_make(&sample_path(folder, number)) {
            Ok(workbench) => return Ok((workbench, refusal)),
            Err(why) => refusal = refusal.or(Some(why.to_string())),
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
    folder.join(name).with_extension(Kind::Document.ending())
}
