//! Places in a plan: finding the assumption a pointer means, writing a value there.

use headroom_engine::pointer::escape;
use headroom_engine::schema::{self, Field, Kind};
use headroom_engine::{Document, Issue};
use serde_json::Value;

use super::event;

/// The assumption `pointer` means.
pub(super) fn field(pointer: &str) -> Result<&'static Field, Issue> {
    schema::locate(pointer).map(|(field, _)| field).ok_or_else(|| nowhere(pointer))
}

/// Whether `pointer` lies inside `outer` (and is not `outer` itself).
pub(crate) fn is_inside(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// Writes `value` to `pointer` below `root`; `None` where there is no object around it.
pub(super) fn write(root: &mut Value, pointer: &str, value: Value) -> Option<()> {
    let (around, key) = pointer.rsplit_once('/')?;
    root.pointer_mut(around)?.as_object_mut()?.insert(key.to_owned(), value);
    Some(())
}

/// The issue that what `pointer` belongs to is switched off.
pub(super) fn off(pointer: &str) -> Issue {
    let label = label(pointer);
    Issue::new(pointer, format!("“{label}” belongs to something that is switched off here; switch that on first."))
}

/// What people call the assumption `pointer` means.
pub(super) fn label(pointer: &str) -> &str {
    schema::locate(pointer).map_or(pointer, |(field, _)| field.label)
}

/// The pointer of a segment.
pub(super) fn of_segment(id: &str) -> String {
    format!("/segments/{}", escape(id))
}

/// The ids of the plan's segments, in its order.
pub(super) fn segments(plan: &Value) -> Vec<String> {
    plan.get("segments").and_then(Value::as_object).into_iter().flat_map(|segments| segments.keys().cloned()).collect()
}

/// The segment with `id`, or an issue that names those there are.
pub(super) fn known_segment<'p>(plan: &'p Value, id: &str) -> Result<&'p Value, Issue> {
    let segment = plan.get("segments").and_then(|segments| segments.get(id));
    segment.ok_or_else(|| {
        let known = segments(plan).join(", ");
        Issue::new(of_segment(id), format!("There is no segment “{id}”; the plan has {known}."))
    })
}

/// Whether `pointer` means something that can be noted: an assumption of the plan or of a segment there is, or an event
/// that the plan or a scenario has.
pub(super) fn known(document: &Document, pointer: &str) -> Result<(), Issue> {
    if let Some((segment, _)) = event::parts(pointer) {
        known_segment(&document.plan, &segment)?;
        let is_there = document.plan.pointer(pointer).is_some()
            || document.scenarios.iter().any(|scenario| scenario.overrides.contains_key(pointer));
        return if is_there {
            Ok(())
        } else {
            Err(Issue::new(pointer, format!("There is no event at “{pointer}”.")))
        };
    }
    let (field, segment) = schema::locate(pointer).ok_or_else(|| nowhere(pointer))?;
    if matches!(field.kind, Kind::Segments | Kind::Events) {
        return Err(nowhere(pointer));
    }
    segment.map_or(Ok(()), |id| known_segment(&document.plan, &id).map(drop))
}

fn nowhere(pointer: &str) -> Issue {
    let shown: String = pointer.chars().take(160).collect();
    Issue::new(pointer, format!("There is no assumption at “{shown}”."))
}
