//! Small steps that every test takes.

use headroom_engine::{Metric, Projected, Series, parse_document, resolve, validate};
use serde_json::Value;

/// The plan of the sample document.
pub(crate) fn sample_plan() -> Value {
    sample()["plan"].clone()
}

/// The sample document.
pub(crate) fn sample() -> Value {
    serde_json::from_str(include_str!("../../../workbench/sample.json")).unwrap()
}

/// A bare plan, projected.
pub(crate) fn project(plan: &Value) -> Projected {
    Projected::new(validate(plan).unwrap_or_else(|issues| panic!("{issues:#?}\n{plan:#}")))
}

/// A scenario of an exchange document, projected.
pub(crate) fn project_scenario(document: &Value, scenario: &str) -> Projected {
    let document = parse_document(&document.to_string()).unwrap();
    Projected::new(resolve(&document, scenario).unwrap_or_else(|issues| panic!("{issues:#?}\n{document:#?}")))
}

/// Every month of a metric that is defined in every month.
pub(crate) fn months(series: &Series, metric: Metric) -> Vec<f64> {
    series.iter(metric).map(|value| value.unwrap_or_else(|| panic!("{} is undefined", metric.name()))).collect()
}

/// Whether two values agree to 1e-9, relative to the largest of them and `scale`.
pub(crate) fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(scale.abs())
}
