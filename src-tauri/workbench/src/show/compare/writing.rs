//! How the figures of the table are written.

use headroom_engine::number::{Style, UNDEFINED, ZERO};

use crate::view::Trend;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Money,
    /// Money of one account, never in thousands: little would be left of it.
    PerAccount,
    /// A fraction, written as a percentage; its differences are in points.
    Rate,
    Accounts,
    Csms,
    Months,
    Multiple,
}

/// The one place that knows in which style, currency and scale everything is written.
#[derive(Clone, Copy)]
pub(super) struct Writing<'c> {
    pub(super) style: Style,
    pub(super) currency: &'c str,
    pub(super) thousands: bool,
}

impl Writing<'_> {
    /// What money is in, `USD K`.
    pub(super) fn unit(&self) -> String {
        format!("{}{}", self.currency, if self.thousands { " K" } else { "" })
    }

    /// What stands beside the name of what is in that unit; nothing for money in the unit of the table.
    pub(super) fn beside(&self, unit: Unit) -> String {
        match unit {
            Unit::Money | Unit::Multiple | Unit::Accounts => String::new(),
            Unit::PerAccount if self.thousands => format!("{} an account", self.currency),
            Unit::PerAccount => "an account".to_owned(),
            Unit::Rate => "%".to_owned(),
            Unit::Csms => "CSMs".to_owned(),
            Unit::Months => "months".to_owned(),
        }
    }

    /// A figure of the table; its unit stands in the row's head.
    pub(super) fn value(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Money => little(unit, value, self.style.number(self.scaled(value), 0), "0"),
            Unit::PerAccount => little(unit, value, self.style.number(value, 0), "0"),
            Unit::Months => little(unit, value, self.style.number(value, 1), "0.0"),
            _ => self.full(unit, value),
        }
    }

    /// A difference of the table.
    pub(super) fn delta(&self, unit: Unit, delta: f64) -> String {
        match unit {
            Unit::Money => little(unit, delta, self.style.number_difference(self.scaled(delta), 0), "0"),
            Unit::PerAccount => little(unit, delta, self.style.number_difference(delta, 0), "0"),
            _ => self.full_delta(unit, delta),
        }
    }

    /// A difference over the size of what it is a difference from: nothing for rates, and none where there is no
    /// difference to speak of.
    pub(super) fn ratio(&self, unit: Unit, delta: f64, from: f64) -> String {
        match unit {
            Unit::Rate => String::new(),
            _ if is_nothing(unit, delta) => ZERO.to_owned(),
            _ => self.style.optional(ratio(delta, from), Style::percent_difference),
        }
    }

    /// A figure in full, with its unit.
    pub(super) fn full(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Money | Unit::PerAccount => {
                little(unit, value, self.style.money_full(self.currency, value), &self.too_little())
            }
            Unit::Rate => self.style.percent(value),
            Unit::Accounts | Unit::Csms => little(unit, value, self.style.number(value, 1), "0.0"),
            Unit::Months => little(unit, value, self.style.months(value), "0.0 months"),
            Unit::Multiple => little(unit, value, self.style.multiple(value), "0.0×"),
        }
    }

    /// A difference in full, with its sign.
    pub(super) fn full_delta(&self, unit: Unit, delta: f64) -> String {
        match unit {
            Unit::Money | Unit::PerAccount => {
                little(unit, delta, self.style.money_difference_full(self.currency, delta), &self.too_little())
            }
            Unit::Rate => with(little(unit, delta, self.style.number_difference(delta * 100.0, 1), "0.0"), " pts"),
            Unit::Multiple => with(little(unit, delta, self.style.number_difference(delta, 1), "0.0"), "×"),
            Unit::Accounts | Unit::Csms | Unit::Months => {
                little(unit, delta, self.style.number_difference(delta, 1), "0.0")
            }
        }
    }

    /// Figure, difference and ratio as a spreadsheet reads them, in the units of the table.
    pub(super) fn plain(&self, unit: Unit, value: f64, against: Option<(f64, f64)>) -> [String; 3] {
        let number = |value: f64| match unit {
            Unit::Money => plain(self.scaled(value)),
            Unit::Rate => per_cent(value),
            _ => plain(value),
        };
        let delta = against.map(|(delta, _)| number(delta)).unwrap_or_default();
        let share = against.filter(|_| unit != Unit::Rate).and_then(|(delta, from)| ratio(delta, from));
        [number(value), delta, share.map(per_cent).unwrap_or_default()]
    }

    fn too_little(&self) -> String {
        self.style.money_too_little(self.currency)
    }

    fn scaled(&self, money: f64) -> f64 {
        if self.thousands { money / 1e3 } else { money }
    }
}

/// Whether a difference written so is good: one that reads as nought is neither.
pub(super) fn trend_as_written(written: &str, trend: Trend) -> Trend {
    let is_nought = !written.contains(|letter: char| ('1'..='9').contains(&letter));
    if is_nought && trend != Trend::None { Trend::Same } else { trend }
}

/// Whether what is written is a number: neither undefined nor a dash nor nothing at all.
pub(super) fn shows_number(written: &str) -> bool {
    written.contains(|letter: char| letter.is_ascii_digit())
}

/// Whether an amount is nothing, but for what calculating with floats leaves of it: half a cent, a millionth of an
/// account.
pub(super) fn is_nothing(unit: Unit, amount: f64) -> bool {
    let least = match unit {
        Unit::Money | Unit::PerAccount => 0.005,
        Unit::Rate => 1e-9,
        Unit::Accounts | Unit::Csms | Unit::Months | Unit::Multiple => 1e-6,
    };
    amount.abs() < least
}

/// An amount as written, where the dash is for nothing alone: `zero` stands for what is only too little to show.
fn little(unit: Unit, amount: f64, written: String, zero: &str) -> String {
    if written == ZERO && !is_nothing(unit, amount) { zero.to_owned() } else { written }
}

fn ratio(delta: f64, from: f64) -> Option<f64> {
    Some(delta / from.abs()).filter(|ratio| ratio.is_finite())
}

/// A unit behind a difference; zero and `n/a` have none.
fn with(written: String, unit: &str) -> String {
    if written == ZERO || written == UNDEFINED { written } else { written + unit }
}

fn per_cent(fraction: f64) -> String {
    plain(fraction * 100.0) + "%"
}

/// No more decimals than anybody reads, no sign before nothing.
fn plain(value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    let value = if rounded.is_finite() { rounded } else { value };
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dash_stands_for_nothing_alone_and_what_is_too_little_to_show_is_zero() {
        let writing = Writing { style: Style::default(), currency: "USD", thousands: true };
        let both = |unit, amount| (writing.value(unit, amount), writing.delta(unit, amount));
        let pair = |value: &str, delta: &str| (value.to_owned(), delta.to_owned());
        assert_eq!(both(Unit::Money, 1_600.0), pair("2", "+2"));
        for little in [-300.0, 0.2] {
            assert_eq!(both(Unit::Money, little), pair("0", "0"));
        }
        assert_eq!(both(Unit::Accounts, 0.04), pair("0.0", "0.0"));
        assert_eq!(both(Unit::Multiple, -0.04), pair("0.0×", "0.0×"));
        assert_eq!(writing.delta(Unit::Rate, 0.0004), "0.0 pts");
        let in_full = (writing.full(Unit::Money, 0.2), writing.full_delta(Unit::Money, -0.2));
        assert_eq!(in_full, pair("$0", "$0"), "with its unit, which no head says");
        for unit in [Unit::Money, Unit::PerAccount, Unit::Accounts, Unit::Csms, Unit::Months, Unit::Multiple] {
            for nothing in [0.0, -0.0, 1e-9] {
                assert_eq!(both(unit, nothing), pair(ZERO, ZERO), "{unit:?}");
                assert_eq!(writing.ratio(unit, nothing, 100.0), ZERO);
            }
        }
        assert_eq!(writing.ratio(Unit::Money, -300.0, 100_000.0), "−0.3%");
        assert_eq!(writing.ratio(Unit::Money, 0.2, 100_000.0), "0.0%");
    }

    #[test]
    fn what_reads_as_nought_is_neither_better_nor_worse() {
        let writing = Writing { style: Style::default(), currency: "USD", thousands: true };
        let seen = |unit, delta| trend_as_written(&writing.delta(unit, delta), Trend::Worse);
        assert_eq!([seen(Unit::Months, 0.023), seen(Unit::Money, 300.0), seen(Unit::Rate, 0.0004)], [Trend::Same; 3]);
        assert_eq!([seen(Unit::Months, 0.06), seen(Unit::Money, 1_600.0), seen(Unit::Rate, 0.01)], [Trend::Worse; 3]);
        let in_full = trend_as_written(&writing.full_delta(Unit::Money, 300.0), Trend::Worse);
        assert_eq!(in_full, Trend::Worse, "in full it is to be seen");
        assert_eq!(trend_as_written("0.0", Trend::None), Trend::None);
    }
}
