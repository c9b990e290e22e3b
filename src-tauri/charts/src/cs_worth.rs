//! What a team is worth: the gross profit of a plan with its CSMs and without them.

use headroom_engine::Month;
use headroom_engine::number::Style;

use crate::lines::{self, Line, LineChart};
use crate::page::{Page, tidy};
use crate::time_axis::TimeAxis;
use crate::title::Title;
use crate::{Chart, ChartError, Frame, palette};

/// Gross profit with CSMs or without.
#[derive(Clone, Copy, Debug)]
pub struct WorthLine<'a> {
    /// What stands at its end.
    pub name: &'a str,
    /// The scenario's place in the palette; `None` is dimmed.
    pub colour: Option<usize>,
    /// Left out, but for its label, which stands dimmed.
    pub is_hidden: bool,
    /// Gross profit, a value a month.
    pub values: &'a [f64],
}

/// Gross profit month by month with CSMs and without, and the ground between the two: what they are worth.
///
/// `currency` is the plan's ISO code, `start` the first month, `name` the scenario's; `lines` are the one with and the
/// one without, or one of them.
///
/// # Errors
/// [`ChartError::Size`]; [`ChartError::Nothing`] where there is no month.
pub fn cs_worth(
    frame: Frame,
    (currency, start): (&str, Month),
    name: &str,
    lines: &[WorthLine<'_>],
) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let months = lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
    let time = TimeAxis::new(start, months, frame).ok_or(ChartError::Nothing)?;
    let what = format!("Gross profit of {} with and without CSMs", tidy(name));
    let title = Title::new(what, &format!("{currency} a month"), start, time.last());
    let dim = palette::tokens(frame.theme).dim;
    let line = |line: &WorthLine<'_>| Line {
        name: line.name.to_owned(),
        colour: line.colour.map_or(dim, |colour| palette::scenario(colour, frame.theme)),
        aside: String::new(),
        dashed: false,
        hidden: line.is_hidden,
        points: line.values.iter().enumerate().map(|(month, value)| (month as f64 + 0.5, *value)).collect(),
    };
    let lines: Vec<Line> = lines.iter().map(line).collect();
    let chart = LineChart { title: &title, currency, time, lines: &lines, within: 0.5, filled: true };
    lines::lay_out(&chart, &page).painted(title.line(), described(&chart, frame.style), &page)
}

fn described(chart: &LineChart<'_>, style: Style) -> String {
    let end = |line: &Line| {
        let value = line.points.last().map(|point| point.1);
        let value = style.optional(value, |style, value| style.money(chart.currency, value));
        format!("{value} {}", line.name)
    };
    let ends: Vec<String> = chart.lines.iter().map(end).collect();
    format!("In {} {}.", chart.time.last().label(), ends.join(", "))
}
