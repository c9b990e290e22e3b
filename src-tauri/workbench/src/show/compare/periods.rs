//! The periods, and every scenario rolled up to them. Months are aligned by the calendar.

use headroom_engine::{Month, Period, Projection, RolledUp, Series, roll_up};

use super::columns::Column;
use crate::view::{ComparePeriod, Periods};

/// What the whole horizon is called among the periods.
pub(super) const HORIZON: &str = "Horizon";

/// A period of the table: the months of it that any of the scenarios has.
#[derive(Clone)]
pub(super) struct Slot {
    pub(super) label: String,
    pub(super) first: Month,
    pub(super) last: Month,
    is_partial: bool,
}

/// A scenario, rolled up.
pub(super) struct Rolled {
    total: Vec<RolledUp>,
    segments: Vec<(String, Vec<RolledUp>)>,
}

/// How long the periods are and where their fiscal year begins.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub(super) period: Period,
    /// 1…12
    pub(super) year_start: u32,
}

impl Calendar {
    /// That of the reference; where it has no results that of the first that has.
    pub(super) fn of(columns: &[Column], periods: Periods) -> Self {
        let period = match periods {
            Periods::Quarters => Period::Quarter,
            Periods::FiscalYears => Period::Year,
        };
        let plan = columns.iter().find_map(Column::projected).map(|projected| projected.plan.plan());
        Self { period, year_start: plan.map_or(1, |plan| plan.fiscal_year_start) }
    }

    /// The periods of a series, and all of it.
    pub(super) fn rolled(self, series: &Series, start: Month) -> Vec<RolledUp> {
        let mut periods = roll_up(series, start, self.year_start, self.period);
        periods.extend(RolledUp::whole(series, start, HORIZON));
        periods
    }
}

impl Rolled {
    pub(super) fn of(projection: &Projection, calendar: Calendar) -> Self {
        let rolled = |series: &Series| calendar.rolled(series, projection.start);
        let segments = projection.segments.iter().map(|segment| (segment.id.clone(), rolled(&segment.series)));
        Self { total: rolled(&projection.total), segments: segments.collect() }
    }

    /// All periods of the total.
    pub(super) fn total(&self) -> &[RolledUp] {
        &self.total
    }

    /// All periods of a segment; `None` where there is no such segment.
    pub(super) fn segment(&self, id: &str) -> Option<&[RolledUp]> {
        self.segments.iter().find(|(segment, _)| segment == id).map(|(_, periods)| periods.as_slice())
    }
}

/// The horizon, and every period that any of these has in the order of time. The horizon stands first: it is what a
/// comparison is read for, and all that a valuation has.
pub(super) fn slots(rolled: &[Option<Rolled>], period: Period) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for rolled_up in rolled.iter().flatten().flat_map(|rolled| &rolled.total) {
        match slots.iter_mut().find(|slot| slot.label == rolled_up.label) {
            Some(slot) => slot.widen(rolled_up),
            None => slots.push(Slot::of(rolled_up)),
        }
    }
    for slot in &mut slots {
        slot.is_partial = !slot.is_horizon() && slot.last.months_after(slot.first) + 1 < period.months();
    }
    slots.sort_by_key(|slot| (!slot.is_horizon(), slot.first));
    slots
}

impl Slot {
    fn of(period: &RolledUp) -> Self {
        Self { label: period.label.clone(), first: period.first, last: period.last, is_partial: false }
    }

    fn widen(&mut self, period: &RolledUp) {
        self.first = self.first.min(period.first);
        self.last = self.last.max(period.last);
    }

    /// Which of these periods is this one.
    pub(super) fn among<'p>(&self, periods: &'p [RolledUp]) -> Option<&'p RolledUp> {
        periods.iter().find(|period| period.label == self.label)
    }

    pub(super) fn is_horizon(&self) -> bool {
        self.label == HORIZON
    }

    pub(super) fn head(&self) -> ComparePeriod {
        let (label, is_partial) = (self.label.clone(), self.is_partial);
        ComparePeriod { label, months: span(self.first, self.last), is_partial }
    }
}

/// `Jan – Mar 2027`, `Nov 2027 – Jan 2028`, `Jan 2027`.
pub(super) fn span(first: Month, last: Month) -> String {
    let (from, to) = (first.label(), last.label());
    if first == last {
        to
    } else if first.year() == last.year() {
        format!("{} – {to}", from.split(' ').next().unwrap_or_default())
    } else {
        format!("{from} – {to}")
    }
}
