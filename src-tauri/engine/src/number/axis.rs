//! The labels of a chart's axis: one unit for all of them, no more decimals than the ticks need.

use super::{Sign, Style, UNDEFINED, digits};

/// From which largest tick on an axis takes a unit, what the unit stands for and how it is written; largest first. As in
/// the compact form the million starts at a tenth of one, so that an axis and the labels on it agree.
const UNITS: [(f64, f64, &str); 4] = [(1e12, 1e12, "T"), (1e9, 1e9, "B"), (1e5, 1e6, "M"), (1e3, 1e3, "K")];

/// From here on there is no word for the unit.
const NO_WORD: f64 = 1e15;

/// Ticks that need more are too close together to be told apart anyway.
const MOST_DECIMALS: usize = 6;

impl Style {
    /// Money labels of evenly spaced ticks, e.g. `($0.5M)`, `0`, `$0.5M`, `$1.0M`. The zero of an axis is a place, not a
    /// missing amount, so it is written as `0`.
    pub fn axis(self, currency: &str, ticks: &[f64]) -> Vec<String> {
        let (divisor, unit) = scale(largest(ticks));
        let decimals = decimals(ticks, divisor);
        let sign = self.currency_sign(currency);
        ticks.iter().map(|tick| self.tick(*tick, divisor, decimals, &unit, &sign)).collect()
    }

    /// An amount beside an axis with these ticks, in the axis's unit: in three figures with no more than two decimals, or
    /// in as many decimals as the ticks have where those are more. What that cannot show has a unit of its own.
    pub fn money_beside(self, currency: &str, ticks: &[f64], amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, |style, magnitude| style.beside(ticks, magnitude))
    }

    /// The same of a difference, with its sign: `−$0.09M` beside `($0.2M)`.
    pub fn money_difference_beside(self, currency: &str, ticks: &[f64], amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, |style, magnitude| style.beside(ticks, magnitude))
    }

    fn beside(self, ticks: &[f64], magnitude: f64) -> String {
        let largest = largest(ticks);
        let (divisor, unit) = scale(largest);
        let decimals = decimals(ticks, divisor).max(digits::compact_decimals(magnitude / divisor));
        let written = digits::full(magnitude / divisor, decimals, self.separator());
        // Far beyond the axis its unit is none for it either.
        let is_shown = magnitude < 100.0 * largest && !digits::is_zero(&written);
        if is_shown { written + &unit } else { digits::compact(magnitude) }
    }

    fn tick(self, tick: f64, divisor: f64, decimals: usize, unit: &str, currency: &str) -> String {
        if !tick.is_finite() {
            return UNDEFINED.to_owned();
        }
        if tick == 0.0 {
            return "0".to_owned();
        }
        let magnitude = format!("{currency}{:.decimals$}{unit}", tick.abs() / divisor);
        self.signed(Sign::Level, tick < 0.0, &magnitude)
    }
}

fn largest(ticks: &[f64]) -> f64 {
    ticks.iter().fold(0.0, |largest, tick| tick.abs().max(largest))
}

/// What the ticks are divided by and the unit that stands for it.
fn scale(largest: f64) -> (f64, String) {
    if largest >= NO_WORD && largest.is_finite() {
        let power = largest.log10().floor();
        return (10_f64.powf(power), format!("e{power}"));
    }
    let unit = UNITS.iter().find(|(from, _, _)| largest >= *from);
    unit.map_or((1.0, String::new()), |(_, size, unit)| (*size, (*unit).to_owned()))
}

/// The fewest decimals that write every tick exactly.
fn decimals(ticks: &[f64], divisor: f64) -> usize {
    let exact = |decimals: usize| {
        let shift = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        ticks.iter().all(|tick| {
            let scaled = tick / divisor * shift;
            (scaled - scaled.round()).abs() < 1e-6 * scaled.abs().max(1.0)
        })
    };
    (0..MOST_DECIMALS).find(|decimals| exact(*decimals)).unwrap_or(MOST_DECIMALS)
}
