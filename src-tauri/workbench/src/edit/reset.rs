//! Returning values to what the parent says.

use headroom_engine::schema::{self, Scope};
use headroom_engine::{Document, Issue, Scenario};
use serde_json::Value;

use super::overrides::covers;
use super::{Reach, note, overrides, place, value};

/// Returns what stands at `pointer` to the parent's value; the scenario's note on it goes.
pub(super) fn value(document: &mut Document, scenario: &str, pointer: &str) -> Result<(), Issue> {
    let parents = value::of_parent(document, scenario);
    let Some(own) = overrides::of(document, scenario) else { return Err(no_parent(pointer)) };
    match overrides::around(own, pointer).map(|(outer, _)| outer) {
        Some(outer) => {
            inside(own, &outer, pointer, &parents)?;
            let outer_is_gone = !own.overrides.contains_key(&outer);
            note::drop_at(document, scenario, if outer_is_gone { &outer } else { pointer });
        }
        None => returned(document, scenario, |at| covers(pointer, at)),
    }
    Ok(())
}

/// Returns everything within `reach` to the parent's values.
pub(super) fn reach(document: &mut Document, scenario: &str, reach: &Reach) -> Result<(), Issue> {
    if overrides::of(document, scenario).is_none() {
        return Err(no_parent(""));
    }
    match reach {
        Reach::Row { field } => row(document, scenario, field)?,
        Reach::Segment { segment } => of_segment(document, scenario, segment)?,
        Reach::Scenario => returned(document, scenario, |_| true),
    }
    Ok(())
}

/// An assumption of the plan, or of every segment.
fn row(document: &mut Document, scenario: &str, path: &str) -> Result<(), Issue> {
    let field = schema::fields().find(|field| field.path == path);
    let field = field.ok_or_else(|| Issue::new("", format!("There is no assumption “{path}”.")))?;
    if field.scope == Scope::Plan {
        return value(document, scenario, &format!("/{path}"));
    }
    let pointers = place::segments(&document.plan).into_iter().map(|id| format!("{}/{path}", place::of_segment(&id)));
    for pointer in pointers.collect::<Vec<_>>() {
        if changes(document, scenario, &pointer) {
            value(document, scenario, &pointer)?;
        }
    }
    Ok(())
}

/// Whether `scenario` overrides what stands at `pointer`, something in it, or something around it that has it.
fn changes(document: &mut Document, scenario: &str, pointer: &str) -> bool {
    let Some(own) = overrides::of(document, scenario) else { return false };
    match overrides::around(own, pointer) {
        Some((outer, whole)) => whole.pointer(&pointer[outer.len()..]).is_some(),
        None => own.overrides.keys().any(|at| covers(pointer, at)),
    }
}

/// What a scenario says of a segment that is gone can be returned too.
fn of_segment(document: &mut Document, scenario: &str, segment: &str) -> Result<(), Issue> {
    let pointer = place::of_segment(segment);
    let changes = overrides::of(document, scenario);
    let changes_it = changes.is_some_and(|own| own.overrides.keys().any(|at| covers(&pointer, at)));
    if !changes_it {
        place::known_segment(&document.plan, segment)?;
    }
    returned(document, scenario, |at| covers(&pointer, at));
    Ok(())
}

/// Drops the overrides that are `chosen`, with the scenario's notes on them.
fn returned(document: &mut Document, scenario: &str, chosen: impl Fn(&str) -> bool) {
    let Some(own) = overrides::of(document, scenario) else { return };
    let pointers: Vec<String> = own.overrides.keys().filter(|pointer| chosen(pointer)).cloned().collect();
    own.overrides.retain(|pointer, _| !chosen(pointer));
    for pointer in pointers {
        note::drop_at(document, scenario, &pointer);
    }
}

/// Returns one value inside the object that `outer` overrides; the override goes once nothing in it differs.
fn inside(own: &mut Scenario, outer: &str, pointer: &str, parents: &Value) -> Result<(), Issue> {
    let value = parents.pointer(pointer).ok_or_else(|| nothing_to_return_to(pointer, outer))?;
    if let Some(whole) = own.overrides.get_mut(outer) {
        place::write(whole, &pointer[outer.len()..], value.clone()).ok_or_else(|| place::off(pointer))?;
    }
    if own.overrides.get(outer) == parents.pointer(outer) {
        own.overrides.shift_remove(outer);
    }
    Ok(())
}

fn no_parent(pointer: &str) -> Issue {
    Issue::new(pointer, "The baseline has no parent to return to; type the value that should stand here.")
}

fn nothing_to_return_to(pointer: &str, outer: &str) -> Issue {
    let (inner, whole) = (place::label(pointer), place::label(outer));
    Issue::new(pointer, format!("The parent has no “{inner}”; return “{whole}” to the parent instead."))
}
