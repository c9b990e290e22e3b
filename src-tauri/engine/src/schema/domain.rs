//! What a number may be.

use super::Format;
use crate::validate::words;

/// One end of a domain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// The end itself is allowed.
    Including(f64),
    /// Everything up to the end, but not the end.
    Beyond(f64),
}

impl Bound {
    /// The number at the end, allowed or not.
    pub const fn value(self) -> f64 {
        match self {
            Self::Including(value) | Self::Beyond(value) => value,
        }
    }
}

/// The numbers a field may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Domain {
    /// The lower end.
    pub low: Bound,
    /// The upper end.
    pub high: Bound,
    /// Whole numbers only.
    pub whole: bool,
}

impl Domain {
    /// [low, high].
    pub(crate) const fn closed(low: f64, high: f64) -> Self {
        Self { low: Bound::Including(low), high: Bound::Including(high), whole: false }
    }

    /// (low, high].
    pub(crate) const fn above(low: f64, high: f64) -> Self {
        Self { low: Bound::Beyond(low), high: Bound::Including(high), whole: false }
    }

    /// [low, high).
    pub(crate) const fn below(low: f64, high: f64) -> Self {
        Self { low: Bound::Including(low), high: Bound::Beyond(high), whole: false }
    }

    /// The whole numbers low…high.
    pub(crate) const fn whole(low: f64, high: f64) -> Self {
        Self { low: Bound::Including(low), high: Bound::Including(high), whole: true }
    }

    /// Whether `value` lies between the ends (whole or not).
    pub fn spans(self, value: f64) -> bool {
        let above = match self.low {
            Bound::Including(low) => value >= low,
            Bound::Beyond(low) => value > low,
        };
        let below = match self.high {
            Bound::Including(high) => value <= high,
            Bound::Beyond(high) => value < high,
        };
        above && below
    }

    /// Whether a field of this domain may hold `value`.
    pub fn contains(self, value: f64) -> bool {
        self.spans(value) && (!self.whole || value.fract() == 0.0)
    }

    /// In words, the way the field's numbers are written: `0% to 99%`, `above 1 to 20`, `0 to below 1`, without an upper
    /// end `0.5 or more`.
    pub fn sentence(self, format: Format) -> String {
        let low = words::amount(self.low.value(), format);
        if self.high.value().is_infinite() {
            return format!("{low} or more");
        }
        let high = words::amount(self.high.value(), format);
        let above = if matches!(self.low, Bound::Beyond(_)) { "above " } else { "" };
        let below = if matches!(self.high, Bound::Beyond(_)) { "below " } else { "" };
        format!("{above}{low} to {below}{high}")
    }
}
