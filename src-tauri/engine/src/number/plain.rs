//! Rates, counts and durations.

use super::{Sign, Style, UNDEFINED, ZERO, digits};

impl Style {
    /// A fraction as a percentage with one decimal: 0.123 is `12.3%`, −0.02 is `(2.0%)`, nothing is `0.0%`.
    pub fn percent(self, fraction: f64) -> String {
        self.percent_to(fraction, 1)
    }

    /// The same with so many decimals, where an axis has them.
    pub fn percent_to(self, fraction: f64, decimals: usize) -> String {
        self.rate_to(Sign::Level, fraction, decimals, "%")
    }

    /// A relative difference with its sign: `+12.3%`, `−2.0%`, `0.0%`.
    pub fn percent_difference(self, fraction: f64) -> String {
        self.rate(Sign::Difference, fraction, "%")
    }

    /// A fraction as percentage points: 0.023 is `2.3 points`.
    pub fn points(self, fraction: f64) -> String {
        self.rate(Sign::Level, fraction, " points")
    }

    /// A difference between two rates: `+2.3 points`, `−2.3 points`, `0.0 points`.
    pub fn points_difference(self, fraction: f64) -> String {
        self.rate(Sign::Difference, fraction, " points")
    }

    /// A plain number with thousands separators: `1,234.5`, `(1,234.5)`, `–`.
    pub fn number(self, value: f64, decimals: usize) -> String {
        self.quantity(Sign::Level, value, decimals, "")
    }

    /// A difference between two plain numbers: `+2`, `−1.5`, `–`.
    pub fn number_difference(self, value: f64, decimals: usize) -> String {
        self.quantity(Sign::Difference, value, decimals, "")
    }

    /// A ratio as a multiple: `3.2×`, `(0.4×)`, `–`.
    pub fn multiple(self, ratio: f64) -> String {
        self.quantity(Sign::Level, ratio, 1, "×")
    }

    /// A duration: `14.2 months`, `–`. A calendar month is written by [`Month::label`](crate::Month::label).
    pub fn months(self, count: f64) -> String {
        self.quantity(Sign::Level, count, 1, " months")
    }

    fn rate(self, sign: Sign, fraction: f64, unit: &str) -> String {
        self.rate_to(sign, fraction, 1, unit)
    }

    fn rate_to(self, sign: Sign, fraction: f64, decimals: usize, unit: &str) -> String {
        if !fraction.is_finite() {
            return UNDEFINED.to_owned();
        }
        let magnitude = digits::full((fraction * 100.0).abs(), decimals, self.separator());
        let written = format!("{magnitude}{unit}");
        if digits::is_zero(&magnitude) { written } else { self.signed(sign, fraction < 0.0, &written) }
    }

    fn quantity(self, sign: Sign, value: f64, decimals: usize, unit: &str) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let magnitude = digits::full(value.abs(), decimals, self.separator());
        if digits::is_zero(&magnitude) {
            return ZERO.to_owned();
        }
        self.signed(sign, value < 0.0, &format!("{magnitude}{unit}"))
    }
}
