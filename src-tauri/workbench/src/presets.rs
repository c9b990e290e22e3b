//! What a new segment begins with.

use headroom_engine::{Issue, json};
use serde_json::{Map, Value};

use crate::Workbench;

const PRESETS: &str = include_str!("../presets.json");

impl Workbench {
    /// Id and name of every kind of segment that a new one can begin as.
    pub fn presets() -> Vec<(String, String)> {
        names()
    }
}

/// Id and name of every preset.
pub(crate) fn names() -> Vec<(String, String)> {
    all().into_iter().map(|(id, segment)| (id, name(&segment).to_owned())).collect()
}

/// The values of the preset `id`, as a segment of a plan.
pub(crate) fn segment(id: &str) -> Result<Map<String, Value>, Issue> {
    let presets = all();
    let segment = presets.get(id).and_then(Value::as_object);
    segment.cloned().ok_or_else(|| {
        let known: Vec<&str> = presets.keys().map(String::as_str).collect();
        Issue::new("", format!("There is no preset “{id}”; there are {}.", known.join(", ")))
    })
}

fn all() -> Map<String, Value> {
    let file = json::parse(PRESETS).unwrap_or_default();
    file.get("presets").and_then(Value::as_object).cloned().unwrap_or_default()
}

fn name(segment: &Value) -> &str {
    segment.get("name").and_then(Value::as_str).unwrap_or_default()
}
