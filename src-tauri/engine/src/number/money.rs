//! Amounts of money, in the plan's currency (an ISO 4217 code).

use super::{NO_BREAK, Scale, Sign, Style, UNDEFINED, ZERO, currency, digits};

impl Style {
    /// An amount in three figures: `$43.4M`, `($0.90M)`, `$870`, `–`. For key figures and charts.
    pub fn money(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, compact)
    }

    /// An amount in three figures inside a sentence, which has no title to say the unit: `$43.4M` or `USD 43.4M`.
    pub fn money_said(self, currency: &str, amount: f64) -> String {
        let written = self.money(currency, amount);
        match self.titled_unit(currency) {
            Some(unit) if amount.is_finite() && written != ZERO => format!("{unit}{NO_BREAK}{written}"),
            _ => written,
        }
    }

    /// An amount in whole units: `$1,234`, `($1,234)`, `–`. For tables and on hover.
    pub fn money_full(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, whole)
    }

    /// A difference in three figures with its sign: `+$0.87M`, `−$0.87M`, `–`.
    pub fn money_difference(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, compact)
    }

    /// What an amount is that is too little for a whole unit: `$0`.
    pub fn money_too_little(self, currency: &str) -> String {
        self.currency_sign(currency) + "0"
    }

    /// An amount in three figures and the unit of the amounts it stands beside: `$43.4M`, `$0.05M`. What the two decimals
    /// of that unit cannot show is `–`.
    pub fn money_in(self, scale: Scale, currency: &str, amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, |_, magnitude| digits::compact_at(magnitude, scale))
    }

    /// A difference in three figures and the unit of the amounts it stands beside: `+$0.87M`, `−$0.05M`.
    pub fn money_difference_in(self, scale: Scale, currency: &str, amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, |_, magnitude| digits::compact_at(magnitude, scale))
    }

    /// A difference in whole units with its sign: `+$1,234`, `−$1,234`, `–`.
    pub fn money_difference_full(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, whole)
    }

    /// The sign before an amount; nothing where a title says the unit.
    pub(super) fn currency_sign(self, currency: &str) -> String {
        if self.titled_unit(currency).is_some() { String::new() } else { currency::sign(currency) }
    }

    pub(super) fn amount(self, sign: Sign, currency: &str, amount: f64, write: impl Fn(Self, f64) -> String) -> String {
        if !amount.is_finite() {
            return UNDEFINED.to_owned();
        }
        let magnitude = write(self, amount.abs());
        if digits::is_zero(&magnitude) {
            return ZERO.to_owned();
        }
        self.signed(sign, amount < 0.0, &(self.currency_sign(currency) + &magnitude))
    }
}

fn compact(_: Style, magnitude: f64) -> String {
    digits::compact(magnitude)
}

fn whole(style: Style, magnitude: f64) -> String {
    digits::full(magnitude, 0, style.separator())
}
