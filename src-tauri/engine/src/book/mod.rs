//! The book of business: cohorts of accounts, their renewals and their expansion (model.md §5 and §6).
//!
//! A cohort is a column over parallel arrays. Opening cohorts come first, by the month they are first due; after
//! them one cohort a month, in order of birth. So "the cohorts live at the end of month s" are a prefix.

mod cadence;
mod contract;
mod retention;

pub(crate) use contract::ExtraChurn;
pub(crate) use retention::Retained;

use crate::plan::Segment;
use cadence::{Cadence, YEAR};
use contract::{Outcome, Renewal};
use retention::Retention;

/// The opening book, spread over the months its contracts end in.
#[derive(Clone, Debug)]
pub(crate) struct OpeningCohorts {
    /// Share of the book first due in month 1, 2, …
    shares: Vec<f64>,
    accounts: f64,
    arr: f64,
    renewals_completed: u32,
}

impl OpeningCohorts {
    pub(crate) fn of(segment: &Segment) -> Self {
        let term = segment.contract.term_months as usize;
        let opening = &segment.opening;
        let shares = match &opening.renewal_profile {
            None => vec![1.0 / term as f64; term],
            Some(weights) => normalised(weights),
        };
        Self { shares, accounts: opening.accounts, arr: opening.arr, renewals_completed: opening.renewals_completed }
    }

    /// One account of ARR 1, its contract ending in any month of its term alike.
    pub(crate) fn one(segment: &Segment) -> Self {
        let term = segment.contract.term_months as usize;
        let renewals_completed = segment.opening.renewals_completed;
        Self { shares: vec![1.0 / term as f64; term], accounts: 1.0, arr: 1.0, renewals_completed }
    }

    /// A book without accounts, whose cohorts are those that will be born.
    pub(crate) fn nothing() -> Self {
        Self { shares: Vec::new(), accounts: 0.0, arr: 0.0, renewals_completed: 0 }
    }

    fn term(&self) -> usize {
        self.shares.len()
    }
}

/// Weights as shares; divided by the largest first, so that their sum cannot overflow.
fn normalised(weights: &[f64]) -> Vec<f64> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    let sum: f64 = weights.iter().map(|weight| weight / largest).sum();
    weights.iter().map(|weight| weight / largest / sum).collect()
}

/// What customers feel in a month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conditions {
    /// m: the churn hazard as a multiple of today's.
    pub(crate) hazard: f64,
    /// δ: the share of touches delivered.
    pub(crate) delivered: f64,
}

/// What a month does to the book. Accounts; money.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Movements {
    pub(crate) churned_accounts: f64,
    pub(crate) churned_arr: f64,
    pub(crate) contraction: f64,
    pub(crate) price: f64,
    pub(crate) expansion: f64,
}

/// All cohorts of a segment, month after month.
pub(crate) struct Book {
    renewal: Renewal,
    cadence: Cadence,
    accounts: Vec<f64>,
    arr: Vec<f64>,
    /// Accounts · landed ARR an account, money.
    landed: Vec<f64>,
    /// Months of the contract that runs.
    term: Vec<u32>,
    /// Number of the next renewal, from 1.
    renewal_number: Vec<u32>,
    due: DueList,
    new_term: usize,
    retention: Option<Retention>,
}

impl Book {
    /// The book at the end of month 0, with room for `months` months.
    pub(crate) fn new(segment: &Segment, opening: &OpeningCohorts, months: usize) -> Self {
        let cohorts = opening.term() + months;
        let mut book = Self {
            renewal: Renewal::new(segment),
            cadence: Cadence::new(&segment.expansion, opening.term(), opening.renewals_completed),
            accounts: Vec::with_capacity(cohorts),
            arr: Vec::with_capacity(cohorts),
            landed: Vec::with_capacity(cohorts),
            term: Vec::with_capacity(cohorts),
            renewal_number: Vec::with_capacity(cohorts),
            due: DueList::new(months, cohorts),
            new_term: segment.contract.term_months as usize,
            retention: None,
        };
        for (index, share) in opening.shares.iter().enumerate() {
            let (accounts, arr) = (opening.accounts * share, opening.arr * share);
            book.add(accounts, arr, opening.term(), opening.renewals_completed + 1, index + 1);
        }
        book
    }

    /// Keeps what the trailing twelve months need up to month `months`.
    #[must_use]
    pub(crate) fn with_retention(mut self, months: usize) -> Self {
        let mut retention = Retention::new(self.accounts.capacity(), months);
        retention.record(0, &self.arr, &self.accounts);
        self.retention = Some(retention);
        self
    }

    /// Lets churn rise for renewals from month `extra.from` on.
    #[must_use]
    pub(crate) fn with_extra_churn(mut self, extra: Option<ExtraChurn>) -> Self {
        self.renewal.extra = extra;
        self
    }

    /// Accounts preparing their renewal in month `t`, each counted once for each renewal within three months.
    pub(crate) fn accounts_due_soon(&self, t: usize) -> f64 {
        let (now, next, later) = (self.due.accounts(t), self.due.accounts(t + 1), self.due.accounts(t + 2));
        match self.new_term {
            1 => 3.0 * now + 2.0 * next + later,
            2 => 2.0 * now + next + later,
            _ => now + next + later,
        }
    }

    /// Month `t` (1-based; in order): renewals, then expansion.
    pub(crate) fn step(&mut self, t: usize, conditions: Conditions) -> Movements {
        let mut moved = Movements::default();
        self.renewal.begin_month(t, conditions.hazard);
        self.renew(t, &mut moved);
        moved.expansion = self.expand(t, conditions.delivered);
        moved
    }

    /// Ends month `t` with the cohort that went live in it.
    pub(crate) fn bear(&mut self, t: usize, accounts: f64, arr: f64) {
        self.add(accounts, arr, self.new_term, 1, t + self.new_term);
        if let Some(retention) = &mut self.retention {
            retention.record(t, &self.arr, &self.accounts);
        }
    }

    /// The trailing twelve months at the end of month `t`; to be read between `step` and `bear`.
    pub(crate) fn retained(&self, t: usize) -> Option<Retained> {
        self.retention.as_ref()?.trailing(t, &self.arr, &self.accounts)
    }

    fn add(&mut self, accounts: f64, arr: f64, term: usize, renewal_number: u32, due: usize) {
        self.due.push(due, self.accounts.len(), accounts);
        self.accounts.push(accounts);
        self.arr.push(arr);
        self.landed.push(arr);
        self.term.push(u32::try_from(term).unwrap_or(u32::MAX));
        self.renewal_number.push(renewal_number);
    }

    fn renew(&mut self, t: usize, moved: &mut Movements) {
        let mut next = self.due.take(t);
        while let Some(cohort) = next {
            next = self.due.after(cohort);
            let outcome = self.renewal.outcome(self.term[cohort], self.renewal_number[cohort]);
            self.apply(cohort, outcome, moved);
            if let Some(retention) = &mut self.retention {
                retention.renewed(cohort, outcome.stay * outcome.keep);
            }
            self.term[cohort] = u32::try_from(self.new_term).unwrap_or(u32::MAX);
            self.renewal_number[cohort] += 1;
            self.due.push(t + self.new_term, cohort, self.accounts[cohort]);
        }
    }

    fn apply(&mut self, cohort: usize, outcome: Outcome, moved: &mut Movements) {
        let (accounts, arr) = (self.accounts[cohort], self.arr[cohort]);
        let (staying, renewed) = (accounts * outcome.stay, arr * outcome.stay);
        let kept = renewed * outcome.keep;
        let price = kept * outcome.price;
        moved.churned_accounts += accounts - staying;
        moved.churned_arr += arr - renewed;
        moved.contraction += renewed - kept;
        moved.price += price;
        self.accounts[cohort] = staying;
        self.arr[cohort] = kept + price;
        self.landed[cohort] *= outcome.stay * (1.0 + outcome.price);
    }

    fn expand(&mut self, t: usize, delivered: f64) -> f64 {
        let (cadence, mut won) = (&self.cadence, 0.0);
        for touched in cadence.touched() {
            let gain = cadence.gain(touched.touches, delivered);
            for cohorts in cadence.cohorts(*touched, t, self.arr.len()) {
                let arr = self.arr[cohorts.clone()].iter_mut().step_by(YEAR);
                for (arr, landed) in arr.zip(self.landed[cohorts].iter().step_by(YEAR)) {
                    let expansion = *arr * gain * cadence.room(*arr, *landed);
                    *arr += expansion;
                    won += expansion;
                }
            }
        }
        won
    }
}

/// The cohorts due in each month, as lists threaded through one array, and their accounts.
struct DueList {
    first: Vec<usize>,
    next: Vec<usize>,
    accounts: Vec<f64>,
}

/// Ends a list.
const NONE: usize = usize::MAX;

impl DueList {
    fn new(months: usize, cohorts: usize) -> Self {
        // Renewals up to two months past the horizon are prepared within it; later ones do not matter.
        let slots = months + 3;
        Self { first: vec![NONE; slots], next: vec![NONE; cohorts], accounts: vec![0.0; slots] }
    }

    fn accounts(&self, t: usize) -> f64 {
        self.accounts[t]
    }

    fn push(&mut self, t: usize, cohort: usize, accounts: f64) {
        if let Some(first) = self.first.get_mut(t) {
            self.next[cohort] = std::mem::replace(first, cohort);
            self.accounts[t] += accounts;
        }
    }

    fn take(&mut self, t: usize) -> Option<usize> {
        self.accounts[t] = 0.0;
        some(std::mem::replace(&mut self.first[t], NONE))
    }

    fn after(&self, cohort: usize) -> Option<usize> {
        some(self.next[cohort])
    }
}

fn some(index: usize) -> Option<usize> {
    (index != NONE).then_some(index)
}
