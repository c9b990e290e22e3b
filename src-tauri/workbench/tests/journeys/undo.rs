use headroom_workbench::Edit;
use headroom_workbench::view::View;

use crate::desk::{Desk, cell, number, reset, row, set, switch_on};
use crate::edits::{
    add_segment, colour, delete, delete_record, duplicate, duplicate_segment, freeze, move_segment, move_to, new,
    new_with, noted, push, remove_event, remove_segment, rename, rename_segment, reset_row, reset_scenario,
    reset_segment,
};

const CHURN: &str = "/segments/mid_market/retention/churn";
const CUT: &str = "/segments/mid_market/team/events/cut";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";

/// An edit of every kind, in an order in which each has something to do.
fn every_kind() -> Vec<Edit> {
    let event = |id: Option<&str>, change| Edit::PutEvent {
        scenario: "invest".to_owned(),
        segment: "smb".to_owned(),
        id: id.map(str::to_owned),
        month: "2027-06".to_owned(),
        change: Some(change),
        freeze_months: None,
        note: "board option".to_owned(),
    };
    let note = Edit::SetNote { scenario: "invest".to_owned(), note: "for May".to_owned() };
    vec![
        set("baseline", CHURN, 0.11),
        set("cut_two", CHURN, 0.12),
        set("baseline", RESPONSE, serde_json::Value::Null),
        switch_on("baseline", RESPONSE),
        reset("cut_two", CHURN),
        event(None, 1.0),
        event(Some("hire_2027_06"), 2.0),
        remove_event("invest", "smb", "hire_2027_06"),
        noted("baseline", CHURN, "cohorts of 2026"),
        noted("cut_two", CUT, "board option"),
        new("Empty", Some("invest")),
        new_with("With a cut", None, "cut_two", &[CUT]),
        duplicate("cut_two_digital"),
        rename("cut_two", "Cut two"),
        note,
        colour("cut_two", 6),
        move_to("hiring_freeze", Some("invest"), None),
        move_to("invest", None, Some("cut_two")),
        push("cut_two", &[CUT]),
        reset_row("cut_two_digital", "service/hours_per_account_month"),
        reset_segment("cut_one_in_five", "smb"),
        reset_scenario("cut_one_in_five"),
        delete("cut_two"),
        add_segment("enterprise", "Public sector"),
        duplicate_segment("mid_market"),
        rename_segment("smb", "Small"),
        move_segment("enterprise", Some("smb")),
        freeze("invest", "Board", "2027-03-31"),
        remove_segment("mid_market"),
        delete_record("board"),
    ]
}

fn content(desk: &Desk) -> String {
    String::from_utf8(desk.workbench.exchange_json()).unwrap()
}

#[test]
fn every_edit_is_undone_and_done_again_to_the_letter_also_after_closing() {
    let mut desk = Desk::new();
    let mut states = vec![content(&desk)];
    for edit in every_kind() {
        desk.edit("baseline", &edit);
        let state = content(&desk);
        if states.last() != Some(&state) {
            states.push(state);
        }
    }
    assert!(states.len() >= every_kind().len(), "{} states", states.len());
    let (first, last) = (states[0].clone(), states[states.len() - 1].clone());
    let mut desk = desk.reopen();
    for state in states.iter().rev().skip(1) {
        desk.undo("baseline");
        assert_eq!(content(&desk), *state);
    }
    assert!(desk.undo("baseline").undo.is_none());
    assert_eq!(content(&desk), first);
    let mut desk = desk.reopen();
    for state in &states[1..] {
        desk.redo("baseline");
        assert_eq!(content(&desk), *state);
    }
    assert!(desk.redo("baseline").redo.is_none());
    let desk = desk.reopen();
    assert_eq!(content(&desk), last);
}

#[test]
fn undo_and_redo_say_what_they_would_do() {
    let mut desk = Desk::new();
    let view = desk.view("baseline");
    assert_eq!((view.undo, view.redo), (None, None));
    let said = |view: &View| (view.undo.clone().unwrap_or_default(), view.redo.clone().unwrap_or_default());
    let view = desk.set("baseline", CHURN, 0.2);
    let (label, _) = said(&view);
    assert!(label.contains("20%") && view.redo.is_none(), "{label}");
    assert_eq!(said(&desk.undo("baseline")), (String::new(), label.clone()));
    assert_eq!(said(&desk.redo("baseline")), (label, String::new()));
}

#[test]
fn typing_and_dragging_are_one_step() {
    let mut desk = Desk::new();
    for churn in [0.1, 0.12, 0.123] {
        desk.stroke("cut_two", &set("cut_two", CHURN, churn), 1);
    }
    // The same place in another stroke, another place in the same stroke: each is a step of its own.
    desk.stroke("cut_two", &set("cut_two", CHURN, 0.2), 2);
    desk.stroke("cut_two", &set("baseline", CHURN, 0.3), 2);
    desk.stroke("cut_two", &set("cut_two", CHURN, 0.4), 2);
    let mut churn = Vec::new();
    loop {
        let view = desk.undo("cut_two");
        churn.push(number(&desk.view("cut_two"), CHURN));
        if view.undo.is_none() {
            break;
        }
    }
    assert_eq!(churn, [0.2, 0.2, 0.123, 0.08]);
    assert!((number(&desk.redo("cut_two"), CHURN) - 0.123).abs() < 1e-15);
}

#[test]
fn a_stroke_that_comes_back_to_where_it_began_is_no_step() {
    let mut desk = Desk::new();
    desk.stroke("baseline", &set("baseline", CHURN, 0.1), 7);
    let view = desk.stroke("baseline", &set("baseline", CHURN, 0.08), 7);
    assert_eq!(view.undo, None);
    let view = desk.stroke("baseline", &set("baseline", CHURN, 0.1), 7);
    assert!(view.undo.is_some());
    assert!(desk.undo("baseline").undo.is_none());
}

#[test]
fn a_stroke_that_comes_back_leaves_what_is_inherited_to_the_parent() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    for churn in [0.1, 0.08] {
        desk.stroke("cut_two", &set("cut_two", CHURN, churn), 7);
    }
    let view = desk.view("cut_two");
    assert_eq!((&view.undo, &view.grid), (&None, &before.grid));
    // Said by itself the same value is one of the scenario's own.
    assert!(desk.set("cut_two", CHURN, 0.08).undo.is_some());
}

#[test]
fn a_stroke_that_came_back_and_goes_on_leaves_the_edit_before_it_alone() {
    let mut desk = Desk::new();
    desk.set("invest", CHURN, 0.05);
    for churn in [0.1, 0.08, 0.12, 0.13] {
        desk.stroke("baseline", &set("baseline", CHURN, churn), 7);
    }
    assert_eq!(desk.workbench.history(&crate::history::all()).entries.len(), 2);
    desk.undo("baseline");
    assert!((number(&desk.view("baseline"), CHURN) - 0.08).abs() < 1e-15);
    assert!((number(&desk.view("invest"), CHURN) - 0.05).abs() < 1e-15);
    assert!(desk.undo("baseline").undo.is_none());
    assert!((number(&desk.view("invest"), CHURN) - 0.08).abs() < 1e-15);
}

#[test]
fn an_undo_ends_the_stroke() {
    let mut desk = Desk::new();
    desk.stroke("baseline", &set("baseline", CHURN, 0.1), 7);
    desk.undo("baseline");
    desk.redo("baseline");
    desk.stroke("baseline", &set("baseline", CHURN, 0.2), 7);
    assert!((number(&desk.undo("baseline"), CHURN) - 0.1).abs() < 1e-15);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut desk = Desk::new();
    let churn = number(&desk.view("baseline"), CHURN);
    assert_eq!(desk.set("baseline", CHURN, churn).undo, None);
    assert_eq!(desk.refused("cut_two", &set("cut_two", CHURN, 7)).len(), 1);
    assert_eq!(desk.view("baseline").undo, None);
}

#[test]
fn people_see_what_was_undone() {
    let mut desk = Desk::new();
    desk.set("cut_two", CHURN, 0.2);
    assert_eq!(desk.undo("invest").selected, "cut_two");
    assert_eq!(desk.redo("cut_two").selected, "cut_two");
    desk.set("baseline", CHURN, 0.2);
    assert_eq!(desk.undo("invest").selected, "baseline");
    // What came back is shown; what went away gives way to its parent.
    desk.edit("cut_two", &delete("cut_two"));
    assert_eq!(desk.undo("baseline").selected, "cut_two");
    let made = desk.edit("invest", &new("On it", Some("invest"))).selected;
    assert_eq!(desk.undo(&made).selected, "invest");
    // Both change: whoever looks at one of them goes on doing so.
    desk.edit("cut_two", &push("cut_two", &[CUT]));
    assert_eq!(desk.undo("cut_two").selected, "cut_two");
    assert_eq!(desk.redo("baseline").selected, "baseline");
    desk.edit("baseline", &noted("invest", CUT, "why not"));
}

#[test]
fn a_scenario_undone_into_being_invalid_shows_its_last_valid_results() {
    let mut desk = Desk::new();
    desk.set("baseline", "/segments/mid_market/team/csms", 1);
    let view = desk.set("baseline", "/segments/mid_market/team/csms", 7);
    assert!(row(&view, "cut_two").issues.is_empty());
    desk.undo("baseline");
    let view = desk.view("cut_two");
    assert!(view.results.stale && view.results.verdict.is_some());
    desk.redo("baseline");
    assert!(!desk.view("cut_two").results.stale);
}

#[test]
fn what_was_switched_off_comes_back_as_it_was_on_this_way() {
    let mut desk = Desk::new();
    let steepness = format!("{RESPONSE}/steepness");
    desk.set("baseline", &steepness, 3.5);
    desk.set("baseline", RESPONSE, serde_json::Value::Null);
    let off = desk.workbench.history(&crate::history::all()).entries[0].seq;
    desk.undo("baseline");
    desk.set("baseline", &steepness, 4.5);
    desk.set("baseline", RESPONSE, serde_json::Value::Null);
    let view = desk.edit("baseline", &switch_on("baseline", RESPONSE));
    assert!((number(&view, &steepness) - 4.5).abs() < 1e-15);
    // On the other branch it was switched off with another value.
    desk.workbench.go_to(off, &crate::desk::bare("baseline"), crate::desk::noon()).unwrap();
    let view = desk.edit("baseline", &switch_on("baseline", RESPONSE));
    assert!((number(&view, &steepness) - 3.5).abs() < 1e-15);
    assert!(cell(&view, &steepness).locked.is_none());
}
