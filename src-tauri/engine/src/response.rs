//! How churn answers to coverage (model.md §5): ADBUDG (Little 1970), calibrated on today.

use crate::plan::CoverageResponse;

/// m(κ), with m(κ_0) = 1.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Response {
    /// Coverage does not matter.
    Flat,
    /// Between `none` (no CSM) and `none − span` (the floor).
    Curve { none: f64, span: f64, odds: f64, today: f64, steepness: f64 },
}

impl Response {
    /// `today` is κ_0. Where it is 0, today is without CSMs and the curve falls from 1.
    pub(crate) fn new(parameters: Option<&CoverageResponse>, today: f64) -> Self {
        let Some(p) = parameters else { return Self::Flat };
        let floor = p.hazard_floor;
        if today > 0.0 {
            let (none, span) = (p.hazard_without_csm, p.hazard_without_csm - floor);
            Self::Curve { none, span, odds: (1.0 - floor) / (none - 1.0), today, steepness: p.steepness }
        } else {
            Self::Curve { none: 1.0, span: 1.0 - floor, odds: 1.0, today: 1.0, steepness: p.steepness }
        }
    }

    /// The hazard multiplier at smoothed coverage `coverage`.
    ///
    /// κ^s / (d + κ^s) is written as 1 / (1 + (1 − f)/f · (κ_0/κ)^s), with (1 − f)/f = (1 − floor) / (none − 1):
    /// the same value, without the overflow and the 0/0 that tiny coverages would give.
    pub(crate) fn at(&self, coverage: f64) -> f64 {
        match *self {
            Self::Flat => 1.0,
            Self::Curve { none, .. } if coverage <= 0.0 => none,
            Self::Curve { none, span, odds, today, steepness } => {
                none - span / (1.0 + odds * (steepness * (today / coverage).ln()).exp())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parameters() -> impl Strategy<Value = CoverageResponse> {
        (1.001..20.0, 0.0..0.999, 0.01..10.0_f64).prop_map(|(hazard_without_csm, hazard_floor, steepness)| {
            CoverageResponse { hazard_without_csm, hazard_floor, steepness }
        })
    }

    proptest! {
        #[test]
        fn today_is_the_measure(p in parameters(), today in 0.01..5.0_f64) {
            let m = Response::new(Some(&p), today).at(today);
            prop_assert!((m - 1.0).abs() < 1e-12, "{m}");
        }

        #[test]
        fn more_coverage_never_means_more_churn(p in parameters(), today in 0.0..5.0_f64, k in 0.0..5.0_f64, more in 0.0..5.0_f64) {
            let response = Response::new(Some(&p), today);
            let (less, more) = (response.at(k), response.at(k + more));
            prop_assert!(more <= less + 1e-12 && more >= p.hazard_floor - 1e-12, "{less} {more}");
        }
    }

    #[test]
    fn the_ends_of_the_curve() {
        let p = CoverageResponse { hazard_without_csm: 2.2, hazard_floor: 0.6, steepness: 2.0 };
        let response = Response::new(Some(&p), 0.9);
        assert_eq!(response.at(0.0), 2.2);
        assert!((response.at(1e9) - 0.6).abs() < 1e-12);
        assert_eq!(Response::new(Some(&p), 0.0).at(0.0), 1.0, "today is without CSMs");
        assert_eq!(Response::new(None, 0.9).at(0.1), 1.0);
        let tiny = CoverageResponse { hazard_floor: 0.0, steepness: 10.0, ..p };
        assert!(Response::new(Some(&tiny), 1e-40).at(5.0).is_finite());
    }
}
