use headroom_engine::derived::{Basis, Figure, Obstacle, Refusal, range};
use headroom_engine::{Metric, schema};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::plans::plan;
use crate::support::{close, project, sample_plan};

fn basis(plan: &Value, segment: &str) -> Basis {
    Basis::read(plan, plan, segment).unwrap()
}

fn read(plan: &Value, segment: &str, figure: Figure) -> Result<f64, Obstacle> {
    figure.value(&basis(plan, segment))
}

fn set(plan: &mut Value, segment: &str, path: &str, value: Value) {
    *plan.pointer_mut(&format!("/segments/{segment}/{path}")).unwrap() = value;
}

#[test]
fn the_sample_in_the_figures_people_think_in() {
    let plan = sample_plan();
    let of = |figure| read(&plan, "mid_market", figure);
    // 8 % churn at hazards of 2.2 and 0.6.
    assert!((of(Figure::ChurnWithoutCsm).unwrap() - (1.0 - 0.92_f64.powf(2.2))).abs() < 1e-12);
    assert!((of(Figure::ChurnAtFloor).unwrap() - (1.0 - 0.92_f64.powf(0.6))).abs() < 1e-12);
    let segment = &plan["segments"]["mid_market"];
    let number = |path: &str| segment.pointer(path).and_then(Value::as_f64).unwrap();
    let hours = number("/service/hours_per_account_month") * 12.0
        + number("/service/hours_per_renewal")
        + number("/expansion/touches_per_year") * number("/service/hours_per_touch");
    assert_eq!(of(Figure::HoursPerAccountYear), Ok(hours));
    assert_eq!(of(Figure::AccountsPerCsm), Ok(number("/opening/accounts") / number("/team/csms")));
    assert_eq!(of(Figure::WinsFromFunnel), Err(Obstacle::Off));
}

#[test]
fn utilisation_today_is_that_of_a_steady_first_month() {
    let mut plan = sample_plan();
    set(&mut plan, "mid_market", "team/ramp_months", json!(0));
    let today = read(&plan, "mid_market", Figure::UtilisationToday).unwrap();
    let projected = project(&plan);
    let series = &projected.projection.segment("mid_market").unwrap().series;
    assert!(close(series.get(Metric::Utilisation, 0).unwrap(), today, 1.0));
}

#[test]
fn steady_nrr_is_the_first_years_where_coverage_does_not_matter() {
    for (term, completed) in [(12, 1), (24, 0), (5, 3), (1, 2), (36, 1)] {
        let mut plan = sample_plan();
        let path = |path, value: Value, plan: &mut Value| set(plan, "mid_market", path, value);
        path("contract/term_months", json!(term), &mut plan);
        path("opening/renewals_completed", json!(completed), &mut plan);
        path("retention/coverage_response", Value::Null, &mut plan);
        path("expansion/whitespace", Value::Null, &mut plan);
        path("team/productive_hours_per_month", json!(400), &mut plan);
        path("team/csms", json!(1000), &mut plan);
        let steady = read(&plan, "mid_market", Figure::SteadyNrr).unwrap();
        let projected = project(&plan);
        let series = &projected.projection.segment("mid_market").unwrap().series;
        assert!(close(series.get(Metric::Nrr, 11).unwrap(), steady, 1.0), "term {term}");
    }
}

#[test]
fn what_cannot_be_typed_says_why() {
    let mut plan = sample_plan();
    let refused = |plan: &Value, figure: Figure, to: f64| figure.set(&basis(plan, "mid_market"), to).unwrap_err();
    let Refusal::OutOfReach(reach) = refused(&plan, Figure::ChurnWithoutCsm, 0.05) else { panic!() };
    assert_eq!(range(reach, Figure::ChurnWithoutCsm.format()), "above 8% to 81.13%");
    let Refusal::OutOfReach(reach) = refused(&plan, Figure::AccountsPerCsm, 0.0) else { panic!() };
    assert!(range(reach, Figure::AccountsPerCsm.format()).ends_with(" or more"));
    set(&mut plan, "mid_market", "team/csms", json!(0));
    assert_eq!(read(&plan, "mid_market", Figure::AccountsPerCsm), Err(Obstacle::NoTeam));
    assert_eq!(read(&plan, "mid_market", Figure::ChurnWithoutCsm), Err(Obstacle::NoCoverage));
    set(&mut plan, "mid_market", "retention/churn", json!(0));
    assert_eq!(read(&plan, "mid_market", Figure::ChurnAtFloor), Ok(0.0));
    assert_eq!(refused(&plan, Figure::ChurnAtFloor, 0.01), Refusal::Obstacle(Obstacle::Flat));
    set(&mut plan, "mid_market", "retention/tenure", json!({"alpha": 0.668, "beta": 3.806}));
    assert_eq!(read(&plan, "mid_market", Figure::ChurnAtFloor), Err(Obstacle::ByTenure));
    set(&mut plan, "mid_market", "retention/churn", json!(7));
    assert!(Basis::read(&plan, &plan, "mid_market").is_none(), "nothing is read from what cannot stand there");
    assert!(Basis::read(&plan, &plan, "nobody").is_none());
}

#[test]
fn every_figure_has_a_place_beside_the_assumption_it_sets() {
    for figure in Figure::ALL {
        let (sets, below) = (figure.field().unwrap(), schema::field(figure.below()).unwrap());
        assert_eq!(sets.group, below.group, "{}", figure.id());
        assert_eq!(Figure::named(figure.id()), Some(figure));
        assert!(!figure.help().is_empty() && !figure.label().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Wherever a figure within reach is typed, it is accepted, and reads as typed afterwards.
    #[test]
    fn what_is_typed_is_read_again(plan in plan(), share in 0.0..1.0_f64) {
        let plan_of = |path: &str, value: f64| {
            let mut plan = plan.clone();
            set(&mut plan, "segment_0", path, json!(value));
            plan
        };
        for figure in Figure::ALL {
            let basis = basis(&plan, "segment_0");
            let Ok(reach) = figure.reach(&basis) else { continue };
            let (low, high) = (reach.low.value(), reach.high.value().min(reach.low.value() + 1e3));
            let target = low + (high - low) * share;
            let assumption = match figure.set(&basis, target) {
                Ok(assumption) => assumption,
                Err(why) => {
                    prop_assert!(share < 1e-6, "{figure:?} {target}: {why:?}");
                    continue;
                }
            };
            prop_assert!(figure.field().unwrap().domain().unwrap().contains(assumption));
            // A fact is today's: reading it again needs the new today.
            let set = plan_of(figure.sets(), assumption);
            let read = figure.value(&Basis::read(&set, &plan, "segment_0").unwrap()).unwrap();
            prop_assert!((read - target).abs() <= 1e-9 * target.abs().max(1.0), "{figure:?}: {read} for {target}");
        }
    }

    /// What lies beyond reach is refused, and what is no number too.
    #[test]
    fn beyond_reach_nothing_is_taken(plan in plan(), beyond in 1e-3..10.0_f64) {
        let basis = basis(&plan, "segment_0");
        for figure in Figure::ALL {
            let Ok(reach) = figure.reach(&basis) else { continue };
            let ends = [reach.low.value() - beyond, reach.high.value() + beyond, f64::NAN];
            for end in ends {
                prop_assert!(matches!(figure.set(&basis, end), Err(Refusal::OutOfReach(_))), "{figure:?} at {end}");
            }
        }
    }
}
