//! Charts of synthetic figures.

use headroom_engine::Month;
use headroom_engine::number::Style;

use crate::arr_bridge::{self, Bridge, Step};
use crate::chart::LaidOut;
use crate::cumulative_net::{self, Net, Turn};
use crate::lines::{self, Line, LineChart};
use crate::page::{Page, tidy};
use crate::picture::Mark;
use crate::time_axis::TimeAxis;
use crate::timeline::{self, Curve, Panel, Stroke, Timeline, Unit};
use crate::title::Title;
use crate::{Frame, Theme, palette};

pub(super) fn frame(width: u32, height: u32) -> Frame {
    Frame { width, height, theme: Theme::Light, fiscal_year_start: 1, style: Style::default(), head_room: 0 }
}

pub(super) fn time(months: usize, frame: Frame) -> TimeAxis {
    TimeAxis::new(Month::new(2027, 1).expect("a month"), months, frame).expect("months")
}

/// Lines by name and values: the start, then the end of each month.
pub(super) fn line_chart(frame: Frame, currency: &str, rows: &[(&str, Vec<f64>)]) -> Vec<Mark> {
    laid_out(frame, currency, rows).marks
}

/// The same, with how it is read. The third line is an outline, the fourth hidden, and so on.
pub(super) fn laid_out(frame: Frame, currency: &str, rows: &[(&str, Vec<f64>)]) -> LaidOut {
    let page = Page::new(frame).expect("a page");
    let time = time(rows[0].1.len() - 1, frame);
    let title = Title::new("ARR by scenario", currency, time.start, time.last());
    let lines: Vec<Line> = rows
        .iter()
        .enumerate()
        .map(|(index, (name, values))| Line {
            name: tidy(name),
            colour: palette::scenario(index, frame.theme),
            aside: if index % 3 == 2 { "plan of record, 31 Mar 2027".to_owned() } else { String::new() },
            dashed: index % 3 == 2,
            hidden: index % 4 == 3,
            points: values.iter().enumerate().map(|(month, value)| (month as f64, *value)).collect(),
        })
        .collect();
    let chart = LineChart { title: &title, currency, time, lines: &lines, within: 1.0, filled: true };
    lines::lay_out(&chart, &page)
}

pub(super) fn bridge(frame: Frame, currency: &str, name: &str, amounts: [f64; 6]) -> Vec<Mark> {
    let page = Page::new(frame).expect("a page");
    let time = time(36, frame);
    let labels =
        [("New", "New"), ("Expansion", "Exp."), ("Price", "Price"), ("Contraction", "Contr."), ("Churned", "Churn")];
    let total =
        |label, short, month, amount| Step { label, short, month: Some(month), amount, is_actual: label == "Opening" };
    let mut steps = vec![total("Opening", "Open", time.start, amounts[0])];
    let movements = labels.iter().zip(&amounts[1..]);
    steps.extend(movements.map(|((label, short), amount)| Step {
        label,
        short,
        month: None,
        amount: *amount,
        is_actual: false,
    }));
    steps.push(total("Closing", "Close", time.last(), amounts.iter().sum()));
    let title = Title::new(format!("ARR bridge of {}", tidy(name)), currency, time.start, time.last());
    arr_bridge::lay_out(&Bridge { title, currency, steps, is_record: frame.head_room > 0 }, &page).marks
}

pub(super) fn net(frame: Frame, currency: &str, name: &str, months: Vec<f64>) -> Vec<Mark> {
    let page = Page::new(frame).expect("a page");
    let time = time(months.len(), frame);
    let title =
        Title::new(format!("Cumulative net of {} against Baseline", tidy(name)), currency, time.start, time.last());
    let turn = turn(&months, time.start);
    cumulative_net::lay_out(&Net { title, currency, time, months, turn }, &page).marks
}

/// So many panels of every kind of stroke with the same values.
pub(super) fn timeline(frame: Frame, panels: usize, values: &[Option<f64>]) -> Option<Vec<Mark>> {
    let strokes = [Stroke::Ground, Stroke::Missing, Stroke::Dashed, Stroke::Dimmed, Stroke::Line, Stroke::Steps];
    let panel = |index: usize| {
        let stroke = |(at, stroke): (usize, &Stroke)| {
            let name = (at > 0).then(|| format!("curve {at}"));
            Curve { name, stroke: *stroke, values: values.to_vec() }
        };
        let curves = strokes.iter().enumerate().skip(index % 3).map(stroke).collect();
        let unit = [Unit::Count, Unit::Percent, Unit::Money][index % 3];
        Panel { title: "Time to impact, months".to_owned(), unit, weight: 1.0, curves }
    };
    let panels: Vec<Panel> = (0..panels).map(panel).collect();
    let start = Month::new(2027, 1).expect("a month");
    let shown = Timeline { name: "Team", start, months: values.len(), currency: "USD", panels: &panels, events: &[] };
    timeline::lay_out(&shown, &Page::new(frame).expect("a page")).map(|(marks, _)| marks)
}

fn turn(months: &[f64], start: Month) -> Option<Turn> {
    let last = *months.last()?;
    let same = months.iter().rev().take_while(|value| (**value < 0.0) == (last < 0.0)).count();
    let month = start.plus(u32::try_from(months.len() - same).ok()?);
    match (last < 0.0, same == months.len()) {
        (true, true) => Some(Turn::NotPaidBack(start.plus(u32::try_from(months.len() - 1).ok()?))),
        (true, false) => Some(Turn::Negative(month)),
        (false, true) => None,
        (false, false) => Some(Turn::PaidBack(month)),
    }
}

/// A curve from `from` to `to` with a wave on it.
pub(super) fn curve(months: usize, from: f64, to: f64, wave: f64) -> Vec<f64> {
    let share = |month: usize| month as f64 / months.max(1) as f64;
    (0..=months).map(|month| from + (to - from) * share(month) + wave * (share(month) * 20.0).sin()).collect()
}
