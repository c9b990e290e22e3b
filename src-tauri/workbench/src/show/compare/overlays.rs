//! Pictures of several scenarios.

use headroom_charts::{Chart, ChartError, RateLine, RateTitle, ScenarioLine};
use headroom_engine::number::Style;
use headroom_engine::{Metric, Projection, SegmentProjection, Series};

use super::columns::Column;
use crate::notation::Notation;
use crate::show::charts::frame;
use crate::show::readings::{bars, line as read_line, reading};
use crate::show::{SLIDE, Subject};
use crate::view::{ChartSeries, CompareRequest, Overlay, OverlayKind, OverlayRequest};

/// The pictures asked for that there is something to draw in. What is not valid now is in none of them.
pub(super) fn overlays(columns: &[Column], request: &CompareRequest) -> Vec<Overlay> {
    request.charts.iter().filter_map(|chart| overlay(chart, columns, request)).collect()
}

fn overlay(chart: &OverlayRequest, columns: &[Column], request: &CompareRequest) -> Option<Overlay> {
    let problem = match pictured(chart, columns, request, false)? {
        Ok(overlay) => return Some(overlay),
        // The pane is folded to nothing.
        Err(NotDrawn::Chart(ChartError::Size { .. })) => return None,
        Err(NotDrawn::Chart(error)) => error.to_string(),
        Err(NotDrawn::NotComparable(why)) => why,
    };
    let (title, svg) = (String::new(), String::new());
    Some(Overlay { kind: chart.kind, title, svg, problem: Some(problem), reading: None })
}

/// Why there is no picture.
enum NotDrawn {
    Chart(ChartError),
    NotComparable(String),
}

/// The first picture of `request` by itself, as it leaves the window: nothing is kept free in it, and what is hidden is
/// not in it.
pub(super) fn overlay_alone(columns: &[Column], request: &CompareRequest) -> Result<Overlay, ChartError> {
    let chart = request.charts.first().ok_or(ChartError::Nothing)?;
    let (width, height) = SLIDE;
    let chart = OverlayRequest { head_room: 0, width, height, ..chart.clone() };
    match pictured(&chart, columns, request, true) {
        Some(Ok(overlay)) => Ok(overlay),
        Some(Err(NotDrawn::Chart(error))) => Err(error),
        Some(Err(NotDrawn::NotComparable(_))) | None => Err(ChartError::Nothing),
    }
}

/// The picture, or why there is none; `None` where there is nothing to show in it.
fn pictured(
    chart: &OverlayRequest,
    columns: &[Column],
    request: &CompareRequest,
    given_away: bool,
) -> Option<Result<Overlay, NotDrawn>> {
    let subjects: Vec<&Subject> = columns.iter().filter_map(valid).collect();
    let currency = subjects.first()?.projected.plan.plan().currency.as_str();
    let drawing = Drawing { chart, request, currency, subjects, given_away };
    let drawn = match chart.kind {
        OverlayKind::Bridge => match pair(columns, &request.bridged)? {
            Ok(pair) => drawing.bridge(pair),
            Err(why) => return Some(Err(NotDrawn::NotComparable(why))),
        },
        _ => drawing.lines(),
    };
    let overlay = |(drawn, series): (Chart, Vec<ChartSeries>)| {
        let reading = Some(reading(&drawn, series));
        Overlay { kind: chart.kind, title: drawn.title, svg: drawn.svg, problem: None, reading }
    };
    Some(drawn.map(overlay).map_err(NotDrawn::Chart))
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

/// A picture to draw.
struct Drawing<'d> {
    chart: &'d OverlayRequest,
    request: &'d CompareRequest,
    currency: &'d str,
    /// The reference's line first.
    subjects: Vec<&'d Subject>,
    /// It leaves the window.
    given_away: bool,
}

/// A chart, and what is read in it.
type Drawn = Result<(Chart, Vec<ChartSeries>), ChartError>;

impl Drawing<'_> {
    fn frame(&self) -> headroom_charts::Frame {
        let OverlayRequest { width, height, head_room, .. } = *self.chart;
        let year = self.subjects.first().map_or(1, |first| first.projected.plan.plan().fiscal_year_start);
        let look = (self.request.theme, self.request.style);
        headroom_charts::Frame { head_room, ..frame((width, height), look, year) }
    }

    fn notation(&self) -> Notation<'_> {
        Notation { style: self.request.style.into(), currency: self.currency }
    }

    fn bridge(&self, [reference, scenario]: [&Subject; 2]) -> Drawn {
        let [reference, scenario] = [self.line(reference), self.line(scenario)];
        let chart = headroom_charts::difference_bridge(self.frame(), self.currency, &reference, &scenario)?;
        let notation = self.notation();
        let series = bars(&chart, |_, amount| notation.money_difference_full(amount));
        Ok((chart, vec![series]))
    }

    fn lines(&self) -> Drawn {
        let shown: Vec<&Subject> =
            self.subjects.iter().copied().filter(|of| !(self.given_away && self.is_hidden(of))).collect();
        let lines: Vec<ScenarioLine<'_>> = shown.iter().map(|subject| self.line(subject)).collect();
        let (frame, currency) = (self.frame(), self.currency);
        let chart = match self.chart.kind {
            OverlayKind::Coverage => return self.coverage(&shown),
            OverlayKind::Nrr => {
                let rates: Vec<RateLine<'_>> = lines.iter().map(|it| rate(it, it.series, Metric::Nrr)).collect();
                let title = RateTitle { what: "NRR", short: "NRR", over: "twelve months" };
                let chart = headroom_charts::rates_by_scenario(frame, title, &rates)?;
                return Ok(self.read_rates(chart, &shown));
            }
            OverlayKind::Contribution => headroom_charts::contribution(frame, currency, &lines)?,
            OverlayKind::Arr | OverlayKind::Bridge => headroom_charts::arr_by_scenario(frame, currency, &lines)?,
        };
        let notation = self.notation();
        Ok(self.read(chart, &shown, |amount| notation.money_full(amount)))
    }

    /// Of the team asked for, else of that in which they lie furthest apart: the title says so.
    fn coverage(&self, shown: &[&Subject]) -> Drawn {
        let projections: Vec<&Projection> = self.subjects.iter().map(|subject| &subject.projected.projection).collect();
        let Team { segment, is_furthest } = self.team(&projections).ok_or(ChartError::Nothing)?;
        let of = |subject: &&Subject| subject.projected.projection.segment(&segment.id).is_some();
        let shown: Vec<&Subject> = shown.iter().copied().filter(of).collect();
        let rates: Vec<RateLine<'_>> = shown
            .iter()
            .filter_map(|subject| {
                let series = &subject.projected.projection.segment(&segment.id)?.series;
                Some(rate(&self.line(subject), series, Metric::Coverage))
            })
            .collect();
        let short = format!("Coverage, {}", segment.name);
        let what = if is_furthest { format!("{short}, furthest apart") } else { short.clone() };
        let title = RateTitle { what: &what, short: &short, over: "" };
        Ok(self.read_rates(headroom_charts::rates_by_scenario(self.frame(), title, &rates)?, &shown))
    }

    fn team<'p>(&self, projections: &[&'p Projection]) -> Option<Team<'p>> {
        let asked = self.request.coverage_of.as_ref().and_then(|id| projections.first()?.segment(id));
        match asked {
            Some(segment) => Some(Team { segment, is_furthest: false }),
            None => furthest_apart(projections),
        }
    }

    fn read_rates(&self, chart: Chart, shown: &[&Subject]) -> (Chart, Vec<ChartSeries>) {
        let style: Style = self.request.style.into();
        self.read(chart, shown, |rate| style.percent(rate))
    }

    fn read(&self, chart: Chart, shown: &[&Subject], write: impl Fn(f64) -> String) -> (Chart, Vec<ChartSeries>) {
        let lines = shown.iter().zip(&chart.reading.series);
        let series = lines.map(|(subject, read)| read_line(subject, self.is_hidden(subject), read, &write)).collect();
        (chart, series)
    }

    fn is_hidden(&self, subject: &Subject) -> bool {
        self.chart.hidden.contains(&subject.id)
    }

    fn line<'s>(&self, subject: &'s Subject) -> ScenarioLine<'s> {
        let projection = &subject.projected.projection;
        ScenarioLine {
            name: &subject.name,
            colour: subject.colour,
            record: subject.said_of_record(),
            is_hidden: self.is_hidden(subject),
            start: projection.start,
            series: &projection.total,
        }
    }
}

fn rate<'s>(of: &ScenarioLine<'s>, series: &Series, metric: Metric) -> RateLine<'s> {
    let ScenarioLine { name, colour, record, is_hidden, start, .. } = *of;
    RateLine { name, colour, record, is_hidden, start, values: series.iter(metric).collect() }
}

/// The team whose coverage is drawn.
struct Team<'p> {
    segment: &'p SegmentProjection,
    /// Nobody asked for it: the scenarios lie furthest apart in it.
    is_furthest: bool,
}

fn furthest_apart<'p>(projections: &[&'p Projection]) -> Option<Team<'p>> {
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
    let order = |one: &&SegmentProjection, other: &&SegmentProjection| apart(&one.id).total_cmp(&apart(&other.id));
    let segment = reference.segments.iter().rev().max_by(order)?;
    Some(Team { segment, is_furthest: apart(&segment.id) > 0.0 })
}
