//! What one account won today is worth over ten years (model.md §8).

use crate::book::{Book, Conditions, OpeningCohorts};
use crate::plan::Segment;

/// Months from the win that count.
const MONTHS: usize = 120;

/// One account won at month 0, met by the same conditions for ever.
pub(crate) struct Lifetime {
    /// Accounts live at the end of month 0, 1, … from the win.
    accounts: Vec<f64>,
    /// Their ARR, money.
    arr: Vec<f64>,
}

impl Lifetime {
    /// Follows one win through onboarding on time, renewals and expansion.
    pub(crate) fn of(segment: &Segment, conditions: Conditions) -> Self {
        let live_from = segment.onboarding.months as usize;
        let live = segment.onboarding.rate;
        let months = MONTHS - live_from;
        let mut accounts = vec![0.0; live_from];
        let mut arr = vec![0.0; live_from];
        // The book's months begin with the one the account goes live in.
        let mut book = Book::new(segment, &OpeningCohorts::nothing(), months + 1);
        book.bear(1, live, live * segment.acquisition.acv);
        let (mut live, mut worth) = (live, live * segment.acquisition.acv);
        for age in 1..=months {
            accounts.push(live);
            arr.push(worth);
            let moved = book.step(age + 1, conditions);
            live -= moved.churned_accounts;
            worth += moved.expansion + moved.price - moved.contraction - moved.churned_arr;
        }
        Self { accounts, arr }
    }

    /// Σ A_{j−1} / 12 · gross margin, discounted; money.
    pub(crate) fn gross_profit(&self, segment: &Segment, factors: &[f64]) -> f64 {
        present_value(&self.arr, factors) / 12.0 * segment.gross_margin
    }

    /// Σ N_{j−1} · `cost` discounted; money.
    pub(crate) fn service_cost(&self, cost: f64, factors: &[f64]) -> f64 {
        present_value(&self.accounts, factors) * cost
    }
}

/// Discount factors for a lifetime.
pub(crate) fn lifetime_factors(discount_rate: f64) -> Vec<f64> {
    crate::rates::discount_factors(discount_rate, MONTHS)
}

fn present_value(amounts: &[f64], factors: &[f64]) -> f64 {
    crate::rates::present_value(amounts.iter().copied(), factors)
}
