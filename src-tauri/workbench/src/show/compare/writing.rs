//! How the figures of the table are written.

use headroom_engine::number::{Style, UNDEFINED, ZERO};

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
            Unit::Money => self.in_scale(value, self.style.number(self.scaled(value), 0)),
            Unit::PerAccount => self.style.number(value, 0),
            Unit::Months => self.style.number(value, 1),
            _ => self.full(unit, value),
        }
    }

    /// A difference of the table.
    pub(super) fn delta(&self, unit: Unit, delta: f64) -> String {
        match unit {
            Unit::Money => self.in_scale(delta, self.style.number_difference(self.scaled(delta), 0)),
            Unit::PerAccount => self.style.number_difference(delta, 0),
            _ => self.full_delta(unit, delta),
        }
    }

    /// An amount as written in the scale of the table: the dash stands for nothing, and 0 for what is too little for
    /// that scale.
    fn in_scale(&self, amount: f64, written: String) -> String {
        if written == ZERO && !self.is_none(Unit::Money, amount) { "0".to_owned() } else { written }
    }

    /// A difference over the size of what it is a difference from: nothing for rates, and none where there is no
    /// difference to speak of.
    pub(super) fn ratio(&self, unit: Unit, delta: f64, from: f64) -> String {
        match unit {
            Unit::Rate => String::new(),
            _ if self.is_none(unit, delta) => ZERO.to_owned(),
            _ => self.style.optional(ratio(delta, from), Style::percent_difference),
        }
    }

    /// Whether a difference is none to speak of, in whatever scale the table is: in full nothing is left of it.
    pub(super) fn is_none(&self, unit: Unit, delta: f64) -> bool {
        self.full_delta(unit, delta) == self.full_delta(unit, 0.0)
    }

    /// A figure in full, with its unit.
    pub(super) fn full(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Money | Unit::PerAccount => self.style.money_full(self.currency, value),
            Unit::Rate => self.style.percent(value),
            Unit::Accounts | Unit::Csms => self.style.number(value, 1),
            Unit::Months => self.style.months(value),
            Unit::Multiple => self.style.multiple(value),
        }
    }

    /// A difference in full, with its sign.
    pub(super) fn full_delta(&self, unit: Unit, delta: f64) -> String {
        match unit {
            Unit::Money | Unit::PerAccount => self.style.money_difference_full(self.currency, delta),
            Unit::Rate => with(self.style.number_difference(delta * 100.0, 1), " pts"),
            Unit::Multiple => with(self.style.number_difference(delta, 1), "×"),
            Unit::Accounts | Unit::Csms | Unit::Months => self.style.number_difference(delta, 1),
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

    fn scaled(&self, money: f64) -> f64 {
        if self.thousands { money / 1e3 } else { money }
    }
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
    fn an_amount_too_small_for_thousands_is_no_dash() {
        let writing = Writing { style: Style::default(), currency: "USD", thousands: true };
        let both = |amount| (writing.value(Unit::Money, amount), writing.delta(Unit::Money, amount));
        assert_eq!(both(1_600.0), ("2".to_owned(), "+2".to_owned()));
        assert_eq!(both(-300.0), ("0".to_owned(), "0".to_owned()));
        assert_eq!(both(0.2), (ZERO.to_owned(), ZERO.to_owned()));
        assert_eq!(writing.ratio(Unit::Money, -300.0, 100_000.0), "−0.3%");
        assert_eq!(writing.ratio(Unit::Money, 0.2, 100_000.0), ZERO);
    }
}
