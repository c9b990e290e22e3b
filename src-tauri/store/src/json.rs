//! Values as they stand in a cell: JSON text, in which every f64 and the order of keys come back as they were.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

use crate::fault::Fault;

/// How deep a value may be: one level less than the reader of JSON follows.
const DEEPEST: usize = 126;

/// What a cell says; `place` names it where the text is not JSON, or not what belongs there.
pub(crate) fn parse<T: DeserializeOwned>(text: &str, place: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::content(format!("{place}: {error}")))
}

/// A value as a cell has it. What would be too deep to be read back is not written.
pub(crate) fn text(value: &Value) -> Result<String, Fault> {
    if is_within(value, DEEPEST) { Ok(value.to_string()) } else { Err(Fault::content("a value is nested too deep")) }
}

/// What a row says, in one text.
pub(crate) fn image(row: &impl Serialize) -> String {
    // Keys are texts and nothing here refuses to be written; an empty text would be refused by `parse`.
    serde_json::to_string(row).unwrap_or_default()
}

fn is_within(value: &Value, levels: usize) -> bool {
    let Some(below) = levels.checked_sub(1) else { return false };
    match value {
        Value::Array(values) => values.iter().all(|value| is_within(value, below)),
        Value::Object(entries) => entries.values().all(|value| is_within(value, below)),
        _ => true,
    }
}

/// A number as JSON text, because a REAL column would lose the sign of zero.
pub(crate) fn number_text(number: f64, place: &str) -> Result<String, Fault> {
    let number = Number::from_f64(number).ok_or_else(|| Fault::content(format!("{place} is not a finite number")))?;
    Ok(number.to_string())
}

/// The number of a cell; `place` names it where the text is not a JSON number.
pub(crate) fn parse_number(text: &str, place: &str) -> Result<f64, Fault> {
    parse(text, place)
}

/// Whether both would be written as the same text. `==` is not enough: to it `0.0` equals `-0.0`, and the order of
/// keys does not count.
pub(crate) fn identical(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => same_number(a, b),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| identical(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((k, a), (l, b))| k == l && identical(a, b))
        }
        _ => a == b,
    }
}

/// `4` and `4.0` differ: the one came without a decimal point.
fn same_number(a: &Number, b: &Number) -> bool {
    let sign = |number: &Number| number.as_f64().is_some_and(f64::is_sign_negative);
    a == b && sign(a) == sign(b)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn identical_sees_the_order_of_keys_and_the_sign_of_zero() {
        assert!(identical(&json!({"a": [1, 0.5, null], "b": "x"}), &json!({"a": [1, 0.5, null], "b": "x"})));
        assert!(!identical(&json!({"a": 1, "b": 2}), &json!({"b": 2, "a": 1})));
        assert!(!identical(&json!(0.0), &json!(-0.0)));
        assert!(!identical(&json!(4), &json!(4.0)));
        assert!(!identical(&json!([1]), &json!([1, 2])));
    }

    #[test]
    fn numbers_come_back_bit_by_bit() {
        for number in [0.1, -0.0, 5e-324, f64::MAX, 1e22, 123_456_789.123_456_79] {
            let text = number_text(number, "here").unwrap();
            assert_eq!(parse_number(&text, "here").unwrap().to_bits(), number.to_bits(), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_finite_number_is_not_written() {
        assert!(number_text(f64::NAN, "here").is_err());
        assert!(number_text(f64::INFINITY, "here").is_err());
        assert!(parse_number("null", "here").is_err());
    }
}
