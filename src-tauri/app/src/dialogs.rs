//! The system's file dialogs behind a seam: a test that drives the window cannot drive them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The ending of documents.
pub(crate) const ENDING: &str = "headroom";

/// Asks the person where; `None` is a dialog that was cancelled. Each blocks until it is answered, so never on the
/// window's own thread.
pub(crate) trait Dialogs: Send + Sync {
    /// A document that exists; the dialog opens in `folder`.
    fn pick_document(&self, folder: &Path) -> Option<PathBuf>;
    /// A place for a file, like `suggestion`; the dialog itself has asked before it names one that exists.
    fn pick_place(&self, suggestion: &Path) -> Option<PathBuf>;
}

/// The system's dialogs, or where `HEADROOM_DIALOG_ANSWER` is set, that answer to each of them: a path or `cancel`.
pub(crate) fn from_environment<R: Runtime>(app: &AppHandle<R>) -> Box<dyn Dialogs> {
    match std::env::var_os("HEADROOM_DIALOG_ANSWER") {
        Some(answer) => Box::new(Answered::new(answer)),
        None => Box::new(Native(app.clone())),
    }
}

/// The system's dialogs, above our window.
struct Native<R: Runtime>(AppHandle<R>);

impl<R: Runtime> Native<R> {
    fn dialog(&self, title: &str, folder: &Path) -> FileDialogBuilder<R> {
        let dialog = self.0.dialog().file().set_title(title).set_directory(folder);
        let dialog = dialog.add_filter("Headroom document", &[ENDING]);
        match crate::window::find(&self.0) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl<R: Runtime> Dialogs for Native<R> {
    fn pick_document(&self, folder: &Path) -> Option<PathBuf> {
        path(self.dialog("Open a document", folder).blocking_pick_file())
    }

    fn pick_place(&self, suggestion: &Path) -> Option<PathBuf> {
        let folder = suggestion.parent().unwrap_or(suggestion);
        let name = suggestion.file_name().unwrap_or_default().to_string_lossy();
        let dialog = self.dialog("Save the document", folder);
        path(dialog.set_file_name(name).blocking_save_file())
    }
}

/// Gives the same answer to every question.
pub(crate) struct Answered(Option<PathBuf>);

impl Answered {
    /// `cancel` cancels every dialog; everything else is the path they name.
    pub(crate) fn new(answer: OsString) -> Self {
        Self((answer != "cancel").then(|| answer.into()))
    }
}

impl Dialogs for Answered {
    fn pick_document(&self, _folder: &Path) -> Option<PathBuf> {
        self.0.clone()
    }

    fn pick_place(&self, _suggestion: &Path) -> Option<PathBuf> {
        self.0.clone()
    }
}

fn path(picked: Option<FilePath>) -> Option<PathBuf> {
    picked.and_then(|file| file.into_path().ok())
}
