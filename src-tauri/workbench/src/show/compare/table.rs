//! The table: which figure stands where, and what it differs by from the reference.

use headroom_engine::number::UNDEFINED;
use headroom_engine::{Metric, Month, RollUp, RolledUp};

use super::columns::Column;
use super::periods::{Calendar, Rolled, Slot, slots, span};
use super::rows::{Good, Line, Row, Source};
use super::writing::{Unit, Writing};
use crate::view::{Figure, Trend};

/// Everything rolled up, ready to be read.
pub(super) struct Table<'c> {
    pub(super) columns: &'c [Column],
    pub(super) calendar: Calendar,
    pub(super) slots: Vec<Slot>,
    pub(super) writing: Writing<'c>,
    rolled: Vec<Option<Rolled>>,
}

/// The figure of a row in one period of one column.
pub(super) enum Reading {
    /// The row has none in any such period.
    Absent,
    /// None here, and why.
    Undefined(String),
    Value(Measured),
}

/// A figure with the months it is of.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) value: f64,
    first: Month,
    last: Month,
}

impl<'c> Table<'c> {
    pub(super) fn of(columns: &'c [Column], calendar: Calendar, writing: Writing<'c>) -> Self {
        let rolled = |column: &Column| column.projected().map(|of| Rolled::of(&of.projection, calendar));
        let rolled: Vec<Option<Rolled>> = columns.iter().map(rolled).collect();
        Self { columns, calendar, slots: slots(&rolled, calendar.period), writing, rolled }
    }

    /// The segments (id, name) of any of them, in the order of the reference.
    pub(super) fn segments(&self) -> Vec<(String, String)> {
        let mut segments: Vec<(String, String)> = Vec::new();
        for segment in self.columns.iter().filter_map(Column::projected).flat_map(|of| &of.projection.segments) {
            if segments.iter().all(|(id, _)| *id != segment.id) {
                segments.push((segment.id.clone(), segment.name.clone()));
            }
        }
        segments
    }

    /// Every figure of a row: period after period, in each one a column.
    pub(super) fn figures(&self, row: &Row) -> Vec<Figure> {
        if matches!(row.source, Source::Heading(_)) {
            return Vec::new();
        }
        let columns = |slot| (0..self.columns.len()).map(move |column| self.figure(row, column, slot));
        self.slots.iter().flat_map(columns).collect()
    }

    fn figure(&self, row: &Row, column: usize, slot: &Slot) -> Figure {
        let measured = match self.read(row, column, slot) {
            Reading::Absent => return empty(String::new()),
            Reading::Undefined(why) => return self.undefined(row, column, why),
            Reading::Value(measured) => measured,
        };
        let (unit, writing) = (row.unit(), &self.writing);
        let value = writing.value(unit, measured.value);
        match self.from(row, column, slot, measured) {
            None => Figure { plain: writing.plain(unit, measured.value, None), ..empty(value) },
            Some(Err(why)) => Figure {
                delta: UNDEFINED.to_owned(),
                ratio: undefined_ratio(unit),
                plain: writing.plain(unit, measured.value, None),
                note: Some(why),
                ..empty(value)
            },
            Some(Ok(from)) => {
                let delta = measured.value - from;
                Figure {
                    delta: writing.delta(unit, delta),
                    ratio: writing.ratio(unit, delta, from),
                    plain: writing.plain(unit, measured.value, Some((delta, from))),
                    trend: self.trend(row, delta),
                    ..empty(value)
                }
            }
        }
    }

    fn undefined(&self, row: &Row, column: usize, why: String) -> Figure {
        let figure = Figure { note: Some(why), ..empty(UNDEFINED.to_owned()) };
        if self.columns[column].is_reference {
            return figure;
        }
        Figure { delta: UNDEFINED.to_owned(), ratio: undefined_ratio(row.unit()), ..figure }
    }

    /// What stands in a place of the table.
    pub(super) fn read(&self, row: &Row, column: usize, slot: &Slot) -> Reading {
        let held = &self.columns[column];
        let Some((projected, rolled)) = held.projected().zip(self.rolled[column].as_ref()) else {
            return Reading::Undefined(held.problem.clone().unwrap_or_default());
        };
        let (line, period) = match &row.source {
            Source::Heading(_) => return Reading::Absent,
            Source::Worth(_) if !slot.is_horizon() => return Reading::Absent,
            Source::Worth(worth) => {
                let (first, last) = (projected.projection.start, projected.projection.last_month());
                return (worth.value)(projected).map_or_else(
                    || Reading::Undefined("Nothing is won, or nothing is spent.".to_owned()),
                    |value| Reading::Value(Measured { value, first, last }),
                );
            }
            Source::Total(line) => (line, slot.among(rolled.total())),
            Source::Segment(id, line) => match rolled.segment(id) {
                Some(periods) => (line, slot.among(periods)),
                None => return Reading::Undefined(format!("{} has no segment {}.", held.quoted(), row.label)),
            },
        };
        let Some(period) = period else {
            return Reading::Undefined(format!("{} has no month of this period.", held.quoted()));
        };
        measured(line, period)
    }

    /// What a figure differs from: `None` for the reference itself, or why there is nothing.
    pub(super) fn from(&self, row: &Row, column: usize, slot: &Slot, own: Measured) -> Option<Result<f64, String>> {
        let (held, reference) = (&self.columns[column], &self.columns[0]);
        if held.is_reference {
            return None;
        }
        let stale = [held, reference].into_iter().find(|column| column.is_stale);
        if let Some(stale) = stale {
            let why = "is not valid now: its last results are not held against what others say now.";
            return Some(Err(format!("{} {why}", stale.quoted())));
        }
        Some(match self.read(row, 0, slot) {
            Reading::Value(its) if is_like(row, own, its) => Ok(its.value),
            Reading::Value(its) => {
                let (own, its) = (span(own.first, own.last), span(its.first, its.last));
                Err(format!("Of {own} here and of {its} in {}: not compared.", reference.quoted()))
            }
            Reading::Undefined(_) | Reading::Absent => Err(format!("{} has none to compare with.", reference.quoted())),
        })
    }

    /// Whether a difference is good; one too small to be written is none.
    pub(super) fn trend(&self, row: &Row, delta: f64) -> Trend {
        let (unit, writing) = (row.unit(), &self.writing);
        match row.good() {
            Good::Neither => Trend::None,
            _ if writing.delta(unit, delta) == writing.delta(unit, 0.0) => Trend::Same,
            good if (delta > 0.0) == (good == Good::More) => Trend::Better,
            _ => Trend::Worse,
        }
    }
}

/// The value of a line, as the table shows it.
pub(super) fn measured(line: &Line, period: &RolledUp) -> Reading {
    let Some(value) = period.get(line.metric) else { return Reading::Undefined(why_undefined(line.metric)) };
    let value = if line.taken_off { 0.0 - value } else { value };
    Reading::Value(Measured { value, first: period.first, last: period.last })
}

/// Whether two figures are of the same months, as far as their kind asks.
fn is_like(row: &Row, own: Measured, its: Measured) -> bool {
    let (opens, closes) = (own.first == its.first, own.last == its.last);
    match &row.source {
        Source::Worth(worth) => worth.timeless || (opens && closes),
        Source::Total(line) | Source::Segment(_, line) | Source::Heading(line) => match line.metric.roll_up() {
            RollUp::First => opens,
            RollUp::Last => closes,
            RollUp::Sum | RollUp::Mean => opens && closes,
        },
    }
}

fn why_undefined(metric: Metric) -> String {
    let why = match metric {
        Metric::Nrr | Metric::Grr | Metric::LogoRetention => {
            "It looks back twelve months: none in the first eleven, nor where nothing was live then."
        }
        Metric::RequiredCsms => "A CSM has no productive hours.",
        Metric::Utilisation => "Nobody is there to work.",
        Metric::TimeToImpact => "No account leaves onboarding.",
        _ => "",
    };
    why.to_owned()
}

fn undefined_ratio(unit: Unit) -> String {
    if unit == Unit::Rate { String::new() } else { UNDEFINED.to_owned() }
}

/// A figure that is nothing but its value.
fn empty(value: String) -> Figure {
    let (delta, ratio) = (String::new(), String::new());
    Figure { value, delta, ratio, plain: Default::default(), trend: Trend::None, note: None }
}
