//! Digits: rounding, grouping and the compact form. Every function takes a magnitude (finite, not negative).

/// From here on a full figure would show digits a float does not have.
const FULL_LIMIT: f64 = 1e16;

/// A rounded magnitude with `separator` between the thousands, `1,234.5`; scientific from 10¹⁶ on.
pub(super) fn full(magnitude: f64, decimals: usize, separator: char) -> String {
    if magnitude >= FULL_LIMIT { scientific(magnitude) } else { grouped(&rounded(magnitude, decimals), separator) }
}

/// Rounds what is read, not its nearest binary fraction: 2.55 is halfway between 2.5 and 2.6 and goes up, as in a
/// spreadsheet, though the float of it lies a little below.
fn rounded(magnitude: f64, decimals: usize) -> String {
    let read = magnitude.to_string();
    let fraction = read.split_once('.').map_or("", |(_, fraction)| fraction);
    let halfway = fraction.len() == decimals + 1 && fraction.ends_with('5');
    let last = f64::from(u8::from(halfway)) * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    format!("{:.decimals$}", magnitude + last / 4.0)
}

/// Three figures and the unit: `870`, `12.3K`, `0.87M`, `43.4M`, `1.20B`, `3.00T`; scientific from 10¹⁵ on. The million
/// is the unit boards think in, so it starts at a tenth of one.
pub(super) fn compact(magnitude: f64) -> String {
    compact_at(magnitude, Scale::of([magnitude]))
}

/// Three figures and the unit of `scale`, with no more than two decimals: `0.05M`.
pub(super) fn compact_at(magnitude: f64, scale: Scale) -> String {
    let Scale(Some((unit, power))) = scale else {
        return scientific(magnitude);
    };
    let scaled = magnitude / 10_f64.powi(power);
    rounded(scaled, compact_decimals(scaled)) + unit
}

/// The decimals that three figures need, no more than two.
pub(super) fn compact_decimals(magnitude: f64) -> usize {
    usize::try_from(2 - exponent(magnitude)).map_or(0, |decimals| decimals.min(2))
}

/// One unit for amounts that are read together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale(Option<(&'static str, i32)>);

impl Scale {
    /// The unit of the largest of these amounts. What is not finite does not count.
    pub fn of(amounts: impl IntoIterator<Item = f64>) -> Self {
        let magnitudes = amounts.into_iter().map(f64::abs).filter(|magnitude| magnitude.is_finite());
        Self(unit(exponent(magnitudes.fold(0.0, f64::max))))
    }

    /// The unit of an amount of one account, which is in thousands up to a million, so that the accounts of several
    /// plans are in one unit.
    pub fn of_one(amount: f64) -> Self {
        match exponent(amount.abs()) {
            3..6 if amount.is_finite() => Self(Some(("K", 3))),
            _ => Self::of([amount]),
        }
    }
}

/// The unit and its power of ten for a magnitude of 10^exponent; `None` where there is no word for it.
fn unit(exponent: i32) -> Option<(&'static str, i32)> {
    match exponent {
        ..3 => Some(("", 0)),
        3..5 => Some(("K", 3)),
        5..9 => Some(("M", 6)),
        9..12 => Some(("B", 9)),
        12..15 => Some(("T", 12)),
        15.. => None,
    }
}

/// Whether a written magnitude shows nothing but zeros.
pub(super) fn is_zero(written: &str) -> bool {
    written.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0')
}

/// `1.20e18`.
fn scientific(magnitude: f64) -> String {
    format!("{magnitude:.2e}")
}

/// The power of ten of a magnitude after rounding to three significant digits.
fn exponent(magnitude: f64) -> i32 {
    let written = scientific(magnitude);
    written.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0)
}

/// The separator between the thousands of an unsigned decimal number.
fn grouped(number: &str, separator: char) -> String {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut written = String::with_capacity(number.len() + whole.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push('.');
        written.push_str(fraction);
    }
    written
}
