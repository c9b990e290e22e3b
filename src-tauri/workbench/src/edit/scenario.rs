//! Making, copying and naming scenarios.

use headroom_charts::SCENARIO_COLOURS;
use headroom_engine::{BASELINE, Document, Issue, Scenario};
use indexmap::IndexMap;

use super::change::{Change, made, refused};
use super::{ChosenChanges, id, name, note, overrides};
use crate::history::Past;
use crate::{WorkbenchError, family};

/// Adds a scenario on `parent`, without overrides or with `chosen` ones of another, and shows it. Without overrides it
/// may rest on a parent that is invalid now; with overrides they must be what the parent lets it say.
pub(super) fn add(
    document: &Document,
    past: &Past,
    name: &str,
    parent: Option<&str>,
    chosen: Option<&ChosenChanges>,
) -> Result<Change, WorkbenchError> {
    let Some(chosen) = chosen else { return made(document, |it| add_empty(it, past, name, parent)) };
    let mut copy = document.clone();
    let id = add_empty(&mut copy, past, name, parent).map_err(refused)?;
    take_over(&mut copy, &id, chosen).map_err(refused)?;
    Ok(Change::of(copy).touching(&id).showing(id))
}

/// Adds a copy of a scenario right after it, with its parent, overrides and notes, and returns the copy's id. The copy
/// of the baseline is a scenario on it without overrides.
pub(super) fn duplicate(document: &mut Document, past: &Past, of: &str) -> Result<String, Issue> {
    let name = name::of_copy(family::name(document, of), family::names(document).map(|(_, name)| name));
    let Some(at) = document.scenarios.iter().position(|scenario| scenario.id == of) else {
        return add_empty(document, past, &name, None);
    };
    let (id, colour) = (new_id(document, past, &name), free_colour(document));
    let copy = Scenario { id: id.clone(), name, colour, ..document.scenarios[at].clone() };
    document.scenarios.insert(at + 1, copy);
    note::copy(document, of, &id, |_| true);
    Ok(id)
}

/// Gives a scenario another name; its id stays.
pub(super) fn rename(document: &mut Document, id: &str, typed: &str) -> Result<(), Issue> {
    let others = family::names(document).filter(|(other, _)| *other != id).map(|(_, name)| name);
    let name = name::free("scenario", typed, others)?;
    own(document, id, "The baseline keeps its name.")?.name = name;
    Ok(())
}

/// Changes a scenario's note.
pub(super) fn set_note(document: &mut Document, id: &str, note: &str) -> Result<(), Issue> {
    note.clone_into(&mut own(document, id, "The baseline has no note of its own.")?.note);
    Ok(())
}

/// Gives a scenario another colour, which others may have too.
pub(super) fn set_colour(document: &mut Document, id: &str, colour: u32) -> Result<(), Issue> {
    let scenario = own(document, id, "The baseline is always drawn in ink; give a scenario the colour.")?;
    if colour == 0 {
        return Err(Issue::new("", "Colour 0 is the baseline's ink; choose a colour from 1 on.").of(id));
    }
    scenario.colour = colour;
    Ok(())
}

/// An id that neither a scenario nor a plan of record has, or had in the `past`, made from `name`.
pub(super) fn unused_id(document: &Document, past: &Past, name: &str, otherwise: &str) -> String {
    let known = past.ids();

    let is_record = |id: &str| document.records.iter().any(|record| record.id == id);
    // What was said of a scenario that is gone must not be taken for the new one's.
    let is_noted = |id: &str| document.notes.iter().any(|note| note.scenario.as_deref() == Some(id));
    let is_parent = |id: &str| document.scenarios.iter().any(|scenario| scenario.parent.as_deref() == Some(id));
    let is_there = |id: &str| family::exists(document, id) || is_record(id) || is_noted(id) || is_parent(id);
    // Whoever remembers one that is gone (a reference, the history) must not take the new one for it.
    let is_used = |id: &str| known.contains(id) || is_there(id);
    id::unused(&id::slug(name, otherwise), is_used)
}

/// A scenario, or the sentence that says why the baseline cannot be meant.
pub(super) fn own<'d>(document: &'d mut Document, id: &str, of_baseline: &str) -> Result<&'d mut Scenario, Issue> {
    overrides::of(document, id).ok_or_else(|| Issue::new("", of_baseline).of(BASELINE))
}

fn add_empty(document: &mut Document, past: &Past, typed: &str, parent: Option<&str>) -> Result<String, Issue> {
    let name = name::free("scenario", typed, family::names(document).map(|(_, name)| name))?;
    let scenario = Scenario {
        id: new_id(document, past, &name),
        name,
        parent: parent.filter(|parent| *parent != BASELINE).map(str::to_owned),
        overrides: IndexMap::new(),
        note: String::new(),
        colour: free_colour(document),
    };
    let id = scenario.id.clone();
    document.scenarios.push(scenario);
    Ok(id)
}

/// Gives the scenario `id` overrides of another, with the notes on them.
fn take_over(document: &mut Document, id: &str, chosen: &ChosenChanges) -> Result<(), Issue> {
    let from = chosen.scenario.as_str();
    let mut taken = IndexMap::new();
    for pointer in &chosen.pointers {
        let value = overrides::of(document, from).and_then(|it| it.overrides.get(pointer).cloned());
        let value = value.ok_or_else(|| overrides::not_changed(document, from, pointer))?;
        taken.insert(pointer.clone(), value);
    }
    if let Some(scenario) = overrides::of(document, id) {
        scenario.overrides.clone_from(&taken);
    }
    note::copy(document, from, id, |pointer| taken.keys().any(|around| overrides::covers(around, pointer)));
    Ok(())
}

fn new_id(document: &Document, past: &Past, name: &str) -> String {
    unused_id(document, past, name, "scenario")
}

/// The colour of the palette that the fewest scenarios are drawn in, the first of them; colours beyond it repeat it.
fn free_colour(document: &Document) -> u32 {
    let mut uses = [0_u32; SCENARIO_COLOURS];
    for place in document.scenarios.iter().filter_map(|scenario| scenario.colour.checked_sub(1)) {
        uses[place as usize % SCENARIO_COLOURS] += 1;
    }
    (1..).zip(uses).min_by_key(|(_, uses)| *uses).map_or(1, |(colour, _)| colour)
}
