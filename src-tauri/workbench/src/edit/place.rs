//! Places in a plan: finding the assumption a pointer means, writing a value there.

use headroom_engine::Issue;
use headroom_engine::schema::{self, Field};
use serde_json::Value;

/// The assumption `pointer` means.
pub(super) fn field(pointer: &str) -> Result<&'static Field, Issue> {
    let located = schema::locate(pointer).map(|(field, _)| field);
    located.ok_or_else(|| Issue::new(pointer, format!("There is no assumption at “{pointer}”.")))
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
