//! What the commands share: the open document, and the person behind the dialogs.

mod questions;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use headroom_workbench::{Document, Workbench};

use crate::abridged::LastAnswer;
use crate::dialogs::Dialogs;
use crate::error::AppError;
use crate::events::Front;
use crate::launch::Opened;
use crate::recent::Recent;

/// The application's state. Commands come on several threads; the document has one at a time.
pub(crate) struct Desk {
    workbench: Mutex<Workbench>,
    /// What an exchange file holds that was looked at and not taken in, with what the history will say.
    import: Mutex<Option<(String, Document)>>,
    last_answer: Mutex<LastAnswer>,
    notice: Mutex<Option<String>>,
    newcomer: bool,
    recent: Recent,
    dialogs: Box<dyn Dialogs>,
    front: Arc<dyn Front>,
    data: PathBuf,
}

impl Desk {
    /// A desk with a document on it.
    pub(crate) fn new(opened: Opened, dialogs: Box<dyn Dialogs>, front: Arc<dyn Front>) -> Self {
        let Opened { mut workbench, notice, newcomer, data, recent } = opened;
        tell_of_saving(&mut workbench, &front);
        let (workbench, import, notice) = (Mutex::new(workbench), Mutex::default(), Mutex::new(notice));
        let last_answer = Mutex::default();
        Self { workbench, import, last_answer, notice, newcomer, recent, dialogs, front, data }
    }

    /// The open document, for one command.
    pub(crate) fn workbench(&self) -> MutexGuard<'_, Workbench> {
        free(&self.workbench)
    }

    /// The open document with every edit in its file: another may take its place now.
    ///
    /// # Errors
    /// Where the last edits cannot be saved: they would be lost.
    pub(crate) fn finished(&self) -> Result<MutexGuard<'_, Workbench>, AppError> {
        let mut workbench = self.workbench();
        match workbench.flush() {
            Ok(()) => Ok(workbench),
            Err(why) => Err(AppError::unsaved(&why)),
        }
    }

    /// Opens the document at `path` in the place of this one, for one command. Where it is this one, this one stays.
    ///
    /// # Errors
    /// Where it cannot be opened, or this one is not saved: then this one stays.
    pub(crate) fn open(&self, path: &Path) -> Result<MutexGuard<'_, Workbench>, AppError> {
        if self.is_open_for_editing(path) {
            return Ok(self.workbench());
        }
        self.take_up(Workbench::open(path)?)
    }

    /// Puts another document in the place of this one, for one command.
    ///
    /// # Errors
    /// Where this one is not saved: then it stays.
    pub(crate) fn take_up(&self, mut other: Workbench) -> Result<MutexGuard<'_, Workbench>, AppError> {
        let mut workbench = self.finished()?;
        tell_of_saving(&mut other, &self.front);
        self.recent.remember(&other);
        *free(&self.import) = None;
        *workbench = other;
        Ok(workbench)
    }

    /// Keeps the content of an exchange file until the person has decided.
    pub(crate) fn lay_out(&self, file: &str, document: Document) {
        *free(&self.import) = Some((format!("Import “{file}”"), document));
    }

    /// The content of the exchange file looked at last, with what the history says of it; once.
    pub(crate) fn take_in(&self) -> Option<(String, Document)> {
        free(&self.import).take()
    }

    /// Lets go of the document: its last edits are in its file, or cannot be, and the file is free for others.
    pub(crate) fn leave(&self) {
        let mut workbench = self.workbench();
        let shown = workbench.document().clone();
        *workbench = Workbench::in_memory(shown);
    }

    /// What the page was told last in answer to an edit.
    pub(crate) fn last_answer(&self) -> MutexGuard<'_, LastAnswer> {
        free(&self.last_answer)
    }

    /// The word about the start, the first time it is asked for.
    pub(crate) fn take_notice(&self) -> Option<String> {
        free(&self.notice).take()
    }

    /// Whether the start found nothing of the person's.
    pub(crate) fn is_newcomers(&self) -> bool {
        self.newcomer
    }

    /// The documents open last.
    pub(crate) fn recent(&self) -> &Recent {
        &self.recent
    }

    /// The window.
    pub(crate) fn front(&self) -> &dyn Front {
        &*self.front
    }

    /// Whether `path` leads to the open document, and that is written to.
    pub(crate) fn is_open_for_editing(&self, path: &Path) -> bool {
        let workbench = self.workbench();
        workbench.read_only().is_none() && workbench.path().is_some_and(|ours| is_same(ours, path))
    }
}

fn tell_of_saving(workbench: &mut Workbench, front: &Arc<dyn Front>) {
    let front = Arc::clone(front);
    workbench.when_saving_changes(move |saving| front.saving_changed(saving));
}

/// Whether two paths lead to the same file, which need not be there.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    real(one).ok() == real(other).ok()
}

/// A command that panicked leaves the document as it was (every edit is whole or not at all), so the next may go on.
fn free<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
