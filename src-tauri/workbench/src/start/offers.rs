//! What there is to begin with, each with a line that says what it is.

use headroom_engine::Issue;
use headroom_engine::number::Style;
use serde::Serialize;
use specta::Type;

use super::Start;
use super::numbers::{Numbers, SegmentNumbers};
use crate::show::counted;
use crate::view::NumberStyle;
use crate::{Moment, WorkbenchError, presets, verdict};

/// The currencies offered; whoever plans in another changes the plan's.
const CURRENCIES: [&str; 13] =
    ["USD", "EUR", "GBP", "AUD", "BRL", "CAD", "CHF", "CNY", "ILS", "INR", "JPY", "NZD", "SEK"];

/// What a new document can begin with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StartOffers {
    /// What needs no further word.
    pub offers: Vec<StartOffer>,
    /// The kinds a segment of numbers can be of, each with numbers to begin with.
    pub kinds: Vec<SegmentKind>,
    /// ISO 4217 codes.
    pub currencies: Vec<String>,
    /// What stands in the form before anything is typed.
    pub numbers: Numbers,
}

/// Something to begin with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StartOffer {
    /// What to ask for.
    pub start: Start,
    /// What people call it.
    pub name: String,
    /// What it is, in a line.
    pub detail: String,
}

/// A preset of a segment.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SegmentKind {
    /// Id of the preset.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The numbers it begins with.
    pub numbers: SegmentNumbers,
}

/// Everything a new document can begin with, at the moment `now`; amounts written in `style`.
///
/// # Errors
/// [`WorkbenchError::Invalid`] where the shipped presets cannot be read.
pub fn offers(now: Moment, style: NumberStyle) -> Result<StartOffers, WorkbenchError> {
    collected(now, style.into()).map_err(|issue| WorkbenchError::Invalid(vec![issue]))
}

fn collected(now: Moment, style: Style) -> Result<StartOffers, Issue> {
    let numbers = Numbers::of_all_presets(now)?.asking(now);
    let kinds = presets::names().into_iter().zip(&numbers.segments);
    let kinds: Vec<SegmentKind> =
        kinds.map(|((id, name), numbers)| SegmentKind { id, name, numbers: numbers.clone() }).collect();
    let currencies = CURRENCIES.map(str::to_owned).to_vec();
    Ok(StartOffers { offers: listed(&kinds, style), kinds, currencies, numbers })
}

fn listed(kinds: &[SegmentKind], style: Style) -> Vec<StartOffer> {
    let offer =
        |start, name: &str, detail: &str| StartOffer { start, name: name.to_owned(), detail: detail.to_owned() };
    let sample = offer(Start::Sample, "Sample plan", "An invented company with three segments and five scenarios.");
    let empty = offer(Start::Empty, "Empty plan", "One segment without accounts, ARR or CSMs, to fill in.");
    let names: Vec<String> = kinds.iter().map(|kind| kind.name.clone()).collect();
    let all = offer(Start::Presets, "All kinds", &format!("{}, as the presets have them.", verdict::listed(&names)));
    let each = kinds
        .iter()
        .map(|kind| offer(Start::Preset { preset: kind.id.clone() }, &kind.name, &described(&kind.numbers, style)));
    [sample, empty, all].into_iter().chain(each).collect()
}

fn described(numbers: &SegmentNumbers, style: Style) -> String {
    let count = |value: Option<f64>, what: &str| counted(value.unwrap_or(0.0), what);
    format!(
        "One segment: {}, {} ARR, {}.",
        count(numbers.accounts, "account"),
        style.money_said("USD", numbers.arr.unwrap_or(0.0)),
        count(numbers.csms, "CSM")
    )
}
