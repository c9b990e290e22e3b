use headroom_engine::validate;
use serde_json::{Value, json};

use crate::support::Edit::Put;
use crate::support::{listed, plan};

const EVENTS: &str = "/segments/mid_market/team/events";

/// The mid-market team of `csms` with these events.
fn check(csms: f64, events: &Value, expected: &[(&str, &str)]) {
    let edits = [Put("/segments/mid_market/team/csms", json!(csms)), Put(EVENTS, events.clone())];
    let expected: Vec<_> = expected
        .iter()
        .map(|(event, sentence)| (format!("{EVENTS}/{event}"), format!("Mid-market › Team › Events: {sentence}")))
        .collect();
    let issues = validate(&plan(edits)).err().unwrap_or_default();
    let issues: Vec<_> =
        listed(&issues).into_iter().map(|(pointer, message)| (pointer.into(), message.into())).collect();
    assert_eq!(issues, expected);
}

#[test]
fn the_sentence_says_how_many_can_be_cut() {
    check(
        6.0,
        &json!({"cut": {"month": "2027-04", "change": -9}}),
        &[("cut", "cutting 9 CSMs in Apr 2027 leaves −3 seats; at most 6 can be cut.")],
    );
}

#[test]
fn everybody_may_be_cut() {
    check(8.0, &json!({"cut": {"month": "2027-01", "change": -8}}), &[]);
}

#[test]
fn hires_of_a_month_come_before_its_cuts() {
    let events = json!({"cut": {"month": "2027-04", "change": -9}, "hire": {"month": "2027-04", "change": 1}});
    check(8.0, &events, &[]);
}

#[test]
fn a_later_hire_does_not_help() {
    let events = json!({"hire": {"month": "2027-05", "change": 1}, "cut": {"month": "2027-04", "change": -9}});
    check(8.0, &events, &[("cut", "cutting 9 CSMs in Apr 2027 leaves −1 seat; at most 8 can be cut.")]);
}

#[test]
fn the_cuts_of_a_month_count_together() {
    let events = json!({
        "first": {"month": "2027-04", "change": -5},
        "second": {"month": "2027-04", "change": -4.5},
    });
    check(8.0, &events, &[("second", "cutting 9.5 CSMs in Apr 2027 leaves −1.5 seats; at most 8 can be cut.")]);
}

#[test]
fn every_month_is_judged_by_itself() {
    let events = json!({
        "later": {"month": "2028-04", "change": -1},
        "deep": {"month": "2027-04", "change": -9},
    });
    check(
        8.0,
        &events,
        &[
            ("deep", "cutting 9 CSMs in Apr 2027 leaves −1 seat; at most 8 can be cut."),
            ("later", "cutting 1 CSM in Apr 2028 leaves −1 seat; none is left to cut then."),
        ],
    );
}

#[test]
fn fractions_that_sum_to_all_seats_are_no_cut_too_deep() {
    let events = json!({
        "a": {"month": "2027-02", "change": -0.1},
        "b": {"month": "2027-03", "change": -0.2},
    });
    check(0.3, &events, &[]);
}

#[test]
fn freezes_take_no_seats_and_the_horizon_ends_the_count() {
    let events = json!({
        "freeze": {"month": "2027-02", "freeze_months": 12},
        "late": {"month": "2030-01", "change": -50},
    });
    check(8.0, &events, &[]);
}
