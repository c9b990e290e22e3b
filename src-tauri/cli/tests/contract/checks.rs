use serde_json::{Value, json};

use crate::sheet::{Sheet, sample, stderr, stdout, with_broken_scenario};

#[test]
fn a_sound_plan_has_no_issues() {
    let mut document = sample();
    document["scenarios"] = json!([]);
    let sheet = Sheet::with(&document);
    assert_eq!(sheet.json("check plan.json --format json"), json!({"issues": [], "warnings": []}));
    assert_eq!(sheet.text("check plan.json"), "No issues: the baseline and 0 scenarios are valid.\n");
}

#[test]
fn every_warning_of_a_projection_is_listed() {
    let mut document = sample();
    document["plan"]["segments"]["smb"]["team"]["csms"] = json!(1);
    let sheet = Sheet::with(&document);
    let found = sheet.json("check plan.json --format json");
    let listed = found["warnings"].as_array().unwrap();
    let mut projected = 0;
    for id in ["baseline", "cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"] {
        let result = sheet.json(&format!("project plan.json --scenario {id} --format json"));
        for warning in result["warnings"].as_array().unwrap() {
            let same = |it: &&Value| it["pointer"] == warning["pointer"] && it["message"] == warning["message"];
            assert!(listed.iter().any(|it| same(&it)), "{id}: {warning}");
            projected += 1;
        }
    }
    assert!(projected > 6 && listed.len() <= projected, "{projected} and {}", listed.len());
    let text = sheet.text("check plan.json");
    assert!(
        text.contains("warning: cut_two: /segments/mid_market/team/events/cut: Mid-market is over 100% "),
        "{text}"
    );
    assert!(text.ends_with("\nNo issues: the baseline and 5 scenarios are valid.\n"), "{text}");
}

#[test]
fn every_issue_is_listed_with_scenario_and_pointer() {
    let mut document = with_broken_scenario();
    document["plan"]["discount_rate"] = json!(2);
    document["plan"]["segments"]["smb"]["retention"]["churn"] = json!("high");
    let sheet = Sheet::with(&document);
    let found: Value = serde_json::from_str(&stdout(&sheet.run("check plan.json --format json").code(1))).unwrap();
    let issues = found["issues"].as_array().unwrap();
    let has = |scenario: &str, pointer: &str| {
        issues.iter().any(|issue| {
            issue["scenario"] == scenario
                && issue["pointer"] == pointer
                && !issue["message"].as_str().unwrap().is_empty()
        })
    };
    assert!(has("baseline", "/discount_rate") && has("baseline", "/segments/smb/retention/churn"), "{issues:?}");
    assert!(has("broken", "/segments/mid_market/team/events/cut"), "{issues:?}");
    let text = stdout(&sheet.run("check plan.json").code(1));
    assert!(text.contains("issue: baseline: /discount_rate: "), "{text}");
    assert!(text.ends_with(&format!("{} issues to mend.\n", issues.len())), "{text}");
}

#[test]
fn warnings_do_not_count() {
    let mut document = sample();
    let late = json!({"month": "2040-01", "change": -2, "note": ""});
    document["plan"]["segments"]["smb"]["team"]["events"]["late"] = late;
    let sheet = Sheet::with(&document);
    let found = sheet.json("check plan.json --format json");
    assert_eq!(found["issues"], json!([]));
    assert!(found["warnings"].as_array().unwrap().iter().any(|warning| {
        warning["scenario"] == "baseline"
            && warning["pointer"].as_str().unwrap().starts_with("/segments/smb/team/events/late")
    }));
}

#[test]
fn documents_and_bare_plans_are_checked_too() {
    let sheet = Sheet::sample();
    sheet.write("bare.json", &sample()["plan"].to_string());
    assert_eq!(sheet.text("check bare.json"), "No issues: the baseline and 0 scenarios are valid.\n");
    sheet.run("new doc.headroom").code(0);
    assert_eq!(sheet.text("check doc.headroom"), sheet.text("check plan.json"));
}

#[test]
fn what_is_no_plan_has_an_issue_and_what_is_no_file_is_io() {
    let sheet = Sheet::empty();
    for (name, content) in [
        ("empty.json", ""),
        ("half.json", "{\"format\": 1,"),
        ("twice.json", "{\"format\":1,\"format\":1}"),
        ("fake.headroom", "SQLite format 3\0and nothing more"),
    ] {
        sheet.write(name, content);
        let found: Value =
            serde_json::from_str(&stdout(&sheet.run(&format!("check {name} --format json")).code(1))).unwrap();
        assert!(!found["issues"].as_array().unwrap().is_empty(), "{name}");
    }
    let missing = sheet.run("check nowhere.json").code(2);
    assert!(stderr(&missing).contains("nowhere.json"));
}
