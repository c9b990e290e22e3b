//! Writing an exchange file.

use serde_json::{Map, Value};

use crate::validate::FORMAT;
use crate::{Document, Range, Scenario};

/// The exchange file of `document`: keys in a fixed order, what the user ordered in the user's order, numbers as short
/// as they can be read back exactly. Ranges are left out where there are none. [`super::parse_document`] reads back
/// what was written.
pub fn write_document(document: &Document) -> String {
    let mut file = object([
        ("format", FORMAT.into()),
        ("plan", document.plan.clone()),
        ("scenarios", document.scenarios.iter().map(scenario).collect()),
    ]);
    if !document.ranges.is_empty() {
        file.insert("ranges".to_owned(), document.ranges.iter().map(range).collect());
    }
    format!("{:#}\n", Value::Object(file))
}

fn scenario(scenario: &Scenario) -> Value {
    let overrides = scenario.overrides.iter().map(|(pointer, value)| (pointer.clone(), value.clone()));
    Value::Object(object([
        ("id", scenario.id.clone().into()),
        ("name", scenario.name.clone().into()),
        ("parent", scenario.parent.clone().into()),
        ("overrides", overrides.collect()),
        ("note", scenario.note.clone().into()),
    ]))
}

fn range(range: &Range) -> Value {
    Value::Object(object([
        ("pointer", range.pointer.clone().into()),
        ("low", range.low.into()),
        ("high", range.high.into()),
        ("group", range.group.clone().into()),
        ("note", range.note.clone().into()),
        ("source", range.source.clone().into()),
    ]))
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
