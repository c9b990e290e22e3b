//! How sentences about input quote what was typed: exactly, and never longer than a line.

use serde_json::Value;

use crate::number::Style;
use crate::schema::Format;

/// The longest piece of the user's own text a sentence repeats.
const QUOTED: usize = 40;
/// The longest pointer a sentence repeats.
const POINTER: usize = 160;
/// How many names a sentence lists.
const LISTED: usize = 16;

/// The user's own text in quotation marks, shortened where it is long.
pub(crate) fn quote(text: &str) -> String {
    format!("“{}”", excerpt(text))
}

/// A pointer in quotation marks; every pointer into a plan is short enough to be shown whole.
pub(crate) fn quote_pointer(pointer: &str) -> String {
    format!("“{}”", shortened(pointer, POINTER))
}

/// The user's own text on one line, shortened where it is long.
pub(crate) fn excerpt(text: &str) -> String {
    shortened(text, QUOTED)
}

fn shortened(text: &str, longest: usize) -> String {
    let mut shown: String = text.chars().take(longest).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// `a, b, c`; shortened where there are many.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let mut shown: Vec<_> = names.by_ref().take(LISTED).map(excerpt).collect();
    if names.next().is_some() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// A number with every digit that was typed, written the way its field is.
pub(crate) fn amount(value: f64, format: Format) -> String {
    match format {
        Format::Percent => format!("{}%", exact(as_written(value * 100.0))),
        _ if (1e12..1e18).contains(&value.abs()) && (value / 1e12).fract() == 0.0 => {
            format!("{} trillion", exact(value / 1e12))
        }
        _ => exact(value),
    }
}

/// What stands there, in words.
pub(crate) fn described(value: &Value, format: Format) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) if format == Format::Text => format!("the number {number}"),
        Value::Number(number) => amount(number.as_f64().unwrap_or(f64::NAN), format),
        Value::String(text) => format!("the text {}", quote(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a group of fields".to_owned(),
    }
}

/// A sum of numbers that were typed, without the rounding of the sum.
pub(crate) fn count(count: f64) -> String {
    exact(as_written(count))
}

/// `1 CSM`, `2 CSMs`, `1.5 CSMs`.
pub(crate) fn counted(number: f64, one: &str, many: &str) -> String {
    let written = count(number);
    let noun = if matches!(written.as_str(), "1" | "−1") { one } else { many };
    format!("{written} {noun}")
}

/// `1 month`, `36 months`: of what is counted in whole ones.
pub(crate) fn several(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn exact(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude == 0.0 {
        return "0".to_owned();
    }
    let sign = if value < 0.0 { "−" } else { "" };
    if magnitude < 1e-6 {
        return format!("{sign}{magnitude:e}");
    }
    let written = magnitude.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    format!("{sign}{}", Style::UsFinance.number(magnitude, decimals))
}

/// Without the last digits that only the arithmetic of a float brings in: 0.07 · 100 is 7, not 7.000000000000001.
fn as_written(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_as_they_were_typed() {
        let cases = [
            (0.07, Format::Percent, "7%"),
            (1.4, Format::Percent, "140%"),
            (-0.99, Format::Percent, "−99%"),
            (0.1234, Format::Percent, "12.34%"),
            (12.5, Format::Number, "12.5"),
            (10_000.0, Format::Number, "10,000"),
            (-3.0, Format::Whole, "−3"),
            (-0.0, Format::Number, "0"),
            (1e15, Format::Money, "1,000 trillion"),
            (1_250_000.5, Format::Money, "1,250,000.5"),
            (1e308, Format::Number, "1.00e308"),
            (5e-324, Format::Number, "5e-324"),
        ];
        for (value, format, expected) in cases {
            assert_eq!(amount(value, format), expected);
        }
    }

    #[test]
    fn shortens_what_is_long() {
        assert_eq!(quote("short"), "“short”");
        assert_eq!(quote("two\nlines"), "“two lines”");
        assert_eq!(quote(&"é".repeat(100)).chars().count(), 43);
        let names: Vec<_> = (0..100).map(|n| n.to_string()).collect();
        assert_eq!(list(names.iter().map(String::as_str)), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …");
    }
}
