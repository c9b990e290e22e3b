use headroom_workbench::view::{Origin, View};
use headroom_workbench::{Becomes, Edit, Gesture, NewValue};
use serde_json::{Value, json};

use crate::desk::{Desk, bare, cell, number, row};

const SEGMENTS: [&str; 3] = ["smb", "mid_market", "enterprise"];

fn churn(segment: &str) -> String {
    format!("/segments/{segment}/retention/churn")
}

fn to(pointer: &str, value: impl Into<Value>) -> NewValue {
    NewValue { pointer: pointer.to_owned(), to: Becomes::Value { value: value.into() } }
}

fn back(pointer: &str) -> NewValue {
    NewValue { pointer: pointer.to_owned(), to: Becomes::Parents }
}

fn several(scenario: &str, by: Gesture, values: Vec<NewValue>) -> Edit {
    Edit::SetValues { scenario: scenario.to_owned(), by, values }
}

fn churns(view: &View) -> [f64; 3] {
    SEGMENTS.map(|segment| number(view, &churn(segment)))
}

fn refused(view: &View) -> Vec<(&str, &str)> {
    view.refused.iter().map(|problem| (problem.pointer.as_str(), problem.message.as_str())).collect()
}

#[test]
fn several_values_are_one_step() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let values = SEGMENTS.map(|segment| to(&churn(segment), 0.1));
    let view = desk.edit("cut_two", &several("cut_two", Gesture::Paste, values.to_vec()));
    assert_eq!(churns(&view), [0.1; 3]);
    assert_eq!(view.undo.as_deref(), Some("Paste 3 values"));
    assert_eq!(view.revision, before.revision + 1);
    assert!(view.refused.is_empty());
    assert_eq!(row(&view, "cut_two").overrides, row(&before, "cut_two").overrides + 3);
    assert_eq!(desk.undo("cut_two").grid, before.grid);
    assert_eq!(churns(&desk.redo("cut_two")), [0.1; 3]);
}

#[test]
fn what_is_not_valid_is_refused_place_by_place_while_the_rest_is_taken() {
    let mut desk = Desk::new();
    let alpha = "/segments/smb/retention/tenure/alpha";
    let values = vec![
        to(&churn("smb"), 0.1),
        to(&churn("mid_market"), 1.5),
        to(alpha, 1),
        to("/segments/mid_market/team/csms", 3),
        to(&churn("enterprise"), "a lot"),
        to("/segments/nowhere/retention/churn", 0.1),
        to("/segments/smb/happiness", 1),
    ];
    let before = churns(&desk.view("invest"));
    let view = desk.edit("invest", &several("invest", Gesture::Paste, values.clone()));
    assert_eq!(churns(&view), [0.1, before[1], before[2]]);
    assert_eq!(view.undo.as_deref(), Some("Change annual churn of SMB to 10%"), "what one value is called");
    let mut places: Vec<_> = refused(&view).into_iter().map(|(pointer, _)| pointer.to_owned()).collect();
    places.sort();
    let mut expected: Vec<_> = values[1..].iter().map(|value| value.pointer.clone()).collect();
    expected.sort();
    assert_eq!(places, expected);
    let reason = |at: &str| refused(&view).into_iter().find(|(pointer, _)| *pointer == at).unwrap().1.to_owned();
    assert!(reason(&churn("mid_market")).starts_with("Mid-market › Retain › Annual churn"));
    assert!(reason(alpha).starts_with("SMB › Retain › Churn by tenure is off"));
    assert!(desk.view("invest").refused.is_empty(), "it is said once");
}

#[test]
fn where_nothing_can_be_taken_nothing_changes() {
    let mut desk = Desk::new();
    let values = vec![to(&churn("smb"), 2), to(&churn("mid_market"), -1)];
    assert_eq!(desk.refused("invest", &several("invest", Gesture::Paste, values)).len(), 2);
    let unknown = several("nobody", Gesture::Paste, vec![to(&churn("smb"), 0.1)]);
    assert!(desk.try_edit("invest", &unknown).is_err());
    assert!(desk.try_edit("invest", &several("baseline", Gesture::Return, vec![back(&churn("smb"))])).is_err());
    let before = desk.view("invest");
    assert_eq!(desk.edit("invest", &several("invest", Gesture::Paste, vec![])), before);
}

#[test]
fn values_that_are_only_valid_together_are_taken_together() {
    let mut desk = Desk::new();
    let volume = "/segments/smb/acquisition/volume";
    let rate = format!("{volume}/funnel/cr2");
    let values = vec![to(volume, "funnel"), to(&rate, 0.3)];
    let view = desk.edit("invest", &several("invest", Gesture::Paste, values));
    assert!((number(&view, &rate) - 0.3).abs() < 1e-15);
    assert!(view.refused.is_empty());
    let [accounts, arr] = ["accounts", "arr"].map(|name| format!("/segments/mid_market/opening/{name}"));
    let view = desk.edit("baseline", &several("baseline", Gesture::Paste, vec![to(&accounts, 0), to(&arr, 0)]));
    assert_eq!((number(&view, &accounts), number(&view, &arr)), (0.0, 0.0));
    let view = desk.edit("baseline", &several("baseline", Gesture::Paste, vec![to(&accounts, 7), to(&arr, 70_000)]));
    assert_eq!((number(&view, &accounts), number(&view, &arr)), (7.0, 70_000.0));
}

#[test]
fn values_of_a_broken_scenario_that_mend_nothing_are_refused_with_what_is_broken() {
    let mut desk = Desk::new();
    desk.set("baseline", "/segments/mid_market/team/csms", 1);
    let values = || vec![to(&churn("smb"), 0.1), to(&churn("enterprise"), 0.1)];
    let messages = desk.refused("cut_two", &several("cut_two", Gesture::Paste, values()));
    assert_eq!(messages.len(), 2);
    let mut mending = values();
    mending.push(back("/segments/mid_market/team/events/cut"));
    let view = desk.edit("cut_two", &several("cut_two", Gesture::Return, mending));
    assert!(view.refused.is_empty() && row(&view, "cut_two").issues.is_empty());
}

#[test]
fn a_selection_returns_to_the_parent_in_one_step() {
    let mut desk = Desk::new();
    for segment in SEGMENTS {
        desk.set("cut_two_digital", &churn(segment), 0.2);
    }
    let values = SEGMENTS.map(|segment| back(&churn(segment))).to_vec();
    let view = desk.edit("cut_two_digital", &several("cut_two_digital", Gesture::Return, values));
    assert_eq!(view.undo.as_deref(), Some("Return 3 values to “Cut 2 Mid-market CSMs”"));
    assert!(SEGMENTS.iter().all(|segment| matches!(cell(&view, &churn(segment)).origin, Origin::Inherited { .. })));
}

#[test]
fn what_is_switched_off_with_others_comes_back_with_them() {
    let mut desk = Desk::new();
    let response = |segment: &str| format!("/segments/{segment}/retention/coverage_response");
    let steepness = format!("{}/steepness", response("smb"));
    desk.set("baseline", &steepness, 3.5);
    let off = SEGMENTS.map(|segment| to(&response(segment), Value::Null)).to_vec();
    desk.edit("baseline", &several("baseline", Gesture::Type, off));
    let on = SEGMENTS.map(|segment| NewValue { pointer: response(segment), to: Becomes::On }).to_vec();
    let view = desk.edit("baseline", &several("baseline", Gesture::FillRight, on));
    assert!((number(&view, &steepness) - 3.5).abs() < 1e-15);
}

#[test]
fn the_step_is_called_after_what_was_done() {
    let mut desk = Desk::new();
    for (by, label) in [
        (Gesture::Type, "Change 2 values"),
        (Gesture::Paste, "Paste 2 values"),
        (Gesture::FillDown, "Fill down 2 values"),
        (Gesture::FillRight, "Fill 2 values to the right"),
        (Gesture::Return, "Return 2 values to Baseline"),
    ] {
        let shift = f64::from(u8::try_from(label.len()).unwrap()) / 1000.0;
        let values = vec![to(&churn("smb"), shift), to(&churn("enterprise"), json!(shift))];
        let edit = several("invest", by, values);
        let preview = desk.workbench.preview(&edit).unwrap();
        assert!(preview.sentence.contains("ing ") && !preview.changes.is_empty(), "{}", preview.sentence);
        let view = desk.workbench.edit(&edit, &bare("invest"), None, crate::desk::noon()).unwrap();
        assert_eq!(view.undo.as_deref(), Some(label));
    }
}

#[test]
fn a_figure_among_them_sets_the_assumption_behind_it() {
    let mut desk = Desk::new();
    let hazard = |segment: &str| format!("/segments/{segment}/retention/coverage_response/hazard_without_csm");
    let figure = |segment: &str, value| NewValue {
        pointer: hazard(segment),
        to: Becomes::Figure { figure: "churn_without_csm".to_owned(), value },
    };
    let before = desk.view("cut_two");
    let values = vec![figure("smb", 0.3), figure("mid_market", 0.01), to(&churn("enterprise"), 0.06)];
    let view = desk.edit("cut_two", &several("cut_two", Gesture::Paste, values));
    let expected = 0.7_f64.ln() / (1.0 - number(&view, &churn("smb"))).ln();
    assert!((number(&view, &hazard("smb")) - expected).abs() < 1e-9);
    assert_eq!(number(&view, &churn("enterprise")).to_bits(), 0.06_f64.to_bits());
    assert_eq!(refused(&view).len(), 1);
    assert!(refused(&view)[0].1.starts_with("Mid-market › Retain › Churn without CSMs is 1%; it can be"));
    assert_eq!(desk.undo("cut_two").grid, before.grid);
}

#[test]
fn a_value_counts_before_the_figure_that_would_set_it() {
    let mut desk = Desk::new();
    let at = |field: &str| format!("/segments/smb/expansion/{field}");
    let figure =
        |value| NewValue { pointer: at("conversion"), to: Becomes::Figure { figure: "steady_nrr".to_owned(), value } };
    let values = vec![to(&at("conversion"), 0.25), to(&at("uplift"), 0.3), figure(1.1)];
    let view = desk.edit("cut_two", &several("cut_two", Gesture::Paste, values));
    assert_eq!(number(&view, &at("conversion")).to_bits(), 0.25_f64.to_bits());
    assert_eq!(view.undo.as_deref(), Some("Paste 2 values"));
    assert!(view.refused.is_empty());
    // A figure out of reach takes no value down with it.
    let values = vec![to(&at("conversion"), 0.2), figure(9.0)];
    let view = desk.edit("cut_two", &several("cut_two", Gesture::Paste, values));
    assert_eq!(number(&view, &at("conversion")).to_bits(), 0.2_f64.to_bits());
    assert!(view.refused.is_empty());
}

#[test]
fn a_figure_is_set_from_what_the_others_say_wherever_it_stands() {
    let nrr = NewValue {
        pointer: "/segments/smb/expansion/conversion".to_owned(),
        to: Becomes::Figure { figure: "steady_nrr".to_owned(), value: 0.95 },
    };
    let uplift = to("/segments/smb/expansion/uplift", 0.3);
    let conversion = |values: Vec<NewValue>| {
        let view = Desk::new().edit("cut_two", &several("cut_two", Gesture::Paste, values));
        assert!(view.refused.is_empty(), "{:?}", view.refused);
        number(&view, "/segments/smb/expansion/conversion")
    };
    let [first, last] = [vec![nrr.clone(), uplift.clone()], vec![uplift, nrr]].map(conversion);
    assert_eq!(first.to_bits(), last.to_bits());
}
