//! Edge plans: nobody, nothing, the shortest and the longest.

use headroom_engine::{Metric, Projected};
use serde_json::{Value, json};

use super::support::{close, months, project, sample_plan};

/// The sample's Mid-market alone, changed by `change`.
fn mid_market(change: impl FnOnce(&mut Value)) -> Projected {
    let mut plan = sample_plan();
    let mut segment = plan["segments"]["mid_market"].take();
    segment["team"]["events"] = json!({});
    plan["segments"] = json!({"mid_market": segment});
    change(&mut plan);
    project(&plan)
}

fn segment(plan: &mut Value) -> &mut Value {
    &mut plan["segments"]["mid_market"]
}

fn all(projected: &Projected, metric: Metric) -> Vec<f64> {
    months(&projected.projection.segments[0].series, metric)
}

#[test]
fn no_accounts_and_no_wins_is_all_cost() {
    let projected = mid_market(|plan| {
        segment(plan)["opening"]["accounts"] = json!(0);
        segment(plan)["opening"]["arr"] = json!(0);
        segment(plan)["acquisition"]["volume"]["direct"] = json!(0);
    });
    assert!(all(&projected, Metric::ClosingArr).iter().all(|arr| *arr == 0.0));
    assert!(all(&projected, Metric::Coverage).iter().all(|coverage| *coverage == 1.0), "nothing asks for coverage");
    assert_eq!(projected.summary.nrr, None);
    assert_eq!(projected.projection.segments[0].series.get(Metric::TimeToImpact, 5), None);
    assert!(projected.summary.contribution < 0.0);
}

#[test]
fn a_team_with_backfill_and_no_events_keeps_its_heads() {
    let projected = mid_market(|_| {});
    assert!(all(&projected, Metric::Heads).iter().all(|heads| close(*heads, 8.0, 8.0)));
}

#[test]
fn without_csms_today_is_the_measure() {
    let projected = mid_market(|plan| segment(plan)["team"]["csms"] = json!(0));
    assert!(all(&projected, Metric::HazardMultiplier).iter().all(|m| *m == 1.0), "today is without CSMs");
    assert_eq!(projected.projection.segments[0].series.get(Metric::Utilisation, 0), None);
    assert_eq!(projected.summary.segments["mid_market"].coverage_today, 0.0);
    assert_eq!(projected.summary.cs_value, 0.0);
}

#[test]
fn a_cut_of_everybody_leaves_nobody_and_no_replacement() {
    let projected = mid_market(|plan| {
        segment(plan)["team"]["events"] = json!({"all": {"month": "2027-06", "change": -8}});
    });
    let heads = all(&projected, Metric::Heads);
    assert!(close(heads[4], 8.0, 8.0));
    assert!(heads[5..].iter().all(|heads| *heads == 0.0));
    assert!(all(&projected, Metric::TouchesDelivered)[5..].iter().all(|share| *share == 0.0));
    let hazard = all(&projected, Metric::HazardMultiplier);
    assert!(hazard.windows(2).skip(5).all(|pair| pair[1] >= pair[0]), "churn only gets worse");
    assert!(hazard[35] > 2.0 && hazard[35] < 2.2, "and nears the hazard without CSMs");
}

#[test]
fn a_freeze_in_month_one_lets_replacements_already_due_still_come() {
    let projected = mid_market(|plan| {
        segment(plan)["team"]["events"] = json!({"freeze": {"month": "2027-01", "freeze_months": 120}});
    });
    let heads = all(&projected, Metric::Heads);
    assert!(heads[..3].iter().all(|heads| close(*heads, 8.0, 8.0)), "three months' replacements were due");
    let keep = (1.0_f64 - 0.15).powf(1.0 / 12.0);
    assert!(heads[2..].windows(2).all(|pair| close(pair[1], pair[0] * keep, 1.0)));
}

#[test]
fn without_backfill_and_attrition_nothing_moves_the_team() {
    let projected = mid_market(|plan| {
        segment(plan)["team"]["backfill_months"] = Value::Null;
        segment(plan)["team"]["attrition"] = json!(0);
    });
    assert!(all(&projected, Metric::Heads).iter().all(|heads| *heads == 8.0));
    assert!(all(&projected, Metric::EffectiveHeads).iter().all(|heads| *heads == 8.0));
}

#[test]
fn without_backfill_leavers_are_never_replaced() {
    let projected = mid_market(|plan| segment(plan)["team"]["backfill_months"] = Value::Null);
    let heads = all(&projected, Metric::Heads);
    assert!(close(heads[11], 8.0 * 0.85, 8.0) && close(heads[35], 8.0 * 0.85_f64.powi(3), 8.0));
}

#[test]
fn contracts_of_one_and_of_sixty_months() {
    for term in [1, 36, 60] {
        let projected = mid_market(|plan| {
            segment(plan)["contract"]["term_months"] = json!(term);
            plan["horizon_months"] = json!(120);
            segment(plan)["acquisition"]["volume"]["direct"] = json!(0);
            segment(plan)["onboarding"]["months"] = json!(0);
            segment(plan)["retention"]["coverage_response"] = Value::Null;
        });
        // Ten years of an annual rate: an even profile has renewed each account the same number of times.
        let left = *all(&projected, Metric::ClosingAccounts).last().unwrap();
        let years = f64::from(120 / term * term) / 12.0;
        let least = 240.0 * 0.92_f64.powf((f64::from(term) + 120.0) / 12.0);
        let most = 240.0 * 0.92_f64.powf(years - f64::from(term) / 12.0);
        assert!(left >= least && left <= most, "term {term}: {least} {left} {most}");
        if term == 1 {
            assert!(close(left, 240.0 * 0.92_f64.powi(10), 240.0));
        }
    }
}

#[test]
fn the_shortest_and_the_longest_horizon() {
    for horizon in [1, 120] {
        let projected = mid_market(|plan| plan["horizon_months"] = json!(horizon));
        assert_eq!(projected.projection.months(), horizon);
        assert_eq!(projected.summary.nrr.is_some(), horizon >= 12);
        assert!(projected.summary.npv_with_exit.is_finite());
    }
}

#[test]
fn zero_hours_cost_no_capacity() {
    let projected = mid_market(|plan| {
        let segment = segment(plan);
        for field in ["hours_per_account_month", "hours_per_renewal", "hours_per_touch"] {
            segment["service"][field] = json!(0);
        }
        segment["onboarding"]["hours"] = json!(0);
        segment["team"]["csms"] = json!(0);
    });
    assert!(all(&projected, Metric::TouchesDelivered).iter().all(|share| *share == 1.0));
    assert!(all(&projected, Metric::RequiredCsms).iter().all(|heads| *heads == 0.0));
    assert!(all(&projected, Metric::OnboardingLossAccounts).iter().all(|lost| close(*lost, 0.2, 1.0)));
}

#[test]
fn the_funnel_wins_what_its_rates_multiply_to() {
    let projected = mid_market(|plan| {
        segment(plan)["acquisition"]["volume"] = json!({"funnel": {
            "prospects_per_month": 2000, "cr1": 0.09, "cr2": 0.18, "cr3": 0.9, "cr4": 0.25,
        }});
        segment(plan)["acquisition"]["growth"] = json!(0.2);
    });
    let won = all(&projected, Metric::WonAccounts);
    assert!(close(won[0], 7.29, 1.0) && close(won[12], 7.29 * 1.2, 1.0) && close(won[24], 7.29 * 1.44, 1.0));
}

#[test]
fn a_lumpy_renewal_profile_churns_when_contracts_end() {
    let projected = mid_market(|plan| {
        let mut profile = vec![0; 12];
        profile[2] = 3;
        profile[8] = 1;
        segment(plan)["opening"]["renewal_profile"] = json!(profile);
        segment(plan)["acquisition"]["volume"]["direct"] = json!(0);
        segment(plan)["retention"]["coverage_response"] = Value::Null;
        segment(plan)["onboarding"]["months"] = json!(0);
    });
    let churned = all(&projected, Metric::ChurnedAccounts);
    for (index, accounts) in churned[..12].iter().enumerate() {
        let due = match index {
            2 => 180.0,
            8 => 60.0,
            _ => 0.0,
        };
        assert!(close(*accounts, due * 0.08, 1.0), "month {}: {accounts}", index + 1);
    }
}
