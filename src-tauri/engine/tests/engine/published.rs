//! Published numbers with their sources; `published.json` holds inputs and outputs as facts.
//!
//! Not reached by the engine, and why:
//! - `sbg_regular`'s fit and log-likelihood: the engine takes α and β, it does not estimate them;
//! - `arr_roll_forward`: its new and churned ARR are free numbers a quarter, the engine's follow from assumptions;
//! - `health_weighted_forecast` and `cohort_retention`: both need accounts one by one, which a plan does not hold.

use headroom_engine::{Metric, Projected};
use serde_json::{Value, json};

use super::support::{months, project, sample_plan};

fn published() -> Value {
    serde_json::from_str(include_str!("../fixtures/published.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

/// One segment whose whole book is due in month `term`; nothing else moves until a test says so.
fn one_cohort(term: u32, horizon: u32, accounts: f64, arr: f64) -> Value {
    let mut plan = sample_plan();
    let mut segment = plan["segments"]["mid_market"].take();
    let mut profile = vec![0; term as usize];
    profile[term as usize - 1] = 1;
    segment["opening"] = json!({"accounts": accounts, "arr": arr, "renewals_completed": 0, "renewal_profile": profile});
    segment["acquisition"]["volume"] = json!({"direct": 0});
    segment["contract"] = json!({"term_months": term, "price_uplift": 0});
    segment["retention"] = json!({"churn": 0, "contraction": 0, "tenure": null, "coverage_response": null});
    segment["expansion"]["touches_per_year"] = json!(0);
    segment["expansion"]["unassisted_share"] = json!(1);
    segment["expansion"]["whitespace"] = Value::Null;
    segment["team"]["events"] = json!({});
    plan["horizon_months"] = json!(horizon);
    plan["segments"] = json!({"only": segment});
    plan
}

fn set(plan: &mut Value, field: &str, value: Value) {
    *plan.pointer_mut(&format!("/segments/only/{field}")).unwrap() = value;
}

/// Accounts at the end of each term, the opening ones first.
fn survivors(projected: &Projected, term: usize, opening: f64) -> Vec<f64> {
    let closing = months(&projected.projection.total, Metric::ClosingAccounts);
    std::iter::once(opening).chain(closing.into_iter().skip(term - 1).step_by(term)).collect()
}

/// Winning by Design, Customer Success as a Profit Center (2021): one account of 100,000, 6 % at each renewal.
#[test]
fn one_account_over_three_years() {
    let mut plan = one_cohort(12, 36, 1.0, 100_000.0);
    set(&mut plan, "expansion/touches_per_year", json!(1));
    set(&mut plan, "expansion/conversion", json!(1));
    set(&mut plan, "expansion/uplift", json!(0.06));
    let revenue = project(&plan).summary.revenue;
    approx::assert_relative_eq!(
        revenue,
        published()["wbd_one_account"]["revenue"].as_f64().unwrap(),
        max_relative = 1e-12
    );
}

/// Fader & Hardie (2007), How to Project Customer Retention: the projected survival of the Regular segment.
#[test]
fn shifted_beta_geometric_survival() {
    let facts = &published()["sbg_regular"];
    // Terms of ten months bring twelve renewals into the longest horizon; a renewal's churn does not ask how long.
    let mut plan = one_cohort(10, 120, 1000.0, 1e6);
    set(&mut plan, "retention/tenure", json!({"alpha": facts["alpha"], "beta": facts["beta"]}));
    let survival = survivors(&project(&plan), 10, 1000.0);
    for (got, want) in survival[1..].iter().zip(numbers(&facts["projected_survival_percent"])) {
        approx::assert_abs_diff_eq!(got / 10.0, want, epsilon = 6e-4);
    }
}

/// Fader & Hardie (2010), Customer-Base Valuation in a Contractual Setting, Table 3.
#[test]
fn discounted_expected_residual_lifetime() {
    let facts = &published()["derl_case_1"];
    let mut plan = one_cohort(1, 120, 1000.0, 1e6);
    set(&mut plan, "retention/tenure", json!({"alpha": facts["alpha"], "beta": facts["beta"]}));
    let survival = survivors(&project(&plan), 1, 1000.0);
    for (done, want) in numbers(&facts["derl_by_renewals"]).into_iter().enumerate() {
        let payments = survival[done + 1..].iter().zip(0..);
        let derl: f64 = payments.map(|(alive, t)| alive / survival[done] / 1.1_f64.powi(t)).sum();
        approx::assert_abs_diff_eq!(derl, want, epsilon = 6e-3);
    }
}

/// The closed form of α and β from two renewal rates, run backwards: the engine renews at those two rates.
#[test]
fn two_renewal_rates() {
    for case in published()["sbg_two_points"]["cases"].as_array().unwrap() {
        let mut plan = one_cohort(12, 24, 1.0, 1.0);
        set(&mut plan, "retention/tenure", json!({"alpha": case["alpha"], "beta": case["beta"]}));
        let survival = survivors(&project(&plan), 12, 1.0);
        approx::assert_abs_diff_eq!(survival[1], case["r1"].as_f64().unwrap(), epsilon = 1e-12);
        approx::assert_abs_diff_eq!(survival[2] / survival[1], case["r2"].as_f64().unwrap(), epsilon = 1e-12);
    }
}

/// ChartMogul's gross and net retention of a period with churn, contraction and expansion.
#[test]
fn gross_and_net_retention() {
    for case in published()["retention_rates"]["cases"].as_array().unwrap() {
        let fact = |name: &str| case[name].as_f64();
        let (opening, churn) = (fact("opening").unwrap(), fact("churn").unwrap());
        let (contraction, expansion) = (fact("contraction").unwrap(), fact("expansion").unwrap());
        let mut plan = one_cohort(12, 12, 10.0, opening);
        set(&mut plan, "retention/churn", json!(churn / opening));
        set(&mut plan, "retention/contraction", json!(contraction / (opening - churn)));
        set(&mut plan, "expansion/touches_per_year", json!(1));
        set(&mut plan, "expansion/conversion", json!(1));
        set(&mut plan, "expansion/uplift", json!(expansion / (opening - churn - contraction)));
        let summary = project(&plan).summary;
        let grr = fact("grr").unwrap_or_else(|| 1.0 - fact("gross_churn").unwrap());
        let nrr = fact("nrr").unwrap_or_else(|| 1.0 - fact("net_churn").unwrap());
        approx::assert_abs_diff_eq!(summary.grr.unwrap(), grr, epsilon = 1e-12);
        approx::assert_abs_diff_eq!(summary.nrr.unwrap(), nrr, epsilon = 1e-12);
    }
}

/// Compound interest: an annual rate of churn taken monthly.
#[test]
fn annual_rates_compound_from_monthly_ones() {
    let facts = &published()["rate_conversion"];
    let pairs = |name: &str| facts[name].as_array().unwrap().iter().map(numbers).collect::<Vec<_>>();
    let monthly_first = pairs("monthly_to_annual").into_iter().map(|pair| (pair[0], pair[1]));
    let annual_first = pairs("annual_to_monthly").into_iter().map(|pair| (pair[1], pair[0]));
    for (monthly, annual) in monthly_first.chain(annual_first) {
        let mut plan = one_cohort(1, 12, 1.0, 1.0);
        set(&mut plan, "retention/churn", json!(annual));
        let survival = survivors(&project(&plan), 1, 1.0);
        approx::assert_abs_diff_eq!(1.0 - survival[1], monthly, epsilon = 1e-6);
        approx::assert_abs_diff_eq!(1.0 - survival[12], annual, epsilon = 1e-9);
    }
}
