//! What a scenario brings into its parent's plan: what is found where it wrote, less what was found there before.

use std::collections::BTreeMap;

use serde_json::Value;

use super::apply::{Before, Written};
use super::draft::Draft;
use crate::Issue;
use crate::schema::tree;
use crate::validate::{Findings, Places};

/// What is new, in the order in which a walk through the whole plan would find it, and what is gone.
#[derive(Default)]
pub(crate) struct News {
    pub(crate) issues: Vec<Issue>,
    pub(crate) warnings: Vec<Issue>,
    /// Warnings of the parent that no longer hold.
    pub(crate) gone: Vec<Issue>,
}

/// Where a walk through the whole plan comes by: the segment, the field in the tree, the event; the rules between
/// fields come last.
type Order = (Option<usize>, Vec<usize>);

/// What `written` brings into `plan`, in which it stands.
pub(crate) fn news(plan: &Draft, written: &[Written]) -> News {
    let places = Places::of(plan.wide());
    let mut found: Vec<(Order, Findings)> = Vec::new();
    let mut gone = Vec::new();
    for written in written {
        let findings = at_place(&places, plan, written, &mut gone);
        if !findings.is_empty() {
            found.push((order(plan, written), findings));
        }
    }
    found.extend(between_fields(&places, plan, written));
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut news = News { gone, ..News::default() };
    for (_, findings) in found {
        news.issues.extend(findings.issues);
        news.warnings.extend(findings.warnings);
    }
    news
}

/// What is new at one place.
fn at_place(places: &Places, plan: &Draft, written: &Written, gone: &mut Vec<Issue>) -> Findings {
    if matches!(written.before, Before::Untouched) {
        return Findings::default();
    }
    let mut after =
        plan.value(&written.slot.steps).map_or_else(Findings::default, |now| look(places, plan, written, now));
    // Only events have warnings that an override can take away.
    if after.is_empty() && !written.slot.is_event() {
        return after;
    }
    let before = written.before.value().map(|value| look(places, plan, written, value)).unwrap_or_default();
    gone.extend(before.warnings.iter().filter(|warning| !after.warnings.contains(warning)).cloned());
    after.issues.retain(|issue| !before.issues.contains(issue));
    after.warnings.retain(|warning| !before.warnings.contains(warning));
    after
}

fn look(places: &Places, plan: &Draft, written: &Written, value: &Value) -> Findings {
    let slot = &written.slot;
    match (slot.segment.map(|at| plan.segment(at)), slot.steps.last()) {
        (Some(segment), Some(id)) if slot.is_event() => places.event(segment, slot.field, id, value),
        (segment, _) => places.field(segment, slot.field, value),
    }
}

fn order(plan: &Draft, written: &Written) -> Order {
    let (slot, mut path) = (&written.slot, Vec::new());
    let mut node = if slot.segment.is_some() { &*tree::SEGMENT } else { &*tree::PLAN };
    for step in slot.field.path.split('/') {
        let Some(at) = node.children.iter().position(|child| child.key == step) else { break };
        path.push(at);
        node = &node.children[at];
    }
    if let (true, Some((id, events))) = (slot.is_event(), slot.steps.split_last()) {
        let events = plan.value(events).and_then(Value::as_object);
        path.extend(events.and_then(|events| events.keys().position(|known| known == id)));
    }
    (slot.segment, path)
}

/// What is new in the rules between fields of the segments that `written` can break.
fn between_fields(places: &Places, plan: &Draft, written: &[Written]) -> Vec<(Order, Findings)> {
    let mut touched = BTreeMap::<usize, bool>::new();
    for written in written {
        let (is_event, onboards) = (written.slot.is_event(), written.slot.field.path.starts_with("onboarding/"));
        if let Some(segment) = written.slot.segment.filter(|_| is_event || onboards) {
            *touched.entry(segment).or_default() |= is_event;
        }
    }
    let new = |(at, events): (usize, bool)| {
        let (id, segment) = plan.segment(at);
        let mut issues = places.rules((id, segment), events);
        if !issues.is_empty() {
            let before = places.rules((id, &undone(segment, at, written)), events);
            issues.retain(|issue| !before.contains(issue));
        }
        (!issues.is_empty()).then(|| ((Some(at), vec![usize::MAX]), Findings { issues, warnings: Vec::new() }))
    };
    touched.into_iter().filter_map(new).collect()
}

/// The segment at that place as it was before `written`.
fn undone(segment: &Value, at: usize, written: &[Written]) -> Value {
    let mut segment = segment.clone();
    for written in written.iter().rev().filter(|written| written.slot.segment == Some(at)) {
        let Some((key, around)) = written.slot.steps[2..].split_last() else { continue };
        let holder = around.iter().try_fold(&mut segment, |value, step| value.get_mut(step.as_str()));
        let Some(holder) = holder.and_then(Value::as_object_mut) else { continue };
        match &written.before {
            Before::Untouched => {}
            Before::Nothing => drop(holder.shift_remove(key)),
            Before::Other(value) => drop(holder.insert(key.clone(), value.clone())),
            Before::Removed(place, value) => {
                drop(holder.shift_insert((*place).min(holder.len()), key.clone(), value.clone()));
            }
        }
    }
    segment
}
