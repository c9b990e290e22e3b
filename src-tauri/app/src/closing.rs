//! Closing the window without losing an edit.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use headroom_workbench::view::Saving;
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;
use crate::events::{CloseAsked, SavingChanged, tell};
use crate::window;

/// How long a disk may take when the program ends and cannot be held.
const PATIENCE: Duration = Duration::from_secs(5);

/// The page closes the window then, unless the person has decided otherwise.
const SLOW: &str = "The last edits are still on their way to the disk. The window closes when they are there.";

/// Closes the window once every edit is in the file. Where that cannot be, or takes long, the page asks the person.
/// Returns at once: the window goes on drawing while the disk works.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    thread::spawn(move || match finished(&app) {
        Ok(()) => window::close(&app),
        Err(message) => {
            // The page closes by itself once it hears that all is saved: it must not go by a word that is out of date.
            let saving = app.state::<Desk>().workbench().saving();
            tell(&app, &SavingChanged(saving));
            tell(&app, &CloseAsked { message });
        }
    });
}

/// The program ends and cannot be held: the last edits get the time a disk usually takes.
pub(crate) fn last_chance<R: Runtime>(app: &AppHandle<R>) {
    let (tell, told) = channel();
    let app = app.clone();
    thread::spawn(move || {
        app.state::<Desk>().leave();
        // Whoever waits no longer does not need the answer.
        let _heard = tell.send(());
    });
    // Either all is saved by then, or the person has been told and has decided.
    let _left = told.recv_timeout(PATIENCE);
}

/// Waits until every edit is in the file, as long as a disk usually takes.
fn finished<R: Runtime>(app: &AppHandle<R>) -> Result<(), String> {
    let desk = app.state::<Desk>();
    let mut workbench = desk.workbench();
    workbench.flush().map_err(|failure| match workbench.saving() {
        Saving::Pending => SLOW.to_owned(),
        _ => failure.to_string(),
    })
}
