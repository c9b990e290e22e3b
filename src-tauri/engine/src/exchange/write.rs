//! Writing an exchange file.

use serde_json::{Map, Value};

use super::layout;
use crate::validate::FORMAT;
use crate::{AssumptionNote, Confidence, Document, PlanOfRecord, Range, Scenario};

/// The exchange file of `document`: keys in a fixed order, what the user ordered in the user's order, numbers as short
/// as they can be read back exactly. Ranges, notes and records are left out where there are none.
/// [`super::parse_document`] reads back what was written.
pub fn write_document(document: &Document) -> String {
    let mut file = object([
        ("format", FORMAT.into()),
        ("plan", document.plan.clone()),
        ("scenarios", document.scenarios.iter().map(scenario).collect()),
    ]);
    let lists: [(&str, Vec<Value>); 3] = [
        ("ranges", document.ranges.iter().map(range).collect()),
        ("notes", document.notes.iter().map(note).collect()),
        ("records", document.records.iter().map(|kept| record(kept)).collect()),
    ];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        file.insert(key.to_owned(), Value::Array(list));
    }
    layout::text(&Value::Object(file))
}

fn scenario(scenario: &Scenario) -> Value {
    let overrides = scenario.overrides.iter().map(|(pointer, value)| (pointer.clone(), value.clone()));
    Value::Object(object([
        ("id", scenario.id.clone().into()),
        ("name", scenario.name.clone().into()),
        ("parent", scenario.parent.clone().into()),
        ("colour", scenario.colour.into()),
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

fn note(note: &AssumptionNote) -> Value {
    Value::Object(object([
        ("scenario", note.scenario.clone().into()),
        ("pointer", note.pointer.clone().into()),
        ("note", note.note.clone().into()),
        ("author", note.author.clone().into()),
        ("source", note.source.clone().into()),
        ("confidence", note.confidence.map(Confidence::name).into()),
    ]))
}

fn record(record: &PlanOfRecord) -> Value {
    Value::Object(object([
        ("id", record.id.clone().into()),
        ("name", record.name.clone().into()),
        ("date", record.date.clone().into()),
        ("scenario", record.scenario.clone().into()),
        ("note", record.note.clone().into()),
        ("engine", record.engine.clone().into()),
        ("baseline", record.baseline.clone()),
        ("plan", record.plan.clone()),
        ("results", record.results.clone()),
    ]))
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
