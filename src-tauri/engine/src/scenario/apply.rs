//! The overrides of a scenario, written into its parent's plan.

use serde_json::{Map, Value};

use super::draft::Draft;
use super::permit::{Slot, permit};
use crate::pointer::lineage;
use crate::schema::Kind;
use crate::validate::segment_name;
use crate::validate::words::{quote, quote_pointer};
use crate::{Issue, Scenario};

/// What became of the overrides of a scenario.
#[derive(Default)]
pub(crate) struct Applied<'s> {
    /// Those that could not be applied, and why; the others were.
    pub(crate) issues: Vec<Issue>,
    /// Those that changed nothing.
    pub(crate) in_vain: Vec<Issue>,
    /// The others.
    pub(crate) written: Vec<Written<'s>>,
}

/// An override that was permitted.
pub(crate) struct Written<'s> {
    pub(crate) pointer: &'s str,
    pub(crate) slot: Slot,
    pub(crate) before: Before,
}

/// What stood where an override wrote.
pub(crate) enum Before {
    /// Nothing, and nothing was written: there was nothing to remove, or the plan is broken around the place.
    Untouched,
    /// Nothing.
    Nothing,
    /// Another value.
    Other(Value),
    /// An event, at that place among its team's, which is no longer there.
    Removed(usize, Value),
}

impl Before {
    /// The value that stood there.
    pub(crate) fn value(&self) -> Option<&Value> {
        match self {
            Self::Untouched | Self::Nothing => None,
            Self::Other(value) | Self::Removed(_, value) => Some(value),
        }
    }
}

/// Writes every override that is permitted into `plan`, which is the parent's before and the scenario's after.
pub(crate) fn apply<'s>(plan: &mut Draft, scenario: &'s Scenario) -> Applied<'s> {
    let mut applied = Applied::default();
    for (pointer, value) in &scenario.overrides {
        let permitted = nested(pointer, scenario).map_or_else(|| permit(plan, pointer), Err);
        match permitted {
            Err(message) => applied.issues.push(Issue::new(pointer.clone(), message)),
            Ok(slot) => {
                let before = write(plan, &slot, value);
                if matches!(before, Before::Untouched) && slot.is_event() && value.is_null() {
                    applied.in_vain.extend(nothing_to_remove(plan, pointer, &slot));
                }
                applied.written.push(Written { pointer, slot, before });
            }
        }
    }
    applied
}

fn nested(pointer: &str, scenario: &Scenario) -> Option<String> {
    let overridden = |around: &&str| around.len() < pointer.len() && scenario.overrides.contains_key(*around);
    let around = lineage(pointer).find(overridden)?;
    Some(format!(
        "The override {} lies inside the override {} of the same scenario; write it into that one's value.",
        quote_pointer(pointer),
        quote_pointer(around)
    ))
}

/// Where the plan is broken around the place nothing is written.
fn write(plan: &mut Draft, slot: &Slot, value: &Value) -> Before {
    let Some((key, around)) = slot.steps.split_last() else { return Before::Untouched };
    let holder = if slot.is_event() { events(plan, around) } else { plan.object(around) };
    let Some(holder) = holder else { return Before::Untouched };
    if slot.is_event() && value.is_null() {
        return remove(holder, key);
    }
    holder.insert(key.clone(), value.clone()).map_or(Before::Nothing, Before::Other)
}

fn remove(events: &mut Map<String, Value>, id: &str) -> Before {
    let place = events.keys().position(|known| known == id);
    let removed = place.and_then(|place| Some(Before::Removed(place, events.shift_remove(id)?)));
    removed.unwrap_or(Before::Untouched)
}

/// The events of a team, made where the file left them out.
fn events<'p>(plan: &'p mut Draft, steps: &[String]) -> Option<&'p mut Map<String, Value>> {
    let (events, team) = steps.split_last()?;
    plan.object(team)?.entry(events.clone()).or_insert_with(|| Value::Object(Map::new())).as_object_mut()
}

/// A warning, where the team has events at all.
fn nothing_to_remove(plan: &Draft, pointer: &str, slot: &Slot) -> Option<Issue> {
    let (event, around) = slot.steps.split_last()?;
    plan.value(around)?.as_object()?;
    let (id, segment) = plan.segment(slot.segment?);
    let (place, event) = (slot.field.place(&segment_name(id, segment)), quote(event));
    let message = format!("{place}: there is no event {event} in the parent to remove; take this override back.");
    Some(Issue::new(pointer, message))
}

impl Slot {
    /// Whether it is one of a team's events.
    pub(crate) fn is_event(&self) -> bool {
        self.field.kind == Kind::Events
    }
}
