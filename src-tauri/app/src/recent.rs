//! Which documents were open last. The list holds their paths and nothing of what is in them.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use directories::UserDirs;
use headroom_workbench::{Workbench, write_file};
use serde::Serialize;
use specta::Type;

use crate::launch::is_sample;

/// How many are remembered.
const MOST: usize = 12;

/// How long the folders they lie in may take to answer, all together.
const PATIENCE: Duration = Duration::from_secs(1);

/// A document that was open before.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RecentDocument {
    /// The whole path.
    path: String,
    /// The file's name without ending.
    name: String,
    /// The folder, the person's home as `~`.
    folder: String,
    /// It is not there (any more).
    missing: bool,
}

/// The list, in a file of the folder for data.
pub(crate) struct Recent {
    data: PathBuf,
    writing: Mutex<()>,
}

impl Recent {
    /// The list in the folder `data`. The sample that lies there is never on it.
    pub(crate) fn new(data: &Path) -> Self {
        Self { data: data.into(), writing: Mutex::new(()) }
    }

    /// The paths, the last one first. A list that cannot be read is an empty one.
    pub(crate) fn paths(&self) -> Vec<PathBuf> {
        let text = std::fs::read(self.file()).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Puts the open document at the head of the list.
    pub(crate) fn remember(&self, workbench: &Workbench) {
        if let Some(path) = workbench.path() {
            self.add(path);
        }
    }

    /// Puts a document at the head of the list, unless it is the sample.
    pub(crate) fn add(&self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
        if is_sample(&path, &self.data) {
            return;
        }
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.paths();
        let others = before.iter().filter(|other| **other != path);
        let paths: Vec<_> = [&path].into_iter().chain(others).take(MOST).collect();
        if paths.iter().copied().eq(&before) {
            return;
        }
        // A list that cannot be written (a full disk, a path that is no text) costs a convenience and no work.
        let _written = serde_json::to_vec(&paths).map(|text| write_file(&self.file(), &text));
    }

    /// The documents, the last one first, with what the disk says of them.
    pub(crate) fn documents(&self) -> Vec<RecentDocument> {
        let paths = self.paths();
        let there = are_there(&paths);
        let home = UserDirs::new();
        let home = home.as_ref().map(UserDirs::home_dir);
        paths.iter().zip(there).map(|(path, there)| row(path, there, home)).collect()
    }

    fn file(&self) -> PathBuf {
        self.data.join("recent.json")
    }
}

/// Whether each of the files is there. One on a disk that does not answer (a share of a network that is away) counts
/// as missing for now, and keeps none of the others waiting.
pub(crate) fn are_there(paths: &[PathBuf]) -> Vec<bool> {
    let (tell, told) = channel();
    for (at, path) in paths.iter().cloned().enumerate() {
        let tell = tell.clone();
        thread::spawn(move || tell.send((at, path.is_file())));
    }
    drop(tell);
    let mut there = vec![false; paths.len()];
    let end = Instant::now() + PATIENCE;
    while let Ok((at, is_there)) = told.recv_timeout(end.saturating_duration_since(Instant::now())) {
        there[at] = is_there;
    }
    there
}

fn row(path: &Path, there: bool, home: Option<&Path>) -> RecentDocument {
    RecentDocument {
        path: path.to_string_lossy().into_owned(),
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        folder: folder(path.parent().unwrap_or(path), home),
        missing: !there,
    }
}

fn folder(folder: &Path, home: Option<&Path>) -> String {
    match home.and_then(|home| folder.strip_prefix(home).ok()) {
        Some(inside) => Path::new("~").join(inside).to_string_lossy().trim_end_matches(['/', '\\']).to_owned(),
        None => folder.to_string_lossy().into_owned(),
    }
}
