use std::collections::BTreeSet;

use headroom_engine::{Document, Metric, Projected, compare, parse_document, resolve};
use headroom_export::{comparison_csv, tidy_csv};

pub(crate) const SAMPLE: &str = include_str!("../../../workbench/sample.json");

fn projected(document: &Document, scenario: &str) -> Projected {
    Projected::new(resolve(document, scenario).unwrap())
}

fn lines(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_segment_and_the_total_has_every_month_of_every_metric_it_has() {
    let document = parse_document(SAMPLE).unwrap();
    let (baseline, cut) = (projected(&document, "baseline"), projected(&document, "cut_two"));
    let lines = lines(&tidy_csv([("baseline", &baseline.projection), ("cut_two", &cut.projection)]).unwrap());
    assert_eq!(lines[0], ["scenario", "segment", "month", "metric", "value"]);
    let of_total = Metric::of_total().len();
    assert_eq!(lines.len() - 1, 2 * 36 * (3 * Metric::ALL.len() + of_total));
    let segments: BTreeSet<_> = lines[1..].iter().map(|line| line[1].as_str()).collect();
    assert_eq!(segments, BTreeSet::from(["enterprise", "mid_market", "smb", "total"]));
    assert!(!lines.iter().any(|line| line[1] == "total" && line[3] == "coverage"));
    assert_eq!(lines[1][..4], ["baseline", "smb", "2027-01", "opening_arr"]);
    assert_eq!(lines[1][4].parse::<f64>().unwrap(), 6e6);
}

#[test]
fn values_have_full_precision_and_undefined_is_empty() {
    let document = parse_document(SAMPLE).unwrap();
    let baseline = projected(&document, "baseline");
    let lines = lines(&tidy_csv([("baseline", &baseline.projection)]).unwrap());
    let value = |month: &str, metric: &str| {
        let is_it = |line: &&Vec<String>| line[1] == "total" && line[2] == month && line[3] == metric;
        lines.iter().find(is_it).unwrap()[4].clone()
    };
    assert_eq!(value("2027-11", "nrr"), "");
    let total = &baseline.projection.total;
    assert_eq!(value("2027-12", "nrr").parse::<f64>().ok(), total.get(Metric::Nrr, 11));
    assert_eq!(value("2029-12", "closing_arr").parse::<f64>().ok(), total.last(Metric::ClosingArr));
    assert!(!lines.iter().any(|line| line[4].contains("NaN") || line[4] == "-0"));
}

#[test]
fn a_comparison_has_its_cumulative_months() {
    let document = parse_document(SAMPLE).unwrap();
    let comparison = compare(&projected(&document, "baseline"), &projected(&document, "cut_two"));
    let lines = lines(&comparison_csv([("cut_two", &comparison)]).unwrap());
    assert_eq!(lines.len(), 1 + 36 * 4);
    let last = lines.last().unwrap();
    assert_eq!(last[..4], ["cut_two", "total", "2029-12", "net"]);
    assert_eq!(last[4].parse::<f64>().unwrap(), comparison.net);
}
