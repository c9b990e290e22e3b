//! The overrides of a scenario, written into its parent's plan.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::permit::{Slot, permit};
use crate::pointer::lineage;
use crate::schema::Kind;
use crate::validate::segment_name;
use crate::validate::words::{quote, quote_pointer};
use crate::{Issue, Scenario};

/// What became of the overrides of a scenario.
#[derive(Default)]
pub(crate) struct Applied {
    /// Those that could not be applied, and why; the others were.
    pub(crate) issues: Vec<Issue>,
    /// Those that changed nothing.
    pub(crate) in_vain: Vec<Issue>,
    /// Where the others wrote.
    pub(crate) slots: Vec<(String, Slot)>,
}

/// Writes every override that is permitted into `plan`, which is the parent's before and the scenario's after.
pub(crate) fn apply(plan: &mut Value, scenario: &Scenario) -> Applied {
    let pointers: HashSet<&str> = scenario.overrides.keys().map(String::as_str).collect();
    let mut applied = Applied::default();
    for (pointer, value) in &scenario.overrides {
        let permitted = nested(pointer, &pointers).map_or_else(|| permit(plan, pointer), Err);
        match permitted {
            Err(message) => applied.issues.push(Issue::new(pointer.clone(), message)),
            Ok(slot) => {
                applied.in_vain.extend(write(plan, pointer, &slot, value));
                applied.slots.push((pointer.clone(), slot));
            }
        }
    }
    applied
}

fn nested(pointer: &str, all: &HashSet<&str>) -> Option<String> {
    let around = lineage(pointer).find(|around| *around != pointer && all.contains(around))?;
    Some(format!(
        "The override {} lies inside the override {} of the same scenario; write it into that one's value.",
        quote_pointer(pointer),
        quote_pointer(around)
    ))
}

/// A warning where there was nothing to remove. Where the plan is broken around the place nothing is written.
fn write(plan: &mut Value, pointer: &str, slot: &Slot, value: &Value) -> Option<Issue> {
    let (key, around) = slot.steps.split_last()?;
    let is_event = slot.field.kind == Kind::Events;
    let holder = if is_event { events(plan, around) } else { object(plan, around) }?;
    if !is_event || !value.is_null() {
        holder.insert(key.clone(), value.clone());
    } else if holder.shift_remove(key).is_none() {
        return Some(Issue::new(pointer, nothing_to_remove(plan, slot)));
    }
    None
}

fn object<'p>(plan: &'p mut Value, steps: &[String]) -> Option<&'p mut Map<String, Value>> {
    steps.iter().try_fold(plan, |value, step| value.get_mut(step.as_str()))?.as_object_mut()
}

/// The events of a team, made where the file left them out.
fn events<'p>(plan: &'p mut Value, steps: &[String]) -> Option<&'p mut Map<String, Value>> {
    let (events, team) = steps.split_last()?;
    let team = object(plan, team)?;
    team.entry(events.clone()).or_insert_with(|| Value::Object(Map::new())).as_object_mut()
}

fn nothing_to_remove(plan: &Value, slot: &Slot) -> String {
    let id = slot.segment().unwrap_or_default();
    let segment = plan.get("segments").and_then(|segments| segments.get(id)).unwrap_or(&Value::Null);
    let place = slot.field.place(&segment_name(id, segment));
    let event = quote(slot.steps.last().map_or("", String::as_str));
    format!("{place}: there is no event {event} in the parent to remove; take this override back.")
}
