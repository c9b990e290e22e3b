//! The scenarios and plans of record that are shown, with their results.

use std::collections::HashMap;
use std::sync::Arc;

use headroom_engine::{PlanOfRecord, Projected};

use super::{frozen, lines};
use crate::cache::Cache;
use crate::state::State;
use crate::{Workbench, family};

/// The selected one, its reference and what is drawn beside them. The scenarios are all of one state of the document.
pub(super) struct Stage<'s> {
    state: Arc<State>,
    subjects: HashMap<String, Subject>,
    beside: Vec<String>,
    /// The state is not the present one.
    pub(super) stale: bool,
    pub(super) selected: &'s str,
    pub(super) reference: &'s str,
}

/// A scenario or a plan of record to show.
#[derive(Clone)]
pub(crate) struct Subject {
    pub(crate) id: String,
    pub(crate) name: String,
    /// 0 for the baseline and plans of record.
    pub(crate) colour: usize,
    /// It is a plan of record.
    pub(crate) is_record: bool,
    /// What is said of a plan of record beside its name, `plan of record, 31 Mar 2027`; empty for a scenario.
    pub(crate) aside: String,
    pub(crate) projected: Arc<Projected>,
}

/// What the selected one is held against.
pub(super) enum Against<'s> {
    /// Itself: there is nothing to say.
    Itself,
    Subject(&'s Subject),
    /// Nothing, and why.
    Nothing(String),
}

impl<'s> Stage<'s> {
    /// Where the selected scenario is not valid now, everything is of the state in which it last was. Others are
    /// projected only where `with_others`.
    pub(super) fn of(workbench: &mut Workbench, selected: &'s str, reference: &'s str, with_others: bool) -> Self {
        let (now, cache) = workbench.parts();
        let stale = now.has(selected) && !now.issues(selected).is_empty();
        let earlier = if stale { cache.last_valid(selected) } else { None };
        let shown = earlier.unwrap_or_else(|| Arc::clone(now));
        let beside = if with_others { lines::beside(&shown, selected, reference) } else { Vec::new() };
        let mut subjects = scenarios(&shown, cache, [selected, reference].into_iter().chain(beside.iter().copied()));
        for record in now.document().records.iter().filter(|it| it.id == selected || it.id == reference) {
            if let Ok(recall) = cache.recall(record) {
                subjects.insert(record.id.clone(), Subject::record(record, recall.frozen));
            }
        }
        let beside = beside.into_iter().map(str::to_owned).collect();
        Self { state: shown, subjects, beside, stale, selected, reference }
    }

    pub(super) fn own(&self) -> Option<&Subject> {
        self.subjects.get(self.selected)
    }

    /// The reference, where the selected one can be compared with it.
    pub(super) fn against(&self) -> Against<'_> {
        if self.selected == self.reference {
            return Against::Itself;
        }
        let name = || family::name(self.state.document(), self.reference);
        match (self.own(), self.subjects.get(self.reference)) {
            (Some(own), Some(other)) => match own.apart_from(other) {
                Some(why) => Against::Nothing(why),
                None => Against::Subject(other),
            },
            (Some(_), None) => Against::Nothing(format!("“{}” has no results to compare with.", name())),
            (None, _) => Against::Nothing(String::new()),
        }
    }

    /// What is drawn together: the reference first, the selected one last and on top.
    pub(super) fn together(&self) -> Vec<&Subject> {
        let reference = (self.reference != self.selected).then_some(self.reference);
        let ids = reference.into_iter().chain(self.beside.iter().map(String::as_str)).chain([self.selected]);
        let own = self.own();
        let subjects = ids.filter_map(|id| self.subjects.get(id));
        subjects.filter(|it| own.is_none_or(|own| own.apart_from(it).is_none())).collect()
    }

    /// The reference and the selected one.
    pub(super) fn pair(&self) -> Vec<&Subject> {
        let reference = if let Against::Subject(reference) = self.against() { Some(reference) } else { None };
        reference.into_iter().chain(self.own()).collect()
    }
}

fn scenarios<'a>(state: &State, cache: &mut Cache, ids: impl Iterator<Item = &'a str>) -> HashMap<String, Subject> {
    let ids: Vec<&str> = ids.filter(|id| state.has(id)).collect();
    let outcomes = cache.outcomes(state, &ids);
    let subjects = ids.into_iter().zip(outcomes);
    let valid = subjects.filter_map(|(id, outcome)| Some((id, outcome.ok()?)));
    valid.map(|(id, projected)| (id.to_owned(), Subject::scenario(state, id, projected))).collect()
}

impl Subject {
    /// The scenario `id` of `state` (or its baseline).
    pub(crate) fn scenario(state: &State, id: &str, projected: Arc<Projected>) -> Self {
        let scenario = state.scenario(id);
        let name = scenario.map_or(family::BASELINE_NAME, |scenario| &scenario.name).to_owned();
        let colour = scenario.map_or(0, |scenario| scenario.colour as usize);
        Self { id: id.to_owned(), name, colour, is_record: false, aside: String::new(), projected }
    }

    /// A plan of record.
    pub(crate) fn record(record: &PlanOfRecord, projected: Arc<Projected>) -> Self {
        let (id, name, aside) = (record.id.clone(), record.name.clone(), frozen::aside(record));
        Self { id, name, colour: 0, is_record: true, aside, projected }
    }

    /// What tells a plan of record from a scenario in a chart.
    pub(crate) fn said_of_record(&self) -> Option<&str> {
        self.is_record.then_some(self.aside.as_str())
    }

    /// Its name with all that is said of it: `Board plan (plan of record, 31 Mar 2027)`.
    pub(crate) fn called(&self) -> String {
        self.said_of_record().map_or_else(|| self.name.clone(), |aside| format!("{} ({aside})", self.name))
    }

    fn currency(&self) -> &str {
        &self.projected.plan.plan().currency
    }

    /// Why the two cannot be compared; `None` where they can.
    pub(crate) fn apart_from(&self, other: &Self) -> Option<String> {
        if self.currency() != other.currency() {
            let (one, another) = (self.currency(), other.currency());
            return Some(format!(
                "“{}” is in {another} and “{}” in {one}; amounts are not converted.",
                other.name, self.name
            ));
        }
        let (own, its) = (&self.projected.projection, &other.projected.projection);
        let meet = own.start <= its.last_month() && its.start <= own.last_month();
        (!meet).then(|| format!("“{}” and “{}” have no month in common.", other.name, self.name))
    }
}
