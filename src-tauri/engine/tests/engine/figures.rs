//! Figures beside the months and the summary, and the reach of break-even churn.

use headroom_engine::{Metric, arr_per_account, clv_to_cac, compare, cs_cost_share, mean_clv};
use serde_json::{Value, json};

use super::support::{close, months, project, project_scenario, sample, sample_plan};

#[test]
fn cs_cost_is_that_of_the_last_twelve_months() {
    let projection = project(&sample_plan()).projection;
    let costs = months(&projection.total, Metric::CsCost);
    let last_year: f64 = costs[costs.len() - 12..].iter().sum();
    let closing = projection.total.last(Metric::ClosingArr).unwrap();
    assert!(close(cs_cost_share(&projection).unwrap(), last_year / closing, 1.0));
    let of_horizon = |months: u32| {
        let mut plan = sample_plan();
        plan["horizon_months"] = json!(months);
        cs_cost_share(&project(&plan).projection)
    };
    assert!(of_horizon(12).is_some());
    assert_eq!(of_horizon(11), None);
}

#[test]
fn arr_per_account_is_that_of_the_opening_book() {
    let projection = project(&sample_plan()).projection;
    assert!(close(arr_per_account(&projection.segments[1].series, 0).unwrap(), 45_000.0, 1.0));
    let mut plan = sample_plan();
    plan["segments"]["smb"]["opening"]["accounts"] = json!(0);
    plan["segments"]["smb"]["opening"]["arr"] = json!(0);
    assert_eq!(arr_per_account(&project(&plan).projection.segments[0].series, 0), None);
    assert_eq!(arr_per_account(&projection.total, 10_000), None);
}

#[test]
fn mean_clv_counts_accounts_won() {
    let mut plan = sample_plan();
    for segment in plan["segments"].as_object_mut().unwrap().values_mut() {
        segment["acquisition"]["volume"] = json!({"direct": 0});
    }
    let nobody = project(&plan);
    assert_eq!((mean_clv(&nobody), clv_to_cac(&nobody)), (None, None));
    plan["segments"]["mid_market"]["acquisition"]["volume"]["direct"] = json!(2);
    let projected = project(&plan);
    let clv = projected.summary.segments["mid_market"].clv;
    assert!(close(mean_clv(&projected).unwrap(), clv, clv));
    let of_segment = projected.summary.segments["mid_market"].ltv_to_cac.unwrap();
    assert!(close(clv_to_cac(&projected).unwrap(), of_segment, 1.0));
}

/// Break-even churn of cutting all Mid-market CSMs and `smb` ones in SMB, where nearly everybody leaves anyway.
fn break_even(smb: f64) -> Option<f64> {
    let mut document = sample();
    document["plan"]["segments"]["smb"]["retention"]["churn"] = json!(0.95);
    let mut overrides = json!({"/segments/mid_market/team/events/cut": {"month": "2027-01", "change": -8}});
    if smb > 0.0 {
        overrides["/segments/smb/team/events/cut"] = json!({"month": "2027-01", "change": -smb});
    }
    document["scenarios"] = Value::from(vec![json!({"id": "cut", "name": "Cut", "overrides": overrides, "note": ""})]);
    let [a, b] = ["baseline", "cut"].map(|id| project_scenario(&document, id));
    compare(&a, &b).break_even_churn
}

#[test]
fn churn_can_rise_no_further_than_the_weakest_team_that_changes() {
    let alone = break_even(0.0).unwrap();
    assert!(alone > 0.05, "{alone}");
    assert_eq!(break_even(0.5), None, "SMB has 5 points left to lose");
}
