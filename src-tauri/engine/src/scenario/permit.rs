//! What a scenario may override (model.md §1, "Scenarios").

use serde_json::Value;

use super::draft::Draft;
use crate::pointer;
use crate::schema::tree::{self, Node};
use crate::schema::{Field, Kind, SEGMENTS_KEY, owner};
use crate::validate::words::{list, quote, quote_pointer};
use crate::validate::{is_id, segment_name};

/// Where an override writes.
pub(crate) struct Slot {
    /// The steps of the pointer.
    pub(crate) steps: Vec<String>,
    /// The field it writes, or the events it writes one of.
    pub(crate) field: &'static Field,
    /// The place of the segment it writes into; `None` where it writes a field of the plan as a whole.
    pub(crate) segment: Option<usize>,
}

/// Where the override at `pointer` writes into `plan`, the parent's.
///
/// # Errors
/// The sentence that says why it may not.
pub(crate) fn permit(plan: &Draft, pointer: &str) -> Result<Slot, String> {
    let Some(steps) = pointer::tokens(pointer) else {
        return Err(format!("{} is no pointer; write one like /segments/smb/retention/churn.", quote_pointer(pointer)));
    };
    match steps.as_slice() {
        [] => Err("The plan as a whole cannot be overridden; override single assumptions.".to_owned()),
        [segments, id, path @ ..] if segments == SEGMENTS_KEY => {
            let at = plan.find(id).ok_or_else(|| no_segment(plan, id))?;
            let field = in_segment(plan.segment(at), path)?;
            Ok(Slot { steps, field, segment: Some(at) })
        }
        path => {
            let field = overridable(&Owner::Plan, &tree::PLAN, path)?.0;
            Ok(Slot { steps, field, segment: None })
        }
    }
}

/// Whose field it is.
enum Owner<'p> {
    Plan,
    Segment(&'p str, &'p Value),
}

impl Owner<'_> {
    /// In words.
    fn name(&self) -> String {
        match self {
            Self::Plan => "The plan".to_owned(),
            Self::Segment(id, segment) => segment_name(id, segment),
        }
    }
}

fn no_segment(plan: &Draft, id: &str) -> String {
    let known = list(plan.ids());
    let known = if known.is_empty() { "no segments" } else { &known };
    format!("There is no segment {}; the plan has {known}.", quote(id))
}

fn in_segment((id, segment): (&str, &Value), path: &[String]) -> Result<&'static Field, String> {
    let owner = Owner::Segment(id, segment);
    if let [team, events, id, inner @ ..] = path
        && [team.as_str(), events.as_str()] == ["team", "events"]
    {
        return event(&owner, id, inner);
    }
    let (field, enclosed) = overridable(&owner, &tree::SEGMENT, path)?;
    if enclosed {
        stands_at_parent(&owner, segment, field)?;
    }
    Ok(field)
}

fn event(owner: &Owner, id: &str, inner: &[String]) -> Result<&'static Field, String> {
    let steps = ["team", "events"];
    let node = tree::SEGMENT.at(steps.into_iter());
    let field = node.and_then(|node| node.field).ok_or("A segment has no events.")?;
    if is_id(id) && inner.is_empty() {
        return Ok(field);
    }
    let place = field.place(&owner.name());
    if !is_id(id) {
        let said = "is no id of an event; use 1 to 40 of the characters a to z, 0 to 9 and _.";
        return Err(format!("{place}: {} {said}", quote(id)));
    }
    Err(format!("{place}: an event is overridden as a whole; override {} itself.", quote(id)))
}

/// The field at `path` from `root`, where it is one that a scenario may override, and whether it stands inside another
/// field.
fn overridable(owner: &Owner, root: &'static Node, path: &[String]) -> Result<(&'static Field, bool), String> {
    let (node, enclosed) = descend(owner, root, path)?;
    let place = || place(owner, node);
    match node.field {
        Some(Field { fixed: Some(why), .. }) => Err(not_here(&place(), why)),
        Some(Field { kind: Kind::Events, .. }) => Err(format!("{}: override single events by their id.", place())),
        Some(field) => Ok((field, enclosed)),
        None => Err(several(&place(), &node.fields())),
    }
}

/// Why an object that is no field cannot be overridden.
fn several(place: &str, fields: &[&'static Field]) -> String {
    match fields.iter().find(|field| field.is_overridable()) {
        Some(field) => format!("{place} holds several assumptions; override single ones, such as {}.", field.path),
        None => not_here(place, fields.first().and_then(|field| field.fixed).unwrap_or_default()),
    }
}

/// The node at `path`, and whether a field stands around it; or a sentence that names the deepest place there is and
/// what it holds.
fn descend(owner: &Owner, root: &'static Node, path: &[String]) -> Result<(&'static Node, bool), String> {
    let (mut node, mut enclosed) = (root, false);
    for step in path {
        enclosed |= node.field.is_some();
        node = node.child(step).ok_or_else(|| no_such_step(&place(owner, node), node, step))?;
    }
    Ok((node, enclosed))
}

fn no_such_step(place: &str, node: &Node, step: &str) -> String {
    if let Some(why) = node.field.and_then(|field| field.fixed) {
        return not_here(place, why);
    }
    if node.children.is_empty() {
        return format!("{place} is a single value and has no field {}; override it as a whole.", quote(step));
    }
    let open = node.children.iter().filter(|child| child.is_overridable());
    let known = list(open.map(|child| child.key));
    if known.is_empty() {
        return format!("{place} has no field {}, and nothing in it can be overridden.", quote(step));
    }
    format!("{place} has no field {}; name one of {known}.", quote(step))
}

fn not_here(place: &str, why: &str) -> String {
    format!("{place} cannot be overridden: {why}.")
}

fn place(owner: &Owner, node: &Node) -> String {
    match (node.field, node.path) {
        (Some(field), _) => field.place(&owner.name()),
        (None, "") => owner.name(),
        (None, path) => format!("{} › {path}", owner.name()),
    }
}

/// A field inside an object that may be off, or inside alternatives, must be there at the parent. Where the objects
/// around it are broken the parent's own issues say so.
fn stands_at_parent(whose: &Owner, segment: &Value, field: &'static Field) -> Result<(), String> {
    let Some(outer) = owner(field) else { return Ok(()) };
    let around = field.path.rsplit_once('/').map_or("", |(around, _)| around);
    let holder = around.split('/').try_fold(segment, |value, step| value.get(step));
    if holder.and_then(Value::as_object).is_some_and(|holder| holder.contains_key(field.key_in_file())) {
        return Ok(());
    }
    let outermost = owner(outer).unwrap_or(outer);
    let (label, place) = (field.label, outermost.place(&whose.name()));
    Err(match outermost.kind {
        Kind::OneOf(_) => format!("{place}: the parent has no {label} there; override {} as a whole.", outermost.label),
        _ => format!("{place} is off in the parent, so there is no {label}; override {} as a whole.", outermost.label),
    })
}
