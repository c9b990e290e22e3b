//! What a renewal does: churn, contraction, price.

use crate::plan::{Segment, Tenure};

/// Churn that rises by `points` a year for renewals from month `from` on (model.md §9).
#[derive(Clone, Copy, Debug)]
pub(crate) struct ExtraChurn {
    pub(crate) points: f64,
    /// 1-based.
    pub(crate) from: usize,
}

/// Factors a renewal multiplies with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Outcome {
    /// (1 − p): share of accounts and ARR that stays.
    pub(crate) stay: f64,
    /// (1 − x): share of the staying ARR that is not contracted.
    pub(crate) keep: f64,
    /// u: price rise on what is left.
    pub(crate) price: f64,
}

/// The renewal rules of a segment.
#[derive(Clone, Debug)]
pub(crate) struct Renewal {
    churn: f64,
    ln_stay: f64,
    ln_keep: f64,
    ln_price: f64,
    tenure: Option<Tenure>,
    pub(crate) extra: Option<ExtraChurn>,
    hazard: f64,
    /// ln of (1 − churn − x) / (1 − churn) in the month begun last.
    ln_extra: f64,
    /// The last outcome that depended on the term alone, with that term: most cohorts of a month share it.
    known: Option<(u32, Outcome)>,
    /// The price rise of the term asked for last, with that term.
    known_price: (u32, f64),
}

impl Renewal {
    pub(crate) fn new(segment: &Segment) -> Self {
        let retention = &segment.retention;
        Self {
            churn: retention.churn,
            ln_stay: (-retention.churn).ln_1p(),
            ln_keep: (-retention.contraction).ln_1p(),
            ln_price: segment.contract.price_uplift.ln_1p(),
            tenure: retention.tenure.clone(),
            extra: None,
            hazard: 1.0,
            ln_extra: 0.0,
            known: None,
            known_price: (0, 0.0),
        }
    }

    /// Month `t` (1-based) with hazard multiplier `hazard`.
    pub(crate) fn begin_month(&mut self, t: usize, hazard: f64) {
        self.hazard = hazard;
        self.known = None;
        self.ln_extra = match self.extra {
            Some(extra) if t >= extra.from => ln((1.0 - self.churn - extra.points) / (1.0 - self.churn)),
            _ => 0.0,
        };
    }

    /// What the renewal numbered `number` (from 1) of a contract of `term` months does.
    pub(crate) fn outcome(&mut self, term: u32, number: u32) -> Outcome {
        match (self.known, &self.tenure) {
            (Some((known_term, outcome)), None) if known_term == term => outcome,
            _ => {
                let outcome = self.compute(term, number);
                self.known = Some((term, outcome));
                outcome
            }
        }
    }

    fn compute(&mut self, term: u32, number: u32) -> Outcome {
        let years = f64::from(term) / 12.0;
        let ln_base = match &self.tenure {
            None => years * self.ln_stay,
            Some(tenure) => ln_survival(tenure, number),
        };
        Outcome {
            stay: (self.hazard * (ln_base + years * self.ln_extra)).exp(),
            keep: (self.hazard * years * self.ln_keep).exp(),
            price: self.price(term),
        }
    }

    /// u = (1 + uplift)^(term/12) − 1.
    fn price(&mut self, term: u32) -> f64 {
        if self.known_price.0 != term {
            self.known_price = (term, (f64::from(term) / 12.0 * self.ln_price).exp_m1());
        }
        self.known_price.1
    }
}

/// ln(1 − p_n) of the shifted beta geometric: p_n = α / (α + β + n − 1) (Fader & Hardie 2007).
fn ln_survival(tenure: &Tenure, number: u32) -> f64 {
    let past = tenure.beta + f64::from(number) - 1.0;
    ln(past / (tenure.alpha + past))
}

/// A logarithm that stays finite at 0, so that a hazard multiplier of 0 cannot make 0 · ∞ of it.
fn ln(value: f64) -> f64 {
    value.max(f64::MIN_POSITIVE).ln()
}
