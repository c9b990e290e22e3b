//! Reading an exchange file or a bare plan.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::entry::Entry;
use super::structure_issues;
use crate::scenario::lineage::Lineage;
use crate::schema::Format;
use crate::validate::words::described;
use crate::validate::{validate, version_fault};
use crate::{AssumptionNote, BASELINE, Confidence, Document, Issue, PlanOfRecord, Range, Scenario, check, json};

/// The document `text` holds: an exchange file, or a bare plan, told apart by the key `plan`. Checks the structure
/// (types, unknown fields, ids, names, parents, ranges, notes, records); what the plans and the overrides say is not
/// asked. A scenario without a colour gets the lowest free one.
///
/// # Errors
/// Every issue at once, each at its pointer from the root of the file. Where the structure is broken the issues of the
/// plan and of every scenario are among them; where not even the fields can be read, those of the plan.
pub fn parse_document(text: &str) -> Result<Document, Vec<Issue>> {
    match json::parse(text)? {
        Value::Object(map) if map.contains_key("plan") => exchange(map),
        plan @ Value::Object(_) => Ok(Document::of(plan)),
        other => {
            let found = described(&other, Format::Number);
            Err(vec![Issue::new("", format!("The file holds {found}; it must hold a plan or a document."))])
        }
    }
}

fn exchange(map: Map<String, Value>) -> Result<Document, Vec<Issue>> {
    let mut issues = Vec::new();
    let document = document(map, &mut issues);
    if issues.is_empty() {
        return structured(document);
    }
    // Where an id could not be read, whoever rests on it would be accused of an unknown parent.
    if document.scenarios.iter().all(|scenario| !scenario.id.is_empty()) {
        let new = |issue: &Issue| issues.iter().all(|known: &Issue| known.pointer != issue.pointer);
        let lineage: Vec<_> = Lineage::of(&document).issues().into_iter().filter(new).collect();
        issues.extend(lineage);
    }
    if document.plan.is_object() {
        issues.extend(validate(&document.plan).err().into_iter().flatten());
    }
    Err(issues)
}

/// `document`, of which every field could be read.
fn structured(document: Document) -> Result<Document, Vec<Issue>> {
    let mut issues = structure_issues(&document, &Lineage::of(&document));
    if issues.is_empty() {
        return Ok(document);
    }
    // Without a pointer a scenario only says that what it rests on must be mended, which is listed already.
    let values = |issue: &Issue| issue.scenario.is_some() && !issue.pointer.is_empty();
    issues.extend(check(&document).issues.into_iter().filter(values));
    Err(issues)
}

/// As much of a document as can be read.
fn document(map: Map<String, Value>, issues: &mut Vec<Issue>) -> Document {
    let mut file = Entry::of(map, "The document", issues);
    version(&mut file);
    let document = Document {
        plan: plan(&mut file),
        scenarios: scenarios(&mut file),
        ranges: each(&mut file, "ranges", range),
        notes: each(&mut file, "notes", note),
        records: each(&mut file, "records", record),
    };
    file.finish();
    document
}

/// The entries of the list at `key` that can be read.
fn each<T>(file: &mut Entry, key: &'static str, read: fn(usize, Value, &mut Vec<Issue>) -> Option<T>) -> Vec<T> {
    let entries = file.list(key).into_iter().enumerate();
    entries.filter_map(|(at, value)| read(at, value, file.issues())).collect()
}

fn version(file: &mut Entry) {
    let Some(value) = file.require("format", "give 1") else { return };
    if let Some(fault) = version_fault(&value) {
        file.issue("format", format!("The format of the file {fault}"));
    }
}

fn plan(file: &mut Entry) -> Value {
    let plan = file.require("plan", "give the plan").unwrap_or_default();
    if !plan.is_object() {
        file.wrong("plan", &plan, "give the plan as an object");
    }
    plan
}

/// The scenarios; those without a colour get the lowest that none has, in order.
fn scenarios(file: &mut Entry) -> Vec<Scenario> {
    let read = each(file, "scenarios", scenario);
    let taken: HashSet<u32> = read.iter().filter_map(|(_, colour)| *colour).collect();
    let mut free = (1..=u32::MAX).filter(|colour| !taken.contains(colour));
    let coloured = |(scenario, colour): (Scenario, Option<u32>)| {
        let colour = colour.or_else(|| free.next()).unwrap_or_default();
        Scenario { colour, ..scenario }
    };
    read.into_iter().map(coloured).collect()
}

/// A scenario, and the colour the file gives it.
fn scenario(at: usize, value: Value, issues: &mut Vec<Issue>) -> Option<(Scenario, Option<u32>)> {
    let mut entry = Entry::new(value, format!("/scenarios/{at}"), format!("Scenario {}", at + 1), issues)?;
    let (id, name) = (entry.text("id"), entry.text("name"));
    let parent = entry.text_or_none("parent").filter(|parent| parent != BASELINE);
    let colour = entry.whole_or_none("colour");
    let scenario = Scenario {
        id,
        name,
        parent,
        colour: 0,
        overrides: entry.object("overrides", "give an object of pointers and values").into_iter().collect(),
        note: entry.text_or_none("note").unwrap_or_default(),
    };
    entry.finish();
    Some((scenario, colour))
}

fn range(at: usize, value: Value, issues: &mut Vec<Issue>) -> Option<Range> {
    let mut entry = Entry::new(value, format!("/ranges/{at}"), format!("Range {}", at + 1), issues)?;
    let (pointer, low, high) = (entry.text("pointer"), entry.number("low"), entry.number("high"));
    let group = entry.text_or_none("group");
    let note = entry.text_or_none("note").unwrap_or_default();
    let source = entry.text_or_none("source").unwrap_or_default();
    entry.finish();
    Some(Range { pointer, low: low?, high: high?, group, note, source })
}

fn note(at: usize, value: Value, issues: &mut Vec<Issue>) -> Option<AssumptionNote> {
    let mut entry = Entry::new(value, format!("/notes/{at}"), format!("Note {}", at + 1), issues)?;
    let note = AssumptionNote {
        scenario: entry.text_or_none("scenario").filter(|scenario| scenario != BASELINE),
        pointer: entry.text("pointer"),
        note: entry.text_or_none("note").unwrap_or_default(),
        author: entry.text_or_none("author").unwrap_or_default(),
        source: entry.text_or_none("source").unwrap_or_default(),
        confidence: confidence(&mut entry),
    };
    entry.finish();
    Some(note)
}

fn confidence(entry: &mut Entry) -> Option<Confidence> {
    const KEY: &str = "confidence";
    let value = entry.take(KEY).filter(|value| !value.is_null())?;
    let known = [Confidence::High, Confidence::Medium, Confidence::Low];
    let confidence = known.into_iter().find(|known| value == known.name());
    if confidence.is_none() {
        entry.wrong(KEY, &value, "give high, medium or low, or null where nobody said");
    }
    confidence
}

fn record(at: usize, value: Value, issues: &mut Vec<Issue>) -> Option<Arc<PlanOfRecord>> {
    let mut entry = Entry::new(value, format!("/records/{at}"), format!("Record {}", at + 1), issues)?;
    let record = PlanOfRecord {
        id: entry.text("id"),
        name: entry.text("name"),
        date: entry.text("date"),
        scenario: entry.text_or_none("scenario").unwrap_or_default(),
        note: entry.text_or_none("note").unwrap_or_default(),
        engine: entry.text("engine"),
        baseline: Value::Object(entry.object("baseline", "give the plan of the baseline it was frozen on")),
        plan: Value::Object(entry.object("plan", "give the frozen plan")),
        results: Value::Object(entry.object("results", "give the frozen results")),
    };
    entry.finish();
    Some(Arc::new(record))
}
