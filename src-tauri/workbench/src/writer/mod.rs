//! Writing, away from the screen: a thread of its own has the file, is handed each newest state of the document, writes
//! it and tells how that went. Nothing here ever waits for the disk but [`Writer::flush`] and dropping the writer.

mod disk;
mod pending;
#[cfg(test)]
mod tests;

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use headroom_engine::Document;
use headroom_store::{History, StoreError};

use crate::view::Saving;
pub(crate) use disk::Disk;
use pending::{Pending, Task};

/// What a file is to hold.
pub(crate) type Content = (Arc<Document>, History);

/// Told after every attempt to write.
pub(crate) type Tell = Box<dyn Fn(Saving) + Send>;

/// How often a file in use by another program is tried again, and after what pause. (The file itself waits a moment
/// with every attempt.)
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    pub(crate) tries: u32,
    pub(crate) pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { tries: 5, pause: Duration::from_millis(200) }
    }
}

/// Keeps a file at the newest state it was handed.
#[derive(Debug)]
pub(crate) struct Writer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread and its owner share.
#[derive(Default)]
struct Shared {
    pending: Mutex<Pending>,
    changed: Condvar,
    tell: Mutex<Option<Tell>>,
}

impl Writer {
    /// Writes to `disk`, which holds what is on screen.
    ///
    /// # Errors
    /// Where the system starts no further thread.
    pub(crate) fn of(disk: impl Disk + 'static, patience: Patience) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let at_work = Arc::clone(&shared);
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || at_work.work(disk, patience))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Hands over what the file is to hold from now on.
    pub(crate) fn hand(&self, content: Content) {
        self.shared.pending().put(content);
        self.shared.changed.notify_all();
    }

    /// Tries again to write what could not be written.
    pub(crate) fn again(&self) {
        self.shared.pending().again();
        self.shared.changed.notify_all();
    }

    /// Whether everything handed over is in the file.
    pub(crate) fn saving(&self) -> Saving {
        self.shared.pending().saving()
    }

    /// Waits until everything handed over is in the file, or could not be written; what could not before is tried once
    /// more.
    pub(crate) fn flush(&self) -> Result<(), Arc<StoreError>> {
        self.again();
        let idle = self.shared.changed.wait_while(self.shared.pending(), |pending| pending.is_busy());
        match idle.unwrap_or_else(PoisonError::into_inner).failure() {
            Some(failure) => Err(failure),
            None => Ok(()),
        }
    }

    /// The same, but what could not be written before is written over whatever others made of the file.
    pub(crate) fn write_over(&self) -> Result<(), Arc<StoreError>> {
        self.shared.pending().over();
        self.shared.changed.notify_all();
        self.flush()
    }

    /// Has `tell` called after every attempt to write, on the thread.
    pub(crate) fn tell(&self, tell: Option<Tell>) {
        *self.shared.tell.lock().unwrap_or_else(PoisonError::into_inner) = tell;
    }

    /// Takes back what is called after every attempt.
    pub(crate) fn take_tell(&self) -> Option<Tell> {
        self.shared.tell.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Lets go of the file without trying again what could not be written: it is kept elsewhere.
    pub(crate) fn let_go(self) {
        self.shared.pending().forget_failed();
    }
}

/// Finishes what is to be written, then lets go of the file.
impl Drop for Writer {
    fn drop(&mut self) {
        self.shared.pending().stop();
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Shared").field("pending", &self.pending).finish_non_exhaustive()
    }
}

impl Shared {
    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The thread: writes whenever there is something to write, until it is told to stop.
    fn work(&self, mut disk: impl Disk, patience: Patience) {
        let mut busy = 0;
        loop {
            let pending = self.changed.wait_while(self.pending(), |pending| pending.is_idle());
            let task = pending.unwrap_or_else(PoisonError::into_inner).take();
            let Task::Write { content, over } = task else { return };
            let (document, history) = &content;
            let result = if over { disk.replace(document, history) } else { disk.commit(document, history) };
            if matches!(result, Err(StoreError::Busy { .. })) && busy < patience.tries {
                busy += 1;
                self.pending().put_back(content);
                self.pause(patience.pause);
                continue;
            }
            busy = 0;
            self.settle(content, result);
        }
    }

    fn settle(&self, content: Content, result: Result<(), StoreError>) {
        let news = self.pending().settle(content, result);
        self.changed.notify_all();
        if let Some(saving) = news
            && let Some(tell) = &*self.tell.lock().unwrap_or_else(PoisonError::into_inner)
        {
            tell(saving);
        }
    }

    /// Waits a moment, or until something newer is to be written.
    fn pause(&self, pause: Duration) {
        let newer = self.pending().handed();
        let wait = self.changed.wait_timeout_while(self.pending(), pause, |pending| pending.handed() == newer);
        drop(wait);
    }
}
