//! Notes on assumptions: where they may stand, and which one a value is shown with.

use headroom_engine::{AssumptionNote, Chain, Confidence, Document, check, note_at, parse_document, write_document};
use serde_json::json;

use crate::support::{lines, sample, scenario};

const CHURN: &str = "/segments/smb/retention/churn";
const RESPONSE: &str = "/segments/smb/retention/coverage_response";
const STEEPNESS: &str = "/segments/smb/retention/coverage_response/steepness";
const CUT: &str = "/segments/smb/team/events/cut";

fn note(scenario: Option<&str>, pointer: &str, text: &str) -> AssumptionNote {
    AssumptionNote {
        scenario: scenario.map(str::to_owned),
        pointer: pointer.to_owned(),
        note: text.to_owned(),
        author: "Ann".to_owned(),
        source: "CRM, 2026".to_owned(),
        confidence: Some(Confidence::Medium),
    }
}

fn document(notes: Vec<AssumptionNote>) -> Document {
    let response = json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1});
    Document {
        scenarios: vec![
            scenario("parent", None, [(RESPONSE, response), (CUT, json!({"month": "2027-04", "change": -1}))]),
            scenario("child", Some("parent"), [(CHURN, json!(0.1))]),
            scenario("grandchild", Some("child"), [(STEEPNESS, json!(2))]),
        ],
        notes,
        ..sample()
    }
}

fn shown(document: &Document, scenario: &str, pointer: &str) -> Option<String> {
    note_at(document, scenario, pointer).map(|note| note.note.clone())
}

#[test]
fn a_note_is_inherited_with_its_value_and_no_further() {
    let document = document(vec![
        note(None, CHURN, "baseline churn"),
        note(None, STEEPNESS, "baseline steepness"),
        note(Some("parent"), CHURN, "parent on the baseline's churn"),
        note(Some("child"), STEEPNESS, "child on the parent's steepness"),
        note(Some("parent"), CUT, "why the cut"),
    ]);
    let rows = [
        ("baseline", CHURN, Some("baseline churn")),
        ("parent", CHURN, Some("parent on the baseline's churn")),
        // Another value, of which nobody said anything.
        ("child", CHURN, None),
        ("grandchild", CHURN, None),
        // The whole around it is the parent's.
        ("parent", STEEPNESS, None),
        ("child", STEEPNESS, Some("child on the parent's steepness")),
        ("grandchild", STEEPNESS, None),
        ("grandchild", CUT, Some("why the cut")),
        ("baseline", CUT, None),
        ("nope", CHURN, None),
    ];
    for (scenario, pointer, expected) in rows {
        assert_eq!(shown(&document, scenario, pointer).as_deref(), expected, "{scenario} {pointer}");
    }
    let chain = Chain::of(&document, "grandchild").unwrap();
    let notes = chain.notes(&document);
    assert_eq!(notes.at(CUT), note_at(&document, "grandchild", CUT));
    assert_eq!(notes.at(RESPONSE), None);
}

#[test]
fn notes_stand_where_something_is_assumed() {
    let sound = [CHURN, RESPONSE, STEEPNESS, CUT, "/cs_overhead_annual", "/segments/smb/opening/arr", "/start"];
    let sound = document(sound.iter().map(|pointer| note(None, pointer, "")).collect());
    assert_eq!(check(&sound).issues, []);
    let rows = [
        (
            note(Some("nope"), CHURN, ""),
            "scenario",
            "Note 1 belongs to “nope”, which the document does not have; name a scenario, or null for the baseline.",
        ),
        (
            note(None, "/segments/nope/retention/churn", ""),
            "pointer",
            "There is no segment “nope”; name one the plan has.",
        ),
        (
            note(None, "/segments/nope/team/events/cut", ""),
            "pointer",
            "There is no segment “nope”; name one the plan has.",
        ),
    ];
    for (note, key, sentence) in rows {
        let document = document(vec![note]);
        let expected = format!("- /notes/0/{key}: {sentence}\n");
        assert_eq!(lines(&check(&document).issues), expected);
        assert_eq!(lines(&parse_document(&write_document(&document)).unwrap_err()), expected);
    }
    let nowhere = [
        "",
        "churn",
        "/nope",
        "/segments",
        "/segments/smb",
        "/segments/smb/retention",
        "/segments/smb/team/events",
        "/segments/smb/team/events/Cut",
        "/segments/smb/team/events/cut/change",
    ];
    for pointer in nowhere {
        let found = lines(&check(&document(vec![note(None, pointer, "")])).issues);
        assert!(found.starts_with("- /notes/0/pointer: “") && found.contains("is no assumption of a plan"), "{found}");
    }
}

#[test]
fn one_note_a_scenario_and_value() {
    let twice = document(vec![note(None, CHURN, "a"), note(Some("child"), CHURN, "b"), note(None, CHURN, "c")]);
    let expected = format!("- /notes/2/pointer: “{CHURN}” has two notes in the same scenario; keep one.\n");
    assert_eq!(lines(&check(&twice).issues), expected);
}

#[test]
fn notes_in_a_file() {
    let plan = sample().plan;
    let file = |notes| json!({"format": 1, "plan": plan, "notes": notes}).to_string();
    let read = parse_document(&file(json!([{"pointer": CHURN, "scenario": "baseline"}]))).unwrap();
    let empty =
        AssumptionNote { author: String::new(), source: String::new(), confidence: None, ..note(None, CHURN, "") };
    assert_eq!(read.notes, [empty]);
    let broken = json!([{"scenario": 1, "note": [], "confidence": "sure", "by": "me"}, "churn"]);
    assert_eq!(
        lines(&parse_document(&file(broken)).unwrap_err()),
        "- /notes/0/scenario: Note 1: scenario is 1; write text.\n\
         - /notes/0/pointer: Note 1: pointer is missing; write text.\n\
         - /notes/0/note: Note 1: note is a list; write text.\n\
         - /notes/0/confidence: Note 1: confidence is the text “sure”; give high, medium or low, or null where nobody \
         said.\n\
         - /notes/0/by: Note 1 has no field “by”; remove it, or name one of scenario, pointer, note, author, source, \
         confidence.\n\
         - /notes/1: Note 2 is the text “churn”; give an object.\n"
    );
}
