//! Documents to store.

use headroom_engine::{Document, PlanOfRecord, Range, Scenario, parse_document};
use serde_json::{Value, json};

/// The sample plan and its five scenarios, with two ranges.
pub(crate) fn sample() -> Document {
    let mut document = parse_document(include_str!("../../../workbench/sample.json")).unwrap();
    document.ranges = vec![range("/segments/smb/retention/churn"), range("/segments/mid_market/retention/churn")];
    document
}

/// The sample with its churn of Mid-market changed.
pub(crate) fn edited(document: &Document) -> Document {
    let mut edited = document.clone();
    let churn = &mut edited.plan["segments"]["mid_market"]["retention"]["churn"];
    *churn = json!(churn.as_f64().unwrap() + 0.01);
    edited
}

/// A scenario without overrides.
pub(crate) fn scenario(id: &str, parent: Option<&str>) -> Scenario {
    let overrides = Vec::<(String, Value)>::new().into_iter().collect();
    Scenario {
        id: id.to_owned(),
        name: format!("Scenario {id}"),
        parent: parent.map(str::to_owned),
        overrides,
        note: String::new(),
        colour: 1,
    }
}

/// A range at `pointer`.
pub(crate) fn range(pointer: &str) -> Range {
    Range {
        pointer: pointer.to_owned(),
        low: 0.7,
        high: 1.4,
        group: Some("churn".to_owned()),
        note: "board’s question".to_owned(),
        source: "CRM, 2026".to_owned(),
    }
}

/// The document as text in which order and every bit of a number show; `==` on JSON objects sees neither.
pub(crate) fn exact(document: &Document) -> String {
    let list = |value: Result<String, serde_json::Error>| value.unwrap();
    let scenarios = list(serde_json::to_string(&document.scenarios));
    let (ranges, notes) = (serde_json::to_string(&document.ranges), serde_json::to_string(&document.notes));
    let records: Vec<_> = document.records.iter().map(AsRef::as_ref).collect();
    let records = list(serde_json::to_string::<Vec<&PlanOfRecord>>(&records));
    format!("{}\n{scenarios}\n{}\n{}\n{records}", document.plan, list(ranges), list(notes))
}
