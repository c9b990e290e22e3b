//! Segments: added, copied, named, ordered and removed in the baseline, for every scenario at once.

use headroom_engine::pointer::lineage;
use headroom_engine::{Document, Issue};
use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::overrides::covers;
use super::{id, name, place};
use crate::{presets, sources};

/// Adds a segment that begins with a preset's values, as the last one, and notes where they are from.
pub(super) fn add(document: &mut Document, preset: &str, typed: &str) -> Result<(), Issue> {
    let name = name::free("segment", typed, names(document).map(|(_, name)| name))?;
    let mut segment = presets::segment(preset)?;
    segment.insert("name".to_owned(), name.as_str().into());
    let id = unused_id(document, &name);
    of_plan(document)?.insert(id.clone(), Value::Object(segment));
    sources::of_segment(document, &id, preset)
}

/// Adds a copy of a segment after it. Scenarios override in the copy what they override in it; notes and ranges are
/// copied too.
pub(super) fn duplicate(document: &mut Document, of: &str) -> Result<(), Issue> {
    let mut copy = place::known_segment(&document.plan, of)?.clone();
    let name = name::of_copy(name_of(&copy, of), names(document).map(|(_, name)| name));
    let id = unused_id(document, &name);
    if let Some(fields) = copy.as_object_mut() {
        fields.insert("name".to_owned(), name.into());
    }
    let segments = of_plan(document)?;
    let at = segments.keys().position(|key| key == of).map_or(segments.len(), |at| at + 1);
    segments.shift_insert(at, id.clone(), copy);
    copy_what_is_said(document, &place::of_segment(of), &place::of_segment(&id));
    Ok(())
}

/// Gives a segment another name; its id stays.
pub(super) fn rename(document: &mut Document, id: &str, typed: &str) -> Result<(), Issue> {
    place::known_segment(&document.plan, id)?;
    let others = names(document).filter(|(other, _)| *other != id).map(|(_, name)| name);
    let name = name::free("segment", typed, others)?;
    let pointer = format!("{}/name", place::of_segment(id));
    place::write(&mut document.plan, &pointer, name.into()).ok_or_else(|| place::off(&pointer))
}

/// Puts a segment before another, or last.
pub(super) fn move_to(document: &mut Document, id: &str, before: Option<&str>) -> Result<(), Issue> {
    place::known_segment(&document.plan, id)?;
    if let Some(before) = before {
        place::known_segment(&document.plan, before)?;
    }
    if before == Some(id) {
        return Ok(());
    }
    let segments = of_plan(document)?;
    let moved = segments.shift_remove(id).unwrap_or_default();
    let at = before.and_then(|before| segments.keys().position(|key| key == before)).unwrap_or(segments.len());
    segments.shift_insert(at, id.to_owned(), moved);
    Ok(())
}

/// Removes a segment with everything that scenarios, notes and ranges say of it.
pub(super) fn remove(document: &mut Document, id: &str) -> Result<(), Issue> {
    let name = name_of(place::known_segment(&document.plan, id)?, id).to_owned();
    let segments = of_plan(document)?;
    if segments.len() == 1 {
        let message = format!("“{name}” is the only segment, and a plan has at least one; add another one first.");
        return Err(Issue::new(place::of_segment(id), message));
    }
    segments.shift_remove(id);
    let inside = place::of_segment(id);
    for scenario in &mut document.scenarios {
        scenario.overrides.retain(|pointer, _| !covers(&inside, pointer));
    }
    document.notes.retain(|note| !covers(&inside, &note.pointer));
    document.ranges.retain(|range| !covers(&inside, &range.pointer));
    Ok(())
}

fn copy_what_is_said(document: &mut Document, from: &str, to: &str) {
    let copied = |pointer: &str| Some(format!("{to}{}", pointer.strip_prefix(from)?)).filter(|_| covers(from, pointer));
    for scenario in &mut document.scenarios {
        let own = scenario.overrides.iter().filter_map(|(pointer, value)| Some((copied(pointer)?, value.clone())));
        let own: IndexMap<String, Value> = own.collect();
        scenario.overrides.extend(own);
    }
    let mut notes = document.notes.clone();
    notes.retain_mut(|note| copied(&note.pointer).map(|pointer| note.pointer = pointer).is_some());
    document.notes.extend(notes);
    let mut ranges = document.ranges.clone();
    ranges.retain_mut(|range| copied(&range.pointer).map(|pointer| range.pointer = pointer).is_some());
    document.ranges.extend(ranges);
}

/// An id that neither a segment has nor anything in the document speaks of.
fn unused_id(document: &Document, name: &str) -> String {
    id::unused(&id::slug(name, "segment"), |id| {
        let pointer = place::of_segment(id);
        let speaks = |at: &str| lineage(at).any(|around| around == pointer);
        let in_a_scenario = document.scenarios.iter().any(|it| it.overrides.keys().any(|at| speaks(at)));
        let in_the_plan = document.plan.pointer(&pointer).is_some();
        let noted = document.notes.iter().any(|note| speaks(&note.pointer));
        in_the_plan || in_a_scenario || noted || document.ranges.iter().any(|range| speaks(&range.pointer))
    })
}

fn of_plan(document: &mut Document) -> Result<&mut Map<String, Value>, Issue> {
    let segments = document.plan.get_mut("segments").and_then(Value::as_object_mut);
    segments.ok_or_else(|| Issue::new("/segments", "The plan has no segments to change; mend it first."))
}

fn name_of<'s>(segment: &'s Value, id: &'s str) -> &'s str {
    segment.get("name").and_then(Value::as_str).unwrap_or(id)
}

/// The id and the name of every segment.
fn names(document: &Document) -> impl Iterator<Item = (&str, &str)> {
    let segments = document.plan.get("segments").and_then(Value::as_object);
    segments.into_iter().flatten().map(|(id, segment)| (id.as_str(), name_of(segment, id)))
}
