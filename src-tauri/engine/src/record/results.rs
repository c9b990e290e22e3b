//! Frozen results: monthly figures by metric, and the summary.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::plan::Plan;
use crate::series::{Metric, Series, put_ratio};
use crate::validate::words::{excerpt, quote, several};
use crate::{Projected, Projection, SegmentProjection, Summary};

/// Above this, sums and products of figures would no longer be finite; no plan comes to as much.
const LARGEST: f64 = 1e300;

/// The results of `projected`, to be read back to the bit.
pub(super) fn write(projected: &Projected) -> Value {
    let segments = &projected.projection.segments;
    let segments: Map<_, _> =
        segments.iter().map(|segment| (segment.id.clone(), columns(&segment.series, &Metric::ALL))).collect();
    let total = columns(&projected.projection.total, Metric::of_total());
    json!({"segments": segments, "total": total, "summary": projected.summary})
}

fn columns(series: &Series, metrics: &[Metric]) -> Value {
    let column = |metric: &Metric| (metric.name().to_owned(), series.iter(*metric).map(Value::from).collect());
    Value::Object(metrics.iter().map(column).collect())
}

/// The results that belong to `plan`.
///
/// # Errors
/// Where they are not those of such a plan, in words.
pub(super) fn read(results: &Value, plan: &Plan) -> Result<(Projection, Summary), String> {
    let months = plan.horizon_months as usize;
    let parts = object(results, "the results")?;
    only(parts.keys(), ["segments", "total", "summary"].into_iter(), "the results")?;
    let segments = segments(part(parts, "segments")?, plan, months)?;
    let total = series(part(parts, "total")?, Metric::of_total(), months, "total")?;
    let summary = summary(part(parts, "summary")?, plan)?;
    Ok((Projection { start: plan.start, segments, total }, summary))
}

fn segments(value: &Value, plan: &Plan, months: usize) -> Result<Vec<SegmentProjection>, String> {
    let parts = object(value, "segments")?;
    only(parts.keys(), plan.segments.keys().map(String::as_str), "segments")?;
    let segment = |(id, segment): (&String, &crate::plan::Segment)| {
        let series = series(part(parts, id)?, &Metric::ALL, months, id)?;
        Ok(SegmentProjection { id: id.clone(), name: segment.name.clone(), series })
    };
    plan.segments.iter().map(segment).collect()
}

fn series(value: &Value, metrics: &[Metric], months: usize, place: &str) -> Result<Series, String> {
    let columns = object(value, place)?;
    only(columns.keys(), metrics.iter().map(|metric| metric.name()), place)?;
    let mut series = Series::new(months);
    for &metric in &Metric::ALL {
        let column = metrics.contains(&metric).then(|| part(columns, metric.name())).transpose()?;
        for month in 0..months {
            put_ratio(series.row_mut(month), metric, None);
        }
        if let Some(column) = column {
            fill(&mut series, metric, column).map_err(|what| format!("{place} › {} {what}", metric.name()))?;
        }
    }
    Ok(series)
}

fn fill(series: &mut Series, metric: Metric, column: &Value) -> Result<(), String> {
    let figures = column.as_array().ok_or("is no list")?;
    if figures.len() != series.months() {
        let months = several(figures.len(), "month", "months");
        return Err(format!("has {months} in place of {}", series.months()));
    }
    for (month, figure) in figures.iter().enumerate() {
        let value = figure.as_f64().filter(|value| value.abs() <= LARGEST);
        let undefined = figure.is_null() && metric.may_be_undefined();
        if value.is_none() && !undefined {
            return Err(format!("has no figure in month {}", month + 1));
        }
        put_ratio(series.row_mut(month), metric, value);
    }
    Ok(())
}

fn summary(value: &Value, plan: &Plan) -> Result<Summary, String> {
    let summary = Summary::deserialize(value).map_err(|error| format!("the summary cannot be read ({error})"))?;
    only(summary.segments.keys(), plan.segments.keys().map(String::as_str), "the summary's segments")?;
    if summary.segments.keys().ne(plan.segments.keys()) {
        return Err("the summary's segments stand in another order".to_owned());
    }
    if figures(value).any(|figure| figure.abs() > LARGEST) {
        return Err("the summary has a figure beyond any plan".to_owned());
    }
    Ok(summary)
}

/// The numbers of a summary.
fn figures(summary: &Value) -> impl Iterator<Item = f64> {
    let parts = summary.as_object().into_iter().flat_map(Map::values);
    let segments = summary.get("segments").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let rows = segments.filter_map(Value::as_object).flat_map(Map::values);
    parts.chain(rows).filter_map(Value::as_f64)
}

fn object<'v>(value: &'v Value, place: &str) -> Result<&'v Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("{} is no object", excerpt(place)))
}

fn part<'v>(parts: &'v Map<String, Value>, key: &str) -> Result<&'v Value, String> {
    parts.get(key).ok_or_else(|| format!("{} is missing", quote(key)))
}

/// Refuses a key that is none of `known`.
fn only<'k>(
    keys: impl Iterator<Item = &'k String>,
    known: impl Iterator<Item = &'k str>,
    place: &str,
) -> Result<(), String> {
    let known: HashSet<_> = known.collect();
    let strange = keys.into_iter().find(|key| !known.contains(key.as_str()));
    strange.map_or(Ok(()), |key| Err(format!("{place} has {}, which its plan does not", quote(key))))
}
