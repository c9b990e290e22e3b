use headroom_workbench::view::{Content, Origin};
use serde_json::{Value, json};

use crate::desk::{Desk, cell, figure, number, reset, row, set, switch_on};

const CHURN: &str = "/segments/mid_market/retention/churn";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";
const STEEPNESS: &str = "/segments/mid_market/retention/coverage_response/steepness";
const VOLUME: &str = "/segments/mid_market/acquisition/volume";

fn inherited(scenario: &str) -> Origin {
    Origin::Inherited { scenario: scenario.to_owned() }
}

#[test]
fn what_is_typed_in_the_baseline_is_seen_everywhere_and_after_reopening() {
    let mut desk = Desk::new();
    let before = desk.view("baseline");
    assert_eq!(cell(&before, CHURN).origin, Origin::Own);
    let after = desk.set("baseline", CHURN, 0.12);
    assert_eq!(after.revision, before.revision + 1);
    assert_ne!(figure(&after, "closing_arr"), figure(&before, "closing_arr"));
    assert_eq!(cell(&desk.view("cut_two_digital"), CHURN).origin, inherited("Baseline"));
    let mut desk = desk.reopen();
    let reopened = desk.view("cut_two");
    assert!((number(&reopened, CHURN) - 0.12).abs() < 1e-15);
    assert_eq!(figure(&desk.view("baseline"), "closing_arr"), figure(&after, "closing_arr"));
}

#[test]
fn what_is_typed_in_a_scenario_is_an_override_until_it_is_reset() {
    let mut desk = Desk::new();
    let own = desk.view("cut_two");
    let view = desk.set("cut_two", CHURN, 0.08);
    assert_eq!(cell(&view, CHURN).origin, Origin::Overridden, "the parent's own value still overrides");
    assert_eq!(view.results.figures, own.results.figures);
    assert_eq!(row(&view, "cut_two").overrides, 2);
    assert_eq!(cell(&desk.view("cut_two_digital"), CHURN).origin, inherited("Cut 2 Mid-market CSMs"));
    assert!((number(&desk.view("baseline"), CHURN) - 0.08).abs() < 1e-15);
    let view = desk.edit("cut_two", &reset("cut_two", CHURN));
    assert_eq!(cell(&view, CHURN).origin, inherited("Baseline"));
    assert_eq!(row(&view, "cut_two").overrides, 1);
}

#[test]
fn nothing_is_written_where_nothing_changes() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    assert_eq!(desk.edit("cut_two", &reset("cut_two", CHURN)), before);
    assert_eq!(desk.set("baseline", CHURN, 0.08).revision, before.revision);
}

#[test]
fn overrides_never_lie_inside_one_another() {
    let mut desk = Desk::new();
    desk.set("cut_two", STEEPNESS, 3);
    let view = desk.set("cut_two", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1}));
    assert_eq!(row(&view, "cut_two").overrides, 2, "the whole response replaces its steepness");
    let view = desk.set("cut_two", STEEPNESS, 4);
    assert_eq!(row(&view, "cut_two").overrides, 2, "the steepness is written into the response");
    assert!((number(&view, STEEPNESS) - 4.0).abs() < 1e-15);
    let view = desk.edit("cut_two", &reset("cut_two", STEEPNESS));
    assert!((number(&view, STEEPNESS) - 2.0).abs() < 1e-15, "the parent's steepness is back");
    assert_eq!(cell(&view, STEEPNESS).origin, Origin::Overridden, "inside an override it stays one");
    let view = desk.edit("cut_two", &reset("cut_two", RESPONSE));
    assert_eq!(row(&view, "cut_two").overrides, 1);
}

#[test]
fn an_override_goes_when_nothing_in_it_differs() {
    let mut desk = Desk::new();
    let whole = json!({"hazard_without_csm": 2.2, "hazard_floor": 0.6, "steepness": 5});
    desk.set("cut_two", RESPONSE, whole);
    let view = desk.edit("cut_two", &reset("cut_two", STEEPNESS));
    assert_eq!(row(&view, "cut_two").overrides, 1);
}

#[test]
fn what_can_be_off_is_switched_off_and_on() {
    let mut desk = Desk::new();
    let view = desk.set("cut_two", RESPONSE, Value::Null);
    assert_eq!(cell(&view, RESPONSE).content, Content::Switch { on: false });
    let steepness = cell(&view, STEEPNESS);
    assert_eq!(steepness.content, Content::Absent);
    assert_eq!(steepness.locked.as_deref(), Some("“Churn answers to coverage” is off here; switch it on first."));
    assert_eq!(
        desk.refused("cut_two", &set("cut_two", STEEPNESS, 2)),
        ["“Steepness” belongs to something that is switched off here; switch that on first."]
    );
    let view = desk.edit("cut_two", &switch_on("cut_two", RESPONSE));
    assert_eq!(cell(&view, RESPONSE).origin, inherited("Baseline"), "the parent's response is back");

    let tenure = "/segments/smb/retention/tenure";
    let view = desk.edit("baseline", &switch_on("baseline", tenure));
    assert_eq!(cell(&view, tenure).content, Content::Switch { on: true });
    assert!((number(&view, "/segments/smb/retention/tenure/alpha") - 0.668).abs() < 1e-15);
    let whitespace = "/segments/smb/expansion/whitespace";
    let view = desk.set("baseline", whitespace, Value::Null);
    assert_eq!(cell(&view, whitespace).content, Content::Off);
    let view = desk.edit("baseline", &switch_on("baseline", whitespace));
    assert_eq!(cell(&view, whitespace).content, Content::Number { value: 2.5, nullable: true });
}

#[test]
fn what_was_typed_survives_being_switched_off() {
    let mut desk = Desk::new();
    for (scenario, typed) in [("baseline", 3.5), ("cut_two", 4.5)] {
        desk.set(scenario, STEEPNESS, typed);
        desk.set(scenario, RESPONSE, Value::Null);
        let view = desk.edit(scenario, &switch_on(scenario, RESPONSE));
        assert!((number(&view, STEEPNESS) - typed).abs() < 1e-15, "{scenario}");
    }
    desk.set("baseline", VOLUME, "funnel");
    let rate = format!("{VOLUME}/funnel/cr2");
    desk.set("baseline", &rate, 0.36);
    desk.set("baseline", VOLUME, "direct");
    let view = desk.set("baseline", VOLUME, "funnel");
    assert!((number(&view, &rate) - 0.36).abs() < 1e-15);
}

#[test]
fn a_book_is_emptied_and_filled_by_typing_either_figure() {
    let [accounts, arr] = ["accounts", "arr"].map(|name| format!("/segments/mid_market/opening/{name}"));
    for first in [&accounts, &arr] {
        let mut desk = Desk::new();
        let view = desk.set("baseline", first, 0);
        assert_eq!((number(&view, &accounts), number(&view, &arr)), (0.0, 0.0));
        let view = desk.set("baseline", &accounts, 240);
        assert!(number(&view, &arr) > 0.0);
        let view = desk.set("baseline", &arr, 12_000_000);
        assert_eq!((number(&view, &accounts), number(&view, &arr)), (240.0, 12_000_000.0));
    }
    let mut desk = Desk::new();
    desk.set("baseline", &accounts, 0);
    let view = desk.set("baseline", &accounts, 100);
    assert_eq!(number(&view, &arr), 10_800_000.0, "what stood there before is back");
}

#[test]
fn what_was_switched_on_by_a_scenario_has_no_parent_to_return_to() {
    let mut desk = Desk::new();
    let tenure = "/segments/smb/retention/tenure";
    desk.edit("cut_two", &switch_on("cut_two", tenure));
    assert_eq!(
        desk.refused("cut_two", &reset("cut_two", "/segments/smb/retention/tenure/alpha")),
        ["The parent has no “Tenure alpha”; return “Churn by tenure” to the parent instead."]
    );
    let view = desk.edit("cut_two", &reset("cut_two", tenure));
    assert_eq!(cell(&view, tenure).content, Content::Switch { on: false });
}

#[test]
fn the_funnel_replaces_direct_wins_and_wins_as_many() {
    for scenario in ["baseline", "cut_two"] {
        let mut desk = Desk::new();
        let before = desk.view(scenario);
        let view = desk.set(scenario, VOLUME, "funnel");
        assert!(matches!(&cell(&view, VOLUME).content, Content::Choice { value, .. } if value == "funnel"));
        assert_eq!(cell(&view, &format!("{VOLUME}/direct")).content, Content::Absent);
        let funnel = |key: &str| number(&view, &format!("{VOLUME}/funnel/{key}"));
        let wins = funnel("prospects_per_month") * funnel("cr1") * funnel("cr2") * funnel("cr3") * funnel("cr4");
        assert!((wins - 4.0).abs() < 1e-12);
        assert_eq!(figure(&view, "closing_arr"), figure(&before, "closing_arr"));
        desk.set(scenario, &format!("{VOLUME}/funnel/cr1"), 0.18);
        let view = desk.set(scenario, VOLUME, "direct");
        assert!((number(&view, &format!("{VOLUME}/direct")) - 8.0).abs() < 1e-12);
    }
}

#[test]
fn facts_are_the_baselines() {
    let mut desk = Desk::new();
    let csms = "/segments/mid_market/team/csms";
    let view = desk.view("cut_two");
    assert_eq!(
        cell(&view, csms).locked.as_deref(),
        Some("The CSMs of today are a fact; a different team is a dated event.")
    );
    assert!(cell(&view, "/segments/mid_market/opening/arr").locked.is_some());
    assert!(cell(&view, "/discount_rate").locked.is_some());
    assert_eq!(cell(&desk.view("baseline"), csms).locked, None);
    assert_eq!(desk.refused("cut_two", &set("cut_two", csms, 6)).len(), 1);
    assert_eq!(desk.set("baseline", csms, 9).teams[1].csms, 9.0);
}

#[test]
fn the_baseline_has_no_parent_and_unknown_places_no_values() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.refused("baseline", &reset("baseline", CHURN)),
        ["The baseline has no parent to return to; type the value that should stand here."]
    );
    assert_eq!(desk.refused("baseline", &set("baseline", "/segments/smb/happiness", 1)).len(), 1);
    assert_eq!(desk.refused("cut_two", &set("cut_two", "/segments/nowhere/retention/churn", 0.1)).len(), 1);
    let unknown = desk.refused("baseline", &set("baseline", VOLUME, "magic"));
    assert!(unknown[0].ends_with("“magic” is not one of direct, funnel."), "{unknown:?}");
}
