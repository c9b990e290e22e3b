//! The charts that lay scenarios over one another: ARR and contribution.

use headroom_engine::number::Style;
use headroom_engine::{Metric, Month, Series};

use crate::lines::{self, Line, LineChart};
use crate::page::{Page, tidy};
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::{Chart, ChartError, Frame, palette};

/// A scenario as a line.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioLine<'a> {
    /// What people call it.
    pub name: &'a str,
    /// Its colour: 0 is the baseline's ink.
    pub colour: usize,
    /// Set for a plan of record, which is dashed, in no colour of its own: what is said of it below its name where there
    /// is room, `plan of record, 31 Mar 2027`.
    pub record: Option<&'a str>,
    /// Left out, but for its label, which stands dimmed.
    pub is_hidden: bool,
    /// Its first month.
    pub start: Month,
    /// The scenario's total.
    pub series: &'a Series,
}

/// ARR from the opening of the first month to the close of the last, one line a scenario, as SVG.
///
/// `currency` is the plans' ISO code. Lines of different months stand where their months are, and are painted in the
/// order given, the last on top.
pub fn arr_by_scenario(frame: Frame, currency: &str, lines: &[ScenarioLine<'_>]) -> Result<Chart, ChartError> {
    let points = |line: &ScenarioLine<'_>| {
        let opening = line.series.get(Metric::OpeningArr, 0).map(|value| (0.0, value));
        opening.into_iter().chain(monthly(line, Metric::ClosingArr, 1.0)).collect()
    };
    let what = Subject { what: "ARR by scenario", each: "", within: 1.0 };
    draw(frame, currency, lines, &what, points)
}

/// Contribution (gross profit − CS cost) month by month, one line a scenario, as SVG; see [`arr_by_scenario`].
pub fn contribution(frame: Frame, currency: &str, lines: &[ScenarioLine<'_>]) -> Result<Chart, ChartError> {
    let points = |line: &ScenarioLine<'_>| monthly(line, Metric::Contribution, 0.5).collect();
    let what = Subject { what: "Contribution by scenario", each: " a month", within: 0.5 };
    draw(frame, currency, lines, &what, points)
}

/// What the lines are, and the unit beside the currency.
struct Subject {
    what: &'static str,
    each: &'static str,
    /// Where in a month its value stands.
    within: f64,
}

fn draw(
    frame: Frame,
    currency: &str,
    lines: &[ScenarioLine<'_>],
    subject: &Subject,
    points: impl Fn(&ScenarioLine<'_>) -> Vec<(f64, f64)>,
) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let time = time(frame, lines).ok_or(ChartError::Nothing)?;
    let (start, tokens) = (time.start, palette::tokens(frame.theme));
    let title = Title::new(subject.what, &format!("{currency}{}", subject.each), start, time.last());
    let lines: Vec<Line> = lines
        .iter()
        .map(|line| Line {
            name: tidy(line.name),
            aside: line.record.map(tidy).unwrap_or_default(),
            colour: if line.record.is_some() { tokens.dim } else { palette::scenario(line.colour, frame.theme) },
            dashed: line.record.is_some(),
            hidden: line.is_hidden,
            points: points(line).into_iter().map(|(month, value)| (month + after(line.start, start), value)).collect(),
        })
        .collect();
    let chart = LineChart { title: &title, currency, time, lines: &lines, within: subject.within, filled: false };
    lines::lay_out(&chart, &page).painted(title.line(), described(&chart, frame.style), &page)
}

/// From the first month of any line to the last.
fn time(frame: Frame, lines: &[ScenarioLine<'_>]) -> Option<TimeAxis> {
    let start = lines.iter().map(|line| line.start).min()?;
    let months = lines.iter().map(|line| line.series.months() + months_after(line.start, start)).max()?;
    TimeAxis::new(start, months, frame)
}

/// How many months `month` lies after the first of all.
fn months_after(month: Month, start: Month) -> usize {
    usize::try_from(month.months_after(start)).unwrap_or(0)
}

fn after(month: Month, start: Month) -> f64 {
    months_after(month, start) as f64
}

/// The months of a metric, each `within` its month: 0.5 in its middle, 1 at its end. Undefined months are left out.
fn monthly(line: &ScenarioLine<'_>, metric: Metric, within: f64) -> impl Iterator<Item = (f64, f64)> {
    let values = line.series.iter(metric).enumerate();
    values.filter_map(move |(month, value)| Some((month as f64 + within, value?)))
}

/// The chart in words: where each line begins and ends, and how far the others end from the first.
fn described(chart: &LineChart<'_>, style: Style) -> String {
    let first = chart.lines.first().and_then(|line| Some((line.name.as_str(), *line.points.last()?)));
    let sentences = chart.lines.iter().enumerate().map(|(index, line)| {
        let against = first.filter(|_| index > 0);
        sentence(line, against, chart, style)
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn sentence(line: &Line, against: Option<(&str, (f64, f64))>, chart: &LineChart<'_>, style: Style) -> String {
    let money = |value| style.money_said(chart.currency, value);
    let (Some(from), Some(to)) = (line.points.first(), line.points.last()) else {
        return format!("{}: n/a.", line.name);
    };
    let (start, end) = (month(chart, from.0.floor()), month(chart, to.0.ceil() - 1.0));
    let difference = against.filter(|(_, end)| end.0 == to.0).map_or(String::new(), |(name, end)| {
        format!(" ({} against {name})", style.money_difference(chart.currency, to.1 - end.1))
    });
    format!("{}: {} in {start}, {} in {end}{difference}.", line.name, money(from.1), money(to.1))
}

/// The name of month `index` of the axis.
fn month(chart: &LineChart<'_>, index: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float's cast saturates")]
    let index = index as u32;
    chart.time.start.plus(index).label()
}
