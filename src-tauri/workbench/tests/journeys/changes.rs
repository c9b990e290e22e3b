use headroom_workbench::view::ChangeLine;
use headroom_workbench::{Edit, Sureness};
use serde_json::{Value, json};

use crate::desk::{Desk, reset, set};
use crate::edits::{
    add_segment, colour, delete, freeze, move_segment, move_to, new, noted, remove_event, remove_segment, rename,
    rename_segment, sourced,
};
use crate::events::put;

const CHURN: &str = "/segments/mid_market/retention/churn";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";

/// `scenario: place: before → after`.
fn written(lines: &[ChangeLine]) -> Vec<String> {
    let write = |line: &ChangeLine| format!("{}: {}: {} → {}", line.scenario, line.place, line.before, line.after);
    lines.iter().map(write).collect()
}

/// What the edit changes.
fn of(desk: &mut Desk, edit: &Edit) -> Vec<String> {
    written(&desk.workbench.preview(edit).unwrap().changes)
}

#[test]
fn values_are_written_as_the_grid_shows_them() {
    let mut desk = Desk::new();
    let cases: &[(&str, Value, &str)] = &[
        (CHURN, 0.1.into(), "Mid-market › Retain › Annual churn: 8.0% → 10.0%"),
        (CHURN, 0.0725.into(), "Mid-market › Retain › Annual churn: 8.0% → 7.25%"),
        (CHURN, 0.080_000_01.into(), "Mid-market › Retain › Annual churn: 8.0% → 8.000001%"),
        (CHURN, 0.into(), "Mid-market › Retain › Annual churn: 8.0% → 0.0%"),
        ("/cs_overhead_annual", 1_250_000.5.into(), "Money › CS overhead: $300,000 → $1,250,000.5"),
        ("/cs_overhead_annual", 0.into(), "Money › CS overhead: $300,000 → $0"),
        ("/valuation_multiple", 5.5.into(), "Money › Valuation multiple: 5 → 5.5"),
        (
            "/allocation",
            "protect_renewals".into(),
            "Serve › Allocation of hours: Every activity its share → Renewals first",
        ),
        ("/segments/smb/expansion/whitespace", Value::Null, "SMB › Expand › Whitespace: 2.5 → off"),
        (
            "/segments/smb/opening/renewal_profile",
            json!([1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]),
            "SMB › Opening book › Renewal profile: off → 12 weights: 1, 0, 0, 0, 0, 0, …",
        ),
        ("/name", "Plan B".into(), "Plan › Name: Acme CS plan → Plan B"),
    ];
    for (pointer, value, expected) in cases {
        assert_eq!(of(&mut desk, &set("baseline", pointer, value.clone())), [format!("baseline: {expected}")]);
    }
}

#[test]
fn an_override_is_held_against_what_was_inherited() {
    let mut desk = Desk::new();
    desk.set("cut_two", CHURN, 0.09);
    let edit = set("cut_two_digital", CHURN, 0.1);
    assert_eq!(of(&mut desk, &edit), ["cut_two_digital: Mid-market › Retain › Annual churn: 9.0% → 10.0%"]);
    desk.edit("cut_two_digital", &edit);
    let back = reset("cut_two_digital", CHURN);
    assert_eq!(of(&mut desk, &back), ["cut_two_digital: Mid-market › Retain › Annual churn: 10.0% → 9.0%"]);
    desk.edit("cut_two_digital", &back);
    assert_eq!(
        of(&mut desk, &set("cut_two_digital", CHURN, 0.09)),
        ["cut_two_digital: Mid-market › Retain › Annual churn: 9.0% (inherited) → 9.0% (own)"]
    );
}

#[test]
fn objects_are_compared_member_by_member() {
    let mut desk = Desk::new();
    let steeper = json!({"hazard_without_csm": 2.2, "hazard_floor": 0.6, "steepness": 3});
    let edit = set("invest", RESPONSE, steeper);
    assert_eq!(of(&mut desk, &edit), ["invest: Mid-market › Retain › Steepness: 2 → 3"]);
    desk.edit("invest", &edit);
    assert_eq!(
        of(&mut desk, &set("invest", RESPONSE, Value::Null)),
        ["invest: Mid-market › Retain › Churn answers to coverage: on (Hazard without CSM 2.2, Hazard floor 0.6, \
          Steepness 3) → off"]
    );
    assert_eq!(
        of(&mut desk, &set("baseline", "/segments/smb/acquisition/volume/direct", 22)),
        ["baseline: SMB › Acquire › Wins: 20 → 22"]
    );
    assert_eq!(
        of(&mut desk, &set("baseline", "/segments/smb/acquisition/volume", "funnel"))[0],
        "baseline: SMB › Acquire › Volume of wins: Wins a month (Wins 20) → Funnel CR1 to CR4 (Prospects 5,486.9684, \
         CR1 9.0%, CR2 18.0%, CR3 90.0%, CR4 25.0%)"
    );
}

#[test]
fn events_are_told_as_sentences() {
    let mut desk = Desk::new();
    let events = "Mid-market › Team › Events";
    assert_eq!(
        of(&mut desk, &put("invest", None, "2027-09", Some(-2.0), None)),
        [format!("invest: {events}:  → Cut 2 CSMs in Sep 2027")]
    );
    assert_eq!(
        of(&mut desk, &put("cut_two", Some("cut"), "2027-04", Some(-2.0), None)),
        Vec::<String>::new(),
        "the same event"
    );
    assert_eq!(
        of(&mut desk, &put("invest", Some("growth_2028"), "2028-01", Some(1.0), None)),
        [format!("invest: {events}: Hire 1 CSM in Jan 2028 (growth hire) → Hire 1 CSM in Jan 2028 (board option)")]
    );
    assert_eq!(
        of(&mut desk, &remove_event("invest", "mid_market", "growth_2028")),
        [format!("invest: {events}: Hire 1 CSM in Jan 2028 → ")]
    );
    assert_eq!(
        of(&mut desk, &remove_event("baseline", "mid_market", "growth_2028")),
        [format!("baseline: {events}: Hire 1 CSM in Jan 2028 → ")]
    );
}

#[test]
fn what_is_about_scenarios_has_no_pointer() {
    let mut desk = Desk::new();
    assert_eq!(of(&mut desk, &rename("invest", "Invest")), ["invest: Name: Invest in expansion → Invest"]);
    assert_eq!(of(&mut desk, &colour("invest", 9)), ["invest: Colour: brown or yellow → orange"]);
    assert_eq!(
        of(&mut desk, &move_to("invest", Some("cut_two"), None)),
        ["invest: Parent: Baseline → Cut 2 Mid-market CSMs"]
    );
    assert_eq!(
        of(&mut desk, &move_to("invest", None, Some("cut_two"))),
        ["invest: Order: after “Hiring freeze” → first"]
    );
    assert_eq!(
        of(&mut desk, &new("Smaller", Some("cut_two"))),
        ["smaller: Scenario:  → Smaller", "smaller: Parent:  → Cut 2 Mid-market CSMs"]
    );
    assert_eq!(
        of(&mut desk, &delete("cut_two")),
        [
            "cut_two_digital: Parent: Cut 2 Mid-market CSMs → Baseline",
            "cut_two: Scenario: Cut 2 Mid-market CSMs → ",
            "cut_two: Note: The CFO's first proposal → ",
            "cut_two: Mid-market › Team › Events: Cut 2 CSMs in Apr 2027 → ",
        ]
    );
    assert_eq!(
        of(&mut desk, &freeze("invest", "Board", "2027-03-31")),
        ["board: Plan of record:  → Board, frozen on 31 Mar 2027 from “Invest in expansion”"]
    );
    assert!(desk.workbench.preview(&rename("invest", "Invest")).unwrap().changes[0].pointer.is_empty());
}

#[test]
fn segments_come_go_and_move() {
    let mut desk = Desk::new();
    assert_eq!(
        of(&mut desk, &add_segment("enterprise", "Public")),
        ["baseline: Segment Public:  → 50 accounts, $7,500,000 ARR, 4 CSMs"]
    );
    assert_eq!(of(&mut desk, &rename_segment("smb", "Small")), ["baseline: SMB › Name: SMB → Small"]);
    assert_eq!(
        of(&mut desk, &move_segment("enterprise", Some("smb"))),
        ["baseline: Segment Enterprise › Order: after “Mid-market” → first"]
    );
    desk.edit("invest", &noted("invest", "/segments/smb/expansion/touches_per_year", "pilot"));
    assert_eq!(
        of(&mut desk, &remove_segment("smb")),
        [
            "baseline: Segment SMB: 600 accounts, $6,000,000 ARR, 5 CSMs → ",
            "cut_one_in_five: SMB › Team › Events: Cut 1 CSM in Jul 2027 → ",
            "hiring_freeze: SMB › Team › Events: Freeze hiring for 18 months from Apr 2027 → ",
            "invest: SMB › Team › Events: Hire 1 CSM in Apr 2027 → ",
            "invest: SMB › Expand › Touches: 4 → ",
            "invest: SMB › Expand › Touches › Note: pilot → ",
        ]
    );
}

#[test]
fn notes_are_told_in_one_line() {
    let mut desk = Desk::new();
    let edit = sourced("baseline", CHURN, ["cohorts", "Ana", "CRM"], Some(Sureness::High));
    let place = "baseline: Mid-market › Retain › Annual churn › Note";
    assert_eq!(of(&mut desk, &edit), [format!("{place}:  → cohorts · Ana · CRM · high confidence")]);
    desk.edit("baseline", &edit);
    let edit = noted("baseline", CHURN, "cohorts");
    assert_eq!(of(&mut desk, &edit), [format!("{place}: cohorts · Ana · CRM · high confidence → cohorts")]);
}

#[test]
fn a_scenario_lists_what_it_changes() {
    let mut desk = Desk::new();
    desk.set("cut_two", RESPONSE, Value::Null);
    let lines = desk.workbench.changes("cut_two_digital").unwrap();
    assert_eq!(
        written(&lines),
        [
            "cut_two_digital: Mid-market › Serve › Hours per account: 1.5 → 1.1",
            "cut_two_digital: Mid-market › Expand › Unassisted share: 25.0% → 35.0%",
        ]
    );
    assert_eq!(lines[0].pointer, "/segments/mid_market/service/hours_per_account_month");
    assert_eq!(lines[0].scenario_name, "Cut 2, digital-led service");
    assert_eq!(desk.workbench.changes("baseline").unwrap(), []);
    let other = json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 2});
    desk.set("invest", RESPONSE, other);
    let lines = desk.workbench.changes("invest").unwrap();
    let of_response: Vec<_> = lines.iter().filter(|line| line.pointer == RESPONSE).map(|line| &line.after).collect();
    assert_eq!(of_response, ["3", "0.5"], "the members that differ, with the pointer of their override");
    assert!(desk.workbench.changes("nobody").is_err());
    desk.edit("cut_two_digital", &freeze("cut_two_digital", "Board", "2027-03-31"));
    assert_eq!(
        written(&desk.workbench.changes("board").unwrap()),
        [
            "board: Mid-market › Retain › Churn answers to coverage: on (Hazard without CSM 2.2, Hazard floor 0.6, \
             Steepness 2) → off",
            "board: Mid-market › Expand › Unassisted share: 25.0% → 35.0%",
            "board: Mid-market › Serve › Hours per account: 1.5 → 1.1",
            "board: Mid-market › Team › Events:  → Cut 2 CSMs in Apr 2027",
        ]
    );
}
