use headroom_workbench::view::{Origin, View};
use serde_json::json;

use crate::desk::{Desk, cell, events, number, row};
use crate::edits::{new, noted, push, remove_event};

const CHURN: &str = "/segments/mid_market/retention/churn";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";
const STEEPNESS: &str = "/segments/mid_market/retention/coverage_response/steepness";
const CUT: &str = "/segments/mid_market/team/events/cut";
const GROWTH: &str = "/segments/mid_market/team/events/growth_2028";

fn inherited(scenario: &str) -> Origin {
    Origin::Inherited { scenario: scenario.to_owned() }
}

fn has_event(view: &View, id: &str) -> bool {
    events(view, "mid_market").iter().any(|event| event.id == id && !event.removed)
}

#[test]
fn the_parent_takes_values_and_the_scenario_inherits_them() {
    let mut desk = Desk::new();
    desk.set("cut_two_digital", CHURN, 0.11);
    desk.set("cut_two_digital", "/cs_overhead_annual", 250_000);
    let before = desk.view("cut_two_digital");
    let view = desk.edit("cut_two_digital", &push("cut_two_digital", &[CHURN, "/cs_overhead_annual", CHURN]));
    assert_eq!(view.results.figures, before.results.figures, "it says the same");
    assert_eq!(cell(&view, CHURN).origin, inherited("Cut 2 Mid-market CSMs"));
    assert_eq!((row(&view, "cut_two").overrides, row(&view, "cut_two_digital").overrides), (3, 2));
    let view = desk.edit("cut_two", &push("cut_two", &[CHURN, "/cs_overhead_annual"]));
    assert_eq!(cell(&view, CHURN).origin, inherited("Baseline"));
    let baseline = desk.view("baseline");
    assert!((number(&baseline, CHURN) - 0.11).abs() < 1e-15, "written into the plan");
    assert!((number(&desk.view("invest"), CHURN) - 0.11).abs() < 1e-15);
    assert_eq!(desk.workbench.check().issues, []);
}

#[test]
fn events_and_their_removal_are_pushed() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &push("cut_two", &[CUT]));
    assert!(has_event(&desk.view("baseline"), "cut"), "into the plan");
    desk.edit("invest", &remove_event("invest", "mid_market", "growth_2028"));
    desk.edit("invest", &push("invest", &[GROWTH]));
    assert!(!has_event(&desk.view("baseline"), "growth_2028"), "the plan's own event is removed");
    assert_eq!(row(&desk.view("invest"), "invest").overrides, 4);

    desk.edit("cut_two", &crate::events::put("cut_two", Some("late"), "2028-04", Some(-1.0), None));
    desk.edit("cut_two_digital", &remove_event("cut_two_digital", "mid_market", "late"));
    let late = "/segments/mid_market/team/events/late";
    let view = desk.edit("cut_two_digital", &push("cut_two_digital", &[late]));
    assert!(!has_event(&view, "late"));
    assert_eq!(row(&view, "cut_two").overrides, 0, "the parent's own event is gone for good");

    desk.edit("cut_two_digital", &remove_event("cut_two_digital", "mid_market", "growth_2029"));
    let growth = "/segments/mid_market/team/events/growth_2029";
    desk.edit("cut_two_digital", &push("cut_two_digital", &[growth]));
    assert!(!has_event(&desk.view("cut_two"), "growth_2029"), "the parent takes out what it inherits");
    assert!(has_event(&desk.view("baseline"), "growth_2029"));
}

#[test]
fn notes_move_along_and_what_was_known_of_another_value_goes() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &noted("cut_two", STEEPNESS, "of the parent"));
    desk.edit("baseline", &noted("baseline", CHURN, "survey of 2025"));
    desk.set("cut_two", CHURN, 0.11);
    desk.edit("cut_two", &noted("cut_two", CHURN, "cohorts of 2026"));
    desk.edit("cut_two", &push("cut_two", &[CHURN]));
    let notes: Vec<_> =
        desk.workbench.document().notes.iter().map(|note| (note.scenario.as_deref(), note.note.as_str())).collect();
    assert_eq!(notes, [(Some("cut_two"), "of the parent"), (None, "cohorts of 2026")]);
    desk.set("cut_two", CHURN, 0.12);
    desk.edit("cut_two", &push("cut_two", &[CHURN]));
    assert_eq!(desk.workbench.document().notes.len(), 1, "the note was on 11%, not on 12%");
}

#[test]
fn what_lies_inside_an_object_of_the_parent_is_written_into_it() {
    let mut desk = Desk::new();
    desk.set("cut_two", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1}));
    desk.set("cut_two_digital", STEEPNESS, 5);
    let view = desk.edit("cut_two_digital", &push("cut_two_digital", &[STEEPNESS]));
    assert_eq!((row(&view, "cut_two").overrides, row(&view, "cut_two_digital").overrides), (2, 2));
    assert!((number(&desk.view("cut_two"), STEEPNESS) - 5.0).abs() < 1e-15);
    assert_eq!(desk.workbench.check().issues, []);
}

#[test]
fn what_cannot_be_pushed_is_refused_with_a_sentence() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.refused("baseline", &push("baseline", &[CHURN])),
        ["The baseline has no parent to push to; its values reach every scenario already."]
    );
    assert_eq!(
        desk.refused("cut_two", &push("cut_two", &[CHURN])),
        ["Mid-market › Retain › Annual churn: “Cut 2 Mid-market CSMs” does not change this itself; choose one of its \
          own changes."]
    );
    assert_eq!(
        desk.refused("cut_two", &push("cut_two", &[])),
        ["No change of “Cut 2 Mid-market CSMs” is chosen; choose those to push."]
    );
    desk.set("invest", STEEPNESS, 3);
    desk.set("baseline", RESPONSE, serde_json::Value::Null);
    assert_eq!(
        desk.refused("invest", &push("invest", &[STEEPNESS])),
        ["Mid-market › Retain › Steepness: “Baseline” has no place for it; switch on there what it belongs to first."]
    );
}

#[test]
fn the_parent_must_stay_valid() {
    let mut desk = Desk::new();
    desk.edit("baseline", &new("child", Some("cut_two")));
    desk.edit("child", &crate::events::put("child", None, "2027-05", Some(3.0), None));
    desk.edit("child", &crate::events::put("child", None, "2027-05", Some(-9.0), None));
    let [hire, cut] = ["hire", "cut"].map(|kind| format!("/segments/mid_market/team/events/{kind}_2027_05"));
    let refused = desk.refused("child", &push("child", &[&cut]));
    assert!(refused[0].contains("Mid-market › Team › Events"), "{refused:?}");
    desk.edit("child", &push("child", &[&cut, &hire]));
}
