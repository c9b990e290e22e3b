//! Changing the document, and taking changes back.

use std::mem;
use std::sync::Arc;

use headroom_engine::Issue;

use crate::cache::LastValid;
use crate::edit::{self, Change};
use crate::history;
use crate::state::State;
use crate::view::{HistoryPage, HistoryRequest, Problem, View, ViewRequest};
use crate::{Edit, Moment, Workbench, WorkbenchError};

impl Workbench {
    /// Makes an edit and shows what it led to; where it made a scenario, that one. When it fails, nothing has changed.
    /// The edit is on its way to the disk when this returns: see [`Workbench::saving`]. Edits of one `stroke` on one
    /// place (a value while it is typed or dragged) are one step of the history; one that says again what stood there
    /// before the stroke leaves no step, and nothing of it in the document. Of several values those that can be
    /// taken are, and [`View::refused`] says why the others are not.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] with every issue where the scenario edited would not be valid. (A scenario that
    /// was invalid before, by an edit of its parent, may be mended issue by issue.) Scenarios that rest on it may
    /// become invalid: they are marked instead. [`WorkbenchError::ReadOnly`], [`WorkbenchError::UnknownScenario`].
    pub fn edit(
        &mut self,
        edit: &Edit,
        request: &ViewRequest,
        stroke: Option<u32>,
        now: Moment,
    ) -> Result<View, WorkbenchError> {
        self.writable()?;
        let (edit, refused) = self.sift(edit)?;
        let change = match self.past.ground(&edit, stroke) {
            Some(ground) if edit.says_what_stands_in(ground) => Change::back_to(ground),
            _ => edit.apply(self.document(), self.past())?,
        };
        let selected = change.selected(&request.selected);
        if change.differs_from(self.document()) {
            let after = self.judge(change)?;
            self.past.record(&edit, stroke, self.state.document(), after.document(), now);
            self.arrive(after);
        }
        let view = self.view(&ViewRequest { selected, ..request.clone() });
        Ok(View { refused: refused.iter().map(Problem::from).collect(), ..view })
    }

    /// What the window would show had `edit` been made, while it is still being typed: nothing of the document changes,
    /// and nothing is written.
    ///
    /// # Errors
    /// As [`Workbench::edit`]; of several values, where one of them cannot be taken.
    pub fn try_edit(&mut self, edit: &Edit, request: &ViewRequest) -> Result<View, WorkbenchError> {
        self.writable()?;
        let change = edit.apply(self.document(), self.past())?;
        let after = self.judge(change)?;
        Ok(Glimpse::of(self, after).workbench.view(request))
    }

    /// Takes the last edit back; nothing where there is none. The view shows the scenario in which something changed.
    ///
    /// # Errors
    /// [`WorkbenchError::ReadOnly`]; [`WorkbenchError::History`] where the history does not fit the document.
    pub fn undo(&mut self, request: &ViewRequest, now: Moment) -> Result<View, WorkbenchError> {
        self.go(self.past.before(), request, now)
    }

    /// Makes the edit again that was taken back last; nothing where there is none.
    ///
    /// # Errors
    /// As [`Workbench::undo`].
    pub fn redo(&mut self, request: &ViewRequest, now: Moment) -> Result<View, WorkbenchError> {
        self.go(self.past.after(), request, now)
    }

    /// Goes to the state that the edit numbered `seq` led to (or to the oldest one that is kept,
    /// [`HistoryPage::oldest`]), on whatever branch it is.
    ///
    /// # Errors
    /// As [`Workbench::undo`], and where there is no such edit.
    pub fn go_to(&mut self, seq: u32, request: &ViewRequest, now: Moment) -> Result<View, WorkbenchError> {
        self.go(Some(u64::from(seq)), request, now)
    }

    /// What was done to the document, youngest first.
    pub fn history(&self, request: &HistoryRequest) -> HistoryPage {
        self.past.page(request)
    }

    /// The part of the edit that can be accepted, with the issues of the rest.
    pub(crate) fn sift(&self, edit: &Edit) -> Result<(Edit, Vec<Issue>), WorkbenchError> {
        edit::sift(edit, |part| {
            let change = part.apply(self.document(), self.past())?;
            if change.differs_from(self.document()) { self.judge(change).map(drop) } else { Ok(()) }
        })
    }

    /// What the edit leads to, where the scenario it touches is valid in it or at least better than it was.
    pub(crate) fn judge(&self, change: Change) -> Result<State, WorkbenchError> {
        let after = State::of(change.document);
        let Some(touched) = &change.touched else { return Ok(after) };
        let (issues, before) = (after.issues(touched), self.state.issues(touched));
        let mends = issues.len() < before.len() && issues.iter().all(|issue| before.contains(issue));
        if issues.is_empty() || mends { Ok(after) } else { Err(WorkbenchError::Invalid(issues.to_vec())) }
    }

    /// Goes on with `after`: shown from now on, and on its way to the disk.
    pub(super) fn arrive(&mut self, after: State) {
        self.cache.turn(&self.state, &after);
        self.state = Arc::new(after);
        self.revision += 1;
        if let Some(home) = &self.home {
            home.hand(self.content());
        }
    }

    /// Refuses where the document must not be changed.
    pub(super) fn writable(&self) -> Result<(), WorkbenchError> {
        self.read_only().map_or(Ok(()), |why| Err(WorkbenchError::ReadOnly { why }))
    }

    fn go(&mut self, seq: Option<u64>, request: &ViewRequest, now: Moment) -> Result<View, WorkbenchError> {
        self.writable()?;
        let Some(seq) = seq.filter(|seq| *seq != self.past.history().at()) else { return Ok(self.view(request)) };
        let there = self.past.go(seq, self.state.document(), now)?;
        let after = State::of(there);
        let selected = history::shown(&self.state, &after, &request.selected);
        self.arrive(after);
        Ok(self.view(&ViewRequest { selected, ..request.clone() }))
    }
}

/// A workbench that looks at another state of its document, and at its own again afterwards, however the look ends.
struct Glimpse<'w> {
    workbench: &'w mut Workbench,
    own: Arc<State>,
    last_valid: LastValid,
}

impl<'w> Glimpse<'w> {
    fn of(workbench: &'w mut Workbench, other: State) -> Self {
        let last_valid = workbench.cache.peek(&workbench.state, &other);
        let own = mem::replace(&mut workbench.state, Arc::new(other));
        Self { workbench, own, last_valid }
    }
}

impl Drop for Glimpse<'_> {
    fn drop(&mut self) {
        mem::swap(&mut self.workbench.state, &mut self.own);
        self.workbench.cache.return_to(mem::take(&mut self.last_valid));
    }
}
