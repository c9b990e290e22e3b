//! Closing the window without losing an edit.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use headroom_workbench::view::Saving;
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;
use crate::events::{CloseAsked, Closing, SavingChanged, tell};
use crate::{outside, window};

/// How long a disk may take: a little longer than the document itself waits for it.
const PATIENCE: Duration = Duration::from_secs(6);

/// How long the page may take to hand in what is being typed: one that hangs must not hold the window open.
const TO_HAND_IN: Duration = Duration::from_secs(1);

/// Who waits for the page to hand in what is being typed.
#[derive(Default)]
pub(crate) struct Waiting(Mutex<Vec<Sender<()>>>);

/// The page closes the window then, unless the person has decided otherwise.
const SLOW: &str = "The last edits are still on their way to the disk. The window closes when they are there.";

/// Closes the window once every edit is in the file, and what is being typed with them. Where that cannot be, or takes
/// long, the page asks the person. Returns at once: the window goes on drawing while the disk works.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    thread::spawn(move || {
        hear_out(&app);
        match finished(&app) {
            Ok(()) => window::close(&app),
            Err((message, saving)) => {
                // The page closes by itself once it hears that all is saved: it must not go by a word out of date.
                tell(&app, &SavingChanged(saving));
                tell(&app, &CloseAsked { message });
            }
        }
    });
}

/// The page has handed in what was being typed.
pub(crate) fn handed_in<R: Runtime>(app: &AppHandle<R>) {
    for waiting in waiting(app).drain(..) {
        // Whoever has lost patience does not need the answer.
        let _heard = waiting.send(());
    }
}

/// The program ends and cannot be held: the last edits get the time a disk usually takes.
pub(crate) fn last_chance<R: Runtime>(app: &AppHandle<R>) {
    // Either all is saved by then, or the person has been told and has decided.
    let _left = aside(app, Desk::leave).recv_timeout(PATIENCE);
}

/// Has the page put what is being typed into the document, and waits a moment for it.
fn hear_out<R: Runtime>(app: &AppHandle<R>) {
    if !outside::is_heard(app) {
        return;
    }
    let (done, answer) = channel();
    waiting(app).push(done);
    tell(app, &Closing);
    // Of a page that does not answer, everything that was entered is closed with.
    let _handed_in = answer.recv_timeout(TO_HAND_IN);
}

fn waiting<R: Runtime>(app: &AppHandle<R>) -> MutexGuard<'_, Vec<Sender<()>>> {
    app.state::<Waiting>().inner().0.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits until every edit is in the file, as long as a disk usually takes. Otherwise: why not, and how saving stands.
fn finished<R: Runtime>(app: &AppHandle<R>) -> Result<(), (String, Saving)> {
    let flushed = aside(app, |desk| {
        let mut workbench = desk.workbench();
        let flushed = workbench.flush().map_err(|failure| failure.to_string());
        (flushed, workbench.saving())
    });
    // Another command may hold the document and wait for the disk as well.
    match flushed.recv_timeout(PATIENCE) {
        Ok((Ok(()), _)) => Ok(()),
        Ok((Err(_), Saving::Pending)) | Err(_) => Err((SLOW.to_owned(), Saving::Pending)),
        Ok((Err(failure), saving)) => Err((failure, saving)),
    }
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
