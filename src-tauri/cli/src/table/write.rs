//! Figures without their unit, which stands in the heading.

use headroom_engine::number::Style;
use headroom_engine::{Month, number};

/// Money in whole units.
pub(super) fn money(value: Option<f64>) -> String {
    Style::default().optional(value, |style, value| style.number(value, 0))
}

/// Money that goes out: shown as a negative.
pub(super) fn outgoing(value: Option<f64>) -> String {
    money(value.map(|value| -value))
}

/// Accounts, CSMs.
pub(super) fn count(value: Option<f64>) -> String {
    Style::default().optional(value, |style, value| style.number(value, 1))
}

/// Accounts that are lost: shown as a negative.
pub(super) fn lost(value: Option<f64>) -> String {
    count(value.map(|value| -value))
}

/// A rate.
pub(super) fn percent(value: Option<f64>) -> String {
    Style::default().optional(value, Style::percent)
}

/// Points of a rate, without the word.
pub(super) fn points(value: Option<f64>) -> String {
    Style::default().optional(value, |style, value| style.number(value * 100.0, 2))
}

/// A month.
pub(super) fn month(month: Option<Month>) -> String {
    month.map_or_else(|| number::UNDEFINED.to_owned(), Month::label)
}
