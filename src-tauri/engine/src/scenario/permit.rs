//! What a scenario may override (model.md §1, "Scenarios").

use serde_json::{Map, Value};

use crate::pointer;
use crate::schema::tree::{self, Node};
use crate::schema::{Field, Kind, SEGMENTS_KEY, Scope, owner};
use crate::validate::words::{list, quote, quote_pointer};
use crate::validate::{is_id, segment_name};

/// Where an override writes.
pub(crate) struct Slot {
    /// The steps of the pointer.
    pub(crate) steps: Vec<String>,
    /// The field it writes, or the events it writes one of.
    pub(crate) field: &'static Field,
}

impl Slot {
    /// The id of the segment it writes into; `None` where it writes a field of the plan as a whole.
    pub(crate) fn segment(&self) -> Option<&str> {
        (self.field.scope == Scope::Segment).then(|| self.steps[1].as_str())
    }
}

/// Where the override at `pointer` writes into `plan`, the parent's.
///
/// # Errors
/// The sentence that says why it may not.
pub(crate) fn permit(plan: &Value, pointer: &str) -> Result<Slot, String> {
    let Some(steps) = pointer::tokens(pointer) else {
        return Err(format!("{} is no pointer; write one like /segments/smb/retention/churn.", quote_pointer(pointer)));
    };
    match steps.as_slice() {
        [] => Err("The plan as a whole cannot be overridden; override single assumptions.".to_owned()),
        [segments, id, path @ ..] if segments == SEGMENTS_KEY => {
            let segment = known_segment(plan, id)?;
            let field = in_segment(&segment_name(id, segment), segment, path)?;
            Ok(Slot { steps, field })
        }
        path => {
            let field = overridable("The plan", &tree::PLAN, path)?;
            Ok(Slot { steps, field })
        }
    }
}

fn known_segment<'p>(plan: &'p Value, id: &str) -> Result<&'p Value, String> {
    let segments = plan.get(SEGMENTS_KEY).and_then(Value::as_object);
    segments.and_then(|segments| segments.get(id)).ok_or_else(|| {
        let known = list(segments.into_iter().flat_map(Map::keys).map(String::as_str));
        let known = if known.is_empty() { "no segments" } else { &known };
        format!("There is no segment {}; the plan has {known}.", quote(id))
    })
}

fn in_segment(name: &str, segment: &Value, path: &[String]) -> Result<&'static Field, String> {
    if let [team, events, id, inner @ ..] = path
        && [team.as_str(), events.as_str()] == ["team", "events"]
    {
        return event(name, id, inner);
    }
    let field = overridable(name, &tree::SEGMENT, path)?;
    stands_at_parent(name, segment, field)?;
    Ok(field)
}

fn event(name: &str, id: &str, inner: &[String]) -> Result<&'static Field, String> {
    let steps = ["team", "events"];
    let node = tree::SEGMENT.at(steps.into_iter());
    let field = node.and_then(|node| node.field).ok_or("A segment has no events.")?;
    let place = field.place(name);
    if !is_id(id) {
        let said = "is no id of an event; use 1 to 40 of the characters a to z, 0 to 9 and _.";
        return Err(format!("{place}: {} {said}", quote(id)));
    }
    if inner.is_empty() {
        return Ok(field);
    }
    Err(format!("{place}: an event is overridden as a whole; override {} itself.", quote(id)))
}

/// The field at `path` from `root`, where it is one that a scenario may override. `owner` is the name of the segment,
/// or what the plan is called.
fn overridable(owner: &str, root: &'static Node, path: &[String]) -> Result<&'static Field, String> {
    let node = descend(owner, root, path)?;
    let fields = node.fields();
    match node.field {
        Some(Field { fixed: Some(why), .. }) => Err(not_here(&place(owner, node), why)),
        Some(Field { kind: Kind::Events, .. }) => {
            Err(format!("{}: override single events by their id.", place(owner, node)))
        }
        Some(field) => Ok(field),
        None => Err(fields.iter().find(|field| field.is_overridable()).map_or_else(
            || not_here(&place(owner, node), fields.first().and_then(|field| field.fixed).unwrap_or_default()),
            |field| {
                format!(
                    "{} holds several assumptions; override single ones, such as {}.",
                    place(owner, node),
                    field.path
                )
            },
        )),
    }
}

/// The node at `path`, or a sentence that names the deepest place there is and what it holds.
fn descend(owner: &str, root: &'static Node, path: &[String]) -> Result<&'static Node, String> {
    let mut node = root;
    for step in path {
        node = node.child(step).ok_or_else(|| no_such_step(&place(owner, node), node, step))?;
    }
    Ok(node)
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

fn place(owner: &str, node: &Node) -> String {
    match (node.field, node.path) {
        (Some(field), _) => field.place(owner),
        (None, "") => owner.to_owned(),
        (None, path) => format!("{owner} › {path}"),
    }
}

/// A field inside an object that may be off, or inside alternatives, must be there at the parent. Where the objects
/// around it are broken the parent's own issues say so.
fn stands_at_parent(name: &str, segment: &Value, field: &'static Field) -> Result<(), String> {
    let Some(outer) = owner(field) else { return Ok(()) };
    let around = field.path.rsplit_once('/').map_or("", |(around, _)| around);
    let holder = around.split('/').try_fold(segment, |value, step| value.get(step));
    if holder.and_then(Value::as_object).is_some_and(|holder| holder.contains_key(field.key_in_file())) {
        return Ok(());
    }
    let outermost = owner(outer).unwrap_or(outer);
    let (label, place) = (field.label, outermost.place(name));
    Err(match outermost.kind {
        Kind::OneOf(_) => format!("{place}: the parent has no {label} there; override {} as a whole.", outermost.label),
        _ => format!("{place} is off in the parent, so there is no {label}; override {} as a whole.", outermost.label),
    })
}
