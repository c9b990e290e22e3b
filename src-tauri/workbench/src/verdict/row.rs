//! One row of the verdict: how a figure is written and whether it speaks for the scenario.

use headroom_engine::Month;
use headroom_engine::number::{Style, UNDEFINED};

use super::Way;
use crate::notation::Notation;
use crate::view::{Trend, VerdictRow};

/// What an amount means for the scenario: more is better.
pub(super) fn trend(amount: f64) -> Trend {
    match Way::of(amount) {
        Way::Up => Trend::Better,
        Way::Down => Trend::Worse,
        Way::Level => Trend::Same,
    }
}

/// Id, name and definition of a row.
pub(super) struct Head(pub(super) &'static str, pub(super) &'static str, pub(super) &'static str);

impl Head {
    /// An amount, which the name says the direction of.
    pub(super) fn amount(self, notation: Notation<'_>, money: f64, trend: Trend) -> VerdictRow {
        titled(notation, self.row(notation.money(money), notation.money_full(money), trend))
    }

    /// A difference from the reference; more is better.
    pub(super) fn difference(self, notation: Notation<'_>, money: f64) -> VerdictRow {
        let exact = notation.money_difference_full(money);
        titled(notation, self.row(notation.money_difference(money), exact, trend(money)))
    }

    /// A rate; more is better.
    pub(super) fn rate(self, style: Style, rate: f64) -> VerdictRow {
        let exact = format!("{}%", style.number(rate * 100.0, 3));
        self.row(style.percent(rate), exact, trend(rate * 100.0))
    }

    /// Points of a rate as they are `written`, and in full.
    pub(super) fn points(self, style: Style, fraction: f64, written: String, trend: Trend) -> VerdictRow {
        let exact = format!("{} points", style.number(fraction * 100.0, 3));
        self.row(written, exact, trend)
    }

    /// A month, or why there is none.
    pub(super) fn month(self, month: Option<Month>, trend: Trend, why_not: &str) -> VerdictRow {
        let Some(month) = month else { return self.undefined(why_not) };
        self.row(month.label(), month.label(), trend)
    }

    /// A count of accounts, which the name says the direction of.
    pub(super) fn accounts(self, style: Style, accounts: f64, trend: Trend) -> VerdictRow {
        self.row(style.number(accounts, 1), style.number(accounts, 3), trend)
    }

    /// Nothing, and why.
    pub(super) fn undefined(self, why: &str) -> VerdictRow {
        let row = self.row(UNDEFINED.to_owned(), UNDEFINED.to_owned(), Trend::None);
        VerdictRow { hint: format!("{} {why}", row.hint), ..row }
    }

    fn row(self, value: String, exact: String, trend: Trend) -> VerdictRow {
        let Self(id, label, hint) = self;
        let (id, label, hint) = (id.to_owned(), label.to_owned(), hint.to_owned());
        VerdictRow { id, label, value, exact, trend, hint, indent: false }
    }
}

/// With the unit where the figures do not say it.
fn titled(notation: Notation<'_>, row: VerdictRow) -> VerdictRow {
    VerdictRow { label: notation.titled(&row.label), ..row }
}
