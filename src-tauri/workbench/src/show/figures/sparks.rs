//! The course of a key figure over the months, beside it.

use headroom_charts::{Spark, sparkline};
use headroom_engine::Projected;

use super::table::{Course, Figure};
use crate::show::charts::palette_of;
use crate::show::stage::{Against, Subject};
use crate::view::Theme;

/// Pixels.
const SIZE: (u32, u32) = (88, 20);

/// The line of `own` over that of what it is held against; `None` where the figure has no course.
pub(super) fn spark(figure: &Figure, own: &Subject, against: &Against<'_>, theme: Theme) -> Option<String> {
    let course = figure.course?;
    let reference = match against {
        Against::Subject(other) => beside(course, &own.projected, &other.projected),
        Against::Itself | Against::Nothing(_) => Vec::new(),
    };
    let projected = &own.projected;
    let values: Vec<_> = (0..projected.projection.months()).map(|month| course(projected, month)).collect();
    let spark = Spark { values: &values, reference: &reference, colour: own.colour };
    // A line that cannot be drawn is no reason to hide the figure.
    sparkline(&spark, palette_of(theme), SIZE).ok().flatten()
}

/// The course of `other` in the months of `own`.
fn beside(course: Course, own: &Projected, other: &Projected) -> Vec<Option<f64>> {
    let later = own.projection.start.months_after(other.projection.start);
    let month = |month: usize| usize::try_from(i32::try_from(month).ok()? + later).ok();
    (0..own.projection.months()).map(|index| course(other, month(index)?)).collect()
}
