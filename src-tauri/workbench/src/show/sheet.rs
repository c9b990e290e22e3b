//! What the grid and the timeline are drawn from.

use headroom_engine::{Issue, resolved_value};
use serde_json::Value;

use super::frozen::day;
use crate::family;
use crate::state::State;

/// The assumptions of the selected scenario, valid or not, or of the selected plan of record.
pub(super) struct Sheet<'d> {
    pub(super) state: &'d State,
    /// Id of the scenario or the plan of record.
    pub(super) scenario: &'d str,
    /// Its plan.
    pub(super) plan: Value,
    /// The baseline it rests on: today is as that says.
    pub(super) baseline: &'d Value,
    pub(super) issues: &'d [Issue],
    /// Why nothing in it can be edited: it is a plan of record.
    pub(super) frozen: Option<String>,
}

impl<'d> Sheet<'d> {
    pub(super) fn of(state: &'d State, scenario: &'d str) -> Self {
        let document = state.document();
        let record = family::record(document, scenario);
        let plan = record.map_or_else(
            || resolved_value(document, scenario).unwrap_or_else(|_| document.plan.clone()),
            |record| record.plan.clone(),
        );
        let frozen = record.map(|record| format!("Frozen on {}.", day(&record.date)));
        let baseline = record.map_or(&document.plan, |record| &record.baseline);
        Self { state, scenario, plan, baseline, issues: state.issues(scenario), frozen }
    }

    /// The text at `pointer`.
    pub(super) fn text(&self, pointer: &str) -> String {
        self.plan.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Ids and names of the segments.
    pub(super) fn segments(&self) -> impl Iterator<Item = (&str, &str)> {
        let segments = self.plan.get("segments").and_then(Value::as_object);
        segments.into_iter().flatten().map(|(id, segment)| {
            let name = segment.get("name").and_then(Value::as_str);
            (id.as_str(), name.unwrap_or(id))
        })
    }
}
