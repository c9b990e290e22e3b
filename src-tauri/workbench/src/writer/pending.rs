//! What is to be written and how that stands.

use std::sync::Arc;

use headroom_store::StoreError;

use super::Content;
use crate::view::Saving;

/// The newest state that is not in the file, and how writing it stands.
#[derive(Debug, Default)]
pub(super) struct Pending {
    content: Option<Content>,
    stage: Stage,
    /// How often something was handed over.
    handed: u64,
    /// The next attempt does not mind what others made of the file.
    over: bool,
    /// The owner is going: what is there is written, then the thread ends.
    stopping: bool,
    /// The thread has ended.
    ended: bool,
}

#[derive(Debug, Default)]
enum Stage {
    /// Nothing is being written. There may be something to write.
    #[default]
    Waiting,
    /// The thread is at it.
    Writing,
    /// It could not be written; `content` is kept until it is tried again.
    Failed(Arc<StoreError>),
}

/// What the thread is to do next.
pub(super) enum Task {
    Write { content: Content, over: bool },
    Stop,
}

impl Pending {
    /// Has this written next, instead of anything that waits.
    pub(super) fn put(&mut self, content: Content) {
        self.content = Some(content);
        self.handed += 1;
        self.again();
    }

    /// Has what could not be written tried again.
    pub(super) fn again(&mut self) {
        if matches!(self.stage, Stage::Failed(_)) {
            self.stage = Stage::Waiting;
            self.handed += 1;
        }
    }

    /// Has what could not be written tried again, over whatever others made of the file.
    pub(super) fn over(&mut self) {
        self.over = self.failure().is_some();
        self.again();
    }

    /// Puts back what could not be written yet, unless something newer has come.
    pub(super) fn put_back(&mut self, content: Content) {
        self.content.get_or_insert(content);
    }

    /// Takes what is to be written; only to be called when there is something to do.
    pub(super) fn take(&mut self) -> Task {
        match self.content.take() {
            Some(content) if !matches!(self.stage, Stage::Failed(_)) => {
                self.stage = Stage::Writing;
                Task::Write { content, over: self.over }
            }
            _ => Task::Stop,
        }
    }

    /// Notes how writing `content` went. Says how saving stands where that is settled: not where something newer waits.
    pub(super) fn settle(&mut self, content: Content, result: Result<(), StoreError>) -> Option<Saving> {
        self.over = false;
        self.stage = match result {
            Err(error) if self.content.is_none() => {
                self.content = Some(content);
                Stage::Failed(Arc::new(error))
            }
            _ => Stage::Waiting,
        };
        Some(self.saving()).filter(|saving| *saving != Saving::Pending)
    }

    /// Ends the thread once what is there has been tried once more.
    pub(super) fn stop(&mut self) {
        self.again();
        self.stopping = true;
    }

    /// Notes that the thread has ended.
    pub(super) fn end(&mut self) {
        self.ended = true;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Drops what could not be written.
    pub(super) fn forget_failed(&mut self) {
        if self.failure().is_some() {
            self.content = None;
        }
    }

    pub(super) fn saving(&self) -> Saving {
        match (&self.stage, &self.content) {
            (Stage::Failed(error), _) => Saving::Failed { message: error.to_string() },
            (Stage::Writing, _) | (_, Some(_)) => Saving::Pending,
            _ => Saving::Saved,
        }
    }

    pub(super) fn failure(&self) -> Option<Arc<StoreError>> {
        if let Stage::Failed(error) = &self.stage { Some(Arc::clone(error)) } else { None }
    }

    pub(super) fn handed(&self) -> u64 {
        self.handed
    }

    /// Whether the thread has nothing to do.
    pub(super) fn is_idle(&self) -> bool {
        let nothing = self.content.is_none() || matches!(self.stage, Stage::Failed(_));
        nothing && !self.stopping
    }

    /// Whether something is being written, or about to be.
    pub(super) fn is_busy(&self) -> bool {
        self.saving() == Saving::Pending
    }
}
