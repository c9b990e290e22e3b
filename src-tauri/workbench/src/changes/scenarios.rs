//! What differs in the scenarios: their names, their places in the tree, what they override.

use std::collections::HashSet;

use headroom_charts::SCENARIO_COLOURS;
use headroom_engine::{BASELINE, Scenario};

use super::line::Subject;
use super::side::{Pair, Side};
use super::{order, overrides};
use crate::family;
use crate::view::ChangeLine;

/// The colours of the palette in the words of the menu; one is another on light paper than on dark.
const COLOURS: [&str; SCENARIO_COLOURS] = ["blue", "orange", "green", "purple", "brown or yellow", "olive", "rose"];

/// Scenario by scenario in the order they stand in afterwards, then those that are gone, then what moved.
pub(super) fn lines(pair: &Pair<'_>) -> Vec<ChangeLine> {
    let (old, new) = (&pair.before.document.scenarios, &pair.after.document.scenarios);
    let same_ids = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.id == new.id);
    if same_ids {
        return old.iter().zip(new).flat_map(|(old, new)| changed(pair, old, new)).collect();
    }
    let of = |it: &Scenario| pair.before.scenario(&it.id).map_or_else(|| added(pair, it), |old| changed(pair, old, it));
    let mut lines: Vec<ChangeLine> = new.iter().flat_map(of).collect();
    let gone = old.iter().filter(|it| pair.after.scenario(&it.id).is_none());
    lines.extend(gone.flat_map(|it| deleted(pair, it)));
    lines.extend(moved(pair));
    lines
}

fn changed(pair: &Pair<'_>, before: &Scenario, after: &Scenario) -> Vec<ChangeLine> {
    if is_same(before, after) {
        return Vec::new();
    }
    let subject = Subject::of(after);
    let parent = |side: &Side<'_>, it: &Scenario| side.name(family::parent(it)).to_owned();
    let other_parent = family::parent(before) != family::parent(after);
    let parents = || subject.line("", "Parent".to_owned(), parent(&pair.before, before), parent(&pair.after, after));
    let colours = || subject.line("", "Colour".to_owned(), colour(before).to_owned(), colour(after).to_owned());
    let about = [
        subject.about("Name", &before.name, &after.name),
        other_parent.then(parents),
        subject.about("Note", &before.note, &after.note),
        (before.colour != after.colour).then(colours),
    ];
    about.into_iter().flatten().chain(overrides::lines(pair, before, after)).collect()
}

/// What people call the colour of a scenario.
fn colour(scenario: &Scenario) -> &'static str {
    let place = (scenario.colour as usize).checked_sub(1);
    place.map_or("ink", |place| COLOURS[place % SCENARIO_COLOURS])
}

fn is_same(one: &Scenario, other: &Scenario) -> bool {
    (&one.name, &one.parent, &one.note, one.colour) == (&other.name, &other.parent, &other.note, other.colour)
        && one.overrides.iter().eq(other.overrides.iter())
}

fn added(pair: &Pair<'_>, scenario: &Scenario) -> Vec<ChangeLine> {
    let subject = Subject::of(scenario);
    let parent = Some(family::parent(scenario)).filter(|parent| *parent != BASELINE);
    let about = [
        subject.about("Scenario", "", &scenario.name),
        parent.and_then(|parent| subject.about("Parent", "", pair.after.name(parent))),
        subject.about("Note", "", &scenario.note),
    ];
    about.into_iter().flatten().chain(overrides::of_scenario(pair, &subject, scenario)).collect()
}

fn deleted(pair: &Pair<'_>, scenario: &Scenario) -> Vec<ChangeLine> {
    let subject = Subject::of(scenario);
    let about = [subject.about("Scenario", &scenario.name, ""), subject.about("Note", &scenario.note, "")];
    about.into_iter().flatten().chain(overrides::dropped(pair, &subject, scenario)).collect()
}

/// Those that stand elsewhere among the children of the same parent.
fn moved(pair: &Pair<'_>) -> Vec<ChangeLine> {
    let mut seen = HashSet::new();
    let parents = pair.after.document.scenarios.iter().map(family::parent).filter(|parent| seen.insert(*parent));
    parents.flat_map(|parent| moved_on(pair, parent)).collect()
}

fn moved_on(pair: &Pair<'_>, parent: &str) -> Vec<ChangeLine> {
    let on = |scenarios: &'_ [Scenario]| {
        scenarios.iter().filter(|it| family::parent(it) == parent).map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    let (old, new) = (on(&pair.before.document.scenarios), on(&pair.after.document.scenarios));
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    let name = |id: &str| super::short(pair.after.name(id));
    let line = |shift: order::Shift<'_>| {
        let subject = Subject { id: shift.id, name: pair.after.name(shift.id) };
        subject.line("", "Order".to_owned(), shift.before(name), shift.after(name))
    };
    order::shifts(&old, &new).into_iter().map(line).collect()
}
