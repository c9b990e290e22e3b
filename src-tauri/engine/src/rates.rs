//! Rates and discounting.

/// The monthly rate that compounds to the annual one: 1 − (1 − x)^(1/12).
pub(crate) fn monthly(annual: f64) -> f64 {
    -((-annual).ln_1p() / 12.0).exp_m1()
}

/// (1 + `annual`)^(−t/12) for t = 1…`months`.
pub(crate) fn discount_factors(annual: f64, months: usize) -> Vec<f64> {
    let step = annual.ln_1p() / 12.0;
    (1..=months).map(|t| (-step * t as f64).exp()).collect()
}

/// Present value of monthly `amounts`, the first at the end of month 1.
pub(crate) fn present_value(amounts: impl Iterator<Item = f64>, factors: &[f64]) -> f64 {
    amounts.zip(factors).map(|(amount, factor)| amount * factor).sum()
}
