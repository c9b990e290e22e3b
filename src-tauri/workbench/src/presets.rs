//! What a new segment begins with.

use std::sync::LazyLock;

use headroom_engine::{Confidence, Issue, json};
use serde_json::{Map, Value};

use crate::Workbench;

const PRESETS: &str = include_str!("../presets.json");

static FILE: LazyLock<Value> = LazyLock::new(|| json::parse(PRESETS).unwrap_or_default());

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

/// Where presets have the value at `path` of a segment or of the plan from, and how sure that is.
pub(crate) fn source(path: &str) -> (String, Option<Confidence>) {
    let texts =
        |of: &Value| of.as_array().into_iter().flatten().filter_map(Value::as_str).any(|of| path.starts_with(of));
    let found = FILE["sources"].as_array().into_iter().flatten().find(|source| texts(&source["of"]));
    let source = found.map(|found| found["source"].as_str().unwrap_or_default().to_owned()).unwrap_or_default();
    (source, found.and_then(|found| serde_json::from_value(found["confidence"].clone()).ok()))
}

fn all() -> Map<String, Value> {
    FILE.get("presets").and_then(Value::as_object).cloned().unwrap_or_default()
}

fn name(segment: &Value) -> &str {
    segment.get("name").and_then(Value::as_str).unwrap_or_default()
}
