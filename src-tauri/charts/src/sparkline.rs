//! The small line beside a key figure: its course over the months, and that of the reference.

use crate::picture::{Mark, Point};
use crate::{ChartError, Theme, palette, svg};

/// A key figure over the months.
#[derive(Clone, Debug)]
pub struct Spark<'a> {
    /// A value a month; `None` where there is none.
    pub values: &'a [Option<f64>],
    /// Those of the reference in the same months; empty where there is none.
    pub reference: &'a [Option<f64>],
    /// The scenario's place in the palette.
    pub colour: usize,
}

/// Width of the line.
const STROKE: f64 = 1.5;
/// Radius of the dot at its end, which is also the white space around.
const DOT: f64 = 2.0;
/// A course within this share of its largest value is drawn flat.
const LEAST_SPAN: f64 = 0.01;

/// The line, with a dot at its end, over the dimmed one of the reference, as SVG of `width` × `height` pixels without
/// paper; `None` where there are fewer than two values.
///
/// # Errors
/// [`ChartError::Drawing`].
pub fn sparkline(spark: &Spark<'_>, theme: Theme, size: (u32, u32)) -> Result<Option<String>, ChartError> {
    let size = (f64::from(size.0), f64::from(size.1));
    let marks = lay_out(spark, theme, size);
    marks.map(|marks| svg::bare(&marks, size)).transpose()
}

/// The marks; `None` where there is no line.
pub(crate) fn lay_out(spark: &Spark<'_>, theme: Theme, size: (f64, f64)) -> Option<Vec<Mark>> {
    let months = spark.values.len();
    let scale = Scale::of(spark)?;
    let place = |(month, value): (usize, f64)| scale.place(month, months, value, size);
    let points = |values: &[Option<f64>]| -> Vec<Point> {
        let values = values.iter().take(months).enumerate();
        values.filter_map(|(month, value)| Some(place((month, (*value)?)))).collect()
    };
    let (own, its) = (points(spark.values), points(spark.reference));
    let end = *own.last().filter(|_| own.len() > 1)?;
    let (tokens, colour) = (palette::tokens(theme), palette::scenario(spark.colour, theme));
    let beside = (its.len() > 1).then_some(Mark::Path { points: its, width: STROKE, tint: tokens.off.into() });
    let line = Mark::Path { points: own, width: STROKE, tint: colour.into() };
    let dot = Mark::Dot { at: end, radius: DOT, tint: colour.into() };
    Some(beside.into_iter().chain([line, dot]).collect())
}

/// From the lowest to the highest value.
struct Scale {
    low: f64,
    span: f64,
}

impl Scale {
    fn of(spark: &Spark<'_>) -> Option<Self> {
        let values = spark.values.iter().chain(spark.reference.iter().take(spark.values.len())).flatten();
        let (low, high) =
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)));
        let least = LEAST_SPAN * low.abs().max(high.abs());
        let (low, span) =
            if high - low < least { (low - (least - (high - low)) / 2.0, least) } else { (low, high - low) };
        (low.is_finite() && span.is_finite()).then_some(Self { low, span })
    }

    fn place(&self, month: usize, months: usize, value: f64, (width, height): (f64, f64)) -> Point {
        let across = month as f64 / (months.max(2) - 1) as f64;
        let up = if self.span > 0.0 { (value - self.low) / self.span } else { 0.5 };
        (DOT + across * (width - 2.0 * DOT), height - DOT - up * (height - 2.0 * DOT))
    }
}
