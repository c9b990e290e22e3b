//! The fiscal years and quarters of a projection.

use std::ops::Range;

use headroom_engine::{Period, Projected, RolledUp, roll_up};

/// What people call them: the years, then the quarters.
pub(super) fn labels(projected: &Projected) -> Vec<String> {
    all(projected).map(|period| period.label).collect()
}

/// The months (0-based) of the period with that label; `None` where there is none.
pub(super) fn months(projected: &Projected, label: &str) -> Option<Range<usize>> {
    let period = all(projected).find(|period| period.label == label)?;
    let index = |month: headroom_engine::Month| usize::try_from(month.months_after(projected.projection.start)).ok();
    Some(index(period.first)?..index(period.last)? + 1)
}

fn all(projected: &Projected) -> impl Iterator<Item = RolledUp> {
    let (projection, year) = (&projected.projection, projected.plan.plan().fiscal_year_start);
    let rolled = move |period| roll_up(&projection.total, projection.start, year, period);
    rolled(Period::Year).into_iter().chain(rolled(Period::Quarter))
}
