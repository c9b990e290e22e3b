//! Any document at all, whether or not its plan makes sense.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use headroom_engine::{AssumptionNote, Confidence, Document, PlanOfRecord, Range, Scenario};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Number, Value};

/// Few ids and keys, so that two documents have some in common.
const IDS: [&str; 6] = ["a", "b", "c", "cut_two", "x_1", "z"];

pub(crate) fn document() -> impl Strategy<Value = Document> {
    let parts = (plan(), scenarios(), vec(range(), 0..4), notes(), records());
    parts.prop_map(|(plan, scenarios, ranges, notes, records)| Document { plan, scenarios, ranges, notes, records })
}

fn plan() -> impl Strategy<Value = Value> {
    let whole = (object(value()), object(value()), 0..5_usize).prop_map(|(mut plan, segments, place)| {
        let place = place.min(plan.len());
        plan.shift_insert(place, "segments".to_owned(), Value::Object(segments));
        Value::Object(plan)
    });
    prop_oneof![8 => whole, 2 => object(value()).prop_map(Value::Object), 1 => value()]
}

fn scenarios() -> impl Strategy<Value = Vec<Scenario>> {
    let ids = proptest::sample::subsequence(IDS.to_vec(), 0..=IDS.len()).prop_shuffle();
    ids.prop_flat_map(|ids| ids.iter().map(|id| scenario((*id).to_owned(), ids.clone())).collect::<Vec<_>>())
}

/// Its parent is any of `ids`, itself too: whoever reads a cycle must not be led around it.
fn scenario(id: String, ids: Vec<&'static str>) -> impl Strategy<Value = Scenario> {
    let parent = option::of(proptest::sample::select(ids).prop_map(str::to_owned));
    let parts = (parent, text(), text(), object(value()), any::<u32>());
    parts.prop_map(move |(parent, name, note, overrides, colour)| Scenario {
        id: id.clone(),
        name,
        parent,
        overrides: overrides.into_iter().collect(),
        note,
        colour,
    })
}

fn range() -> impl Strategy<Value = Range> {
    let text = || text();
    (text(), finite(), finite(), option::of(text()), text(), text())
        .prop_map(|(pointer, low, high, group, note, source)| Range { pointer, low, high, group, note, source })
}

/// At most one a place, of scenarios that are there or not.
fn notes() -> impl Strategy<Value = Vec<AssumptionNote>> {
    let scenario = option::of(proptest::sample::select(IDS.to_vec()).prop_map(str::to_owned));
    let levels = vec![Confidence::High, Confidence::Medium, Confidence::Low];
    let parts = (scenario, key(), text(), text(), text(), option::of(proptest::sample::select(levels)));
    let note = parts.prop_map(|(scenario, pointer, note, author, source, confidence)| AssumptionNote {
        scenario,
        pointer,
        note,
        author,
        source,
        confidence,
    });
    vec(note, 0..6).prop_map(|notes| unique(notes, |note| (note.scenario.clone(), note.pointer.clone())))
}

fn records() -> impl Strategy<Value = Vec<Arc<PlanOfRecord>>> {
    let words = (key(), text(), text(), text(), text(), text());
    let record = (words, value(), value(), value()).prop_map(|(words, baseline, plan, results)| {
        let (id, name, date, scenario, note, engine) = words;
        Arc::new(PlanOfRecord { id, name, date, scenario, note, engine, baseline, plan, results })
    });
    vec(record, 0..4).prop_map(|records| unique(records, |record| record.id.clone()))
}

fn unique<T, K: Eq + Hash>(mut all: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut known = HashSet::new();
    all.retain(|one| known.insert(key(one)));
    all
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        finite().prop_map(|number| Value::Number(Number::from_f64(number).unwrap())),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![vec(inner.clone(), 0..4).prop_map(Value::Array), object(inner).prop_map(Value::Object)]
    })
}

fn object(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    vec((key(), value), 0..5).prop_map(|entries| entries.into_iter().collect())
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(IDS.to_vec()).prop_map(str::to_owned), text()]
}

/// Every finite number there is: subnormal, huge, and zero of either sign.
fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![any::<u64>().prop_map(f64::from_bits).prop_filter("finite", |x| x.is_finite()), Just(-0.0), Just(0.1)]
}

/// Any text, now and then with what has a meaning to JSON Pointer, SQL or C.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![".{0,12}", "[/~01a'\"\u{0}]{0,6}"]
}
