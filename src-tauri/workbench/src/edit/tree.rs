//! Who rests on whom, and in which order.

use headroom_engine::{BASELINE, Document, Issue, Scenario};

use super::change::{Change, refused};
use super::note;
use super::scenario::own;
use crate::{WorkbenchError, family};

/// Rests a scenario on `parent`, before its child `before` or after its last one. On another parent than before it must
/// be valid; among its siblings it goes wherever it is put.
pub(super) fn move_to(
    document: &Document,
    id: &str,
    parent: Option<&str>,
    before: Option<&str>,
) -> Result<Change, WorkbenchError> {
    let mut copy = document.clone();
    let parent = parent.unwrap_or(BASELINE);
    let stays = place(&mut copy, id, parent, before).map_err(refused)?;
    let change = Change::of(copy);
    Ok(if stays { change } else { change.touching(id) })
}

/// Deletes a scenario with its notes; its children rest on its parent from then on and stand where it stood.
pub(super) fn delete(document: &Document, id: &str) -> Result<Change, WorkbenchError> {
    let mut document = document.clone();
    let gone = own(&mut document, id, "The baseline cannot be deleted; every scenario rests on it.");
    let gone = gone.map_err(refused)?.clone();
    let at = document.scenarios.iter().position(|scenario| scenario.id == id).unwrap_or_default();
    let (mut children, others): (Vec<_>, Vec<_>) =
        document.scenarios.drain(at..).filter(|scenario| scenario.id != id).partition(|it| family::parent(it) == id);
    for child in document.scenarios.iter_mut().chain(&mut children).filter(|it| family::parent(it) == id) {
        child.parent.clone_from(&gone.parent);
    }
    document.scenarios.extend(children.into_iter().chain(others));
    note::drop_all(&mut document, id);
    let parent = family::parent(&gone).to_owned();
    Ok(Change::of(document).without(id, &parent))
}

/// Puts the scenario in its place; whether its parent stays the same.
fn place(document: &mut Document, id: &str, parent: &str, before: Option<&str>) -> Result<bool, Issue> {
    let stays = family::parent(own(document, id, "The baseline is the root; move what rests on it.")?) == parent;
    no_circle(document, id, parent)?;
    if before == Some(id) {
        return if stays { Ok(true) } else { Err(no_child(document, id, parent)) };
    }
    if let Some(sibling) = before {
        let rests = family::scenario(document, sibling).is_some_and(|sibling| family::parent(sibling) == parent);
        rests.then_some(()).ok_or_else(|| no_child(document, sibling, parent))?;
    }
    if stays && next_sibling(document, id, parent) == before {
        return Ok(true);
    }
    let at = document.scenarios.iter().position(|scenario| scenario.id == id).unwrap_or_default();
    let mut moved = document.scenarios.remove(at);
    moved.parent = (parent != BASELINE).then(|| parent.to_owned());
    let at = landing(&document.scenarios, parent, before).unwrap_or(at);
    document.scenarios.insert(at, moved);
    Ok(stays)
}

fn next_sibling<'d>(document: &'d Document, id: &str, parent: &str) -> Option<&'d str> {
    let mut siblings = document.scenarios.iter().filter(|scenario| family::parent(scenario) == parent);
    siblings.find(|scenario| scenario.id == id)?;
    siblings.next().map(|scenario| scenario.id.as_str())
}

/// Where in the document a child of `parent` lands that stands before `before`, or last; `None` where it has no
/// siblings.
fn landing(scenarios: &[Scenario], parent: &str, before: Option<&str>) -> Option<usize> {
    match before {
        Some(sibling) => scenarios.iter().position(|scenario| scenario.id == sibling),
        None => scenarios.iter().rposition(|scenario| family::parent(scenario) == parent).map(|last| last + 1),
    }
}

/// Nothing rests on itself, or on what rests on it.
fn no_circle(document: &Document, id: &str, parent: &str) -> Result<(), Issue> {
    let line = upwards(document, parent);
    let Some(end) = line.iter().position(|scenario| scenario.id == id) else { return Ok(()) };
    let name = family::name(document, id);
    if end == 0 {
        return Err(Issue::new("", format!("“{name}” cannot rest on itself; choose another parent.")).of(id));
    }
    let ring = line[..=end].iter().map(|scenario| format!("“{}”", scenario.name));
    let ring: Vec<String> = std::iter::once(format!("“{name}”")).chain(ring).collect();
    let message =
        format!("This would be a circle ({}); choose a parent that does not rest on “{name}”.", ring.join(" on "));
    Err(Issue::new("", message).of(id))
}

/// The scenario with `id`, its parent and so on up to the baseline, which is not among them.
fn upwards<'d>(document: &'d Document, id: &str) -> Vec<&'d Scenario> {
    let places = family::places(document);
    let at = |id: &str| places.get(id).map(|at| &document.scenarios[*at]);
    let line = std::iter::successors(at(id), |scenario| at(family::parent(scenario)));
    // A circle of parents, which a document cannot be opened with, is followed once.
    line.take(document.scenarios.len()).collect()
}

fn no_child(document: &Document, id: &str, parent: &str) -> Issue {
    let (name, parent) = (family::name(document, id), family::name(document, parent));
    Issue::new("", format!("“{name}” does not rest on “{parent}”; name one of its children to stand before, or none."))
}
