//! From few numbers to a whole plan: what is not typed comes from presets, at the size of what is.

use headroom_engine::{Document, Issue, Scenario};
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::numbers::{Cut, Numbers, SegmentNumbers, coming_month};
use crate::edit::id::{slug, unused};
use crate::edit::name::between;
use crate::edit::tidy;
use crate::{Moment, presets, sample, sources};

/// CS leadership and tooling as a share of what the CSMs cost: about that of the sample.
const OVERHEAD: f64 = 0.1;

/// The preset whose values an empty plan has wherever nothing has to be 0.
const PLAIN: &str = "mid_market";

/// A plan of the numbers, with the cut as its one scenario. Numbers that are missing count as 0.
pub(super) fn document(numbers: &Numbers) -> Result<Document, Issue> {
    let mut segments = Map::new();
    for typed in &numbers.segments {
        let id = unused(&slug(&typed.name, "segment"), |id| segments.contains_key(id));
        segments.insert(id, segment(typed)?);
    }
    let kinds: Vec<(String, &str)> = segments.keys().cloned().zip(presets_of(numbers)).collect();
    let cut = numbers.cut.as_ref().and_then(|cut| {
        let (id, segment) = segments.iter().nth(usize::try_from(cut.segment).ok()?)?;
        Some(scenario(cut, id, segment["name"].as_str().unwrap_or(id)))
    });
    let mut document = Document::of(around(&numbers.currency, &numbers.start, segments)?);
    document.scenarios.extend(cut);
    sourced(document, kinds)
}

fn presets_of(numbers: &Numbers) -> impl Iterator<Item = &str> {
    numbers.segments.iter().map(|segment| segment.preset.as_str())
}

/// The document with the sources of what nobody typed; `segments` by id, each with its preset.
fn sourced<'p>(
    mut document: Document,
    segments: impl IntoIterator<Item = (String, &'p str)>,
) -> Result<Document, Issue> {
    for (id, preset) in segments {
        sources::of_segment(&mut document, &id, preset)?;
    }
    sources::of_plan(&mut document);
    Ok(document)
}

/// A plan of one segment in which everything that is a fact or a choice of the person's is 0.
pub(super) fn empty(now: Moment) -> Result<Document, Issue> {
    let mut segment = Value::Object(presets::segment(PLAIN)?);
    segment["name"] = "Segment 1".into();
    for pointer in ["/opening/accounts", "/opening/arr", "/acquisition/volume/direct", "/team/csms"] {
        put(&mut segment, pointer, 0.0);
    }
    let segments = Map::from_iter([("segment_1".to_owned(), segment)]);
    sourced(Document::of(around("USD", &coming_month(now, 0), segments)?), [("segment_1".to_owned(), PLAIN)])
}

/// The number at `pointer` of a segment.
pub(super) fn number(segment: &Map<String, Value>, pointer: &str) -> Option<f64> {
    let (group, field) = pointer.trim_start_matches('/').split_once('/')?;
    segment.get(group)?.get(field)?.as_f64()
}

/// Plan-wide assumptions as in the sample, around these segments.
fn around(currency: &str, start: &str, segments: Map<String, Value>) -> Result<Value, Issue> {
    let sample = sample().map_err(|error| Issue::new("", error.to_string()))?;
    let mut plan = sample.plan;
    let of_team = |segment: &Value, field: &str| segment["team"][field].as_f64().unwrap_or(0.0);
    let cost: f64 = segments.values().map(|it| of_team(it, "csms") * of_team(it, "annual_cost")).sum();
    plan["name"] = "Plan".into();
    plan["currency"] = currency.into();
    plan["start"] = start.into();
    plan["cs_overhead_annual"] = tidy(rounded(cost * OVERHEAD));
    plan["segments"] = Value::Object(segments);
    Ok(plan)
}

/// A segment of the preset, with the book and the team typed. New business keeps its proportion to the book, and its price
/// follows what an account pays today.
fn segment(typed: &SegmentNumbers) -> Result<Value, Issue> {
    let preset = presets::segment(&typed.preset)?;
    let of_preset = |pointer: &str| number(&preset, pointer).unwrap_or(0.0);
    let (accounts, arr) = (typed.accounts.unwrap_or(0.0), typed.arr.unwrap_or(0.0));
    let size = accounts / of_preset("/opening/accounts");
    let price = arr / accounts / of_preset("/acquisition/acv");
    let mut segment = Value::Object(preset);
    segment["name"] = typed.name.trim().into();
    for (pointer, value) in
        [("/opening/accounts", accounts), ("/opening/arr", arr), ("/team/csms", typed.csms.unwrap_or(0.0))]
    {
        put(&mut segment, pointer, value);
    }
    scale(&mut segment, "/acquisition/volume/direct", size);
    // Where nobody pays anything yet there is no price to follow.
    for pointer in ["/acquisition/acv", "/acquisition/cac"].into_iter().filter(|_| price > 0.0) {
        scale(&mut segment, pointer, price);
    }
    Ok(segment)
}

fn scenario(cut: &Cut, segment: &str, name: &str) -> Scenario {
    let csms = cut.csms.unwrap_or(0.0);
    let heads = if (csms - 1.0).abs() < f64::EPSILON { "CSM" } else { "CSMs" };
    let name = between(&format!("Cut {csms} "), name, &format!(" {heads}"));
    let event = json!({ "month": cut.month, "change": tidy(-csms), "note": "" });
    Scenario {
        id: slug(&name, "cut"),
        name,
        parent: None,
        overrides: IndexMap::from([(format!("/segments/{segment}/team/events/cut"), event)]),
        note: String::new(),
        colour: 1,
    }
}

/// Multiplies a value by a share that makes sense, 0 included; otherwise the preset's stays.
fn scale(segment: &mut Value, pointer: &str, share: f64) {
    let before = segment.pointer(pointer).and_then(Value::as_f64);
    if let Some(before) = before.filter(|_| share.is_finite() && share >= 0.0) {
        put(segment, pointer, rounded(before * share));
    }
}

fn put(segment: &mut Value, pointer: &str, value: f64) {
    if let Some(place) = segment.pointer_mut(pointer) {
        *place = tidy(value);
    }
}

/// Two digits: nobody is to read more into a starting value.
fn rounded(value: f64) -> f64 {
    format!("{value:.1e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn a_starting_value_has_two_digits() {
        let pairs = [(0.0, 0.0), (0.123, 0.12), (23_456.0, 23_000.0), (1e6 / 3.0, 330_000.0), (99.6, 100.0)];
        for (value, shown) in pairs {
            assert!((rounded(value) - shown).abs() < 1e-9, "{value}");
        }
    }
}
