//! Amounts of money, in the plan's currency (an ISO 4217 code).

use super::{Sign, Style, UNDEFINED, ZERO, currency, digits};

impl Style {
    /// An amount in three figures: `$43.4M`, `($0.90M)`, `$870`, `–`. For key figures and charts.
    pub fn money(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, digits::compact)
    }

    /// An amount in whole units: `$1,234`, `($1,234)`, `–`. For tables and on hover.
    pub fn money_full(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Level, currency, amount, whole)
    }

    /// A difference in three figures with its sign: `+$0.87M`, `−$0.87M`, `–`.
    pub fn money_difference(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, digits::compact)
    }

    /// A difference in whole units with its sign: `+$1,234`, `−$1,234`, `–`.
    pub fn money_difference_full(self, currency: &str, amount: f64) -> String {
        self.amount(Sign::Difference, currency, amount, whole)
    }

    fn amount(self, sign: Sign, currency: &str, amount: f64, write: fn(f64) -> String) -> String {
        if !amount.is_finite() {
            return UNDEFINED.to_owned();
        }
        let magnitude = write(amount.abs());
        if digits::is_zero(&magnitude) {
            return ZERO.to_owned();
        }
        self.signed(sign, amount < 0.0, &(currency::sign(currency) + &magnitude))
    }
}

fn whole(magnitude: f64) -> String {
    digits::full(magnitude, 0)
}
