//! How figures are written: one style for the grid, the charts, the tables and the exports.
//!
//! Begin at [`Style`]. Rules that hold in every style:
//!
//! - rounding happens here and only here; what rounds to nothing is written as zero, so there is never a "-0";
//! - a level that is negative and a difference that is negative look different: a level stands in parentheses
//!   (`($0.90M)`), a difference carries its sign (`−$0.87M`, `+$0.87M`), because a difference is read as a direction;
//! - what is undefined or not finite is [`UNDEFINED`], never 0.

mod axis;
mod currency;
mod digits;
mod fiscal;
mod money;
mod plain;
#[cfg(test)]
mod tests;

pub use digits::Scale;
pub use fiscal::{fiscal_quarter, fiscal_quarter_label, fiscal_year, fiscal_year_label};

/// What stands where a figure is undefined.
pub const UNDEFINED: &str = "n/a";

/// What stands where an amount, a count or a difference is zero. Rates are the exception: theirs is `0.0%`.
pub const ZERO: &str = "–";

/// The house style figures are written in. Its methods are grouped by what they write: money (`money`,
/// `money_full`, `money_difference`, `money_difference_full`, in a sentence `money_said`,
/// in one unit `money_in`), rates (`percent`, `percent_difference`, `points`,
/// `points_difference`), counts and durations (`number`, `number_difference`, `multiple`, `months`) and the labels of
/// a chart's axis (`axis`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// `$1,234`, `($1,234)`, `–`, `12.3%`, `$1.20M`.
    #[default]
    UsFinance,
    /// `1 234`, `− 1 234`, `–`, `12.3%`, `1.20M`, after the International Business Communication Standards: the unit of an
    /// amount stands once, in the title of the table or chart, and a negative has a minus.
    Ibcs,
}

/// What keeps a figure on one line where it has a space.
const NO_BREAK: char = '\u{a0}';

/// How a negative figure is marked.
#[derive(Clone, Copy)]
enum Sign {
    /// A level: negatives in parentheses.
    Level,
    /// A difference: always `+` or `−`.
    Difference,
}

impl Style {
    /// `write` for a figure that has a value, [`UNDEFINED`] for one that has none.
    pub fn optional(self, value: Option<f64>, write: impl FnOnce(Self, f64) -> String) -> String {
        value.map_or_else(|| UNDEFINED.to_owned(), |value| write(self, value))
    }

    /// The unit that a title has to say because the amounts below it do not; `None` where they say it themselves.
    pub fn titled_unit(self, currency: &str) -> Option<&str> {
        (self == Self::Ibcs && !currency.is_empty()).then_some(currency)
    }

    /// What stands between thousands.
    fn separator(self) -> char {
        match self {
            Self::UsFinance => ',',
            Self::Ibcs => NO_BREAK,
        }
    }

    /// Puts the sign around a magnitude that is not zero.
    fn signed(self, sign: Sign, negative: bool, magnitude: &str) -> String {
        match (sign, negative, self) {
            (Sign::Level, false, _) => magnitude.to_owned(),
            (Sign::Level, true, Self::UsFinance) => format!("({magnitude})"),
            (Sign::Level, true, Self::Ibcs) => format!("−{NO_BREAK}{magnitude}"),
            (Sign::Difference, false, _) => format!("+{magnitude}"),
            (Sign::Difference, true, _) => format!("−{magnitude}"),
        }
    }
}
