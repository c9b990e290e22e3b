//! Writing, away from the screen: a thread of its own has the file, is handed each newest state of the document, writes
//! it and tells how that went. Nothing here waits for the disk but [`Writer::flush`] and [`Writer::let_go`], as long as
//! [`Patience`] says, and dropping the writer.

mod disk;
mod pending;
#[cfg(test)]
mod tests;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
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

/// How long is waited, and for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// How often a file in use by another program is tried again. (The file itself waits a moment with every attempt.)
    pub(crate) tries: u32,
    /// The pause before that.
    pub(crate) pause: Duration,
    /// How long whoever waits for the disk is kept waiting.
    pub(crate) limit: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { tries: 5, pause: Duration::from_millis(200), limit: Duration::from_secs(5) }
    }
}

/// Keeps a file at the newest state it was handed.
#[derive(Debug)]
pub(crate) struct Writer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    limit: Duration,
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
        Ok(Self { shared, thread: Some(thread), limit: patience.limit })
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
    ///
    /// # Errors
    /// Why it could not be written; [`StoreError::Slow`] where that is still open when patience ends.
    pub(crate) fn flush(&self) -> Result<(), Arc<StoreError>> {
        self.again();
        let pending = self.shared.wait(self.limit, Pending::is_busy);
        match pending.failure() {
            Some(failure) => Err(failure),
            None if pending.is_busy() => Err(Arc::new(StoreError::Slow)),
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

    /// Lets go of the file without trying again what could not be written: it is kept elsewhere. A disk that does not
    /// answer is left to itself.
    pub(crate) fn let_go(mut self) {
        self.shared.pending().forget_failed();
        self.shared.stop();
        let at_work = !self.shared.wait(self.limit, |pending| !pending.has_ended()).has_ended();
        if at_work {
            self.thread = None;
        }
    }
}

/// Finishes what is to be written, then lets go of the file.
impl Drop for Writer {
    fn drop(&mut self) {
        self.shared.stop();
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
            let Task::Write { content, over } = task else { break };
            let result = write(&mut disk, &content, over);
            if matches!(result, Err(StoreError::Busy { .. })) && busy < patience.tries {
                busy += 1;
                self.pending().put_back(content);
                self.pause(patience.pause);
                continue;
            }
            busy = 0;
            self.settle(content, result);
        }
        self.pending().end();
        self.changed.notify_all();
    }

    fn settle(&self, content: Content, result: Result<(), StoreError>) {
        let news = self.pending().settle(content, result);
        if let Some(saving) = news
            && let Some(tell) = &*self.tell.lock().unwrap_or_else(PoisonError::into_inner)
        {
            tell(saving);
        }
        // After the word about it: whoever waits may have something to tell too, and words said at once can be lost.
        self.changed.notify_all();
    }

    /// Has the thread end when it has written what there is.
    fn stop(&self) {
        self.pending().stop();
        self.changed.notify_all();
    }

    /// Waits a moment, or until something newer is to be written.
    fn pause(&self, pause: Duration) {
        let newer = self.pending().handed();
        drop(self.wait(pause, |pending| pending.handed() == newer));
    }

    /// How it stands when `goes_on` no longer holds, or after `limit`.
    fn wait(&self, limit: Duration, goes_on: impl Fn(&Pending) -> bool) -> MutexGuard<'_, Pending> {
        let wait = self.changed.wait_timeout_while(self.pending(), limit, |pending| goes_on(pending));
        wait.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Writes; a fault of the program is a failure like any other, and what is on screen can still be kept elsewhere.
fn write(disk: &mut impl Disk, (document, history): &Content, over: bool) -> Result<(), StoreError> {
    let writing = || if over { disk.replace(document, history) } else { disk.commit(document, history) };
    // The disk holds what it held before: nothing of an attempt that fails is kept.
    catch_unwind(AssertUnwindSafe(writing)).unwrap_or(Err(StoreError::BrokeOff))
}
