//! Reading an exchange file or a bare plan.

use serde_json::{Map, Value};

use super::entry::Entry;
use super::range_issues;
use crate::scenario::lineage::Lineage;
use crate::schema::Format;
use crate::validate::words::described;
use crate::validate::{validate, version_fault};
use crate::{BASELINE, Document, Issue, Range, Scenario, check, json};

/// The document `text` holds: an exchange file, or a bare plan, told apart by the key `plan`. Checks the structure
/// (types, unknown fields, ids, parents, ranges); what the plan and the overrides say is not asked.
///
/// # Errors
/// Every issue at once, each at its pointer from the root of the file. Where ids, names, parents or ranges are broken
/// the issues of the plan and of every scenario are among them; where not even the fields can be read, those of the plan.
pub fn parse_document(text: &str) -> Result<Document, Vec<Issue>> {
    match json::parse(text)? {
        Value::Object(map) if map.contains_key("plan") => exchange(map),
        plan @ Value::Object(_) => Ok(Document { plan, scenarios: Vec::new(), ranges: Vec::new() }),
        other => {
            let found = described(&other, Format::Number);
            Err(vec![Issue::new("", format!("The file holds {found}; it must hold a plan or a document."))])
        }
    }
}

fn exchange(map: Map<String, Value>) -> Result<Document, Vec<Issue>> {
    let mut issues = Vec::new();
    let document = document(map, &mut issues);
    let sound = issues.is_empty();
    // Where an id could not be read, whoever rests on it would be accused of an unknown parent.
    if sound || document.scenarios.iter().all(|scenario| !scenario.id.is_empty()) {
        let new = |issue: &Issue| issues.iter().all(|known: &Issue| known.pointer != issue.pointer);
        let lineage: Vec<_> = Lineage::of(&document).issues().into_iter().filter(new).collect();
        issues.extend(lineage);
    }
    if sound {
        issues.extend(range_issues(&document));
    }
    if issues.is_empty() {
        return Ok(document);
    }
    if sound {
        // Without a pointer a scenario only says that what it rests on must be mended, which is listed already.
        let values = |issue: &Issue| issue.scenario.is_some() && !issue.pointer.is_empty();
        issues.extend(check(&document).issues.into_iter().filter(values));
    } else if document.plan.is_object() {
        issues.extend(validate(&document.plan).err().into_iter().flatten());
    }
    Err(issues)
}

/// As much of a document as can be read.
fn document(map: Map<String, Value>, issues: &mut Vec<Issue>) -> Document {
    let mut file = Entry::of(map, "The document", issues);
    version(&mut file);
    let plan = plan(&mut file);
    let scenarios = file.list("scenarios").into_iter().enumerate();
    let scenarios = scenarios.filter_map(|(at, value)| scenario(at, value, file.issues())).collect();
    let ranges = file.list("ranges").into_iter().enumerate();
    let ranges = ranges.filter_map(|(at, value)| range(at, value, file.issues())).collect();
    file.finish();
    Document { plan, scenarios, ranges }
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

fn scenario(at: usize, value: Value, issues: &mut Vec<Issue>) -> Option<Scenario> {
    let mut entry = Entry::new(value, format!("/scenarios/{at}"), format!("Scenario {}", at + 1), issues)?;
    let scenario = Scenario {
        id: entry.text("id"),
        name: entry.text("name"),
        parent: entry.text_or_none("parent").filter(|parent| parent != BASELINE),
        overrides: entry.object("overrides", "give an object of pointers and values").into_iter().collect(),
        note: entry.text_or_none("note").unwrap_or_default(),
    };
    entry.finish();
    Some(scenario)
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
