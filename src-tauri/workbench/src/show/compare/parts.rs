//! What a figure of the table is made of.

use headroom_engine::{Metric, Period, Projected, RollUp, RolledUp, Series, roll_up};

use super::periods::{Slot, span};
use super::rows::{Line, Row, Section, Source, sections};
use super::table::{Reading, Table, measured};
use super::valuation::Worth;
use super::writing::Unit;
use crate::view::{FigurePart, FigureParts, FigureRequest, PartGroup, Trend};

/// The figure that `request` names, with its parts; `None` where the table has no such figure.
pub(super) fn parts(table: &Table<'_>, request: &FigureRequest) -> Option<FigureParts> {
    let sections = sections(&table.segments());
    let (section, row) = find(&sections, &request.row)?;
    let column = table.columns.iter().position(|column| column.id == request.scenario)?;
    let slot = table.slots.get(usize::try_from(request.period).ok()?)?;
    let asked = Asked { table, row, column, slot };
    if matches!(table.read(row, column, slot), Reading::Absent) {
        return None;
    }
    let is_reference = table.columns[column].is_reference;
    Some(FigureParts {
        title: title(section, row),
        period: period(table, section, row, slot),
        definition: row.definition().to_owned(),
        rule: row.rule().to_owned(),
        scenario: table.columns[column].name().to_owned(),
        reference: (!is_reference).then(|| table.columns[0].name().to_owned()),
        whole: asked.whole(),
        groups: asked.groups().into_iter().filter(|group| !group.rows.is_empty()).collect(),
    })
}

fn find<'s>(sections: &'s [Section], id: &str) -> Option<(&'s Section, &'s Row)> {
    let rows = sections.iter().flat_map(|section| section.rows.iter().map(move |row| (section, row)));
    rows.into_iter().find(|(_, row)| row.id == id)
}

/// `ARR · FY27 Q1 · Jan – Mar 2027`, and the currency where the figures do not say it.
fn period(table: &Table<'_>, section: &Section, row: &Row, slot: &Slot) -> String {
    let unit = table.writing.style.titled_unit(table.writing.currency).filter(|_| row.unit() == Unit::Money);
    let months = span(slot.first, slot.last);
    let parts = [Some(section.title), Some(slot.label.as_str()), Some(months.as_str()), unit];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `Coverage of Mid-market`.
fn title(section: &Section, row: &Row) -> String {
    let Source::Segment(_, line) = &row.source else { return row.label.clone() };
    let named = section.rows.iter().find(|other| other.id == line.metric.name());
    format!("{} of {}", named.map_or(line.label, |heading| &heading.label), row.label)
}

/// The figure asked for, in its table.
struct Asked<'a> {
    table: &'a Table<'a>,
    row: &'a Row,
    column: usize,
    slot: &'a Slot,
}

impl Asked<'_> {
    fn whole(&self) -> FigurePart {
        let value = |column| match self.table.read(self.row, column, self.slot) {
            Reading::Value(measured) => Some(measured.value),
            Reading::Undefined(_) | Reading::Absent => None,
        };
        let part = self.part(self.row.label.clone(), self.row.unit(), [value(self.column), value(0)]);
        let comparable = match self.table.read(self.row, self.column, self.slot) {
            Reading::Value(own) => self.table.from(self.row, self.column, self.slot, own),
            Reading::Undefined(_) | Reading::Absent => None,
        };
        // What the table does not compare is not compared here either.
        if matches!(comparable, Some(Err(_))) {
            let delta = headroom_engine::number::UNDEFINED.to_owned();
            return FigurePart { delta, trend: Trend::None, ..part };
        }
        part
    }

    fn groups(&self) -> Vec<PartGroup> {
        match &self.row.source {
            Source::Heading(_) => Vec::new(),
            Source::Worth(worth) => vec![self.made_of(worth), self.worth_by_segment(worth)],
            Source::Total(line) => vec![self.by_segment(line), self.over_time(line, None)],
            Source::Segment(id, line) => vec![self.over_time(line, Some(id))],
        }
    }

    /// A part with the values of the scenario and of the reference.
    fn part(&self, label: String, unit: Unit, [own, its]: [Option<f64>; 2]) -> FigurePart {
        let writing = &self.table.writing;
        let written = |value: Option<f64>| writing.style.optional(value, |_, value| writing.full(unit, value));
        if self.table.columns[self.column].is_reference {
            let (reference, delta) = (String::new(), String::new());
            return FigurePart { label, value: written(own), reference, delta, trend: Trend::None };
        }
        let delta = own.zip(its).map(|(own, its)| own - its);
        FigurePart {
            label,
            value: written(own),
            reference: written(its),
            delta: writing.style.optional(delta, |_, delta| writing.full_delta(unit, delta)),
            trend: delta.map_or(Trend::None, |delta| self.table.trend(self.row, delta)),
        }
    }

    /// The scenario asked for and the reference.
    fn both<T>(&self, of: impl Fn(&Projected) -> Option<T>) -> [Option<T>; 2] {
        [self.column, 0].map(|column| self.table.columns[column].projected().and_then(&of))
    }

    fn made_of(&self, worth: &Worth) -> PartGroup {
        let rows =
            worth.parts.iter().map(|(label, unit, value)| self.part((*label).to_owned(), *unit, self.both(value)));
        PartGroup { title: "Made of".to_owned(), rows: rows.collect() }
    }

    fn worth_by_segment(&self, worth: &Worth) -> PartGroup {
        let rows = worth.segment.map(|value| {
            let of = |id: &str| self.both(|projected| value(projected.summary.segments.get(id)?));
            let row = |(id, name): (String, String)| self.part(name, worth.unit, of(&id));
            self.table.segments().into_iter().map(row).collect()
        });
        PartGroup { title: "By segment".to_owned(), rows: rows.unwrap_or_default() }
    }

    fn by_segment(&self, line: &Line) -> PartGroup {
        let series = |id: &str| self.both(|of| self.rolled(of, Some(id), line));
        let row = |(id, name): (String, String)| self.part(name, line.unit, series(&id));
        let mut rows: Vec<FigurePart> = self.table.segments().into_iter().map(row).collect();
        rows.extend(self.overhead(line));
        PartGroup { title: "By segment".to_owned(), rows }
    }

    /// What the total has beyond its segments.
    fn overhead(&self, line: &Line) -> Option<FigurePart> {
        if !matches!(line.metric, Metric::CsCost | Metric::Contribution) {
            return None;
        }
        let rest = self.both(|of| {
            let segments: f64 =
                of.projection.segments.iter().filter_map(|it| self.rolled(of, Some(&it.id), line)).sum();
            Some(self.rolled(of, None, line)? - segments)
        });
        Some(self.part("CS overhead".to_owned(), line.unit, rest))
    }

    /// The line of a segment, or of the total, in the period asked for.
    fn rolled(&self, of: &Projected, segment: Option<&str>, line: &Line) -> Option<f64> {
        let series = series(of, segment)?;
        let periods = self.table.calendar.rolled(series, of.projection.start);
        value(line, self.slot.among(&periods)?)
    }

    /// Month by month, and the whole horizon year by year.
    fn over_time(&self, line: &Line, segment: Option<&str>) -> PartGroup {
        if self.slot.is_horizon() {
            return self.by_year(line, segment);
        }
        let months = u32::try_from(self.slot.last.months_after(self.slot.first)).unwrap_or_default();
        let row = |after: u32| {
            let month = self.slot.first.plus(after);
            let values = self.both(|of| {
                let index = usize::try_from(month.months_after(of.projection.start)).ok()?;
                let value = series(of, segment)?.get(line.metric, index)?;
                Some(if line.taken_off { 0.0 - value } else { value })
            });
            self.part(month.label(), line.unit, values)
        };
        PartGroup { title: by("month", line), rows: (0..=months).map(row).collect() }
    }

    fn by_year(&self, line: &Line, segment: Option<&str>) -> PartGroup {
        let year_start = self.table.calendar.year_start;
        let years = self.both(|of| Some(roll_up(series(of, segment)?, of.projection.start, year_start, Period::Year)));
        let years = years.map(Option::unwrap_or_default);
        let mut labels: Vec<(headroom_engine::Month, &str)> =
            years.iter().flatten().map(|year| (year.first, year.label.as_str())).collect();
        labels.sort_unstable();
        labels.dedup_by_key(|(_, label)| *label);
        let of = |label: &str, years: &[RolledUp]| value(line, years.iter().find(|year| year.label == label)?);
        let row =
            |(_, label): (_, &str)| self.part(label.to_owned(), line.unit, [0, 1].map(|at| of(label, &years[at])));
        PartGroup { title: by("fiscal year", line), rows: labels.into_iter().map(row).collect() }
    }
}

fn series<'p>(of: &'p Projected, segment: Option<&str>) -> Option<&'p Series> {
    match segment {
        Some(id) => Some(&of.projection.segment(id)?.series),
        None => Some(&of.projection.total),
    }
}

fn value(line: &Line, period: &RolledUp) -> Option<f64> {
    if let Reading::Value(measured) = measured(line, period) { Some(measured.value) } else { None }
}

/// `By month`; of what is not summed `Month by month`.
fn by(what: &str, line: &Line) -> String {
    if line.metric.roll_up() == RollUp::Sum { format!("By {what}") } else { format!("The {what}s") }
}
