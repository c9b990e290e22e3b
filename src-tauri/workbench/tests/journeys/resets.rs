use headroom_workbench::view::Origin;
use serde_json::{Value, json};

use crate::desk::{Desk, cell, events, number, reset, row, set};
use crate::edits::{noted, reset_row, reset_scenario, reset_segment};

const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";
const STEEPNESS: &str = "/segments/mid_market/retention/coverage_response/steepness";

fn churn(segment: &str) -> String {
    format!("/segments/{segment}/retention/churn")
}

#[test]
fn a_row_returns_in_every_segment() {
    let mut desk = Desk::new();
    for segment in ["smb", "mid_market", "enterprise"] {
        desk.set("invest", &churn(segment), 0.2);
    }
    desk.set("invest", "/cs_overhead_annual", 1);
    let view = desk.edit("invest", &reset_row("invest", "retention/churn"));
    assert!((number(&view, &churn("smb")) - 0.12).abs() < 1e-15);
    assert_eq!(row(&view, "invest").overrides, 5);
    let view = desk.edit("invest", &reset_row("invest", "cs_overhead_annual"));
    assert_eq!(row(&view, "invest").overrides, 4);
    let view = desk.edit("invest", &reset_row("invest", "team/events"));
    assert_eq!(row(&view, "invest").overrides, 2, "the hires of both teams are gone");
    assert_eq!(desk.refused("invest", &reset_row("invest", "happiness")), ["There is no assumption “happiness”."]);
}

#[test]
fn a_row_inside_an_overridden_object_returns_too() {
    let mut desk = Desk::new();
    desk.set("invest", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 4}));
    desk.set("invest", "/segments/smb/retention/coverage_response", Value::Null);
    let view = desk.edit("invest", &reset_row("invest", "retention/coverage_response/steepness"));
    assert!((number(&view, STEEPNESS) - 2.0).abs() < 1e-15);
    assert!((number(&view, "/segments/mid_market/retention/coverage_response/hazard_floor") - 0.5).abs() < 1e-15);
    assert_eq!(row(&view, "invest").overrides, 6, "what is off has no steepness to return");
    let view = desk.edit("invest", &reset_row("invest", "retention/coverage_response"));
    assert_eq!(row(&view, "invest").overrides, 4);
}

#[test]
fn a_segment_returns_with_everything_in_it() {
    let mut desk = Desk::new();
    desk.set("cut_two", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1}));
    desk.set("cut_two_digital", STEEPNESS, 5);
    desk.set("cut_two_digital", &churn("smb"), 0.3);
    let view = desk.edit("cut_two_digital", &reset_segment("cut_two_digital", "mid_market"));
    assert_eq!(row(&view, "cut_two_digital").overrides, 1);
    assert!((number(&view, STEEPNESS) - 1.0).abs() < 1e-15, "the parent's");
    let view = desk.edit("cut_two", &reset_segment("cut_two", "mid_market"));
    assert_eq!(row(&view, "cut_two").overrides, 0);
    assert!(events(&view, "mid_market").iter().all(|event| event.id != "cut"));
    assert_eq!(
        desk.refused("cut_two", &reset_segment("cut_two", "nowhere")),
        ["There is no segment “nowhere”; the plan has smb, mid_market, enterprise."]
    );
}

#[test]
fn a_scenario_returns_as_a_whole() {
    let mut desk = Desk::new();
    let baseline = desk.view("baseline");
    let view = desk.edit("invest", &reset_scenario("invest"));
    assert_eq!(row(&view, "invest").overrides, 0);
    assert_eq!(view.results.figures, desk.view("invest").results.figures);
    assert_eq!(view.results.figures[0].value, baseline.results.figures[0].value);
    assert_eq!(
        desk.refused("baseline", &reset_scenario("baseline")),
        ["The baseline has no parent to return to; type the value that should stand here."]
    );
}

#[test]
fn a_note_goes_with_the_value_it_is_about() {
    let mut desk = Desk::new();
    let at = churn("mid_market");
    desk.edit("invest", &set("invest", &at, 0.2));
    for (scenario, pointer) in [("invest", at.as_str()), ("baseline", &at), ("invest", STEEPNESS)] {
        desk.edit(scenario, &noted(scenario, pointer, "a guess"));
    }
    let view = desk.edit("invest", &reset("invest", &at));
    assert_eq!(cell(&view, &at).origin, Origin::Inherited { scenario: "Baseline".to_owned() });
    let left: Vec<_> = desk.workbench.document().notes.iter().map(|note| note.scenario.clone()).collect();
    assert_eq!(left, [None, Some("invest".to_owned())], "of the baseline, and of a value that was not returned");
    desk.edit(
        "invest",
        &set("invest", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1})),
    );
    desk.edit("invest", &reset_segment("invest", "mid_market"));
    assert_eq!(desk.workbench.document().notes.len(), 1);
}
