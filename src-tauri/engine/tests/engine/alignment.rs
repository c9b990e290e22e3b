//! Comparisons of any two projections: months by calendar, and only what both have.

use headroom_engine::{Comparison, LostBy, Metric, Month, NewLogoEquivalents, Projected, compare};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::plans::{document, plan};
use super::support::{close, months, project, project_scenario, sample, sample_plan};

/// `plan` so many months later: its start and every event.
fn shifted(mut plan: Value, by: u32) -> Value {
    let later = |month: &mut Value| {
        let month_then: Month = month.as_str().unwrap().parse().unwrap();
        *month = json!(month_then.plus(by));
    };
    later(&mut plan["start"]);
    for segment in plan["segments"].as_object_mut().unwrap().values_mut() {
        segment["team"]["events"].as_object_mut().unwrap().values_mut().for_each(|event| later(&mut event["month"]));
    }
    plan
}

fn with_horizon(mut plan: Value, months: usize) -> Value {
    plan["horizon_months"] = json!(months);
    plan
}

/// What does not depend on a replay.
fn plain(comparison: &Comparison) -> Comparison {
    let lost_by = LostBy { other: comparison.lost_gross_profit, ..LostBy::default() };
    Comparison { break_even_churn: None, churn_equivalent: None, churn_rise: None, lost_by, ..comparison.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_differs_from_itself(plan in plan()) {
        let projected = project(&plan);
        let comparison = compare(&projected, &projected);
        prop_assert_eq!(comparison.months.len(), projected.projection.months());
        let money = comparison.months.iter().flat_map(|m| [m.savings, m.lost_gross_profit, m.net, m.closing_arr_delta]);
        prop_assert!(money.into_iter().all(|amount| amount == 0.0));
        let logos = comparison.new_logo_equivalents;
        let logos = [logos.revenue_over_acv, logos.arr_over_acv, logos.profit_over_clv];
        prop_assert!(logos.into_iter().flatten().all(|logos| logos == 0.0));
        let new_logo_equivalents = NewLogoEquivalents::default();
        let rest = Comparison { months: Vec::new(), new_logo_equivalents, ..comparison };
        prop_assert_eq!(rest, Comparison::default());
    }

    /// A longer plan adds months that are not compared.
    #[test]
    fn a_longer_horizon_changes_nothing_but_replays(document in document(), more in 1_usize..24) {
        let [a, b] = ["baseline", "other"].map(|id| project_scenario(&document, id));
        let longer = with_horizon(document["plan"].clone(), a.projection.months() + more);
        let mut extended = document.clone();
        extended["plan"] = longer;
        let later = project_scenario(&extended, "other");
        let (before, after) = (compare(&a, &b), compare(&a, &later));
        prop_assert_eq!(&after, &plain(&before));
        let turned = compare(&later, &a);
        prop_assert_eq!(turned.months.len(), a.projection.months());
        prop_assert!(close(turned.npv_delta, -before.npv_delta, before.savings.abs() + before.lost_gross_profit.abs()));
    }

    /// The calendar names the months; it does not change what they hold.
    #[test]
    fn shifted_together_they_compare_alike(document in document(), by in 1_u32..40) {
        let [a, b] = ["baseline", "other"].map(|id| project_scenario(&document, id));
        let mut moved = document.clone();
        moved["plan"] = shifted(document["plan"].clone(), by);
        for (pointer, value) in moved["scenarios"][0]["overrides"].as_object_mut().unwrap() {
            if pointer.contains("/events/") {
                let month: Month = value["month"].as_str().unwrap().parse().unwrap();
                value["month"] = json!(month.plus(by));
            }
        }
        let [c, d] = ["baseline", "other"].map(|id| project_scenario(&moved, id));
        let (here, there) = (compare(&a, &b), compare(&c, &d));
        let later = |month: Option<Month>| month.map(|month| month.plus(by));
        prop_assert_eq!(later(here.turning_month), there.turning_month);
        prop_assert_eq!(later(here.payback_month), there.payback_month);
        for (here, there) in here.months.iter().zip(&there.months) {
            prop_assert_eq!((here.month.plus(by), here.net.to_bits()), (there.month, there.net.to_bits()));
        }
        prop_assert_eq!(here.lost_by, there.lost_by);
        prop_assert_eq!((here.npv_delta, here.churn_equivalent), (there.npv_delta, there.churn_equivalent));
    }

    /// Every figure of two plans that start at different times, from the months of both.
    #[test]
    fn common_months_are_aligned(a in plan(), b in plan(), by in 0_u32..60, first in any::<bool>()) {
        let [a, b] = if first { [shifted(a, by), b] } else { [a, shifted(b, by)] };
        let (a, b) = (project(&a), project(&b));
        assert_aligned(&a, &b);
        assert_aligned(&b, &a);
    }
}

fn assert_aligned(a: &Projected, b: &Projected) {
    let comparison = compare(a, b);
    let at = |projected: &Projected, month: Month| usize::try_from(month.months_after(projected.projection.start)).ok();
    let common = |month: &Month| at(b, *month).is_some_and(|index| index < b.projection.months());
    let calendar = (0..a.projection.months()).map(|index| a.projection.start.plus(u32::try_from(index).unwrap()));
    let common: Vec<Month> = calendar.filter(common).collect();
    assert_eq!(comparison.months.iter().map(|month| month.month).collect::<Vec<_>>(), common);
    let Some(&last) = common.last() else {
        assert_eq!(comparison, Comparison::default());
        return;
    };
    let of = |projected: &Projected, metric, month| {
        months(&projected.projection.total, metric)[at(projected, month).unwrap()]
    };
    let difference = |metric, month| of(a, metric, month) - of(b, metric, month);
    let sum = |metric| common.iter().map(|month| difference(metric, *month)).sum::<f64>();
    let (plan, scale) = (a.plan.plan(), a.summary.revenue + b.summary.revenue + a.summary.cs_cost + b.summary.cs_cost);
    let factor = |month| (1.0 + plan.discount_rate).powf(-((at(a, month).unwrap() + 1) as f64) / 12.0);
    let present = |metric| common.iter().map(|month| difference(metric, *month) * factor(*month)).sum::<f64>();
    assert!(close(comparison.savings, sum(Metric::CsCost), scale));
    assert!(close(comparison.lost_gross_profit, sum(Metric::GrossProfit), scale));
    assert!(close(comparison.net, comparison.savings - comparison.lost_gross_profit, scale));
    let arr = -difference(Metric::ClosingArr, last);
    assert_eq!(comparison.closing_arr_delta, arr);
    let exit = plan.valuation_multiple * arr;
    let arrs = plan.valuation_multiple * (of(a, Metric::ClosingArr, last) + of(b, Metric::ClosingArr, last));
    assert!(close(comparison.ev_delta, exit, arrs));
    let npv = present(Metric::AcquisitionCost) - present(Metric::Contribution);
    let scale = scale + a.summary.acquisition_cost + b.summary.acquisition_cost;
    assert!(close(comparison.npv_delta, npv, scale));
    assert!(close(comparison.npv_with_exit_delta, npv + exit * factor(last), scale + arrs));
    let same_ids = a.plan.plan().segments.len() == b.plan.plan().segments.len();
    let same_months = a.projection.start == b.projection.start && a.projection.months() == b.projection.months();
    if !(same_ids && same_months) {
        assert_eq!(comparison, plain(&comparison));
    }
}

/// Segments belong together by id, wherever they stand.
#[test]
fn segments_are_matched_by_id() {
    let [a, b] = ["baseline", "cut_two"].map(|id| project_scenario(&sample(), id));
    let mut turned = sample();
    let segments = turned["plan"]["segments"].as_object().unwrap();
    turned["plan"]["segments"] = segments.iter().rev().map(|(id, segment)| (id.clone(), segment.clone())).collect();
    let other_way = project_scenario(&turned, "cut_two");
    let (here, there) = (compare(&a, &b), compare(&a, &other_way));
    let close_to = |x: Option<f64>, y: Option<f64>| close(x.unwrap(), y.unwrap(), 0.0);
    assert!(close_to(here.break_even_churn, there.break_even_churn));
    assert!(close_to(here.churn_equivalent, there.churn_equivalent));
    assert!(close_to(here.churn_rise, there.churn_rise));
    assert!(close(here.lost_by.churn, there.lost_by.churn, here.lost_gross_profit));
    let mut renamed = sample_plan();
    let smb = renamed["segments"].as_object_mut().unwrap().shift_remove("smb").unwrap();
    renamed["segments"]["small"] = smb;
    let others = compare(&a, &project(&renamed));
    assert_eq!((others.break_even_churn, others.churn_equivalent, others.churn_rise), (None, None, None));
    assert_eq!(others.lost_by, LostBy { other: others.lost_gross_profit, ..LostBy::default() });
    assert_eq!(others.months.len(), 36);
}

#[test]
fn plans_without_a_common_month_have_nothing_to_compare() {
    let plan = sample_plan();
    let [a, b] = [plan.clone(), shifted(plan.clone(), 36)].map(|plan| project(&plan));
    assert_eq!(compare(&a, &b), Comparison::default());
    assert_eq!(compare(&b, &a), Comparison::default());
    assert_eq!(compare(&a, &project(&shifted(plan, 35))).months.len(), 1);
}
