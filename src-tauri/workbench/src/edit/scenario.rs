//! Making and naming scenarios.

use headroom_engine::schema::LONGEST_NAME;
use headroom_engine::{BASELINE, Document, Issue, Scenario};
use indexmap::IndexMap;

use super::{id, overrides};
use crate::family;

/// Adds a scenario without overrides on `parent` and returns its id.
pub(super) fn add(document: &mut Document, name: &str, parent: Option<&str>) -> Result<String, Issue> {
    let scenario = Scenario {
        id: new_id(document, name),
        name: checked(name)?,
        parent: parent.filter(|parent| *parent != BASELINE).map(str::to_owned),
        overrides: IndexMap::new(),
        note: String::new(),
    };
    Ok(push(document, scenario))
}

/// Adds a copy of a scenario, with its parent and overrides, and returns the copy's id. It stands last, so that every
/// other scenario keeps its colour.
pub(super) fn duplicate(document: &mut Document, of: &str) -> Result<String, Issue> {
    let name = copy_name(document, family::name(document, of));
    let Some(original) = family::scenario(document, of) else { return add(document, &name, None) };
    let copy = Scenario { id: new_id(document, &name), name, ..original.clone() };
    Ok(push(document, copy))
}

/// Gives a scenario another name; its id stays.
pub(super) fn rename(document: &mut Document, id: &str, name: &str) -> Result<(), Issue> {
    let name = checked(name)?;
    let scenario = overrides::of(document, id).ok_or_else(|| baseline("The baseline keeps its name."))?;
    scenario.name = name;
    Ok(())
}

/// Changes a scenario's note.
pub(super) fn set_note(document: &mut Document, id: &str, note: &str) -> Result<(), Issue> {
    let scenario = overrides::of(document, id).ok_or_else(|| baseline("The baseline has no note of its own."))?;
    note.clone_into(&mut scenario.note);
    Ok(())
}

fn push(document: &mut Document, scenario: Scenario) -> String {
    let id = scenario.id.clone();
    document.scenarios.push(scenario);
    id
}

fn new_id(document: &Document, name: &str) -> String {
    id::unused(&id::slug(name, "scenario"), |id| family::exists(document, id))
}

/// `name copy`, or `name copy 2` and so on; a name that is too long for that gives way at its end.
fn copy_name(document: &Document, name: &str) -> String {
    let endings = (1..).map(|count: u32| if count == 1 { " copy".to_owned() } else { format!(" copy {count}") });
    let mut names = endings.map(|ending| {
        let stem: String = name.chars().take(LONGEST_NAME - ending.len()).collect();
        stem + &ending
    });
    let is_free = |name: &String| document.scenarios.iter().all(|scenario| scenario.name != *name);
    names.find(is_free).unwrap_or_default()
}

fn checked(name: &str) -> Result<String, Issue> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Issue::new("", "A scenario needs a name; type one."));
    }
    if name.chars().nth(LONGEST_NAME).is_some() {
        let message = format!("The name of a scenario has at most {LONGEST_NAME} characters; shorten it.");
        return Err(Issue::new("", message));
    }
    Ok(name.to_owned())
}

fn baseline(message: &str) -> Issue {
    Issue::new("", message).of(BASELINE)
}
