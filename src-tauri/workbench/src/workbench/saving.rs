//! Keeping what is on screen: in its file, under another name, as a copy for others.

use std::path::Path;
use std::sync::Arc;

use headroom_engine::Choice;
use headroom_store::{Store, StoreError};

use crate::home::Home;
use crate::view::{Saving, ShareChoice};
use crate::writer::Content;
use crate::{Workbench, WorkbenchError, anonymous};

impl Workbench {
    /// Whether what is on screen is in the file. A document that is only in memory is where it belongs.
    pub fn saving(&self) -> Saving {
        self.home.as_ref().map_or(Saving::Saved, Home::saving)
    }

    /// Tries again to write what could not be written, without waiting for it: how it went is told by
    /// [`Workbench::when_saving_changes`].
    pub fn save_again(&mut self) -> Saving {
        if let Some(home) = &self.home {
            home.save_again();
        }
        self.saving()
    }

    /// Waits until every edit is on the disk; what could not be written before is tried once more.
    ///
    /// # Errors
    /// [`WorkbenchError::Unsaved`]: the edits are kept here and can still be saved under another name.
    pub fn flush(&mut self) -> Result<(), WorkbenchError> {
        let flushed = self.home.as_ref().map_or(Ok(()), Home::flush);
        flushed.map_err(WorkbenchError::Unsaved)
    }

    /// Has `tell` called on another thread whenever the last edits were written ([`Saving::Saved`]) or could not be
    /// ([`Saving::Failed`]). It goes along when the document is saved under another name.
    pub fn when_saving_changes(&mut self, tell: impl Fn(Saving) + Send + 'static) {
        if let Some(home) = &self.home {
            home.tell(Some(Box::new(tell)));
        }
    }

    /// Saves the document as it is on screen, with its history, to `path`, in place of a file that is there, and goes on
    /// with that file; whatever has become of the file so far.
    ///
    /// # Errors
    /// [`WorkbenchError::Store`]: the document goes on in its file. For the document's own file
    /// [`WorkbenchError::ReadOnly`], where that may not be written, and [`WorkbenchError::Unsaved`].
    pub fn save_as(&mut self, path: &Path) -> Result<(), WorkbenchError> {
        if self.home.as_ref().is_some_and(|home| home.is_at(path)) {
            return self.save_in_place(path);
        }
        let there = Home::settle(path, &self.content())?;
        self.move_to(there);
        Ok(())
    }

    /// Puts a copy with what was chosen, and nothing else, at `path`, in place of a file that is there: without
    /// history, and without anything of what was left out; ids are made anew from present names.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] where nothing, or something unknown, was chosen; [`WorkbenchError::OwnFile`] for the
    /// document's own file; [`WorkbenchError::Store`].
    pub fn share(&self, choice: &ShareChoice, path: &Path) -> Result<(), WorkbenchError> {
        if self.home.as_ref().is_some_and(|home| home.is_at(path)) {
            return Err(WorkbenchError::OwnFile { path: path.to_owned() });
        }
        let ShareChoice { baseline, scenarios, records, notes } = choice.clone();
        let choice = Choice { baseline, scenarios, records, notes };
        let mut copy = headroom_engine::share(self.document(), &choice).map_err(WorkbenchError::Invalid)?;
        anonymous::rename_ids(&mut copy);
        Ok(Store::share(path, &copy)?)
    }

    /// What the file is to hold.
    pub(super) fn content(&self) -> Content {
        (Arc::clone(self.state.document()), self.past.history().clone())
    }

    /// Saves to the file the document is in: over what others wrote to it, and anew where it was moved or deleted.
    fn save_in_place(&mut self, path: &Path) -> Result<(), WorkbenchError> {
        self.writable()?;
        let Some(home) = &self.home else { return Ok(()) };
        let saved = match home.flush() {
            Err(failure) if matches!(*failure, StoreError::Changed { .. }) => home.write_over(),
            flushed => flushed,
        };
        match saved {
            Err(failure) if matches!(*failure, StoreError::Moved { .. }) => {
                self.move_to(Home::settle(path, &self.content())?);
                Ok(())
            }
            saved => saved.map_err(WorkbenchError::Unsaved),
        }
    }

    fn move_to(&mut self, there: Home) {
        let tell = self.home.take().and_then(Home::leave);
        there.tell(tell);
        self.home = Some(there);
    }
}
