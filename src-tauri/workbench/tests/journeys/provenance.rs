use headroom_engine::Confidence;
use headroom_workbench::Sureness;

use crate::desk::{Desk, set};
use crate::edits::{new_with, noted, remove_event, sourced};

const CHURN: &str = "/segments/mid_market/retention/churn";
const CUT: &str = "/segments/mid_market/team/events/cut";

#[test]
fn a_note_is_written_changed_and_taken_away() {
    let mut desk = Desk::new();
    let said = [" cohorts of 2026 ", "Ana", "CRM export"];
    desk.edit("baseline", &sourced("baseline", CHURN, said, Some(Sureness::High)));
    let note = &desk.workbench.document().notes[0];
    assert_eq!(
        (note.note.as_str(), note.author.as_str(), note.source.as_str()),
        ("cohorts of 2026", "Ana", "CRM export")
    );
    assert_eq!((note.scenario.as_deref(), note.confidence), (None, Some(Confidence::High)));
    desk.edit("baseline", &noted("baseline", CHURN, "survey"));
    assert_eq!(desk.workbench.document().notes.len(), 1);
    assert_eq!(desk.workbench.document().notes[0].confidence, None);
    desk.edit("baseline", &noted("baseline", CHURN, " \n"));
    assert_eq!(desk.workbench.document().notes, []);
}

#[test]
fn a_note_is_about_an_assumption_or_an_event() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &noted("cut_two", CUT, "board option"));
    desk.edit("baseline", &noted("baseline", "/discount_rate", "WACC"));
    for pointer in ["/segments", "/segments/smb/team/events", "/happiness", "", "/segments/smb/team/events/none"] {
        assert_eq!(desk.refused("baseline", &noted("baseline", pointer, "x")).len(), 1, "{pointer}");
    }
    assert_eq!(
        desk.refused("baseline", &noted("baseline", "/segments/x/retention/churn", "x")),
        ["There is no segment “x”; the plan has smb, mid_market, enterprise."]
    );
    assert_eq!(desk.workbench.document().notes.len(), 2);
    desk.edit("cut_two", &remove_event("cut_two", "mid_market", "cut"));
    assert_eq!(desk.workbench.document().notes.len(), 1, "the note goes with its event");
    assert_eq!(desk.workbench.check().issues, []);
}

#[test]
fn chosen_changes_come_with_their_notes() {
    let mut desk = Desk::new();
    desk.edit("invest", &set("invest", CHURN, 0.07));
    desk.edit("invest", &noted("invest", CHURN, "pilot"));
    desk.edit("invest", &noted("invest", "/segments/smb/retention/churn", "inherited"));
    let add = "/segments/mid_market/team/events/add";
    let view = desk.edit("invest", &new_with("Smaller", Some("cut_two"), "invest", &[CHURN, add]));
    let made = view.scenarios.iter().find(|row| row.id == "smaller").unwrap();
    assert_eq!((view.selected.as_str(), made.overrides, made.parent.as_deref()), ("smaller", 2, Some("cut_two")));
    let copied: Vec<_> =
        desk.workbench.document().notes.iter().filter(|note| note.scenario.as_deref() == Some("smaller")).collect();
    assert_eq!(copied.len(), 1);
    assert_eq!((copied[0].pointer.as_str(), copied[0].note.as_str()), (CHURN, "pilot"));
    let refused = desk.refused("invest", &new_with("x", None, "invest", &["/cs_overhead_annual"]));
    assert_eq!(
        refused,
        ["Money › CS overhead: “Invest in expansion” does not change this itself; choose one of its own changes."]
    );
    assert_eq!(desk.refused("invest", &new_with("x", None, "baseline", &[CHURN])).len(), 1);
    assert!(desk.try_edit("invest", &new_with("x", None, "nobody", &[])).is_err());
}

#[test]
fn chosen_changes_must_be_what_the_parent_lets_a_scenario_say() {
    let mut desk = Desk::new();
    let steepness = "/segments/mid_market/retention/coverage_response/steepness";
    desk.set("invest", steepness, 3);
    desk.set("cut_two", "/segments/mid_market/retention/coverage_response", serde_json::Value::Null);
    let refused = desk.refused("invest", &new_with("x", Some("cut_two"), "invest", &[steepness]));
    assert!(refused[0].contains("Churn answers to coverage is off"), "{refused:?}");
}
