//! Agreement, to 1e-9, with results computed by a second implementation of the model that was written from its
//! specification alone: the most literal one, without a line in common with the engine.
//!
//! Each file holds a document, the projections of its scenarios (of long ones, only some months) and comparisons.

use std::path::Path;

use headroom_engine::{Metric, Month, Projected, Series, compare};
use serde_json::{Map, Value, json};

use super::support::project_scenario;

#[test]
fn every_result_agrees() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/oracle");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 25, "only {} files of results", files.len());
    let differences: Vec<String> = files.iter().flat_map(|file| differences(file)).collect();
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences[..20.min(differences.len())].join("\n")
    );
}

fn differences(file: &Path) -> Vec<String> {
    let results: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let name = file.file_stem().unwrap().to_str().unwrap();
    let mut differ = Differences { list: Vec::new(), compared: 0 };
    for (id, want) in results["projections"].as_object().unwrap() {
        let projected = project_scenario(&results["document"], id);
        differ.hold(&format!("{name}/{id}"), &projection_json(&projected), want, largest(want));
    }
    for comparison in results["comparisons"].as_array().unwrap() {
        let reference = comparison["result"]["reference"].as_str().unwrap();
        for (id, want) in comparison["result"]["scenarios"].as_object().unwrap() {
            let [a, b] = [reference, id].map(|id| project_scenario(&results["document"], id));
            let got = serde_json::to_value(compare(&a, &b)).unwrap();
            differ.hold(&format!("{name}/{id} against {reference}"), &got, want, a.summary.closing_arr);
        }
    }
    assert!(differ.compared > 100, "{name}: only {} values compared", differ.compared);
    differ.list
}

fn projection_json(projected: &Projected) -> Value {
    let projection = &projected.projection;
    let months =
        |series: &Series, metrics: &[Metric]| json!({"months": series_json(series, projection.start, metrics)});
    let segments: Map<String, Value> =
        projection.segments.iter().map(|segment| (segment.id.clone(), months(&segment.series, &Metric::ALL))).collect();
    json!({
        "segments": segments,
        "total": months(&projection.total, Metric::of_total()),
        "summary": projected.summary,
    })
}

fn series_json(series: &Series, start: Month, metrics: &[Metric]) -> Value {
    let month = |index: usize| {
        let mut row = Map::new();
        row.insert("month".into(), json!(start.plus(u32::try_from(index).unwrap())));
        row.extend(metrics.iter().map(|metric| (metric.name().into(), json!(series.get(*metric, index)))));
        Value::Object(row)
    };
    (0..series.months()).map(month).collect()
}

/// The largest closing ARR: the summand that differences of money are relative to.
fn largest(projection: &Value) -> f64 {
    let months = projection["total"]["months"].as_array().unwrap();
    months.iter().filter_map(|month| month["closing_arr"].as_f64()).fold(1.0, f64::max)
}

struct Differences {
    list: Vec<String>,
    compared: usize,
}

impl Differences {
    /// Compares everything `want` holds; `scale` is the largest summand of the money in it.
    fn hold(&mut self, path: &str, got: &Value, want: &Value, scale: f64) {
        match (got, want) {
            (Value::Object(_), Value::Object(fields)) => {
                for (name, want) in fields {
                    self.hold(&format!("{path}/{name}"), &got[name], want, scale);
                }
            }
            (Value::Array(rows), Value::Array(wanted)) => {
                for want in wanted {
                    let same_month = rows.iter().find(|row| row["month"] == want["month"]).unwrap_or(&Value::Null);
                    self.hold(&format!("{path}/{}", want["month"]), same_month, want, scale);
                }
            }
            (Value::Number(a), Value::Number(b)) => {
                let scale = if is_money(path) { scale } else { 1.0 };
                self.numbers(path, a.as_f64().unwrap(), b.as_f64().unwrap(), scale);
            }
            _ if got == want => self.compared += 1,
            _ => self.list.push(format!("{path}: {got} instead of {want}")),
        }
    }

    fn numbers(&mut self, path: &str, got: f64, want: f64, scale: f64) {
        self.compared += 1;
        if (got - want).abs() > 1e-9 * got.abs().max(want.abs()).max(scale) {
            self.list.push(format!("{path}: {got} instead of {want}"));
        }
    }
}

/// Whether the value at `path` is money, which may be a small difference of large amounts.
fn is_money(path: &str) -> bool {
    const MONEY: [&str; 10] =
        ["arr", "cost", "profit", "net", "savings", "contribution", "npv", "value", "lost_by", "clv"];
    const RATIOS: [&str; 4] = ["over_", "_to_", "_on_", "nrr"];
    let name = path.rsplit('/').next().unwrap_or(path);
    let inside_lost_by = path.contains("/lost_by/");
    inside_lost_by || MONEY.iter().any(|part| name.contains(part)) && !RATIOS.iter().any(|part| name.contains(part))
}
