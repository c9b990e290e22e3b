//! What the window tells the page without being asked.

use headroom_workbench::view::Saving;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Runtime};
use tauri_specta::Event;

use crate::{closing, outside, window};

/// How saving goes has changed.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub(crate) struct SavingChanged(pub(crate) Saving);

/// The person asked for a document outside the window: by a double-click, or by starting Headroom again.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub(crate) struct OpenAsked {
    /// The document.
    pub(crate) path: String,
}

/// The window is about to close: what is being typed is to be handed in.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub(crate) struct Closing;

/// The person wants to close the window while edits are not saved.
#[derive(Clone, Debug, Serialize, Deserialize, Type, Event)]
pub(crate) struct CloseAsked {
    /// Why they are not saved.
    pub(crate) message: String,
}

/// Tells the page. One that is gone cannot be told, and then there is nobody to tell.
pub(crate) fn tell<R: Runtime>(app: &AppHandle<R>, event: &(impl Event + Serialize + Clone)) {
    let _told = event.emit(app);
}

/// The window as the desk knows it, whatever draws it.
pub(crate) trait Front: Send + Sync {
    /// How saving goes has changed.
    fn saving_changed(&self, saving: Saving);
    /// The page hears events from now on.
    fn page_listens(&self);
    /// The page has handed in what was being typed.
    fn handed_in(&self);
    /// Closes the window, and with it the program, whatever is not saved.
    fn close(&self);
    /// Shows everything so many times as large as usual.
    fn zoom(&self, factor: f64);
}

impl<R: Runtime> Front for AppHandle<R> {
    fn saving_changed(&self, saving: Saving) {
        tell(self, &SavingChanged(saving));
    }

    fn page_listens(&self) {
        outside::page_listens(self);
    }

    fn handed_in(&self) {
        closing::handed_in(self);
    }

    fn close(&self) {
        window::close(self);
    }

    fn zoom(&self, factor: f64) {
        window::zoom(self, factor);
    }
}
