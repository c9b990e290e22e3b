//! Closing the window without losing an edit.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;
use crate::events::{CloseAsked, tell};
use crate::window;

/// How long a disk may take before the person is told what the window waits for.
const PATIENCE: Duration = Duration::from_secs(5);

const SLOW: &str = "The last edits are still on their way to the disk. The window closes when they are there.";

/// Closes the window as soon as every edit is in the file. Where that cannot be, or takes long, the page asks the
/// person. Returns at once: the window goes on drawing while the disk works.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    thread::spawn(move || match finished(&app) {
        Ok(()) => window::close(&app),
        Err(message) => tell(&app, &CloseAsked { message }),
    });
}

/// The program ends and cannot be held: the last edits get the time a disk usually takes.
pub(crate) fn last_chance<R: Runtime>(app: &AppHandle<R>) {
    // Either all is saved by then, or the person has been told and has decided.
    let _left = aside(app, Desk::leave).recv_timeout(PATIENCE);
}

fn finished<R: Runtime>(app: &AppHandle<R>) -> Result<(), String> {
    let flushed = aside(app, |desk| desk.workbench().flush().map_err(|error| error.to_string()));
    let in_time = flushed.recv_timeout(PATIENCE);
    if in_time == Err(RecvTimeoutError::Timeout) {
        tell(app, &CloseAsked { message: SLOW.into() });
    }
    let outcome = in_time.or_else(|_| flushed.recv());
    outcome.unwrap_or_else(|_| Err("Saving broke off. Save the document under another name.".into()))
}

/// Does a piece of work with the document on another thread, and answers once.
fn aside<R: Runtime, T: Send + 'static>(
    app: &AppHandle<R>,
    work: impl FnOnce(&Desk) -> T + Send + 'static,
) -> Receiver<T> {
    let (tell, told) = channel();
    let app = app.clone();
    thread::spawn(move || {
        // Whoever waits no longer does not need the answer.
        let _heard = tell.send(work(&app.state::<Desk>()));
    });
    told
}
