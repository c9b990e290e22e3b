//! The dialogs of the system.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use super::{Dialogs, Question};
use crate::window;

/// The system's dialogs, above our window.
pub(super) struct Native<R: Runtime>(AppHandle<R>);

impl<R: Runtime> Native<R> {
    pub(super) fn above(app: &AppHandle<R>) -> Self {
        Self(app.clone())
    }

    fn dialog(&self, question: &Question) -> FileDialogBuilder<R> {
        let dialog = self.0.dialog().file().set_title(question.title).set_directory(&question.folder);
        let dialog = dialog.add_filter(question.kind.name(), &[question.kind.ending()]);
        match window::find(&self.0) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl<R: Runtime> Dialogs for Native<R> {
    fn pick(&self, question: &Question) -> Option<PathBuf> {
        path(self.dialog(question).blocking_pick_file())
    }

    fn place(&self, question: &Question) -> Option<PathBuf> {
        let dialog = self.dialog(question).set_file_name(question.name.to_string_lossy());
        path(dialog.blocking_save_file())
    }
}

fn path(picked: Option<FilePath>) -> Option<PathBuf> {
    picked.and_then(|file| file.into_path().ok())
}
