//! Looking only at what overrides touch finds what a walk through the whole plan finds.

use std::collections::HashSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::*;
use crate::validate::{Standing, examine};

/// The straightforward way: the whole plan walked through at every step, what the parent says left out.
struct Whole {
    issues: Vec<Issue>,
    warnings: Vec<Issue>,
}

impl Whole {
    fn baseline(plan: &Value) -> Self {
        let found = examine(plan, Standing::Baseline);
        Self { issues: found.issues, warnings: own(found.warnings, BASELINE) }
    }

    /// What the plan of `scenario` brings in, overrides that could not be applied left out.
    fn descend(&mut self, plan: &Value, scenario: &Scenario) -> Vec<Issue> {
        let found = examine(plan, Standing::Scenario);
        let news = without(&found.issues, &self.issues);
        let here: HashSet<_> = found.warnings.iter().map(said).collect();
        let added = own(without(&found.warnings, &self.warnings), &scenario.id);
        self.warnings.retain(|warning| here.contains(&said(warning)));
        self.warnings.extend(added);
        self.issues = found.issues;
        own(news, &scenario.id)
    }
}

fn without(found: &[Issue], known: &[Issue]) -> Vec<Issue> {
    let known: HashSet<_> = known.iter().map(said).collect();
    found.iter().filter(|issue| !known.contains(&said(issue))).cloned().collect()
}

fn sample() -> Value {
    let file: Value = serde_json::from_str(include_str!("../../../../workbench/sample.json")).unwrap();
    file["plan"].clone()
}

const PLACES: [&str; 21] = [
    "/cs_overhead_annual",
    "/allocation",
    "/horizon_months",
    "/segments/S/gross_margin",
    "/segments/S/retention/churn",
    "/segments/S/retention/tenure",
    "/segments/S/retention/tenure/alpha",
    "/segments/S/retention/coverage_response",
    "/segments/S/retention/coverage_response/steepness",
    "/segments/S/contract/term_months",
    "/segments/S/onboarding/rate",
    "/segments/S/onboarding/unassisted_rate",
    "/segments/S/acquisition/volume",
    "/segments/S/acquisition/volume/direct",
    "/segments/S/acquisition/volume/funnel/cr1",
    "/segments/S/team/backfill_months",
    "/segments/S/team/events/cut",
    "/segments/S/team/events/hire",
    "/segments/S/team/events/growth_2027",
    "/segments/S/team/events/growth_2028",
    "/segments/S/team/events/cut/change",
];

fn place() -> impl Strategy<Value = String> {
    (select(&PLACES[..]), select(vec!["smb", "mid_market", "nope"]), 0..12).prop_map(|(place, segment, odds)| {
        place.replace('S', if odds == 0 { segment } else { ["smb", "mid_market"][usize::from(odds > 6)] })
    })
}

fn value() -> impl Strategy<Value = Value> {
    let month = select(vec!["2027-03", "2027-04", "2027-04", "2031-01", "2020-01", "soon"]);
    let number = select(vec![-1.0, 0.0, 0.1, 0.5, 0.9, 1.0, 2.0, 3.0, 12.0, 24.0, 1e9]);
    let cut = (month.clone(), select(vec![-1.0, -2.0, -3.0, -9.0, 0.0, 2.0]));
    prop_oneof![
        3 => cut.prop_map(|(month, change)| json!({"month": month, "change": change})),
        1 => (month, number.clone()).prop_map(|(month, n)| json!({"month": month, "freeze_months": n})),
        4 => number.clone().prop_map(Value::from),
        2 => Just(Value::Null),
        1 => Just(json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1})),
        1 => Just(json!({"hazard_without_csm": 0.5, "hazard_floor": 0.5, "nope": 1})),
        1 => Just(json!({"alpha": 1, "beta": 3})),
        1 => number.prop_map(|n| json!({"direct": n})),
        1 => Just(json!({"funnel": {"prospects_per_month": 10, "cr1": 0.1, "cr2": 2, "cr3": 0.1, "cr4": 0.1}})),
        1 => select(vec![json!("text"), json!({}), json!([]), json!(true), json!("pro_rata")]),
    ]
}

fn scenarios() -> impl Strategy<Value = Vec<Scenario>> {
    let scenario = vec((place(), value()), 0..6);
    vec(scenario, 1..6).prop_map(|all| {
        let scenario = |(at, overrides): (usize, Vec<(String, Value)>)| Scenario {
            id: format!("s{at}"),
            name: format!("Scenario {at}"),
            parent: None,
            overrides: overrides.into_iter().collect(),
            note: String::new(),
            colour: 1,
        };
        all.into_iter().enumerate().map(scenario).collect()
    })
}

/// Breaks the baseline at one place, or leaves it as it is.
fn damage() -> impl Strategy<Value = Option<(String, Value)>> {
    let whole = select(vec![
        "/segments/smb",
        "/segments",
        "/segments/smb/team",
        "/segments/smb/team/events",
        "/segments/smb/retention",
        "/segments/smb/opening/renewal_profile",
        "/start",
        "/horizon_months",
        "/segments/smb/onboarding/rate",
    ]);
    prop::option::of((prop_oneof![whole.prop_map(str::to_owned), place()], value()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_touched_is_all_that_changes(damage in damage(), scenarios in scenarios()) {
        let mut plan = sample();
        if let Some((place, value)) = damage.and_then(|(pointer, value)| Some((plan.pointer_mut(&pointer)?, value))) {
            *place = value;
        }
        let mut step = Step::baseline(&plan, examine(&plan, Standing::Baseline).warnings);
        let mut whole = Whole::baseline(&plan);
        for scenario in &scenarios {
            let refused = apply(&mut step.plan.clone(), scenario).issues.len();
            let brought = step.descend(scenario);
            let found = whole.descend(&step.plan.clone().into_value(), scenario);
            let terms = brought.issues.iter().filter(|issue| issue.message.contains("same term throughout")).count();
            prop_assert_eq!(&brought.issues[refused + terms..], &found[..]);
            prop_assert_eq!(&step.warnings, &whole.warnings);
        }
    }

    #[test]
    fn a_plan_taken_apart_is_put_together_again(damage in damage()) {
        let mut plan = sample();
        if let Some((place, value)) = damage.and_then(|(pointer, value)| Some((plan.pointer_mut(&pointer)?, value))) {
            *place = value;
        }
        prop_assert_eq!(Draft::of(&plan).into_value().to_string(), plan.to_string());
    }
}
