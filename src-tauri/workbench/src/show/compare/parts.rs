//! What a figure of the table is made of.

use headroom_engine::number::UNDEFINED;
use headroom_engine::{Metric, Month, Period, Projected, RollUp, RolledUp, Series, roll_up};

use super::against::{Against, Kind, Measured, Reading};
use super::periods::{Slot, span};
use super::rows::{Line, Row, Section, Source, sections};
use super::table::{Table, measured, no_month, no_segment, why_undefined};
use super::valuation::{Part, Worth};
use super::writing::{Unit, trend_as_written};
use crate::view::{FigurePart, FigureParts, FigureRequest, PartGroup, Trend};

/// The id and the name of a segment; `None` is the total.
type Segment<'s> = Option<(&'s str, &'s str)>;

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
    let is_money = matches!(row.kind().unit, Unit::Money | Unit::PerAccount);
    let unit = table.writing.style.titled_unit(table.writing.currency).filter(|_| is_money);
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
        let reading = |column| self.table.read(self.row, column, self.slot);
        self.part(self.row.label.clone(), self.row.kind(), reading)
    }

    fn groups(&self) -> Vec<PartGroup> {
        match &self.row.source {
            Source::Heading(_) => Vec::new(),
            Source::Worth(worth) => vec![self.made_of(worth), self.worth_by_segment(worth)],
            Source::Total(line) => vec![self.by_segment(line), self.over_time(line, None)],
            Source::Segment(id, line) => vec![self.over_time(line, Some((id, &self.row.label)))],
        }
    }

    /// A part, as `reading` has it of a column: of the scenario asked for and of the reference.
    fn part(&self, label: String, kind: Kind, reading: impl Fn(usize) -> Reading) -> FigurePart {
        let (own, its) = (reading(self.column), reading(0));
        let writing = &self.table.writing;
        let written =
            |reading: &Reading| writing.style.optional(reading.value(), |_, value| writing.full(kind.unit, value));
        let (value, reference) = (written(&own), written(&its));
        let against = self.table.against(self.column, kind, &own, &its);
        let nothing = self.table.why_nothing(kind, &own, &against);
        match against {
            Against::Itself => {
                let note = if let Reading::Undefined(why) = own { Some(why) } else { nothing };
                let (reference, delta) = (String::new(), String::new());
                FigurePart { label, value, reference, delta, trend: Trend::None, note }
            }
            Against::Nothing(why) => {
                let (delta, note) = (UNDEFINED.to_owned(), Some(why));
                FigurePart { label, value, reference, delta, trend: Trend::None, note }
            }
            Against::Difference(by) => {
                let delta = writing.full_delta(kind.unit, by.delta);
                let trend = trend_as_written(&delta, by.trend);
                FigurePart { label, value, reference, delta, trend, note: nothing }
            }
        }
    }

    fn made_of(&self, worth: &Worth) -> PartGroup {
        let row = |part: &Part| {
            self.part(part.label.to_owned(), part.kind, |column| self.table.whole(column, "", part.value))
        };
        PartGroup { title: "Made of".to_owned(), rows: worth.parts.iter().map(row).collect() }
    }

    fn worth_by_segment(&self, worth: &Worth) -> PartGroup {
        let rows = worth.segment.map(|value| {
            let row = |(id, name): (String, String)| {
                let of = |projected: &Projected| value(projected.summary.segments.get(&id)?);
                let reading = |column: usize| match self.table.columns[column].projected() {
                    Some(projected) if !projected.summary.segments.contains_key(&id) => {
                        no_segment(&self.table.columns[column], &name)
                    }
                    _ => self.table.whole(column, worth.undefined, of),
                };
                self.part(name.clone(), worth.kind(), reading)
            };
            self.table.segments().into_iter().map(row).collect()
        });
        PartGroup { title: "By segment".to_owned(), rows: rows.unwrap_or_default() }
    }

    fn by_segment(&self, line: &Line) -> PartGroup {
        let segments = self.table.segments();
        let row = |(id, name): &(String, String)| {
            self.part(name.clone(), line.kind(), |column| self.table.line(line, column, self.slot, Some((id, name))))
        };
        let mut rows: Vec<FigurePart> = segments.iter().map(row).collect();
        rows.extend(self.overhead(line, &segments));
        PartGroup { title: "By segment".to_owned(), rows }
    }

    /// What the total has beyond its segments.
    fn overhead(&self, line: &Line, segments: &[(String, String)]) -> Option<FigurePart> {
        if !matches!(line.metric, Metric::CsCost | Metric::Contribution) {
            return None;
        }
        let of = |column, segment| self.table.line(line, column, self.slot, segment);
        let rest = |column| match of(column, None) {
            Reading::Value(total) => {
                let segments = segments.iter().filter_map(|(id, name)| of(column, Some((id, name))).value());
                let value = total.value - segments.sum::<f64>();
                Reading::Value(Measured { value, ..total })
            }
            none => none,
        };
        Some(self.part("CS overhead".to_owned(), line.kind(), rest))
    }

    /// Month by month, and the whole horizon year by year.
    fn over_time(&self, line: &Line, segment: Segment<'_>) -> PartGroup {
        if self.slot.is_horizon() {
            return self.by_year(line, segment);
        }
        let months = u32::try_from(self.slot.last.months_after(self.slot.first)).unwrap_or_default();
        let row = |after: u32| {
            let month = self.slot.first.plus(after);
            self.part(month.label(), line.kind(), |column| self.in_month(line, column, month, segment))
        };
        PartGroup { title: by("month", line), rows: (0..=months).map(row).collect() }
    }

    fn in_month(&self, line: &Line, column: usize, month: Month, segment: Segment<'_>) -> Reading {
        self.in_series(column, segment, |series, start| {
            let index = usize::try_from(month.months_after(start)).ok().filter(|index| *index < series.months())?;
            let value = series.get(line.metric, index).map(|value| line.signed(value));
            Some(Reading::of(value, (month, month), || why_undefined(line.metric).to_owned()))
        })
    }

    fn by_year(&self, line: &Line, segment: Segment<'_>) -> PartGroup {
        let row = |(_, label): (Month, String)| {
            let in_year = |series: &Series, start| {
                let years = self.years(series, start);
                Some(measured(line, years.iter().find(|year| year.label == label)?))
            };
            self.part(label.clone(), line.kind(), |column| self.in_series(column, segment, in_year))
        };
        PartGroup { title: by("fiscal year", line), rows: self.all_years().into_iter().map(row).collect() }
    }

    /// The fiscal years that the scenario or the reference has a month of.
    fn all_years(&self) -> Vec<(Month, String)> {
        let projections = [self.column, 0].into_iter().filter_map(|column| self.table.columns[column].projected());
        let years = projections.flat_map(|of| self.years(&of.projection.total, of.projection.start));
        let mut years: Vec<(Month, String)> = years.map(|year| (year.first, year.label)).collect();
        years.sort_unstable();
        years.dedup_by(|one, other| one.1 == other.1);
        years
    }

    fn years(&self, series: &Series, start: Month) -> Vec<RolledUp> {
        roll_up(series, start, self.table.calendar.year_start, Period::Year)
    }

    /// What `read` finds in the months of a column; they begin in the month it is given. `None`: it has no such month.
    fn in_series(
        &self,
        column: usize,
        segment: Segment<'_>,
        read: impl FnOnce(&Series, Month) -> Option<Reading>,
    ) -> Reading {
        let held = &self.table.columns[column];
        let Some(projected) = held.projected() else { return self.table.nothing(column) };
        let projection = &projected.projection;
        let series = match segment {
            None => &projection.total,
            Some((id, name)) => match projection.segment(id) {
                Some(segment) => &segment.series,
                None => return no_segment(held, name),
            },
        };
        read(series, projection.start).unwrap_or_else(|| no_month(held))
    }
}

/// `By month`; of what is not summed `The months`.
fn by(what: &str, line: &Line) -> String {
    if line.metric.roll_up() == RollUp::Sum { format!("By {what}") } else { format!("The {what}s") }
}
