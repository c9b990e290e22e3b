use headroom_engine::derived::Figure;
use headroom_workbench::view::{Cell, Content, GridRow, Origin, View};
use serde_json::{Value, json};

use crate::desk::{Desk, cell, derive, number, reset, row, set};

const CHURN: &str = "/segments/mid_market/retention/churn";
const HAZARD: &str = "/segments/mid_market/retention/coverage_response/hazard_without_csm";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";
const CSMS: &str = "/segments/mid_market/team/csms";

fn rows<'v>(view: &'v View, figure: &str) -> Vec<(&'v str, &'v GridRow)> {
    let groups = view.grid.groups.iter().flat_map(|group| group.rows.iter().map(|row| (group.id.as_str(), row)));
    groups.filter(|(_, row)| row.field == figure).collect()
}

/// The cell of a figure of Mid-market.
fn derived<'v>(view: &'v View, figure: &str) -> &'v Cell {
    let at = view.grid.columns.iter().position(|column| column.id == "mid_market").unwrap();
    &rows(view, figure)[0].1.cells[at]
}

fn read(view: &View, figure: &str) -> f64 {
    match derived(view, figure).content {
        Content::Number { value, .. } => value,
        ref other => panic!("{figure} holds {other:?}"),
    }
}

#[test]
fn results_stand_below_the_assumptions_they_follow_from() {
    let view = Desk::new().view("baseline");
    for figure in Figure::ALL {
        let shown = rows(&view, figure.id());
        assert_eq!(shown.len(), if figure.is_key() { 2 } else { 1 }, "{}", figure.id());
        let (group, row) = *shown.last().unwrap();
        let group = view.grid.groups.iter().find(|it| it.id == group).unwrap();
        let place = |field: &str| group.rows.iter().position(|row| row.field == field).unwrap();
        assert_eq!(place(&row.field), place(figure.below()) + 1);
        let derived = row.derived.as_ref().unwrap();
        assert_eq!((derived.figure.as_str(), derived.field.as_str()), (figure.id(), figure.sets()));
        assert!(row.cells.iter().all(|cell| cell.pointer.ends_with(figure.sets())));
    }
    assert_eq!(rows(&view, "churn_without_csm")[0].1.derived.as_ref().unwrap().sets, "sets hazard without CSM");
    assert!((read(&view, "churn_without_csm") - (1.0 - 0.92_f64.powf(2.2))).abs() < 1e-12);
}

#[test]
fn typing_one_sets_the_assumption_behind_it_in_one_step() {
    let mut desk = Desk::new();
    let before = desk.view("baseline");
    let view = desk.edit("baseline", &derive("baseline", "mid_market", "churn_without_csm", 0.24));
    let hazard = 0.76_f64.ln() / 0.92_f64.ln();
    assert!((number(&view, HAZARD) - hazard).abs() < 1e-12);
    assert!((read(&view, "churn_without_csm") - 0.24).abs() < 1e-12);
    assert_eq!(view.undo.as_deref(), Some("Change churn without CSMs of Mid-market to 24% (hazard without CSM 3.29)"));
    assert_eq!(view.revision, before.revision + 1);
    let back = desk.undo("baseline");
    assert_eq!(back.grid, before.grid);
    let again = desk.redo("baseline");
    assert_eq!(again.grid, view.grid);
    let mut desk = desk.reopen();
    assert_eq!(desk.view("baseline").grid, view.grid);
}

#[test]
fn every_figure_takes_what_is_typed() {
    let typed = [
        ("churn_at_floor", 0.06),
        ("steady_nrr", 1.06),
        ("hours_per_account_year", 40.0),
        ("accounts_per_csm", 40.0),
        ("utilisation_today", 0.85),
        ("wins_from_funnel", 5.0),
    ];
    let mut desk = Desk::new();
    desk.set("baseline", "/segments/mid_market/acquisition/volume", "funnel");
    for (figure, value) in typed {
        let view = desk.edit("baseline", &derive("baseline", "mid_market", figure, value));
        assert!((read(&view, figure) - value).abs() < 1e-9, "{figure}");
    }
}

#[test]
fn in_a_scenario_it_overrides_the_assumption_and_is_inherited_and_reset_with_it() {
    let mut desk = Desk::new();
    let own = read(&desk.view("cut_two"), "churn_without_csm");
    let view = desk.edit("cut_two", &derive("cut_two", "mid_market", "churn_without_csm", 0.24));
    assert_eq!(derived(&view, "churn_without_csm").origin, Origin::Overridden);
    assert_eq!(row(&view, "cut_two").overrides, 2);
    let child = desk.view("cut_two_digital");
    let inherited = Origin::Inherited { scenario: "Cut 2 Mid-market CSMs".to_owned() };
    assert_eq!(derived(&child, "churn_without_csm").origin, inherited);
    assert!((read(&child, "churn_without_csm") - 0.24).abs() < 1e-12);
    assert!((read(&desk.view("baseline"), "churn_without_csm") - own).abs() < 1e-15);
    let view = desk.edit("cut_two", &reset("cut_two", &derived(&child, "churn_without_csm").pointer));
    assert!((read(&view, "churn_without_csm") - own).abs() < 1e-15);
    assert_eq!(row(&view, "cut_two").overrides, 1);
}

#[test]
fn it_follows_what_it_is_read_from() {
    let mut desk = Desk::new();
    let view = desk.set("invest", CHURN, 0.2);
    assert!((read(&view, "churn_without_csm") - (1.0 - 0.8_f64.powf(2.2))).abs() < 1e-12);
    let view = desk.set("invest", "/segments/mid_market/contract/term_months", 24);
    let hours = read(&view, "hours_per_account_year");
    assert!(hours < read(&desk.view("baseline"), "hours_per_account_year") + 100.0);
}

#[test]
fn out_of_reach_it_says_what_can_be_reached() {
    let mut desk = Desk::new();
    let mut refused =
        |scenario, figure, value| desk.refused(scenario, &derive(scenario, "mid_market", figure, value)).pop().unwrap();
    assert_eq!(
        refused("baseline", "churn_without_csm", 0.05),
        "Mid-market › Retain › Churn without CSMs is 5%; it can be above 8% to 81.13% (hazard without CSM above 1 to 20)."
    );
    assert_eq!(
        refused("baseline", "wins_from_funnel", 9.0),
        "Mid-market › Acquire › Wins from the funnel: What this is read from is switched off here; switch that on first."
    );
    assert!(refused("baseline", "hours_per_account_year", 1.0).contains("it can be 12 to 12,012 (hours per account 0"));
    assert!(refused("invest", "accounts_per_csm", 40.0).contains("CSMs today"));
    assert!(refused("baseline", "nothing", 1.0).contains("There is no figure “nothing”; there are wins_from_funnel"));
    let elsewhere = derive("baseline", "nobody", "steady_nrr", 1.0);
    assert!(desk.refused("baseline", &elsewhere)[0].contains("There is no segment “nobody”"));
}

#[test]
fn what_cannot_be_typed_is_locked_with_the_reason() {
    let mut desk = Desk::new();
    let locked = |view: &View, figure: &str| derived(view, figure).locked.clone();
    assert_eq!(locked(&desk.view("baseline"), "accounts_per_csm"), None);
    let view = desk.view("invest");
    assert_eq!(locked(&view, "accounts_per_csm"), cell(&view, CSMS).locked, "as the CSMs it would set");
    let view = desk.edit("baseline", &set("baseline", RESPONSE, Value::Null));
    assert_eq!(derived(&view, "churn_at_floor").content, Content::Absent);
    assert!(locked(&view, "churn_at_floor").unwrap().contains("off here"));
    let view = desk.edit("baseline", &set("baseline", CHURN, json!(0)));
    assert!(locked(&view, "utilisation_today").is_none());
    let view = desk.edit("baseline", &set("baseline", "/segments/mid_market/expansion/uplift", json!(0)));
    assert!(locked(&view, "steady_nrr").unwrap().contains("nothing changes this"));
    assert!(read(&view, "steady_nrr") > 0.9);
}

#[test]
fn a_stroke_that_comes_back_to_the_first_figure_is_no_step() {
    // What no typed figure comes from, to the last digit.
    let mut desk = Desk::new();
    let view = desk.edit("baseline", &set("baseline", HAZARD, json!(2.618_033_988_749_895)));
    let (grid, undo, figure) = (view.grid.clone(), view.undo.clone(), read(&view, "churn_without_csm"));
    for value in [figure + 0.01, figure] {
        desk.stroke("baseline", &derive("baseline", "mid_market", "churn_without_csm", value), 7);
    }
    let back = desk.view("baseline");
    assert_eq!((back.undo, back.grid), (undo, grid));
}

#[test]
fn typing_in_one_stroke_is_one_step() {
    let mut desk = Desk::new();
    let before = desk.view("baseline").grid;
    for value in [0.2, 0.21, 0.22] {
        desk.stroke("baseline", &derive("baseline", "mid_market", "churn_without_csm", value), 7);
    }
    assert_eq!(desk.undo("baseline").grid, before);
}
