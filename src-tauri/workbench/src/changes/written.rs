//! Values as the grid shows them, with every digit that was typed.

use headroom_engine::number::{Style, ZERO};
use headroom_engine::schema::{Field, Format, Kind, members, owner};
use serde_json::Value;

/// How many decimals values are written with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scale {
    /// As in the grid: four at most, of percentages one at least.
    Grid,
    /// As in a sentence: no more than there are, four at most.
    Sentence,
    /// Beside a figure that was typed: two at most.
    Short,
    /// So many that nothing looks the same that is not; more than nine are the arithmetic's.
    Exact,
}

impl Scale {
    const fn most(self) -> usize {
        match self {
            Self::Exact => 9,
            Self::Short => 2,
            Self::Grid | Self::Sentence => 4,
        }
    }

    /// Of a percentage.
    const fn least(self) -> usize {
        if matches!(self, Self::Sentence | Self::Short) { 0 } else { 1 }
    }
}

/// The ISO 4217 code of a plan's currency.
pub(crate) fn currency(plan: &Value) -> &str {
    plan.get("currency").and_then(Value::as_str).unwrap_or_default()
}

/// What stands in `field`; empty where nothing does.
pub(crate) fn value(field: &Field, value: Option<&Value>, currency: &str, scale: Scale) -> String {
    match (field.kind, value) {
        (_, None) => String::new(),
        (_, Some(Value::Null)) => "off".to_owned(),
        (Kind::Number { format, .. }, Some(Value::Number(number))) => {
            amount(number.as_f64().unwrap_or_default(), format, currency, scale)
        }
        (Kind::Choice(_), Some(Value::String(word))) => label(field, word).to_owned(),
        (Kind::OneOf(_), Some(Value::Object(object))) => {
            object.keys().next().map_or("", |word| label(field, word)).to_owned()
                + &inner(field, value, currency, scale)
        }
        (Kind::Object, Some(Value::Object(_))) => format!("on{}", inner(field, value, currency, scale)),
        (Kind::Weights, Some(Value::Array(weights))) => weighted(weights),
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(other)) => super::short(&other.to_string()),
    }
}

/// ` (hazard without CSM 2.2, steepness 2)`: the numbers in an object.
fn inner(whole: &Field, value: Option<&Value>, currency: &str, scale: Scale) -> String {
    let written = |member: &'static Field| {
        let path = member.path.strip_prefix(whole.path)?;
        let standing = value?.pointer(path)?;
        standing
            .is_number()
            .then(|| format!("{} {}", member.label, self::value(member, Some(standing), currency, scale)))
    };
    let parts: Vec<String> = members(whole).filter_map(written).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

/// The fields right inside `whole`.
pub(super) fn inside(whole: &'static Field) -> impl Iterator<Item = &'static Field> {
    members(whole).filter(|member| owner(member).is_some_and(|owner| owner.path == whole.path))
}

/// A number as its field writes it: `12.0%`, `$45,000`, `1.5`, `0`.
pub(crate) fn amount(value: f64, format: Format, currency: &str, scale: Scale) -> String {
    match format {
        Format::Percent => {
            format!("{}%", decimal(as_typed(value * 100.0), scale.least(), scale.most()))
        }
        Format::Money => {
            let sign = Style::default().money_full(currency, 1.0);
            format!("{}{}", sign.trim_end_matches('1'), decimal(value, 0, scale.most()))
        }
        _ => decimal(value, 0, scale.most()),
    }
}

/// A number with as many decimals as it has: `0.8`, `1,200`.
pub(super) fn digits(value: f64) -> String {
    decimal(value, 0, Scale::Exact.most())
}

fn decimal(value: f64, least: usize, most: usize) -> String {
    let fixed = format!("{:.most$}", value.abs());
    let fraction = fixed.split_once('.').map_or("", |(_, fraction)| fraction.trim_end_matches('0'));
    let written = Style::default().number(value, fraction.len().max(least));
    match written.as_str() {
        // An assumption of 0 is a figure like any other.
        ZERO => format!("{:.least$}", 0.0),
        _ => written,
    }
}

/// Without the last digits that only the arithmetic of a float brings in: 0.07 · 100 is 7.
fn as_typed(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

fn label<'w>(field: &Field, word: &'w str) -> &'w str {
    field.choices().iter().find(|choice| choice.value == word).map_or(word, |choice| choice.label)
}

/// `12 weights: 1, 1, 2, …`.
fn weighted(weights: &[Value]) -> String {
    const SHOWN: usize = 6;
    let shown = weights.iter().take(SHOWN).map(|weight| weight.as_f64().map_or_else(String::new, digits));
    let more = if weights.len() > SHOWN { ", …" } else { "" };
    let word = if weights.len() == 1 { "weight" } else { "weights" };
    format!("{} {word}: {}{more}", weights.len(), shown.collect::<Vec<_>>().join(", "))
}
