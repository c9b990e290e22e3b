//! Writing a value into the baseline's plan or a scenario's overrides.

use headroom_engine::{BASELINE, Document, Issue, Scenario};
use serde_json::Value;

use super::place;
use super::place::is_inside;
use crate::{changes, family};

/// Makes `value` what stands at `pointer` in `scenario`: in the baseline's plan, or as an override. No override lies
/// inside another: what lies inside an overridden object is written into that override, and overrides inside `pointer`
/// give way.
pub(super) fn put(document: &mut Document, scenario: &str, pointer: &str, value: Value) -> Result<(), Issue> {
    if scenario == BASELINE {
        return place::write(&mut document.plan, pointer, value).ok_or_else(|| place::off(pointer));
    }
    let scenario = of(document, scenario).ok_or_else(|| place::off(pointer))?;
    if let Some((outer, whole)) = around(scenario, pointer) {
        return place::write(whole, &pointer[outer.len()..], value).ok_or_else(|| place::off(pointer));
    }
    scenario.overrides.retain(|inner, _| !is_inside(inner, pointer));
    scenario.overrides.insert(pointer.to_owned(), value);
    Ok(())
}

/// The scenario with `id`; `None` for the baseline.
pub(super) fn of<'d>(document: &'d mut Document, id: &str) -> Option<&'d mut Scenario> {
    document.scenarios.iter_mut().find(|scenario| id != BASELINE && scenario.id == id)
}

/// The override of `scenario` that `pointer` lies inside.
pub(super) fn around<'s>(scenario: &'s mut Scenario, pointer: &str) -> Option<(String, &'s mut Value)> {
    let mut overrides = scenario.overrides.iter_mut();
    overrides.find(|(outer, _)| is_inside(pointer, outer)).map(|(outer, value)| (outer.clone(), value))
}

/// Whether `pointer` is `outer` or lies inside it.
pub(super) fn covers(outer: &str, pointer: &str) -> bool {
    pointer == outer || is_inside(pointer, outer)
}

/// The issue that `scenario` does not change what stands at `pointer`.
pub(super) fn not_changed(document: &Document, scenario: &str, pointer: &str) -> Issue {
    let (name, place) = (family::name(document, scenario), changes::place(&document.plan, pointer));
    Issue::new(pointer, format!("{place}: “{name}” does not change this itself; choose one of its own changes."))
}
