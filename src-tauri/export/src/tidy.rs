//! Tidy CSV: one value a line, `scenario,segment,month,metric,value`.
//!
//! UTF-8, commas, line feeds, a header. Values have full precision and a point for the decimals; an undefined value is
//! an empty field, so that no program takes it for 0. The whole of a scenario is the segment `total`.

use headroom_engine::{Comparison, ComparisonMonth, Metric, Month, Projection, Series};

use crate::ExportError;

/// The segment that stands for the whole.
const TOTAL: &str = "total";

/// A figure of a month of a comparison.
type Figure = fn(&ComparisonMonth) -> f64;

/// What a comparison has month by month, by name; the money is cumulative.
const COMPARISON: [(&str, Figure); 4] = [
    ("closing_arr_delta", |month| month.closing_arr_delta),
    ("savings", |month| month.savings),
    ("lost_gross_profit", |month| month.lost_gross_profit),
    ("net", |month| month.net),
];

/// The monthly results of scenarios, given with their ids: every segment in the plan's order, then the total, which has
/// no line for the metrics only segments have.
pub fn tidy_csv<'a>(scenarios: impl IntoIterator<Item = (&'a str, &'a Projection)>) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new()?;
    for (scenario, projection) in scenarios {
        let months = Months { scenario, start: projection.start };
        for segment in &projection.segments {
            table.series(&months, &segment.id, &segment.series, &Metric::ALL)?;
        }
        table.series(&months, TOTAL, &projection.total, Metric::of_total())?;
    }
    table.finish()
}

/// The months of comparisons with one reference, given with the ids of the scenarios.
pub fn comparison_csv<'a>(
    comparisons: impl IntoIterator<Item = (&'a str, &'a Comparison)>,
) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new()?;
    for (scenario, comparison) in comparisons {
        for month in &comparison.months {
            for (metric, value) in COMPARISON {
                table.value(scenario, TOTAL, month.month, metric, Some(value(month)))?;
            }
        }
    }
    table.finish()
}

/// Which months a series is of.
struct Months<'a> {
    scenario: &'a str,
    start: Month,
}

/// The CSV as it grows.
struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new() -> Result<Self, ExportError> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["scenario", "segment", "month", "metric", "value"])?;
        Ok(Self(writer))
    }

    fn series(
        &mut self,
        months: &Months<'_>,
        segment: &str,
        series: &Series,
        metrics: &[Metric],
    ) -> Result<(), ExportError> {
        let mut month = months.start;
        for index in 0..series.months() {
            for metric in metrics {
                self.value(months.scenario, segment, month, metric.name(), series.get(*metric, index))?;
            }
            month = month.plus(1);
        }
        Ok(())
    }

    fn value(
        &mut self,
        scenario: &str,
        segment: &str,
        month: Month,
        metric: &str,
        value: Option<f64>,
    ) -> Result<(), ExportError> {
        let value = value.map_or_else(String::new, written);
        Ok(self.0.write_record([scenario, segment, &month.to_string(), metric, &value])?)
    }

    fn finish(self) -> Result<Vec<u8>, ExportError> {
        self.0.into_inner().map_err(|error| ExportError::Csv(error.into_error().into()))
    }
}

/// The shortest text that reads back as the same number; no "-0".
fn written(value: f64) -> String {
    (value + 0.0).to_string()
}
