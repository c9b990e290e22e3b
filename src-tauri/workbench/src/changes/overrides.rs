//! What scenarios override, before and after.

use headroom_engine::Scenario;
use headroom_engine::pointer::escape;
use serde_json::Value;

use super::line::Subject;
use super::place::Spot;
use super::side::Pair;
use super::written::{Scale, currency, value};
use super::{event, plan, short};
use crate::family;
use crate::view::ChangeLine;

/// What differs in the overrides of a scenario that is there before and after.
pub(super) fn lines(pair: &Pair<'_>, before: &Scenario, after: &Scenario) -> Vec<ChangeLine> {
    if before.overrides.iter().eq(after.overrides.iter()) {
        return Vec::new();
    }
    let subject = Subject::of(after);
    let gone = before.overrides.keys().filter(|pointer| !after.overrides.contains_key(*pointer));
    let of = |pointer: &String| {
        let (was, is) = (before.overrides.get(pointer), after.overrides.get(pointer));
        if was == is {
            return Vec::new();
        }
        let old = was.cloned().or_else(|| until_then(pair, after, pointer));
        let new = is.cloned().or_else(|| pair.after.standing(&after.id, pointer));
        changed(pair, &subject, pointer, (old.as_ref(), was.is_some()), (new.as_ref(), is.is_some()))
    };
    after.overrides.keys().chain(gone).flat_map(of).collect()
}

/// What a scenario overrides, held against what its parent says.
pub(super) fn of_scenario(pair: &Pair<'_>, subject: &Subject<'_>, scenario: &Scenario) -> Vec<ChangeLine> {
    scenario.overrides.iter().flat_map(|said| one(pair, subject, scenario, said)).collect()
}

/// The same, every line with the pointer of the override it is of: what an edit names. The lines of an object share one.
pub(super) fn by_override(pair: &Pair<'_>, subject: &Subject<'_>, scenario: &Scenario) -> Vec<ChangeLine> {
    let of = |(pointer, value)| {
        let lines = one(pair, subject, scenario, (pointer, value)).into_iter();
        lines.map(move |line| ChangeLine { pointer: pointer.clone(), ..line })
    };
    scenario.overrides.iter().flat_map(of).collect()
}

fn one(
    pair: &Pair<'_>,
    subject: &Subject<'_>,
    scenario: &Scenario,
    (pointer, value): (&String, &Value),
) -> Vec<ChangeLine> {
    let inherited = pair.after.standing(family::parent(scenario), pointer);
    changed(pair, subject, pointer, (inherited.as_ref(), false), (Some(value), true))
}

/// What a scenario that is gone overrode.
pub(super) fn dropped(pair: &Pair<'_>, subject: &Subject<'_>, scenario: &Scenario) -> Vec<ChangeLine> {
    let of = |(pointer, value): (&String, &Value)| changed(pair, subject, pointer, (Some(value), true), (None, false));
    scenario.overrides.iter().flat_map(of).collect()
}

/// What `scenario` inherited before it began to override `pointer`; where the segment is new, what its parent says now.
fn until_then(pair: &Pair<'_>, scenario: &Scenario, pointer: &str) -> Option<Value> {
    let is_new = segment_of(&Spot::of(pointer)).is_some_and(|segment| {
        let at = format!("/segments/{}", escape(segment));
        pair.before.document.plan.pointer(&at).is_none()
    });
    if is_new {
        return pair.after.standing(family::parent(scenario), pointer);
    }
    pair.before.standing(&scenario.id, pointer)
}

fn segment_of(spot: &Spot) -> Option<&str> {
    match spot {
        Spot::Field(_, segment) => segment.as_deref(),
        Spot::Event(segment) | Spot::Segment(segment) => Some(segment),
        Spot::Nowhere => None,
    }
}

/// The lines of one override: what stood and stands there, and whether by the scenario's own doing.
fn changed(
    pair: &Pair<'_>,
    subject: &Subject<'_>,
    pointer: &str,
    (before, was_own): (Option<&Value>, bool),
    (after, is_own): (Option<&Value>, bool),
) -> Vec<ChangeLine> {
    let spot = Spot::of(pointer);
    let plan = segment_of(&spot).map_or(&pair.after.document.plan, |segment| pair.plan_with(segment));
    let place = spot.place(plan, pointer);
    let currency = currency(plan);
    let lines = match &spot {
        Spot::Field(field, segment) => {
            let owner = segment.as_deref().map(|segment| super::owner_name(plan, segment)).unwrap_or_default();
            plan::field(subject, (field, pointer, &owner), (before, after), currency)
        }
        Spot::Event(_) => {
            let there = |event: Option<&'_ Value>| event.filter(|event| !event.is_null()).cloned();
            let (before, after) = (there(before), there(after));
            let (old, new) = event::both(before.as_ref(), after.as_ref());
            (before != after).then(|| subject.line(pointer, place.clone(), old, new)).into_iter().collect()
        }
        Spot::Segment(_) | Spot::Nowhere => {
            let raw = |value: Option<&Value>| value.map(|value| short(&value.to_string())).unwrap_or_default();
            vec![subject.line(pointer, place.clone(), raw(before), raw(after))]
        }
    };
    if !lines.is_empty() {
        return lines;
    }
    let standing = write(&spot, before.or(after), currency);
    let marked = |own: bool| format!("{standing} ({})", if own { "own" } else { "inherited" });
    vec![subject.line(pointer, place, marked(was_own), marked(is_own))]
}

fn write(spot: &Spot, standing: Option<&Value>, currency: &str) -> String {
    match (spot, standing) {
        (Spot::Field(field, _), _) => value(field, standing, currency, Scale::Grid),
        (Spot::Event(_), Some(event)) if !event.is_null() => super::happens(event),
        _ => "nothing".to_owned(),
    }
}
