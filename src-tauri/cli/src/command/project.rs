//! `project FILE [--scenario ID] [--format table|json|csv]`.

use headroom_engine::{Issue, Metric, Month, Projected, Series};
use serde_json::{Map, Value, json};

use super::{asked, warn};
use crate::arguments::{Format, Project};
use crate::failure::Failure;
use crate::{output, table};

/// Writes the projection of one scenario.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let (mut workbench, (id, projected)) = asked(&project.file, |workbench| {
        let id = workbench.id_of(&project.scenario)?;
        workbench.project(&id).map(|projected| (id, projected))
    })?;
    let id = id.as_str();
    let warnings = workbench.warnings(id)?;
    match project.format {
        Format::Json => return output::json(&result(id, &projected, &warnings)?),
        Format::Csv => output::result(&workbench.tidy_csv(&[id.to_owned()])?)?,
        Format::Table => {
            let name = workbench.name(id);
            output::result(table::projection(name, &projected, project.by).as_bytes())?;
        }
    }
    warn(warnings.iter());
    Ok(())
}

fn result(id: &str, projected: &Projected, warnings: &[Issue]) -> Result<Value, Failure> {
    let projection = &projected.projection;
    let months = |series: &Series, metrics| json!({ "months": months(series, projection.start, metrics) });
    let segments = projection.segments.iter();
    let segments: Map<String, Value> =
        segments.map(|segment| (segment.id.clone(), months(&segment.series, &Metric::ALL))).collect();
    let summary = serde_json::to_value(&projected.summary);
    let summary = summary.map_err(|error| Failure::Usage(format!("The summary could not be written: {error}")))?;
    Ok(json!({
        "scenario": id,
        "segments": segments,
        "total": months(&projection.total, Metric::of_total()),
        "summary": summary,
        "warnings": warnings.iter().map(warning).collect::<Vec<_>>(),
    }))
}

fn months(series: &Series, start: Month, metrics: &[Metric]) -> Vec<Value> {
    let mut month = start;
    let mut months = Vec::with_capacity(series.months());
    for index in 0..series.months() {
        let mut row = Map::with_capacity(metrics.len() + 1);
        row.insert("month".to_owned(), month.to_string().into());
        for metric in metrics {
            row.insert(metric.name().to_owned(), series.get(*metric, index).into());
        }
        months.push(Value::Object(row));
        month = month.plus(1);
    }
    months
}

fn warning(warning: &Issue) -> Value {
    json!({ "pointer": warning.pointer, "message": warning.message })
}
