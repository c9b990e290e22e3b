//! Pictures of several scenarios.

use headroom_charts::{ChartError, Frame, RateLine, ScenarioLine};
use headroom_engine::{Metric, Projection, Series};

use super::columns::Column;
use crate::show::Subject;
use crate::show::charts::frame;
use crate::view::{CompareRequest, Overlay, OverlayKind, OverlayRequest};

/// The pictures asked for that there is something to draw in. What is not valid now is in none of them.
pub(super) fn overlays(columns: &[Column], request: &CompareRequest) -> Vec<Overlay> {
    request.charts.iter().filter_map(|chart| overlay(*chart, columns, request)).collect()
}

fn overlay(chart: OverlayRequest, columns: &[Column], request: &CompareRequest) -> Option<Overlay> {
    let kind = chart.kind;
    let subjects: Vec<&Subject> = columns.iter().filter_map(valid).collect();
    let plan = subjects.first()?.projected.plan.plan();
    let look = (request.theme, request.style);
    let frame = frame((chart.width, chart.height), look, plan.fiscal_year_start);
    let drawn = match kind {
        OverlayKind::Bridge => match pair(columns, &request.bridged)? {
            Ok([reference, scenario]) => {
                headroom_charts::difference_bridge(frame, &plan.currency, &line(reference), &line(scenario))
            }
            Err(why) => return Some(Overlay { kind, svg: String::new(), problem: Some(why) }),
        },
        kind => lines(frame, kind, &plan.currency, &subjects),
    };
    match drawn {
        Ok(svg) => Some(Overlay { kind, svg, problem: None }),
        // The pane is folded to nothing.
        Err(ChartError::Size { .. }) => None,
        Err(error) => Some(Overlay { kind, svg: String::new(), problem: Some(error.to_string()) }),
    }
}

fn valid(column: &Column) -> Option<&Subject> {
    column.subject.as_ref().filter(|_| !column.is_stale)
}

/// The reference and the one that is bridged, or why there is no bridge; `None` where nothing is to be bridged.
fn pair<'c>(columns: &'c [Column], bridged: &str) -> Option<Result<[&'c Subject; 2], String>> {
    let (reference, others) = columns.split_first()?;
    let scenario = others.iter().find(|column| column.id == bridged)?;
    let drawn = |column: &'c Column| {
        valid(column).ok_or_else(|| format!("{}: {}", column.name(), column.problem.as_deref().unwrap_or_default()))
    };
    Some(drawn(reference).and_then(|reference| Ok([reference, drawn(scenario)?])))
}

fn lines(frame: Frame, kind: OverlayKind, currency: &str, subjects: &[&Subject]) -> Result<String, ChartError> {
    let scenarios: Vec<ScenarioLine<'_>> = subjects.iter().map(|subject| line(subject)).collect();
    match kind {
        OverlayKind::Contribution => headroom_charts::contribution(frame, currency, &scenarios).map(|chart| chart.svg),
        OverlayKind::Nrr => {
            let rates: Vec<RateLine<'_>> = scenarios.iter().map(|it| rate(it, it.series, Metric::Nrr)).collect();
            headroom_charts::rates_by_scenario(frame, "NRR", "twelve months", &rates)
        }
        OverlayKind::Coverage => coverage(frame, subjects),
        OverlayKind::Arr | OverlayKind::Bridge => {
            headroom_charts::arr_by_scenario(frame, currency, &scenarios).map(|chart| chart.svg)
        }
    }
}

fn line(subject: &Subject) -> ScenarioLine<'_> {
    let projection = &subject.projected.projection;
    ScenarioLine {
        name: &subject.name,
        colour: subject.colour,
        is_record: subject.is_record,
        is_hidden: false,
        start: projection.start,
        series: &projection.total,
    }
}

fn rate<'s>(of: &ScenarioLine<'s>, series: &Series, metric: Metric) -> RateLine<'s> {
    let ScenarioLine { name, colour, is_record, start, .. } = *of;
    RateLine { name, colour, is_record, start, values: series.iter(metric).collect() }
}

/// Of the team in which they lie furthest apart.
fn coverage(frame: Frame, subjects: &[&Subject]) -> Result<String, ChartError> {
    let projections: Vec<&Projection> = subjects.iter().map(|subject| &subject.projected.projection).collect();
    let segment = furthest_apart(&projections).ok_or(ChartError::Nothing)?;
    let rates: Vec<RateLine<'_>> = subjects
        .iter()
        .filter_map(|subject| {
            let series = &subject.projected.projection.segment(&segment.id)?.series;
            Some(rate(&line(subject), series, Metric::Coverage))
        })
        .collect();
    headroom_charts::rates_by_scenario(frame, &format!("Coverage, {}", segment.name), "", &rates)
}

fn furthest_apart<'p>(projections: &[&'p Projection]) -> Option<&'p headroom_engine::SegmentProjection> {
    let (reference, others) = projections.split_first()?;
    let apart = |id: &str| {
        let series = |projection: &&'p Projection| Some((projection.start, &projection.segment(id)?.series));
        let gap = |(start, series): (headroom_engine::Month, &Series)| {
            let own = &reference.segment(id).map(|segment| &segment.series);
            let months = series.iter(Metric::Coverage).enumerate().filter_map(|(index, value)| {
                let month = start.plus(u32::try_from(index).ok()?).months_after(reference.start);
                Some((value? - own.as_ref()?.get(Metric::Coverage, usize::try_from(month).ok()?)?).abs())
            });
            months.fold(0.0, f64::max)
        };
        others.iter().filter_map(series).map(gap).fold(0.0, f64::max)
    };
    // Of teams equally far apart the first.
    reference.segments.iter().rev().max_by(|one, other| apart(&one.id).total_cmp(&apart(&other.id)))
}
