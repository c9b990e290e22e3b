//! The table: which figure stands where, and what it differs by from the reference.

use headroom_engine::number::UNDEFINED;
use headroom_engine::{Metric, Projected, RolledUp};

use super::against::{Against, Difference, Reading};
use super::columns::Column;
use super::periods::{Calendar, Rolled, Slot, slots};
use super::rows::{Line, Row, Source};
use super::writing::{Unit, Writing, shows_number, trend_as_written};
use crate::view::{Figure, FigureNote, Trend};

/// Everything rolled up, ready to be read.
pub(super) struct Table<'c> {
    pub(super) columns: &'c [Column],
    pub(super) calendar: Calendar,
    pub(super) slots: Vec<Slot>,
    pub(super) writing: Writing<'c>,
    rolled: Vec<Option<Rolled>>,
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
        let kind = row.kind();
        let (own, its) = (self.read(row, column, slot), self.read(row, 0, slot));
        let value = match &own {
            Reading::Absent => return noted(empty(String::new()), Some(WHOLE_ALONE.to_owned())),
            Reading::Undefined(_) => empty(UNDEFINED.to_owned()),
            Reading::Value(own) => Figure {
                plain: self.writing.plain(kind.unit, own.value, None),
                ..empty(self.writing.value(kind.unit, own.value))
            },
        };
        let against = self.against(column, kind, &own, &its);
        let nothing = self.why_nothing(kind, &own, &against);
        match against {
            Against::Itself => {
                let undefined = if let Reading::Undefined(why) = own { Some(why) } else { None };
                noted(value, nothing.or(undefined))
            }
            Against::Nothing(why) => noted(not_compared(value, kind.unit), Some(why)),
            Against::Difference(difference) => noted(self.differing(value, kind.unit, &own, difference), nothing),
        }
    }

    fn differing(&self, figure: Figure, unit: Unit, own: &Reading, difference: Difference) -> Figure {
        let (writing, Difference { delta, from, trend }) = (&self.writing, difference);
        let written = writing.delta(unit, delta);
        let plain = own.value().map(|value| writing.plain(unit, value, Some((delta, from)))).unwrap_or_default();
        Figure {
            ratio: writing.ratio(unit, delta, from),
            plain,
            trend: trend_as_written(&written, trend),
            delta: written,
            ..figure
        }
    }

    /// What stands in a place of the table.
    pub(super) fn read(&self, row: &Row, column: usize, slot: &Slot) -> Reading {
        match &row.source {
            Source::Heading(_) => Reading::Absent,
            Source::Worth(_) if !slot.is_horizon() => Reading::Absent,
            Source::Worth(worth) => self.whole(column, worth.undefined, worth.value),
            Source::Total(line) => self.line(line, column, slot, None),
            Source::Segment(id, line) => self.line(line, column, slot, Some((id, &row.label))),
        }
    }

    /// A line of the total, or of a segment (id, name), in a period.
    pub(super) fn line(&self, line: &Line, column: usize, slot: &Slot, segment: Option<(&str, &str)>) -> Reading {
        let held = &self.columns[column];
        let Some(rolled) = &self.rolled[column] else { return self.nothing(column) };
        let periods = match segment {
            None => rolled.total(),
            Some((id, name)) => match rolled.segment(id) {
                Some(periods) => periods,
                None => return no_segment(held, name),
            },
        };
        slot.among(periods).map_or_else(|| no_month(held), |period| measured(line, period))
    }

    /// A figure of the whole horizon; `undefined` is why it is where it has no value.
    pub(super) fn whole(
        &self,
        column: usize,
        undefined: &str,
        value: impl FnOnce(&Projected) -> Option<f64>,
    ) -> Reading {
        let Some(projected) = self.columns[column].projected() else { return self.nothing(column) };
        let months = (projected.projection.start, projected.projection.last_month());
        Reading::of(value(projected), months, || undefined.to_owned())
    }

    /// Why a column has no results.
    pub(super) fn nothing(&self, column: usize) -> Reading {
        Reading::Undefined(self.columns[column].problem.clone().unwrap_or_default())
    }
}

pub(super) fn no_segment(held: &Column, name: &str) -> Reading {
    Reading::Undefined(format!("{} has no segment {name}.", held.quoted()))
}

pub(super) fn no_month(held: &Column) -> Reading {
    Reading::Undefined(format!("{} has no month of this period.", held.quoted()))
}

/// The value of a line, as the table shows it.
pub(super) fn measured(line: &Line, period: &RolledUp) -> Reading {
    let value = period.get(line.metric).map(|value| line.signed(value));
    Reading::of(value, (period.first, period.last), || why_undefined(line.metric).to_owned())
}

pub(super) fn why_undefined(metric: Metric) -> &'static str {
    match metric {
        Metric::Nrr | Metric::Grr | Metric::LogoRetention => {
            "It looks back twelve months: none in the first eleven, nor where nothing was live then."
        }
        Metric::Utilisation => "Nobody is there to work.",
        Metric::TimeToImpact => "No account leaves onboarding.",
        _ => "There is nothing in these months it could be taken of.",
    }
}

/// Why nothing stands where only the whole horizon has a figure.
const WHOLE_ALONE: &str = "Only the whole horizon has one.";

/// A figure that stands alone.
fn not_compared(figure: Figure, unit: Unit) -> Figure {
    let ratio = if unit == Unit::Rate { String::new() } else { UNDEFINED.to_owned() };
    Figure { delta: UNDEFINED.to_owned(), ratio, ..figure }
}

/// The same with the reason `why` it shows no number somewhere: said there, and of a figure that is not compared in all
/// of its places.
fn noted(figure: Figure, why: Option<String>) -> Figure {
    let note = why.map(|text| {
        let is_said_of = |written: &str| figure.delta == UNDEFINED || !shows_number(written);
        let of = [&figure.value, &figure.delta, &figure.ratio].map(|written| is_said_of(written));
        FigureNote { text, of, is_undefined: figure.value == UNDEFINED }
    });
    Figure { note, ..figure }
}

/// A figure that is nothing but its value.
fn empty(value: String) -> Figure {
    let (delta, ratio) = (String::new(), String::new());
    Figure { value, delta, ratio, plain: Default::default(), trend: Trend::None, note: None }
}
