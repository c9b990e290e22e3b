//! Whether one value may stand in its field.

use std::cmp::Ordering;

use serde_json::Value;

use super::words::{described, list, quote};
use crate::Month;
use crate::schema::{Choice, Domain, Field, Format, Kind, LONGEST_NAME, SEGMENTS};

/// The version of plans and exchange files this engine reads.
pub(crate) const FORMAT: u32 = 1;
/// The heaviest weight of a renewal profile: far above any use, and its sums stay finite.
const WEIGHT: Domain = Domain::closed(0.0, 1e15);

/// What is wrong with `value`, said of the field: `is 140%; it can be 0% to 99%.` `None` where it is sound, and for
/// kinds that hold other fields.
pub(super) fn fault(field: &Field, value: &Value) -> Option<String> {
    if value.is_null() && field.nullable {
        return None;
    }
    match field.kind {
        Kind::Number { format, domain } => number(value, format, domain, field.nullable),
        Kind::Choice(choices) => choice(value, choices),
        Kind::Name => name(value),
        Kind::Note => text(value, "write text, or leave it out").err(),
        Kind::Currency => currency(value),
        Kind::Month => month(value).err(),
        Kind::Version => version(value),
        Kind::Weights | Kind::OneOf(_) | Kind::Object | Kind::Events | Kind::Segments => None,
    }
}

/// What to write into `field`, for a sentence about nothing being there.
pub(super) fn wanted(field: &Field) -> String {
    match field.kind {
        Kind::Number { format: Format::Whole, .. } => format!("give a whole number, {}", field.range()),
        Kind::Number { .. } => format!("give a number, {}", field.range()),
        Kind::Choice(choices) => format!("give one of {}", values(choices)),
        Kind::OneOf(choices) => format!("give either {}", values(choices)),
        Kind::Object => "give an object".to_owned(),
        Kind::Events => "give an object of events by id".to_owned(),
        Kind::Segments => format!("give 1 to {} segments by id", SEGMENTS.end()),
        Kind::Weights => "give a list of weights".to_owned(),
        Kind::Name => format!("give a name of 1 to {LONGEST_NAME} characters"),
        Kind::Note => "give a text".to_owned(),
        Kind::Currency => "give three capital letters, such as USD".to_owned(),
        Kind::Month => "give a month written like 2027-01".to_owned(),
        Kind::Version => format!("give {FORMAT}"),
    }
}

/// The month `value` says.
pub(super) fn month(value: &Value) -> Result<Month, String> {
    let text = text(value, "write a month like 2027-01")?;
    let other = || format!("is {}; write a month like 2027-01, from 1900 to 2200.", quote(text));
    text.parse().map_err(|_| other())
}

/// What is wrong with one weight of a renewal profile.
pub(super) fn weight(value: &Value) -> Option<String> {
    number(value, Format::Number, WEIGHT, false)
}

/// Whether `text` is an id of a segment, event or scenario.
pub(crate) fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=40).contains(&text.len()) && text.bytes().all(allowed)
}

fn number(value: &Value, format: Format, domain: Domain, nullable: bool) -> Option<String> {
    let number = value.as_f64();
    if number.is_some_and(|number| domain.contains(number)) {
        return None;
    }
    let off = if nullable { ", or null to switch it off" } else { "" };
    let wanted = match number {
        None => "give a number,",
        Some(number) if domain.spans(number) => "give a whole number,",
        Some(_) => "it can be",
    };
    Some(format!("is {}; {wanted} {}{off}.", described(value, format), domain.sentence(format)))
}

fn choice(value: &Value, choices: &[Choice]) -> Option<String> {
    let known = value.as_str().is_some_and(|text| choices.iter().any(|choice| choice.value == text));
    let message = || format!("is {}; give one of {}.", described(value, Format::Text), values(choices));
    (!known).then(message)
}

fn values(choices: &[Choice]) -> String {
    list(choices.iter().map(|choice| choice.value))
}

fn name(value: &Value) -> Option<String> {
    let wanted = format!("give a name of 1 to {LONGEST_NAME} characters");
    match text(value, &wanted) {
        Ok(text) => name_fault(text),
        Err(fault) => Some(fault),
    }
}

/// What is wrong with what people call something.
pub(crate) fn name_fault(text: &str) -> Option<String> {
    let wanted = format!("give a name of 1 to {LONGEST_NAME} characters");
    if text.trim().is_empty() {
        return Some(format!("is blank; {wanted}."));
    }
    text.chars().nth(LONGEST_NAME).map(|_| format!("is too long; {wanted}."))
}

fn currency(value: &Value) -> Option<String> {
    let wanted = "write three capital letters, such as USD";
    match text(value, wanted) {
        Ok(text) if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) => None,
        Ok(text) => Some(format!("is {}; {wanted}.", quote(text))),
        Err(fault) => Some(fault),
    }
}

/// What is wrong with the version of a plan or an exchange file.
pub(crate) fn version(value: &Value) -> Option<String> {
    let found = described(value, Format::Number);
    match value.as_f64().unwrap_or(f64::NEG_INFINITY).total_cmp(&f64::from(FORMAT)) {
        Ordering::Equal => None,
        Ordering::Greater => {
            Some(format!("is {found}; this program reads {FORMAT}, so open it with a newer Headroom."))
        }
        Ordering::Less => Some(format!("is {found}; it can only be {FORMAT}.")),
    }
}

fn text<'v>(value: &'v Value, wanted: &str) -> Result<&'v str, String> {
    value.as_str().ok_or_else(|| format!("is {}; {wanted}.", described(value, Format::Text)))
}
