use headroom_engine::{Document, Range, check, parse_document, write_document};
use serde_json::{Value, json};

use crate::support::{SAMPLE, lines, sample};

fn issues(text: &str) -> String {
    lines(&parse_document(text).expect_err(text))
}

fn range(pointer: &str, low: f64, high: f64) -> Range {
    let pointer = pointer.to_owned();
    Range { pointer, low, high, group: None, note: String::new(), source: String::new() }
}

#[test]
fn what_was_written_is_read_back() {
    let mut document = sample();
    document.ranges = vec![
        range("/segments/smb/retention/churn", 0.7, 1.4),
        Range {
            group: Some("price".to_owned()),
            source: "a “source”".to_owned(),
            ..range("/cs_overhead_annual", 0.0, 1.0)
        },
    ];
    document.plan["name"] = json!("Ünïcode \"quoted\" \\ \n 😀");
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(0.1 + 0.2);
    document.plan["segments"]["smb"]["opening"]["arr"] = json!(-0.0);
    document.scenarios[0].overrides.insert("/a~1b".to_owned(), json!([null, 5e-324, 1e308, {"x": []}]));
    assert_eq!(parse_document(&write_document(&document)), Ok(document));
}

#[test]
fn writing_is_stable() {
    let once = write_document(&sample());
    assert_eq!(write_document(&parse_document(&once).unwrap()), once);
    let same = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let mut file = same(SAMPLE);
    for (scenario, colour) in file["scenarios"].as_array_mut().unwrap().iter_mut().zip(1..) {
        scenario["colour"] = json!(colour);
    }
    assert_eq!(same(&once), file);
    assert!(once.starts_with("{\n  \"format\": 1,\n  \"plan\": {\n"));
    assert!(once.ends_with("}\n"));
    assert!(!once.contains("ranges"));
}

#[test]
fn a_bare_plan_is_a_document() {
    let plan = sample().plan;
    let document = parse_document(&plan.to_string()).unwrap();
    assert_eq!(
        document,
        Document { plan, scenarios: Vec::new(), ranges: Vec::new(), notes: Vec::new(), records: Vec::new() }
    );
    assert_eq!(check(&document).issues, []);
}

#[test]
fn what_may_be_left_out() {
    let plan = sample().plan;
    let text = json!({"format": 1, "plan": plan, "scenarios": [
        {"id": "a", "name": "A", "overrides": {}},
        {"id": "b", "name": "B", "parent": "baseline", "overrides": {}, "note": "n"},
    ], "ranges": [{"pointer": "/segments/smb/retention/churn", "low": 0.5, "high": 1}]});
    let document = parse_document(&text.to_string()).unwrap();
    assert_eq!(document.scenarios.iter().map(|scenario| scenario.parent.clone()).collect::<Vec<_>>(), [None, None]);
    assert_eq!(document.ranges, [range("/segments/smb/retention/churn", 0.5, 1.0)]);
    assert!(parse_document(&json!({"format": 1, "plan": plan}).to_string()).is_ok());
    assert!(parse_document(&format!("\u{feff}{plan}")).is_ok());
}

#[test]
fn text_that_is_no_json() {
    let deep = "[".repeat(100_000);
    let rows = [
        ("", "The file is empty; choose a Headroom document or plan."),
        (
            "{",
            "The file ends too early, at line 1, column 1 (EOF while parsing an object); take a complete copy of it.",
        ),
        ("{\"a\": 1,\n}", "The file is not valid JSON at line 2, column 1: trailing comma; correct it there."),
        ("{\"a\": 1e999}", "The file is not valid JSON at line 1, column 11: number out of range; correct it there."),
        ("{\"a\": NaN}", "The file is not valid JSON at line 1, column 7: expected value; correct it there."),
        ("{} x", "The file is not valid JSON at line 1, column 4: trailing characters; correct it there."),
        (
            &deep,
            "The file is not valid JSON at line 1, column 128: objects and lists are nested too deeply; correct it there.",
        ),
        ("3", "The file holds 3; it must hold a plan or a document."),
    ];
    for (text, sentence) in rows {
        assert_eq!(issues(text), format!("- : {sentence}\n"));
    }
}

#[test]
fn keys_given_twice() {
    assert_eq!(
        issues("{\"a\": 1, \"b\": [{\"a/b\": 1, \"a/b\": {\"c\": 1, \"c\": 2}}], \"a\": 2}"),
        "- /b/0/a~1b/c: “c” is given twice in the same object; keep one of the two.\n\
         - /b/0/a~1b: “a/b” is given twice in the same object; keep one of the two.\n\
         - /a: “a” is given twice in the same object; keep one of the two.\n"
    );
}

/// Everything at once, the plan's issues among it.
#[test]
fn a_broken_document() {
    let mut plan = sample().plan;
    plan["currency"] = json!("usd");
    let text = json!({"format": 2, "plan": plan, "version": 1,
        "scenarios": [
            {"id": "a", "parent": "b", "overrides": []},
            {"id": "b", "name": "B", "parent": "nope", "overrides": {}, "note": 3, "color": 1},
            7,
        ],
        "ranges": [{"pointer": "/x", "low": "0"}, null]});
    assert_eq!(
        issues(&text.to_string()),
        "- /format: The format of the file is 2; this program reads 1, so open it with a newer Headroom.\n\
         - /scenarios/0/name: Scenario 1: name is missing; write text.\n\
         - /scenarios/0/overrides: Scenario 1: overrides is a list; give an object of pointers and values.\n\
         - /scenarios/1/note: Scenario 2: note is 3; write text.\n\
         - /scenarios/1/color: Scenario 2 has no field “color”; remove it, or name one of id, name, parent, colour, \
         overrides, note.\n\
         - /scenarios/2: Scenario 3 is 7; give an object.\n\
         - /ranges/0/low: Range 1: low is the text “0”; give a number.\n\
         - /ranges/0/high: Range 1: high is missing; give a number.\n\
         - /ranges/1: Range 2 is empty; give an object.\n\
         - /version: The document has no field “version”; remove it, or name one of format, plan, scenarios, ranges, \
         notes, records.\n\
         - /scenarios/1/parent: “B” rests on “nope”, which the document does not have; rest it on baseline, a.\n\
         baseline /currency: Plan › Currency is “usd”; write three capital letters, such as USD.\n"
    );
}

#[test]
fn a_plan_that_is_none() {
    assert_eq!(
        issues("{\"format\": 1, \"plan\": null}"),
        "- /plan: The document: plan is empty; give the plan as an object.\n"
    );
    assert_eq!(
        issues("{\"plan\": {}, \"format\": 1, \"scenarios\": {}}").lines().next(),
        Some("- /scenarios: The document: scenarios is a group of fields; give a list.")
    );
}

#[test]
fn a_broken_name_hides_no_broken_value() {
    let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
    file["plan"]["discount_rate"] = json!(2);
    file["scenarios"] = json!([
        {"id": "a", "name": " ", "overrides": {"/segments/smb/opening/arr": 1}},
        {"id": "b", "name": "B", "parent": "a", "overrides": {"/segments/smb/retention/churn": "high"}},
    ]);
    let said = parse_document(&file.to_string()).unwrap_err();
    let places: Vec<_> = said.iter().map(|it| (it.scenario.as_deref().unwrap_or(""), it.pointer.as_str())).collect();
    assert_eq!(
        places,
        [
            ("", "/scenarios/0/name"),
            ("baseline", "/discount_rate"),
            ("a", "/segments/smb/opening/arr"),
            ("b", "/segments/smb/retention/churn"),
        ]
    );
}

#[test]
fn ranges() {
    let churn = "/segments/smb/retention/churn";
    let rows = [
        (
            range("/segments/smb/retention/nope", 0.5, 2.0),
            "pointer",
            "“/segments/smb/retention/nope” is no assumption of a plan; point at a single number, such as /segments/smb/retention/churn.",
        ),
        (
            range("/segments/nope/retention/churn", 0.5, 2.0),
            "pointer",
            "There is no segment “nope”; name one the plan has.",
        ),
        (
            range("/segments/smb/team/csms", 0.5, 2.0),
            "pointer",
            "SMB › Team › CSMs today cannot have a range: the CSMs of today are a fact; a different team is a dated event.",
        ),
        (
            range("/discount_rate", 0.5, 2.0),
            "pointer",
            "Money › Discount rate cannot have a range: it is the yardstick every scenario is measured with; change it in the baseline.",
        ),
        (
            range("/segments/smb/contract/term_months", 0.5, 2.0),
            "pointer",
            "SMB › Retain › Contract term cannot have a range: it is a whole number.",
        ),
        (
            range("/segments/smb/retention/tenure", 0.5, 2.0),
            "pointer",
            "SMB › Retain › Churn by tenure cannot have a range: it is no number.",
        ),
        (range(churn, 1.1, 2.0), "low", "The low multiplier is 1.1; it must be from 0 to 1."),
        (range(churn, -0.1, 2.0), "low", "The low multiplier is −0.1; it must be from 0 to 1."),
        (range(churn, 0.5, 0.9), "high", "The high multiplier is 0.9; it must be 1 or more."),
        (range(churn, 1.0, 1.0), "high", "Both multipliers are 1; give a low below or a high above 1."),
    ];
    for (range, key, sentence) in rows {
        let document = Document { ranges: vec![range], ..sample() };
        let expected = format!("- /ranges/0/{key}: {sentence}\n");
        assert_eq!(lines(&check(&document).issues), expected);
        assert_eq!(issues(&write_document(&document)), expected);
    }
    let twice = Document { ranges: vec![range(churn, 0.5, 2.0), range(churn, 0.6, 2.0)], ..sample() };
    assert_eq!(lines(&check(&twice).issues), format!("- /ranges/1/pointer: “{churn}” has two ranges; keep one.\n"));
    let endless = Document { ranges: vec![range(churn, f64::NAN, f64::INFINITY)], ..sample() };
    assert_eq!(check(&endless).issues.len(), 2);
}
