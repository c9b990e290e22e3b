//! Copies for sharing: what was chosen is as it was, and nothing else is in them.

use std::sync::Arc;

use headroom_engine::{
    AssumptionNote, Choice, Document, Range, check, parse_document, resolve, resolved_value, share, write_document,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::document;
use crate::records::frozen;
use crate::support::{lines, sample, scenario};

const CHURN: &str = "/segments/smb/retention/churn";
const RESPONSE: &str = "/segments/smb/retention/coverage_response";
const STEEPNESS: &str = "/segments/smb/retention/coverage_response/steepness";

fn event(id: &str) -> String {
    format!("/segments/smb/team/events/{id}")
}

fn cut(note: &str) -> Value {
    json!({"month": "2028-04", "change": -1, "note": note})
}

fn note(scenario: Option<&str>, pointer: &str, text: &str) -> AssumptionNote {
    AssumptionNote {
        scenario: scenario.map(str::to_owned),
        pointer: pointer.to_owned(),
        note: text.to_owned(),
        author: format!("{text} author"),
        source: format!("{text} source"),
        confidence: None,
    }
}

/// `middle` on `top`, `leaf` on `middle`, `other` beside them; notes, a range and a record of each.
fn family() -> Document {
    let mut document = sample();
    document.scenarios = vec![
        scenario("top", None, [(event("a"), cut("top event")), (CHURN.to_owned(), json!(0.2))]),
        scenario(
            "middle",
            Some("top"),
            [
                (RESPONSE.to_owned(), json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1})),
                (event("b"), cut("middle event")),
                (event("growth_2027"), Value::Null),
            ],
        ),
        scenario("leaf", Some("middle"), [(STEEPNESS.to_owned(), json!(2)), (event("c"), cut("leaf event"))]),
        scenario("other", None, [(event("d"), cut("other event"))]),
    ];
    for scenario in &mut document.scenarios {
        scenario.note = format!("{} note", scenario.id);
        scenario.name = format!("{} name", scenario.id);
    }
    document.plan["segments"]["smb"]["team"]["events"]["growth_2028"]["note"] = json!("baseline event");
    document.notes = vec![
        note(None, CHURN, "baseline remark"),
        note(Some("top"), CHURN, "top remark"),
        note(Some("leaf"), STEEPNESS, "leaf remark"),
    ];
    document.ranges = vec![Range {
        pointer: CHURN.to_owned(),
        low: 0.5,
        high: 2.0,
        group: None,
        note: "range note".to_owned(),
        source: "range source".to_owned(),
    }];
    let records = ["baseline", "middle", "leaf"].map(|id| {
        let mut record = frozen(&document, id, &format!("r_{id}"));
        record.note = format!("record of {id}");
        Arc::new(record)
    });
    document.records = records.to_vec();
    document
}

fn choice(scenarios: &[&str], records: &[&str]) -> Choice {
    let owned = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect();
    Choice { baseline: false, scenarios: owned(scenarios), records: owned(records), notes: true }
}

/// The copy of the family, which reads back and has nothing to mend.
fn copied(choice: &Choice) -> (Document, String) {
    let copy = share(&family(), choice).unwrap();
    assert_eq!(check(&copy).issues, []);
    let text = write_document(&copy);
    assert_eq!(parse_document(&text).as_ref(), Ok(&copy));
    (copy, text)
}

fn assert_tells(text: &str, told: &[&str], silent: &[&str]) {
    for word in told {
        assert!(text.contains(word), "“{word}” is missing");
    }
    for word in silent {
        assert!(!text.contains(word), "“{word}” is told");
    }
}

#[test]
fn a_scenario_carries_what_its_ancestors_said() {
    let (copy, text) = copied(&choice(&["leaf"], &[]));
    let leaf = &copy.scenarios[0];
    assert_eq!((copy.scenarios.len(), leaf.parent.as_deref()), (1, None));
    let pointers: Vec<_> = leaf.overrides.keys().map(String::as_str).collect();
    assert_eq!(pointers, [&event("a"), CHURN, RESPONSE, &event("b"), &event("growth_2027"), &event("c")]);
    assert_eq!(leaf.overrides[RESPONSE], json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 2}));
    assert_eq!(leaf.overrides[&event("growth_2027")], Value::Null);
    let told =
        ["leaf name", "leaf note", "leaf event", "leaf remark", "baseline remark", "baseline event", "range note"];
    assert_tells(&text, &told, &["top", "middle", "other", "record"]);
}

#[test]
fn a_scenario_rests_on_its_nearest_chosen_ancestor() {
    let (copy, text) = copied(&choice(&["leaf", "top"], &[]));
    let parents: Vec<_> =
        copy.scenarios.iter().map(|scenario| (scenario.id.as_str(), scenario.parent.as_deref())).collect();
    assert_eq!(parents, [("top", None), ("leaf", Some("top"))]);
    assert_eq!(copy.scenarios[0], family().scenarios[0]);
    assert_tells(&text, &["top name", "top event", "top remark", "leaf event"], &["middle", "other"]);
}

#[test]
fn everything_chosen_is_the_document() {
    let all = choice(&["top", "middle", "leaf", "other"], &["r_baseline", "r_middle", "r_leaf"]);
    assert_eq!(copied(&all).0, family());
}

#[test]
fn the_baseline_alone() {
    let (copy, text) = copied(&Choice { baseline: true, notes: true, ..Choice::default() });
    assert_eq!(copy.plan, family().plan);
    assert_eq!((copy.scenarios.len(), copy.records.len(), copy.notes.len(), copy.ranges.len()), (0, 0, 1, 1));
    assert_tells(&text, &["baseline remark"], &["top", "middle", "leaf", "other"]);
    assert_eq!(share(&family(), &choice(&["baseline"], &[])).unwrap(), copy);
}

#[test]
fn without_notes_no_note_travels() {
    let silent = Choice { notes: false, ..choice(&["top", "middle", "leaf"], &["r_leaf"]) };
    let (copy, text) = copied(&silent);
    assert_eq!(copy.ranges.len(), 1);
    let told = ["top name", "middle name", "leaf name", "Record r_leaf"];
    let notes =
        ["note\": \"t", "event\"", "remark", "range note", "range source", "record of", "author", "\"confidence"];
    assert_tells(&text, &told, &notes);
    for note in ["top note", "leaf note", "middle event", "leaf event", "baseline event"] {
        assert_tells(&text, &[], &[note]);
    }
}

#[test]
fn a_record_tells_of_scenarios_that_are_chosen_only() {
    let (copy, text) = copied(&choice(&["other"], &["r_leaf"]));
    assert_eq!((copy.records.len(), copy.records[0].scenario.as_str()), (1, ""));
    assert_tells(
        &text,
        &["record of leaf", "Record r_leaf", "baseline event"],
        &["leaf name", "leaf event", "top", "middle"],
    );
    let (copy, text) = copied(&choice(&["leaf"], &["r_leaf", "r_baseline"]));
    let names: Vec<_> = copy.records.iter().map(|record| record.scenario.as_str()).collect();
    assert_eq!(names, ["Baseline", "leaf name"]);
    assert_tells(&text, &["leaf event"], &["top", "middle"]);
    let before = family();
    assert_eq!(copy.records[1].results, before.records[2].results);
    assert!(copy.records[1].recall().unwrap().now.is_none());
}

/// What a scenario left out said when it was frozen is as little told as what it says now.
#[test]
fn a_note_changed_since_does_not_travel_either() {
    let mut document = family();
    document.scenarios[2].overrides[&event("c")] = cut("another leaf event");
    let text = write_document(&share(&document, &choice(&["other"], &["r_leaf"])).unwrap());
    assert_tells(&text, &["other event", "baseline event"], &["leaf event"]);
}

#[test]
fn records_alone_rest_on_the_first_ones_baseline() {
    let mut document = family();
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(0.42);
    document.plan["segments"].as_object_mut().unwrap().shift_remove("enterprise");
    document.ranges[0].pointer = "/segments/smb/expansion/uplift".to_owned();
    let late = Arc::new(frozen(&document, "other", "r_late"));
    document.records.push(late);
    let copy = share(&document, &choice(&[], &["r_late", "r_middle"])).unwrap();
    assert_eq!(copy.plan, document.plan);
    assert_eq!(copy.records.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["r_middle", "r_late"]);
    assert_eq!((copy.notes.len(), copy.ranges.len()), (0, 1));
    let copy = share(&document, &choice(&[], &["r_middle", "r_late"])).unwrap();
    assert_eq!(copy.plan, family().plan);
    document.plan["segments"].as_object_mut().unwrap().shift_remove("smb");
    let last = Arc::new(frozen(&Document::of(document.plan.clone()), "baseline", "r_last"));
    document.records.push(last);
    assert_eq!(share(&document, &choice(&[], &["r_last"])).unwrap().ranges, []);
}

#[test]
fn what_cannot_be_chosen_is_said() {
    let refused = |choice: &Choice| lines(&share(&family(), choice).unwrap_err());
    assert_eq!(
        refused(&choice(&[], &[])),
        "- : Nothing is chosen for the copy; choose the baseline, a scenario or a plan of record.\n"
    );
    assert_eq!(
        refused(&choice(&["nope", "leaf"], &["none"])),
        "- /scenarios: There is no scenario “nope”; there are baseline, top, middle, leaf, other.\n\
         - /records: There is no plan of record “none”; there are r_baseline, r_middle, r_leaf.\n"
    );
    let mut document = family();
    document.scenarios[0].parent = Some("leaf".to_owned());
    assert!(lines(&share(&document, &choice(&["leaf"], &[])).unwrap_err()).contains("in a circle"));
}

/// An event that one ancestor adds and another removes never was; one the plan has is removed.
#[test]
fn removed_events_cancel() {
    let mut document = sample();
    document.scenarios = vec![
        scenario("a", None, [(event("x"), cut("")), (event("y"), cut("")), (event("growth_2027"), cut(""))]),
        scenario("b", Some("a"), [(event("x"), Value::Null), (event("growth_2027"), Value::Null)]),
        scenario("c", Some("b"), [(event("y"), Value::Null), (event("z"), Value::Null)]),
    ];
    let copy = share(&document, &choice(&["c"], &[])).unwrap();
    let overrides = &copy.scenarios[0].overrides;
    assert_eq!(json!(overrides), json!({event("growth_2027"): null, event("z"): null}));
}

/// What an ancestor left out said in vain stays behind; what the scenario itself says in vain is kept for its user.
#[test]
fn refused_overrides() {
    let mut document = sample();
    document.scenarios = vec![
        scenario("a", None, [("/secret", json!("a secret")), (RESPONSE, Value::Null), (STEEPNESS, json!("a secret"))]),
        scenario("b", Some("a"), [("/nope", json!(1)), (STEEPNESS, json!(3))]),
    ];
    let copy = share(&document, &choice(&["b"], &[])).unwrap();
    let overrides = &copy.scenarios[0].overrides;
    assert_eq!(json!(overrides), json!({RESPONSE: null, "/nope": 1, STEEPNESS: 3}));
    assert_eq!(resolved_value(&copy, "b"), resolved_value(&document, "b"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_chosen_is_as_it_was(
        document in document(),
        picks in prop::collection::vec(any::<bool>(), 9),
        notes in any::<bool>(),
    ) {
        let picked = document.scenarios.iter().zip(picks).filter(|(_, pick)| *pick);
        let picked = picked.map(|(scenario, _)| scenario.id.clone());
        let records = document.records.iter().map(|record| record.id.clone()).collect();
        let choice = Choice { baseline: true, scenarios: picked.collect(), records, notes };
        let copy = share(&document, &choice).unwrap();
        prop_assert_eq!(copy.scenarios.len(), choice.scenarios.len());
        for scenario in &copy.scenarios {
            prop_assert!(scenario.parent.as_ref().is_none_or(|parent| choice.scenarios.contains(parent)));
            if notes {
                prop_assert_eq!(resolved_value(&copy, &scenario.id), resolved_value(&document, &scenario.id));
            }
            if let Ok(plan) = resolve(&document, &scenario.id) {
                let again = resolve(&copy, &scenario.id).unwrap();
                let silent = |plan: &headroom_engine::plan::Plan| {
                    let mut plan = plan.clone();
                    let teams = plan.segments.values_mut().map(|segment| &mut segment.team);
                    teams.flat_map(|team| team.events.values_mut()).for_each(|event| event.note.clear());
                    plan
                };
                prop_assert_eq!(silent(again.plan()), silent(plan.plan()));
            }
        }
        prop_assert_eq!(parse_document(&write_document(&copy)), Ok(copy));
    }
}
