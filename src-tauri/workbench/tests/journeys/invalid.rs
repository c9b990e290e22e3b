use headroom_workbench::view::ViewRequest;

use crate::desk::{Desk, cell, figure, request, reset, row, set};

const CHURN: &str = "/segments/mid_market/retention/churn";
const CSMS: &str = "/segments/mid_market/team/csms";
const CUT: &str = "/segments/mid_market/team/events/cut";

#[test]
fn an_edit_that_breaks_a_rule_changes_nothing_on_screen_or_disk() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let messages = desk.refused("cut_two", &set("cut_two", CHURN, 1.5));
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("Mid-market › Retain › Annual churn"), "{messages:?}");
    assert_eq!(desk.refused("cut_two", &set("cut_two", CHURN, "a lot")).len(), 1);
    assert_eq!(desk.view("cut_two"), before);
    assert_eq!(desk.reopen().view("cut_two").results, before.results);
}

#[test]
fn a_child_that_its_parents_edit_breaks_is_marked_and_keeps_its_last_result() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let view = desk.set("baseline", CSMS, 1);
    assert!(row(&view, "baseline").issues.is_empty());
    assert_eq!(row(&view, "cut_two").issues.len(), 1);
    assert_eq!(row(&view, "cut_two").issues[0].pointer, CUT);
    assert!(!row(&view, "cut_two_digital").issues.is_empty(), "what rests on it cannot be projected either");
    assert!(row(&view, "invest").issues.is_empty());
    assert!(!view.results.stale);

    let view = desk.view("cut_two");
    assert!(view.results.stale);
    assert_eq!(figure(&view, "closing_arr"), figure(&before, "closing_arr"));
    assert_eq!(view.results.charts.len(), 4);
}

#[test]
fn a_broken_child_is_mended_by_its_own_edit_or_its_parents() {
    let mut desk = Desk::new();
    desk.set("baseline", CSMS, 1);
    assert!(!desk.refused("cut_two", &set("cut_two", CHURN, 0.1)).is_empty(), "it would still be broken");
    let view = desk.edit("cut_two", &reset("cut_two", CUT));
    assert!(row(&view, "cut_two").issues.is_empty());
    assert!(!view.results.stale);
    let view = desk.set("baseline", CSMS, 8);
    assert!(view.scenarios.iter().all(|scenario| scenario.issues.is_empty()));
}

#[test]
fn a_child_broken_in_two_places_is_mended_one_by_one() {
    let mut desk = Desk::new();
    let inner = |segment: &str| format!("/segments/{segment}/retention/coverage_response/steepness");
    desk.set("invest", &inner("smb"), 3);
    desk.set("invest", &inner("enterprise"), 3);
    for segment in ["smb", "enterprise"] {
        desk.set("baseline", &format!("/segments/{segment}/retention/coverage_response"), serde_json::Value::Null);
    }
    let view = desk.view("invest");
    assert_eq!(row(&view, "invest").issues.len(), 2);
    assert!(cell(&view, &inner("smb")).problem.is_some());
    let view = desk.edit("invest", &reset("invest", &inner("smb")));
    assert_eq!(row(&view, "invest").issues.len(), 1);
    let view = desk.edit("invest", &reset("invest", &inner("enterprise")));
    assert!(row(&view, "invest").issues.is_empty());
}

#[test]
fn last_results_stay_of_one_document_whatever_happens_to_the_baseline() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    desk.set("baseline", CSMS, 1);
    desk.set("baseline", "/horizon_months", 24);
    let view = desk.set("baseline", "/start", "2027-03");
    assert_eq!(view.start, "2027-03");
    assert!(row(&view, "cut_two").issues.len() == 1);
    let view = desk.view("cut_two");
    assert!(view.results.stale);
    assert_eq!(view.results.figures, before.results.figures);
    assert_eq!(view.results.verdict, before.results.verdict);
    assert_eq!(view.results.charts, before.results.charts);
}

#[test]
fn a_reference_that_is_broken_leaves_nothing_to_compare_with() {
    let mut desk = Desk::new();
    desk.set("baseline", CSMS, 1);
    desk.set("baseline", "/horizon_months", 24);
    let request = ViewRequest { reference: "cut_two".to_owned(), ..request("invest") };
    let results = desk.workbench.view(&request).results;
    assert!(!results.stale && results.verdict.is_none());
    for figure in &results.figures {
        assert!(figure.delta.as_deref() == Some("n/a") && figure.value != "n/a", "{figure:?}");
        assert!(figure.hint.ends_with(" “Cut 2 Mid-market CSMs” has no results to compare with."), "{figure:?}");
    }
    assert_eq!(results.charts.len(), 3, "all but the net");
}

#[test]
fn a_document_opened_with_a_broken_scenario_shows_the_rest() {
    let mut desk = Desk::new();
    desk.set("baseline", CSMS, 1);
    let mut desk = desk.reopen();
    let view = desk.view("cut_two");
    assert!(view.results.stale && view.results.verdict.is_none() && view.results.charts.is_empty());
    assert!(view.results.figures.iter().all(|figure| figure.value == "n/a"));
    assert_eq!(desk.view("invest").results.charts.len(), 4);
}

#[test]
fn a_scenario_that_is_not_there_is_named_with_those_that_are() {
    let mut desk = Desk::new();
    let error = desk.try_edit("baseline", &set("cut_three", CHURN, 0.1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "There is no scenario “cut_three”; the document has baseline, cut_two (Cut 2 Mid-market CSMs), cut_two_digital \
         (Cut 2, digital-led service), cut_one_in_five (Cut one in five), hiring_freeze (Hiring freeze), invest (Invest \
         in expansion)."
    );
    assert_eq!(desk.view("cut_three").selected, "baseline");
}
