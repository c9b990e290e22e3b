use std::fs;

use headroom_engine::{Frozen, PlanOfRecord, parse_document, write_document};
use serde_json::{Value, json};

use crate::sheet::{SAMPLE, Sheet, stderr, stdout};

/// The sample with “Invest” frozen as `board`, as exchange JSON.
fn with_record() -> Value {
    let mut document = parse_document(SAMPLE).unwrap();
    let [id, name, date, note] = ["board", "Board", "2027-03-31", "for May"].map(str::to_owned);
    let record = PlanOfRecord::freeze(&document, "invest", Frozen { id, name, date, note }).unwrap();
    document.records.push(record.into());
    serde_json::from_str(&write_document(&document)).unwrap()
}

#[test]
fn a_plan_of_record_is_asked_for_like_a_scenario() {
    let sheet = Sheet::with(&with_record());
    let [record, scenario] =
        ["board", "invest"].map(|id| sheet.json(&format!("project plan.json --scenario {id} --format json")));
    assert_eq!(record["scenario"], "board");
    assert_eq!((&record["summary"], &record["total"]), (&scenario["summary"], &scenario["total"]));
    let compared = sheet.json("compare plan.json --scenario board --reference invest --format json");
    assert_eq!(compared["scenarios"]["board"]["net"], json!(0.0));
    let table = sheet.text("compare plan.json --scenario board --scenario cut_two");
    assert!(table.contains("Board") && table.contains("Over the horizon, USD"), "{table}");
    assert!(table.contains("The plan of record “Board” costs $0.86M by Dec 2029"), "{table}");
    sheet.run("chart plan.json --kind arr --scenario board -o arr.svg").code(0);
    assert!(fs::read_to_string(sheet.path("arr.svg")).unwrap().contains("Board"));
    sheet.run("chart plan.json --kind net --scenario cut_two --reference board -o net.svg").code(0);
    sheet.run("chart plan.json --kind arr -o all.svg").code(0);
    assert!(!fs::read_to_string(sheet.path("all.svg")).unwrap().contains("Board"), "only where it is asked for");
}

#[test]
fn its_id_is_among_those_that_are_listed() {
    let sheet = Sheet::with(&with_record());
    let unknown = stderr(&sheet.run("project plan.json --scenario nobody").code(1));
    assert!(unknown.ends_with("invest (Invest in expansion), board.\n"), "{unknown}");
}

#[test]
fn exports_carry_it_and_the_notes() {
    let mut document = with_record();
    document["notes"] = json!([{
        "scenario": null, "pointer": "/discount_rate", "note": "WACC", "author": "", "source": "", "confidence": "high"
    }]);
    let sheet = Sheet::with(&document);
    sheet.run("new Doc.headroom --from plan.json").code(0);
    sheet.run("export Doc.headroom -o again.json").code(0);
    let again: Value = serde_json::from_str(&fs::read_to_string(sheet.path("again.json")).unwrap()).unwrap();
    assert_eq!((&again["records"], &again["notes"]), (&document["records"], &document["notes"]));
    sheet.run("export Doc.headroom -o months.csv").code(0);
    assert!(fs::read_to_string(sheet.path("months.csv")).unwrap().contains("\nboard,total,2029-12,closing_arr,"));
}

#[test]
fn check_counts_it_and_lists_what_is_wrong_with_it() {
    let sheet = Sheet::with(&with_record());
    let told = sheet.text("check plan.json");
    assert_eq!(told.lines().last(), Some("No issues: the baseline, 5 scenarios and 1 plan of record are valid."));
    let mut broken = with_record();
    broken["records"][0]["results"] = json!({});
    let sheet = Sheet::with(&broken);
    let text = stdout(&sheet.run("check plan.json").code(1));
    assert!(text.starts_with("issue: board: The frozen results are not those of its plan"), "{text}");
    let refused = stderr(&sheet.run("project plan.json --scenario board").code(1));
    assert!(refused.starts_with("error: board: The frozen results"), "{refused}");
    sheet.run("project plan.json --scenario invest --format json").code(0);
}

#[test]
fn months_that_only_one_has_are_left_out_and_that_is_said() {
    let mut document = with_record();
    document["plan"]["start"] = json!("2026-07");
    let sheet = Sheet::with(&document);
    let table = sheet.text("compare plan.json --scenario board");
    assert!(table.contains("Over the months both have, USD"), "{table}");
    let flat = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Compared are the months both have, Jan 2027 to Jun 2029."), "{table}");
    assert!(table.lines().any(|line| line.trim_start().starts_with("churn ") && line.ends_with("n/a")), "{table}");
    document["plan"]["start"] = json!("2020-01");
    document["plan"]["horizon_months"] = json!(12);
    let apart = stderr(&Sheet::with(&document).run("compare plan.json --scenario board").code(1));
    assert!(apart.contains("“Baseline” and “Board” have no month in common."), "{apart}");
}

#[test]
fn reading_does_not_disturb_who_edits() {
    let sheet = Sheet::empty();
    sheet.run("new Doc.headroom").code(0);
    let request = headroom_workbench::view::ViewRequest {
        selected: "baseline".to_owned(),
        reference: "baseline".to_owned(),
        charts: Vec::new(),
        timelines: Vec::new(),
        theme: headroom_workbench::view::Theme::Light,
        style: headroom_workbench::view::NumberStyle::default(),
    };
    let mut window = headroom_workbench::Workbench::open(&sheet.path("Doc.headroom")).unwrap();
    sheet.run("project Doc.headroom").code(0);
    let edit = headroom_workbench::Edit::SetValue {
        scenario: "baseline".to_owned(),
        pointer: "/discount_rate".to_owned(),
        value: json!(0.12),
    };
    window.edit(&edit, &request, None, headroom_workbench::Moment::UNIX_EPOCH).unwrap();
    window.flush().unwrap();
    sheet.run("export Doc.headroom -o doc.json").code(0);
    let exported: Value = serde_json::from_str(&fs::read_to_string(sheet.path("doc.json")).unwrap()).unwrap();
    assert_eq!(exported["plan"]["discount_rate"], json!(0.12));
    assert!(window.read_only().is_none());
}
