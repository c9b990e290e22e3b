//! Typing and switching on a value.

use headroom_engine::schema::{self, Field, Kind};
use headroom_engine::{Document, Issue, resolved_value};
use serde_json::Value;

use super::shelf::Shelf;
use super::{choice, opening, overrides, place, reset};
use crate::family;

/// Makes `value` what stands at `pointer`; of a choice between objects it names the one taken.
pub(super) fn set(
    document: &mut Document,
    scenario: &str,
    pointer: &str,
    value: &Value,
    shelf: &Shelf,
) -> Result<(), Issue> {
    let field = place::field(pointer)?;
    let value = match (field.kind, value) {
        (Kind::OneOf(_), Value::String(word)) => {
            let current = standing(document, scenario, pointer).unwrap_or_default();
            let before = shelf.at(scenario, &format!("{pointer}/{word}"));
            choice::taken(field, word, &current, before).map_err(choice::issue(pointer))?
        }
        _ => value.clone(),
    };
    overrides::put(document, scenario, pointer, value)?;
    opening::settle(document, scenario, pointer, shelf);
    Ok(())
}

/// Switches on what is off: what stood there before it was switched off returns, otherwise in a scenario the parent's
/// value where it has one, otherwise a usual value is put.
pub(super) fn switch_on(document: &mut Document, scenario: &str, pointer: &str, shelf: &Shelf) -> Result<(), Issue> {
    let field = place::field(pointer)?;
    if standing(document, scenario, pointer).is_some() {
        return Ok(());
    }
    if let Some(before) = shelf.at(scenario, pointer) {
        return overrides::put(document, scenario, pointer, before.clone());
    }
    if on(of_parent(document, scenario).pointer(pointer)).is_some() {
        return reset::value(document, scenario, pointer);
    }
    let usual = schema::switched_on(field).ok_or_else(|| no_usual_value(field, pointer))?;
    overrides::put(document, scenario, pointer, usual)
}

/// What stands at `pointer` in `scenario`; `None` where that is off.
fn standing(document: &Document, scenario: &str, pointer: &str) -> Option<Value> {
    on(resolved_value(document, scenario).ok()?.pointer(pointer))
}

/// The plan of the parent of `scenario`; null for the baseline, which has none.
pub(super) fn of_parent(document: &Document, scenario: &str) -> Value {
    let parent = family::scenario(document, scenario).map(family::parent);
    parent.and_then(|parent| resolved_value(document, parent).ok()).unwrap_or_default()
}

fn on(value: Option<&Value>) -> Option<Value> {
    value.filter(|value| !value.is_null()).cloned()
}

fn no_usual_value(field: &Field, pointer: &str) -> Issue {
    Issue::new(pointer, format!("“{}” has no usual value to start from; type one.", field.label))
}
