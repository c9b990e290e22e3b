//! What a copy does not say: free text.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::Value;

use crate::pointer::escape;
use crate::record::BASELINE_NAME;
use crate::{Document, PlanOfRecord, Scenario};

/// What stands between a segment and an event of it in a pointer.
const EVENTS: &str = "/team/events/";

/// The event `value` without its note.
pub(super) fn event(mut value: Value) -> Value {
    if let Some(note) = value.as_object_mut().and_then(|event| event.get_mut("note")) {
        *note = Value::String(String::new());
    }
    value
}

/// Empties what the records of `copy` say of scenarios it does not have: their names, and the notes inside events that
/// come from them. `left_out` are the scenarios that are not in the copy.
pub(super) fn origins<'d>(copy: &mut Document, left_out: impl Iterator<Item = &'d Scenario>) {
    let told: HashSet<_> = copy.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let secrets: HashSet<_> = left_out.flat_map(event_notes).collect();
    for record in &mut copy.records {
        let is_told = record.scenario == BASELINE_NAME || told.contains(record.scenario.as_str());
        let secret = |pointer: &str, note: &str| !is_told || secrets.contains(&(pointer, note));
        let mut kept = (**record).clone();
        if !is_told {
            kept.scenario.clear();
        }
        forget_events(&mut kept, secret);
        if kept != **record {
            *record = Arc::new(kept);
        }
    }
}

/// The notes inside the events that `scenario` overrides, with their pointers.
fn event_notes(scenario: &Scenario) -> impl Iterator<Item = (&str, &str)> {
    let events = scenario.overrides.iter().filter(|(pointer, _)| is_event(pointer));
    events.filter_map(|(pointer, event)| Some((pointer.as_str(), event.get("note")?.as_str()?)))
}

/// Empties the notes inside those events of the frozen plan that are `secret`, but for what its baseline says too.
fn forget_events(record: &mut PlanOfRecord, secret: impl Fn(&str, &str) -> bool) {
    let baseline = &record.baseline;
    for (pointer, value) in events(&mut record.plan) {
        let note = value.get("note").and_then(Value::as_str).unwrap_or_default();
        let known = baseline.pointer(&pointer).and_then(|event| event.get("note")?.as_str()) == Some(note);
        if !known && secret(&pointer, note) {
            *value = event(std::mem::take(value));
        }
    }
}

/// Empties every note of `copy`.
pub(super) fn notes(copy: &mut Document) {
    plan(&mut copy.plan);
    copy.notes.clear();
    copy.scenarios.iter_mut().for_each(scenario);
    for range in &mut copy.ranges {
        range.note.clear();
        range.source.clear();
    }
    for record in &mut copy.records {
        let kept = Arc::make_mut(record);
        kept.note.clear();
        plan(&mut kept.baseline);
        plan(&mut kept.plan);
    }
}

fn scenario(scenario: &mut Scenario) {
    scenario.note.clear();
    for (pointer, value) in &mut scenario.overrides {
        if is_event(pointer) {
            *value = event(std::mem::take(value));
        }
    }
}

fn plan(plan: &mut Value) {
    for (_, value) in events(plan) {
        *value = event(std::mem::take(value));
    }
}

fn is_event(pointer: &str) -> bool {
    pointer.contains(EVENTS)
}

/// The events of all teams of `plan`, with their pointers.
fn events(plan: &mut Value) -> impl Iterator<Item = (String, &mut Value)> {
    let segments = plan.get_mut("segments").and_then(Value::as_object_mut).into_iter().flatten();
    let teams = segments.filter_map(|(id, segment)| {
        let around = format!("/segments/{}{EVENTS}", escape(id));
        let events = segment.pointer_mut("/team/events")?.as_object_mut()?;
        Some(events.iter_mut().map(move |(id, event)| (format!("{around}{}", escape(id)), event)))
    });
    teams.flatten()
}
