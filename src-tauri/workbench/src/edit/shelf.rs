//! What an edit takes away without anybody having typed over it: values switched off, the alternative not chosen. It is
//! kept while the document is open and comes back when it is asked for again.

use std::collections::HashMap;

use headroom_engine::schema::Kind;
use headroom_engine::{BASELINE, Document, resolved_value};
use serde_json::Value;

use super::{Becomes, Edit, NewValue, opening, place};

/// Values by scenario and pointer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shelf(HashMap<(String, String), Value>);

impl Shelf {
    /// What was taken away at `pointer` of `scenario`.
    pub(super) fn at(&self, scenario: &str, pointer: &str) -> Option<&Value> {
        self.0.get(&(scenario.to_owned(), pointer.to_owned()))
    }

    /// Keeps what `edit`, now accepted, takes away from `before`.
    pub(crate) fn keep(&mut self, before: &Document, edit: &Edit) {
        match edit {
            Edit::SetValue { scenario, pointer, value } => self.take(before, scenario, pointer, value),
            Edit::SetValues { scenario, values, .. } => {
                for NewValue { pointer, to } in values {
                    if let Becomes::Value { value } = to {
                        self.take(before, scenario, pointer, value);
                    }
                }
            }
            // Another of the same id must not get what was taken from the one that is gone.
            Edit::DeleteScenario { scenario: gone } => self.0.retain(|(scenario, _), _| scenario != gone),
            Edit::RemoveSegment { segment } => {
                let gone = place::of_segment(segment);
                self.0.retain(|(_, pointer), _| !place::is_inside(pointer, &gone));
            }
            _ => {}
        }
    }

    fn take(&mut self, before: &Document, scenario: &str, pointer: &str, typed: &Value) {
        let taken = taken_away(before, scenario, pointer, typed);
        self.0.extend(taken.map(|(pointer, value)| ((scenario.to_owned(), pointer), value)));
    }
}

fn taken_away(before: &Document, scenario: &str, pointer: &str, typed: &Value) -> Option<(String, Value)> {
    let kind = place::field(pointer).ok()?.kind;
    match (kind, typed) {
        (Kind::OneOf(_), Value::String(_)) => {
            let old = own(before, scenario, pointer)?;
            let alternative = old.as_object()?.keys().next()?;
            Some((format!("{pointer}/{alternative}"), old.clone()))
        }
        (_, Value::Null) => Some((pointer.to_owned(), own(before, scenario, pointer)?)),
        _ => {
            let other = opening::partner(pointer)?;
            let old = own(before, scenario, &other)?;
            Some((other, old))
        }
    }
}

/// What stands at `pointer` of `scenario` by its own doing: in the baseline everything, in a scenario what it overrides.
fn own(document: &Document, scenario: &str, pointer: &str) -> Option<Value> {
    let overrides = |it: &headroom_engine::Scenario| {
        let around = |at: &String| at == pointer || place::is_inside(pointer, at) || place::is_inside(at, pointer);
        it.id == scenario && it.overrides.keys().any(around)
    };
    if scenario != BASELINE && !document.scenarios.iter().any(overrides) {
        return None;
    }
    let plan = resolved_value(document, scenario).ok()?;
    plan.pointer(pointer).filter(|value| !value.is_null() && value.as_f64() != Some(0.0)).cloned()
}
