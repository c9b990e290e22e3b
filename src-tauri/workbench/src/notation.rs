//! How the figures of a plan are written.

use headroom_engine::number::Style;

/// The currency of a plan, in the style wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notation<'p> {
    pub(crate) style: Style,
    /// ISO 4217 code.
    pub(crate) currency: &'p str,
}

impl Notation<'_> {
    /// In three figures, `$43.4M`.
    pub(crate) fn money(self, amount: f64) -> String {
        self.style.money(self.currency, amount)
    }

    /// In whole units, `$1,234`.
    pub(crate) fn money_full(self, amount: f64) -> String {
        self.style.money_full(self.currency, amount)
    }

    /// In three figures with its sign, `+$0.87M`.
    pub(crate) fn money_difference(self, amount: f64) -> String {
        self.style.money_difference(self.currency, amount)
    }

    /// In whole units with its sign, `+$1,234`.
    pub(crate) fn money_difference_full(self, amount: f64) -> String {
        self.style.money_difference_full(self.currency, amount)
    }

    /// In three figures, with its unit whatever the style: for sentences.
    pub(crate) fn money_said(self, amount: f64) -> String {
        self.style.money_said(self.currency, amount)
    }

    /// What an amount is called, with the unit where the amount itself does not say it: `Savings, USD`.
    pub(crate) fn titled(self, label: &str) -> String {
        self.style.titled_unit(self.currency).map_or_else(|| label.to_owned(), |unit| format!("{label}, {unit}"))
    }
}
