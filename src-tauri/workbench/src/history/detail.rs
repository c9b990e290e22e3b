//! What an entry of the history says of its edit, for people and filters.

use headroom_engine::Document;
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::changes;
use crate::view::{ChangeLine, HistoryRequest};

/// So many changes of an edit are kept in words, and found by the filters; the step itself keeps all of them.
const MOST: usize = 10_000;

/// So many changes of an edit are listed.
const LISTED: usize = 50;

/// The changes of an edit, how many there are, and the scenarios and plans of record they are in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Detail {
    changes: Vec<ChangeLine>,
    count: u32,
    scenarios: IndexSet<String>,
}

impl Detail {
    /// What differs, as the history keeps it.
    pub(super) fn between(before: &Document, after: &Document) -> Value {
        let changes = changes::between(before, after);
        let count = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        let scenarios = changes.iter().map(|line| line.scenario.clone()).collect();
        let changes = changes.into_iter().take(MOST).collect();
        serde_json::to_value(Self { changes, count, scenarios }).unwrap_or_default()
    }

    /// What an entry says; nothing where it was written in a way this program does not know.
    pub(super) fn read(detail: &Value) -> Self {
        Self::deserialize(detail).unwrap_or_default()
    }

    /// The first changes, and how many more there are.
    pub(super) fn listed(mut self) -> (Vec<ChangeLine>, u32) {
        self.changes.truncate(LISTED);
        let more = self.count.saturating_sub(u32::try_from(self.changes.len()).unwrap_or(u32::MAX));
        (self.changes, more)
    }

    /// Whether the edit, called `label`, is one of those asked for.
    pub(super) fn is_wanted(&self, label: &str, request: &HistoryRequest) -> bool {
        self.is_of(request) && self.is_said(label, &request.text)
    }

    fn is_of(&self, request: &HistoryRequest) -> bool {
        let scenario = request.scenario.as_ref();
        let Some(pointer) = &request.pointer else {
            return scenario.is_none_or(|scenario| self.scenarios.contains(scenario));
        };
        let of_scenario = |line: &&ChangeLine| scenario.is_none_or(|scenario| line.scenario == *scenario);
        self.changes.iter().filter(of_scenario).any(|line| touches(&line.pointer, pointer))
    }

    fn is_said(&self, label: &str, text: &str) -> bool {
        let mut words = text.split_whitespace().map(str::to_lowercase).peekable();
        if words.peek().is_none() {
            return true;
        }
        let said = self.changes.iter().flat_map(|line| [line.scenario_name.as_str(), &line.place]);
        let said = said.fold(label.to_lowercase(), |all, text| all + "\n" + &text.to_lowercase());
        words.all(|word| said.contains(&word))
    }
}

/// The ids of the scenarios and plans of record that an entry is about, without reading all of it.
pub(super) fn ids(detail: &Value) -> impl Iterator<Item = &str> {
    let ids = detail.get("scenarios").and_then(Value::as_array);
    ids.into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a change at `changed` is one of the assumption at `pointer`: it, something in it, or something around it
/// that came or went as a whole.
fn touches(changed: &str, pointer: &str) -> bool {
    let inside = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    changed == pointer || inside(changed, pointer) || (!changed.is_empty() && inside(pointer, changed))
}
