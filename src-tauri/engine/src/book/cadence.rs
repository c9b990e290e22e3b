//! When cohorts get their expansion touches, and what a touch yields (model.md §6).

use std::ops::Range;

use crate::plan::Expansion;

/// Touches come in the same months of every year of a cohort's life.
pub(crate) const YEAR: usize = 12;

/// The touch calendar of a segment.
#[derive(Clone, Debug)]
pub(crate) struct Cadence {
    /// The months of life with touches.
    touched: Vec<Touched>,
    /// conversion · uplift.
    yield_of_touch: f64,
    unassisted_share: f64,
    /// 1 / (whitespace − 1); `None`: no saturation.
    inverse_space: Option<f64>,
    /// Cohorts of the opening book; the one at index 0 is first due in month 1.
    opening: usize,
    /// Age at the end of month t of the opening cohort at index i = `opening_age` − i − 1 + t.
    opening_age: usize,
}

/// A month of life with touches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Touched {
    /// Age modulo a year.
    class: usize,
    /// Touches an account.
    pub(crate) touches: f64,
}

impl Cadence {
    pub(crate) fn new(expansion: &Expansion, term: usize, renewals_completed: u32) -> Self {
        Self {
            touched: calendar(expansion.touches_per_year),
            yield_of_touch: expansion.conversion * expansion.uplift,
            unassisted_share: expansion.unassisted_share,
            inverse_space: expansion.whitespace.map(|multiple| 1.0 / (multiple - 1.0)),
            opening: term,
            opening_age: term * (renewals_completed as usize + 1),
        }
    }

    /// The months of life with touches.
    pub(crate) fn touched(&self) -> &[Touched] {
        &self.touched
    }

    /// The cohorts, of the first `cohorts` ones, that are in such a month of life in month `t`: every twelfth of
    /// each range.
    pub(crate) fn cohorts(&self, touched: Touched, t: usize, cohorts: usize) -> [Range<usize>; 2] {
        let from = |range: Range<usize>, oldest: usize| {
            let first = range.start + (oldest + YEAR - touched.class) % YEAR;
            first.min(range.end)..range.end
        };
        [from(0..self.opening, self.opening_age + t - 1), from(self.opening..cohorts, t - 1)]
    }

    /// Share of ARR that `touches` touches an account win before saturation.
    pub(crate) fn gain(&self, touches: f64, delivered: f64) -> f64 {
        touches * (delivered + (1.0 - delivered) * self.unassisted_share) * self.yield_of_touch
    }

    /// The share of a touch's yield that an account of `arr`, landed at `landed`, still has room for.
    pub(crate) fn room(&self, arr: f64, landed: f64) -> f64 {
        match self.inverse_space {
            None => 1.0,
            Some(_) if arr <= 0.0 => 0.0,
            Some(inverse) => (1.0 - (arr / landed - 1.0) * inverse).clamp(0.0, 1.0),
        }
    }
}

/// n_f(k) = ⌊f·k/12⌋ − ⌊f·(k−1)/12⌋ by k modulo 12, where it is not 0; a fraction of f mixes the two neighbouring
/// cadences.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "touches a year lie in 0…24")]
fn calendar(touches_per_year: f64) -> Vec<Touched> {
    let whole = touches_per_year.floor();
    let rest = touches_per_year - whole;
    let times = |f: usize, k: usize| (f * k / YEAR - f * (k - 1) / YEAR) as f64;
    let touches = |k| (1.0 - rest) * times(whole as usize, k) + rest * times(whole as usize + 1, k);
    (0..YEAR)
        .map(|class| Touched { class, touches: touches(class + YEAR) })
        .filter(|touched| touched.touches > 0.0)
        .collect()
}
