//! Who is held side by side.

use std::sync::Arc;

use headroom_engine::{BASELINE, Issue, PlanOfRecord, Projected};

use crate::cache::Cache;
use crate::show::Subject;
use crate::state::State;
use crate::view::{CompareColumn, CompareRequest};
use crate::{Workbench, family};

/// More colours side by side cannot be told apart at a glance, nor more columns read.
const MOST: usize = 6;

/// A scenario or plan of record.
pub(super) struct Column {
    pub(super) id: String,
    pub(super) is_reference: bool,
    /// These are not its results now, but its last valid ones.
    pub(super) is_stale: bool,
    pub(super) problem: Option<String>,
    name: String,
    colour: usize,
    is_record: bool,
    /// `None` where it has no results, or none that can stand beside those of the others.
    pub(super) subject: Option<Subject>,
}

/// The reference, then the others in the order of the tree, then plans of record.
pub(super) fn columns(workbench: &mut Workbench, request: &CompareRequest) -> Vec<Column> {
    let ids = chosen(workbench.state(), request);
    let (state, cache) = workbench.parts();
    let state = Arc::clone(state);
    let mut columns: Vec<Column> = ids.iter().map(|id| Column::of(&state, cache, id)).collect();
    if let Some(reference) = columns.first_mut() {
        reference.is_reference = true;
    }
    keep_alike(&mut columns);
    columns
}

/// What is in another currency than the first that has results, or shares no month with it, has nothing to show beside
/// it. The first is the reference, unless that has no results: then the others still stand in one table.
fn keep_alike(columns: &mut [Column]) {
    let Some(first) = columns.iter().position(|column| column.subject.is_some()) else { return };
    let (before, after) = columns.split_at_mut(first + 1);
    for other in after {
        other.hold_beside(&before[first]);
    }
}

/// The ids that count, the reference's first.
fn chosen(state: &State, request: &CompareRequest) -> Vec<String> {
    let document = state.document();
    let tree = state.tree().map(|(scenario, _)| scenario.id.as_str());
    let records = document.records.iter().map(|record| record.id.as_str());
    let all: Vec<&str> = std::iter::once(BASELINE).chain(tree).chain(records).collect();
    let reference = all.iter().find(|id| **id == request.reference).unwrap_or(&BASELINE);
    let asked = request.scenarios.iter().map(String::as_str);
    let asked: Vec<&str> = asked.filter(|id| id != reference && all.contains(id)).take(MOST - 1).collect();
    let others = all.iter().filter(|id| asked.contains(id));
    std::iter::once(reference).chain(others).map(|id| (*id).to_owned()).collect()
}

impl Column {
    fn of(state: &State, cache: &mut Cache, id: &str) -> Self {
        match state.document().records.iter().find(|record| record.id == id) {
            Some(record) => Self::record(cache, record),
            None => Self::scenario(state, cache, id),
        }
    }

    fn record(cache: &mut Cache, record: &Arc<PlanOfRecord>) -> Self {
        let recall = cache.recall(record);
        let problem = recall.as_ref().err().map(|issues| said(issues));
        let subject = recall.ok().map(|recall| Subject::record(record, recall.frozen));
        let name = record.name.clone();
        Self { is_record: true, problem, subject, ..Self::named(&record.id, name, 0) }
    }

    /// One that is not valid now is shown with its last valid results.
    fn scenario(state: &State, cache: &mut Cache, id: &str) -> Self {
        let document = state.document();
        let named = Self::named(id, family::name(document, id).to_owned(), family::colour(document, id));
        let shown = |projected: Arc<Projected>| Some(Subject::scenario(state, id, projected));
        let issues = match cache.outcome(state, id) {
            Ok(projected) => return Self { subject: shown(projected), ..named },
            Err(issues) => issues,
        };
        let earlier = cache.last_valid(id).and_then(|earlier| cache.outcome(&earlier, id).ok());
        let Some(earlier) = earlier else {
            return Self { problem: Some(format!("It is not valid: {}", said(&issues))), ..named };
        };
        let problem = format!("It is not valid now; these are its last valid results. {}", said(&issues));
        Self { is_stale: true, problem: Some(problem), subject: shown(earlier), ..named }
    }

    fn named(id: &str, name: String, colour: usize) -> Self {
        let id = id.to_owned();
        let (is_reference, is_stale, is_record) = (false, false, false);
        Self { id, is_reference, is_stale, problem: None, name, colour, is_record, subject: None }
    }

    fn hold_beside(&mut self, first: &Self) {
        let Some((own, other)) = self.subject.as_ref().zip(first.subject.as_ref()) else { return };
        if let Some(why) = own.apart_from(other) {
            (self.problem, self.subject) = (Some(why), None);
        }
    }

    pub(super) fn projected(&self) -> Option<&Projected> {
        self.subject.as_ref().map(|subject| &*subject.projected)
    }

    /// `“Invest”`.
    pub(super) fn quoted(&self) -> String {
        format!("“{}”", self.name)
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn head(&self) -> CompareColumn {
        CompareColumn {
            id: self.id.clone(),
            name: self.name.clone(),
            colour: u32::try_from(self.colour).unwrap_or_default(),
            is_record: self.is_record,
            is_reference: self.is_reference,
            is_stale: self.is_stale,
            problem: self.problem.clone(),
        }
    }
}

fn said(issues: &[Issue]) -> String {
    issues.iter().map(|issue| issue.message.as_str()).collect::<Vec<_>>().join(" ")
}
