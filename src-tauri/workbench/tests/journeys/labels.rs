use headroom_workbench::{Edit, Sureness};
use serde_json::{Value, json};

use crate::desk::{Desk, reset, set, switch_on};
use crate::edits::{
    add_segment, colour, delete, delete_record, duplicate, duplicate_segment, freeze, move_segment, move_to, new,
    new_with, noted, push, remove_event, remove_segment, rename, rename_segment, reset_row, reset_scenario,
    reset_segment, sourced,
};
use crate::events::put;

const CHURN: &str = "/segments/mid_market/retention/churn";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";
const CUT: &str = "/segments/mid_market/team/events/cut";

/// Each edit in turn, made with the scenario shown that it is of, and what undo calls it then.
fn check(edits: &[(&str, Edit, &str)]) {
    let mut desk = Desk::new();
    for (shown, edit, label) in edits {
        assert_eq!(desk.edit(shown, edit).undo.as_deref(), Some(*label));
    }
}

#[test]
fn edits_of_values_say_what_and_to_what() {
    check(&[
        ("baseline", set("baseline", CHURN, 0.12), "Change annual churn of Mid-market to 12%"),
        ("invest", set("invest", CHURN, 0.0725), "Change annual churn of Mid-market to 7.25%"),
        ("invest", reset("invest", CHURN), "Return annual churn of Mid-market to Baseline"),
        ("invest", set("invest", "/cs_overhead_annual", 250_000), "Change CS overhead to $250,000"),
        (
            "baseline",
            set("baseline", "/allocation", "protect_renewals"),
            "Change allocation of hours to Renewals first",
        ),
        ("baseline", set("baseline", "/segments/smb/team/csms", 4), "Change CSMs today of SMB to 4"),
        ("invest", set("invest", RESPONSE, Value::Null), "Switch off churn answers to coverage of Mid-market"),
        ("invest", switch_on("invest", RESPONSE), "Switch on churn answers to coverage of Mid-market"),
        (
            "invest",
            set("invest", "/segments/smb/acquisition/volume", "funnel"),
            "Change volume of wins of SMB to Funnel CR1 to CR4",
        ),
        (
            "invest",
            set("invest", RESPONSE, json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1})),
            "Change churn answers to coverage of Mid-market",
        ),
        ("baseline", set("baseline", "/name", "Plan B"), "Change name to Plan B"),
    ]);
}

#[test]
fn edits_of_events_say_what_happens() {
    let late = Some(-2.0);
    check(&[
        ("invest", put("invest", None, "2027-09", Some(-2.0), None), "Cut 2 Mid-market CSMs in Sep 2027"),
        ("invest", put("invest", None, "2027-09", Some(1.0), None), "Hire 1 Mid-market CSM in Sep 2027"),
        (
            "invest",
            put("invest", None, "2027-09", None, Some(6.0)),
            "Freeze Mid-market hiring for 6 months from Sep 2027",
        ),
        (
            "cut_two",
            put("cut_two", Some("cut"), "2027-06", late, None),
            "Move “Cut 2 Mid-market CSMs in Apr 2027” to Jun 2027",
        ),
        (
            "cut_two",
            put("cut_two", Some("cut"), "2027-06", Some(-3.0), None),
            "Change “Cut 2 Mid-market CSMs in Jun 2027” to “Cut 3 Mid-market CSMs in Jun 2027”",
        ),
        ("cut_two", noted("cut_two", CUT, "x"), "Add the note on “Cut 3 Mid-market CSMs in Jun 2027”"),
        (
            "cut_two",
            push("cut_two", &[CUT]),
            "Push “Cut 3 Mid-market CSMs in Jun 2027” of “Cut 2 Mid-market CSMs” to Baseline",
        ),
        ("cut_two", remove_event("cut_two", "mid_market", "cut"), "Take out “Cut 3 Mid-market CSMs in Jun 2027”"),
        ("cut_two", reset("cut_two", CUT), "Return “Cut 3 Mid-market CSMs in Jun 2027” to Baseline"),
        ("baseline", put("baseline", None, "2027-09", Some(-1.0), None), "Cut 1 Mid-market CSM in Sep 2027"),
    ]);
}

#[test]
fn edits_of_many_values_say_which() {
    check(&[
        ("cut_two_digital", set("cut_two_digital", CHURN, 0.1), "Change annual churn of Mid-market to 10%"),
        (
            "cut_two_digital",
            reset_row("cut_two_digital", "retention/churn"),
            "Return annual churn of every segment to “Cut 2 Mid-market CSMs”",
        ),
        (
            "cut_two_digital",
            push(
                "cut_two_digital",
                &[
                    "/segments/mid_market/service/hours_per_account_month",
                    "/segments/mid_market/expansion/unassisted_share",
                ],
            ),
            "Push 2 changes of “Cut 2, digital-led service” to “Cut 2 Mid-market CSMs”",
        ),
        ("cut_two", reset_segment("cut_two", "mid_market"), "Return Mid-market to Baseline"),
        ("invest", reset_scenario("invest"), "Return “Invest in expansion” to Baseline"),
        (
            "invest",
            sourced("invest", CHURN, ["", "Ana", ""], Some(Sureness::Low)),
            "Add the note on annual churn of Mid-market",
        ),
        ("invest", noted("invest", CHURN, "x"), "Change the note on annual churn of Mid-market"),
        ("invest", noted("invest", CHURN, ""), "Remove the note on annual churn of Mid-market"),
    ]);
}

#[test]
fn edits_of_scenarios_name_them() {
    let touches = "/segments/smb/expansion/touches_per_year";
    check(&[
        ("baseline", new(" Option B ", None), "Add “Option B”"),
        ("invest", new_with("C", None, "invest", &[touches]), "Add “C” with 1 change of “Invest in expansion”"),
        ("invest", rename("invest", " Invest "), "Rename “Invest in expansion” to “Invest”"),
        ("invest", duplicate("invest"), "Duplicate “Invest”"),
        ("invest", colour("invest", 7), "Change the colour of “Invest”"),
        ("invest", move_to("invest", None, Some("cut_two")), "Move “Invest” before “Cut 2 Mid-market CSMs”"),
        ("invest", move_to("invest", None, None), "Move “Invest” to the end"),
        ("invest", move_to("invest", Some("hiring_freeze"), None), "Move “Invest” to “Hiring freeze”"),
        ("invest", move_to("invest", None, None), "Move “Invest” to Baseline"),
        ("invest", freeze("invest", "Board Mar 2027", "2027-03-31"), "Freeze “Invest” as “Board Mar 2027”"),
        ("invest", delete_record("board_mar_2027"), "Delete plan of record “Board Mar 2027”"),
        ("invest", delete("invest"), "Delete “Invest”"),
    ]);
}

#[test]
fn edits_of_segments_name_them() {
    let long = "x".repeat(200);
    let shortened = format!("Rename segment “SMB” to “{}…”", "x".repeat(40));
    check(&[
        ("baseline", add_segment("smb", " Public "), "Add segment “Public”"),
        ("baseline", duplicate_segment("smb"), "Duplicate segment “SMB”"),
        ("baseline", move_segment("enterprise", Some("smb")), "Move segment “Enterprise” before “SMB”"),
        ("baseline", move_segment("enterprise", None), "Move segment “Enterprise” to the end"),
        ("baseline", remove_segment("enterprise"), "Remove segment “Enterprise”"),
        ("baseline", rename_segment("smb", &long), &shortened),
    ]);
}
