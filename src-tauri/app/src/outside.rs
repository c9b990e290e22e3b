//! What is asked of the program from outside its window: a second start, a double-click on a document.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Runtime};

use crate::events::{OpenAsked, tell};
use crate::{program, window};

/// Documents asked for while the page does not listen yet; `None` once it does.
pub(crate) struct Waiting(Mutex<Option<Vec<PathBuf>>>);

impl Default for Waiting {
    fn default() -> Self {
        Self(Mutex::new(Some(Vec::new())))
    }
}

/// The name of the plugin that finds a window that is open already.
const PLUGIN: &str = "single-instance";

/// Has a second start end in the first one's window. The system's message bus tells them of each other; without one,
/// each start gets a window of its own, and a document open in the one is read-only in the other.
pub(crate) fn one_window<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, words, folder| second_start(app, &words, Path::new(&folder)))
}

/// A window that was closing while this start wanted to tell it something: now it is gone, and this start gets its own.
pub(crate) fn start_anew_if_the_first_is_gone(error: &tauri::Error) {
    if matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == PLUGIN) {
        program::start_anew("HEADROOM_STARTED_ANEW", "1");
    }
}

/// Shows the window, and in it the document named first on a command line typed in `folder`.
pub(crate) fn second_start<R: Runtime>(app: &AppHandle<R>, words: &[String], folder: &Path) {
    if let Some(name) = words.get(1) {
        open(app, &folder.join(name));
    }
    window::bring_forward(app);
}

/// Asks the page to open a document, as soon as there is a page that listens.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, path: &Path) {
    let waiting = app.state::<Waiting>();
    let mut waiting = waiting.0.lock().unwrap_or_else(PoisonError::into_inner);
    match waiting.as_mut() {
        Some(paths) => paths.push(path.into()),
        None => ask(app, path),
    }
}

/// From now on the page hears what is asked; first what was asked before.
pub(crate) fn page_listens<R: Runtime>(app: &AppHandle<R>) {
    let waiting = app.state::<Waiting>();
    let before = waiting.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    for path in before.into_iter().flatten() {
        ask(app, &path);
    }
}

/// Whether there is a page that hears what it is told.
pub(crate) fn is_heard<R: Runtime>(app: &AppHandle<R>) -> bool {
    app.state::<Waiting>().0.lock().unwrap_or_else(PoisonError::into_inner).is_none()
}

fn ask<R: Runtime>(app: &AppHandle<R>, path: &Path) {
    tell(app, &OpenAsked { path: path.to_string_lossy().into_owned() });
}
