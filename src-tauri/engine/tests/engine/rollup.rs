//! Quarters and fiscal years by hand.

use headroom_engine::{Metric, Period, RolledUp, roll_up};
use serde_json::json;

use super::support::{months, project, sample_plan};

#[test]
fn a_fiscal_year_is_named_by_the_year_it_ends_in() {
    let mut plan = sample_plan();
    plan["start"] = json!("2027-03");
    plan["fiscal_year_start"] = json!(4);
    plan["horizon_months"] = json!(15);
    let projected = project(&plan);
    let labels = |period| -> Vec<(String, String, String)> {
        let periods = roll_up(&projected.projection.total, projected.projection.start, 4, period);
        periods.into_iter().map(|p| (p.label, p.first.to_string(), p.last.to_string())).collect()
    };
    let row = |label: &str, first: &str, last: &str| (label.to_owned(), first.to_owned(), last.to_owned());
    assert_eq!(
        labels(Period::Year),
        [row("FY27", "2027-03", "2027-03"), row("FY28", "2027-04", "2028-03"), row("FY29", "2028-04", "2028-05")]
    );
    assert_eq!(
        labels(Period::Quarter)[..3],
        [
            row("FY27 Q4", "2027-03", "2027-03"),
            row("FY28 Q1", "2027-04", "2027-06"),
            row("FY28 Q2", "2027-07", "2027-09")
        ]
    );
}

#[test]
fn each_metric_follows_its_rule() {
    let projected = project(&sample_plan());
    let segment = &projected.projection.segments[0].series;
    let years = roll_up(segment, projected.projection.start, 1, Period::Year);
    assert_eq!(years.len(), 3);
    let second = |metric| years[1].get(metric).unwrap();
    let monthly = |metric| months(segment, metric)[12..24].to_vec();
    approx::assert_relative_eq!(
        second(Metric::Revenue),
        monthly(Metric::Revenue).iter().sum::<f64>(),
        max_relative = 1e-12
    );
    assert_eq!(second(Metric::OpeningArr), monthly(Metric::OpeningArr)[0]);
    assert_eq!(second(Metric::ClosingArr), monthly(Metric::ClosingArr)[11]);
    assert_eq!(second(Metric::Nrr), segment.get(Metric::Nrr, 23).unwrap());
    for last in [Metric::Carr, Metric::Heads, Metric::Coverage, Metric::HazardMultiplier, Metric::ClosingAccounts] {
        assert_eq!(second(last), monthly(last)[11], "{}", last.name());
    }
    for mean in [Metric::Utilisation, Metric::RequiredCsms, Metric::TouchesDelivered, Metric::TimeToImpact] {
        let of_months = monthly(mean).iter().sum::<f64>() / 12.0;
        approx::assert_relative_eq!(second(mean), of_months, max_relative = 1e-12);
    }
    assert!(years[1].is_complete(Period::Year));
    assert_eq!(years[0].get(Metric::Grr), segment.get(Metric::Grr, 11));
}

#[test]
fn a_mean_counts_only_months_with_a_value() {
    let mut plan = sample_plan();
    plan["segments"] = json!({"smb": plan["segments"]["smb"].take()});
    plan["segments"]["smb"]["acquisition"]["volume"] = json!({"direct": 0});
    let projected = project(&plan);
    let years = roll_up(&projected.projection.segments[0].series, projected.projection.start, 1, Period::Year);
    assert_eq!(years[0].get(Metric::TimeToImpact), None, "nobody is won, nobody waits");
    assert_eq!(years[0].get(Metric::Coverage), projected.projection.segments[0].series.get(Metric::Coverage, 11));
}

#[test]
fn the_whole_horizon_is_one_period() {
    let projected = project(&sample_plan());
    let (total, start) = (&projected.projection.total, projected.projection.start);
    let whole = RolledUp::whole(total, start, "Horizon").unwrap();
    assert_eq!((whole.first.to_string(), whole.last.to_string()), ("2027-01".to_owned(), "2029-12".to_owned()));
    let get = |metric| whole.get(metric).unwrap();
    assert_eq!(get(Metric::ClosingArr), projected.summary.closing_arr);
    approx::assert_relative_eq!(get(Metric::Contribution), projected.summary.contribution, max_relative = 1e-12);
    let moved = get(Metric::NewArr) + get(Metric::ExpansionArr) + get(Metric::PriceArr);
    let lost = get(Metric::ContractionArr) + get(Metric::ChurnedArr);
    approx::assert_relative_eq!(get(Metric::OpeningArr) + moved - lost, get(Metric::ClosingArr), max_relative = 1e-9);
}
