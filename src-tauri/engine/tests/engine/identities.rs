//! What must hold for every plan.

use headroom_engine::{Comparison, Metric, Projected, Series, compare};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::plans::{document, plan};
use super::support::{close, months, project, project_scenario};

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_finite(document in document()) {
        let [a, b] = both(&document);
        for projected in [&a, &b] {
            for series in all_series(projected) {
                for metric in Metric::ALL {
                    prop_assert!(series.iter(metric).flatten().all(f64::is_finite), "{}", metric.name());
                }
            }
            all_finite(&serde_json::to_value(&projected.summary).unwrap())?;
        }
        all_finite(&serde_json::to_value(compare(&a, &b)).unwrap())?;
    }

    #[test]
    fn the_books_add_up(plan in plan()) {
        let projected = project(&plan);
        for series in all_series(&projected) {
            let of = |metric| months(series, metric);
            let (opening, closing) = (of(Metric::OpeningArr), of(Metric::ClosingArr));
            let gained = [Metric::NewArr, Metric::ExpansionArr, Metric::PriceArr].map(of);
            let lost = [Metric::ContractionArr, Metric::ChurnedArr].map(of);
            let (accounts, accounts_after) = (of(Metric::OpeningAccounts), of(Metric::ClosingAccounts));
            let (live, churned) = (of(Metric::LiveAccountsAdded), of(Metric::ChurnedAccounts));
            for t in 0..opening.len() {
                let arr = opening[t] + gained.iter().map(|gain| gain[t]).sum::<f64>() - lost[0][t] - lost[1][t];
                prop_assert!(close(arr, closing[t], opening[t]));
                prop_assert!(close(accounts[t] + live[t] - churned[t], accounts_after[t], accounts[t]));
                prop_assert!(t == 0 || opening[t] == closing[t - 1] || close(opening[t], closing[t - 1], opening[t]));
                prop_assert!(churned[t] >= -1e-9 && closing[t] >= -1e-6, "{} {}", churned[t], closing[t]);
            }
        }
    }

    #[test]
    fn segments_sum_to_the_total(plan in plan()) {
        let projected = project(&plan);
        let overhead = plan["cs_overhead_annual"].as_f64().unwrap() / 12.0;
        for metric in Metric::of_total() {
            if matches!(metric, Metric::Grr | Metric::Nrr | Metric::LogoRetention) {
                continue;
            }
            let extra = match metric { Metric::CsCost => overhead, Metric::Contribution => -overhead, _ => 0.0 };
            for (t, total) in months(&projected.projection.total, *metric).into_iter().enumerate() {
                let sum: f64 = projected.projection.segments.iter().filter_map(|s| s.series.get(*metric, t)).sum();
                prop_assert!(close(sum + extra, total, sum.abs() + overhead), "{} {sum} {total}", metric.name());
            }
        }
    }

    #[test]
    fn profit_follows_from_arr(plan in plan()) {
        let projected = project(&plan);
        for (segment, facts) in projected.projection.segments.iter().zip(plan["segments"].as_object().unwrap().values()) {
            let of = |metric| months(&segment.series, metric);
            let margin = facts["gross_margin"].as_f64().unwrap();
            for (arr, profit) in of(Metric::OpeningArr).into_iter().zip(of(Metric::GrossProfit)) {
                prop_assert!(close(arr / 12.0 * margin, profit, 0.0));
            }
        }
    }

    #[test]
    fn gross_retention_never_exceeds_one_nor_net(plan in plan()) {
        let rising = plan["segments"].as_object().unwrap().values().all(|s| s["contract"]["price_uplift"].as_f64() >= Some(0.0));
        let projected = project(&plan);
        for series in all_series(&projected) {
            for t in 0..series.months() {
                let [grr, nrr] = [Metric::Grr, Metric::Nrr].map(|metric| series.get(metric, t));
                prop_assert!(t >= 11 || grr.is_none() && nrr.is_none());
                if let (Some(grr), Some(nrr)) = (grr, nrr) {
                    prop_assert!((0.0..=1.0).contains(&grr), "grr {grr}");
                    prop_assert!(!rising || grr <= nrr * (1.0 + 1e-12), "grr {grr} nrr {nrr}");
                }
            }
        }
    }

    #[test]
    fn wins_leave_the_queue_live_or_lost(plan in plan()) {
        for segment in &project(&plan).projection.segments {
            let of = |metric| months(&segment.series, metric);
            let (live, lost) = (of(Metric::LiveAccountsAdded), of(Metric::OnboardingLossAccounts));
            prop_assert!(live.iter().chain(&lost).all(|accounts| *accounts >= -1e-9));
            let (carr, arr) = (of(Metric::Carr), of(Metric::ClosingArr));
            prop_assert!(carr.iter().zip(&arr).all(|(carr, arr)| *carr >= *arr - 1e-6));
        }
    }

    #[test]
    fn a_scenario_without_overrides_is_the_baseline_to_the_bit(plan in plan()) {
        let scenario = json!({"id": "same", "name": "Same", "overrides": {}, "note": ""});
        let document = json!({"format": 1, "plan": plan, "scenarios": [scenario]});
        let [baseline, same] = ["baseline", "same"].map(|id| project_scenario(&document, id));
        let bare = project(&document["plan"]);
        for other in [&same, &bare] {
            for (a, b) in all_series(&baseline).zip(all_series(other)) {
                for metric in Metric::ALL {
                    let bits = |series: &Series| -> Vec<Option<u64>> { series.iter(metric).map(|v| v.map(f64::to_bits)).collect() };
                    prop_assert_eq!(bits(a), bits(b));
                }
            }
            prop_assert_eq!(&baseline.summary, &other.summary);
        }
    }

    #[test]
    fn a_hire_never_lowers_the_coverage_of_its_month(plan in plan(), heads in 0.1..=5.0_f64) {
        let before = project(&plan);
        let mut more = plan.clone();
        let month = plan["start"].clone();
        more["segments"]["segment_0"]["team"]["events"]["extra"] = json!({"month": month, "change": heads, "note": ""});
        let after = project(&more);
        let first = |projected: &Projected| projected.projection.segments[0].series.get(Metric::Coverage, 0).unwrap();
        prop_assert!(first(&after) >= first(&before) - 1e-12);
    }

    #[test]
    fn a_loss_is_attributed_whole(document in document()) {
        let comparison = compared(&document);
        let by = comparison.lost_by;
        let scale = [by.onboarding, by.churn, by.expansion, by.other].into_iter().map(f64::abs).fold(1.0, f64::max);
        let sum = by.onboarding + by.churn + by.expansion + by.other;
        prop_assert!(close(sum, comparison.lost_gross_profit, scale));
    }

    #[test]
    fn value_is_destroyed_exactly_where_the_loss_exceeds_what_the_savings_pay(document in document()) {
        let [a, b] = both(&document);
        let comparison = compare(&a, &b);
        let rate = document["plan"]["discount_rate"].as_f64().unwrap();
        let mut before = 0.0;
        let present_net: f64 = comparison.months.iter().zip(1..).map(|(month, t)| {
            let amount = month.net - std::mem::replace(&mut before, month.net);
            amount * (1.0 + rate).powf(-f64::from(t) / 12.0)
        }).sum();
        if let (Some(equivalent), Some(break_even)) = (comparison.churn_equivalent, comparison.break_even_churn)
            && present_net.abs() > 1e-6 * (comparison.savings.abs() + comparison.lost_gross_profit.abs() + 1.0)
        {
            prop_assert_eq!(equivalent > break_even, present_net < 0.0);
        }
    }
}

fn both(document: &Value) -> [Projected; 2] {
    ["baseline", "other"].map(|id| project_scenario(document, id))
}

fn compared(document: &Value) -> Comparison {
    let [a, b] = both(document);
    compare(&a, &b)
}

fn all_series(projected: &Projected) -> impl Iterator<Item = &Series> {
    projected.projection.segments.iter().map(|segment| &segment.series).chain([&projected.projection.total])
}

/// JSON has no NaN: a number that is not finite would have become null where none may stand.
fn all_finite(value: &Value) -> Result<(), TestCaseError> {
    const MAY_BE_NULL: [&str; 15] = [
        "turning_month",
        "payback_month",
        "return_on_cost",
        "break_even_churn",
        "churn_equivalent",
        "churn_rise",
        "revenue_over_acv",
        "arr_over_acv",
        "profit_over_clv",
        "grr",
        "nrr",
        "logo_retention",
        "cs_roi",
        "ltv_to_cac",
        "cac_payback_months",
    ];
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                prop_assert!(!field.is_null() || MAY_BE_NULL.contains(&name.as_str()), "{name} is not finite");
                all_finite(field)?;
            }
            Ok(())
        }
        Value::Array(items) => items.iter().try_for_each(all_finite),
        _ => Ok(()),
    }
}
