//! The charts that lay scenarios over one another: ARR and contribution.

use headroom_engine::number::Style;
use headroom_engine::{Metric, Month, Series};

use crate::lines::{self, Line, LineChart};
use crate::page::{Page, Title, tidy};
use crate::picture::Picture;
use crate::time_axis::TimeAxis;
use crate::{ChartError, Frame, palette, svg};

/// A scenario as a line.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioLine<'a> {
    /// What people call it.
    pub name: &'a str,
    /// Its place among the colours: 0 = baseline, then document order.
    pub colour: usize,
    /// The scenario's total.
    pub series: &'a Series,
}

/// ARR from the opening of the first month to the close of the last, one line a scenario, as SVG.
///
/// `currency` is the plan's ISO code, `start` its first month. Lines are painted in the order given, the last on top.
pub fn arr_by_scenario(
    frame: Frame,
    currency: &str,
    start: Month,
    lines: &[ScenarioLine<'_>],
) -> Result<String, ChartError> {
    let points = |line: &ScenarioLine<'_>| {
        let opening = line.series.get(Metric::OpeningArr, 0).map(|value| (0.0, value));
        opening.into_iter().chain(monthly(line, Metric::ClosingArr, 1.0)).collect()
    };
    let what = Subject { what: "ARR by scenario", each: "" };
    draw(frame, currency, start, lines, &what, points)
}

/// Contribution (gross profit − CS cost) month by month, one line a scenario, as SVG; see [`arr_by_scenario`].
pub fn contribution(
    frame: Frame,
    currency: &str,
    start: Month,
    lines: &[ScenarioLine<'_>],
) -> Result<String, ChartError> {
    let points = |line: &ScenarioLine<'_>| monthly(line, Metric::Contribution, 0.5).collect();
    let what = Subject { what: "Contribution by scenario", each: " a month" };
    draw(frame, currency, start, lines, &what, points)
}

/// What the lines are, and the unit beside the currency.
struct Subject {
    what: &'static str,
    each: &'static str,
}

fn draw(
    frame: Frame,
    currency: &str,
    start: Month,
    lines: &[ScenarioLine<'_>],
    subject: &Subject,
    points: impl Fn(&ScenarioLine<'_>) -> Vec<(f64, f64)>,
) -> Result<String, ChartError> {
    let page = Page::new(frame)?;
    let months = lines.iter().map(|line| line.series.months()).max().unwrap_or(0);
    let time = TimeAxis::new(start, months, frame).ok_or(ChartError::Nothing)?;
    let title = Title::new(subject.what, &format!("{currency}{}", subject.each), start, time.last());
    let lines: Vec<Line> = lines
        .iter()
        .map(|line| Line {
            name: tidy(line.name),
            colour: palette::scenario(line.colour, frame.theme),
            points: points(line),
        })
        .collect();
    let chart = LineChart { title: &title, currency, time, lines: &lines };
    let marks = lines::lay_out(&chart, &page);
    svg::paint(&Picture { title: title.line(), description: described(&chart), marks }, &page)
}

/// The months of a metric, each `within` its month: 0.5 in its middle, 1 at its end. Undefined months are left out.
fn monthly(line: &ScenarioLine<'_>, metric: Metric, within: f64) -> impl Iterator<Item = (f64, f64)> {
    let values = line.series.iter(metric).enumerate();
    values.filter_map(move |(month, value)| Some((month as f64 + within, value?)))
}

/// The chart in words: where each line begins and ends, and how far the others end from the first.
fn described(chart: &LineChart<'_>) -> String {
    let first = chart.lines.first().and_then(|line| line.points.last().map(|end| (&line.name, end.1)));
    let sentences = chart.lines.iter().enumerate().map(|(index, line)| {
        let against = first.filter(|_| index > 0);
        sentence(line, against, chart)
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn sentence(line: &Line, against: Option<(&String, f64)>, chart: &LineChart<'_>) -> String {
    let style = Style::default();
    let money = |value| style.money(chart.currency, value);
    let (Some(from), Some(to)) = (line.points.first(), line.points.last()) else {
        return format!("{}: n/a.", line.name);
    };
    let (start, end) = (chart.time.start.label(), chart.time.last().label());
    let difference = against.map_or(String::new(), |(name, value)| {
        format!(" ({} against {name})", style.money_difference(chart.currency, to.1 - value))
    });
    format!("{}: {} in {start}, {} in {end}{difference}.", line.name, money(from.1), money(to.1))
}
