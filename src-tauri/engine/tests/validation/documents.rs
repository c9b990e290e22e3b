//! Random documents: trees of scenarios, notes, ranges, records, odd texts and colours.

use std::collections::HashSet;
use std::sync::Arc;

use headroom_engine::{AssumptionNote, Confidence, Document, Range, Scenario, parse_document, write_document};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::records::frozen;
use crate::support::sample;

/// Places scenarios of random documents override, with values that are valid there most of the time.
fn overrides() -> impl Strategy<Value = Vec<(String, Value)>> {
    let segment = select(vec!["smb", "mid_market"]);
    let place = |path: &'static str| segment.clone().prop_map(move |id| format!("/segments/{id}/{path}"));
    let event = (select(vec!["cut", "hire", "growth_2027", "growth_2028"]), segment.clone())
        .prop_map(|(id, segment)| format!("/segments/{segment}/team/events/{id}"));
    let change = (13_u32..20, select(vec![-1.0, -0.5, 1.0, 2.0]))
        .prop_map(|(month, change)| json!({"month": format!("2028-{:02}", month - 10), "change": change, "note": ""}));
    let response = (1.5..5.0, 0.1..0.9)
        .prop_map(|(none, floor)| json!({"hazard_without_csm": none, "hazard_floor": floor, "steepness": 1.5}));
    let funnel = json!({"funnel": {"prospects_per_month": 2000, "cr1": 0.1, "cr2": 0.2, "cr3": 0.9, "cr4": 0.25}});
    let row = prop_oneof![
        4 => (event.clone(), prop_oneof![3 => change, 2 => Just(Value::Null)]),
        2 => (place("retention/churn"), (0.0..1.2).prop_map(Value::from)),
        2 => (place("retention/coverage_response"), prop_oneof![4 => response, 1 => Just(Value::Null)]),
        2 => (place("retention/coverage_response/steepness"), (0.5..9.0).prop_map(Value::from)),
        1 => (place("acquisition/volume"), select(vec![funnel, json!({"direct": 3})])),
        1 => (place("acquisition/volume/direct"), (0.0..9.0).prop_map(Value::from)),
        1 => (place("acquisition/volume/funnel/cr1"), (0.0..1.0).prop_map(Value::from)),
        1 => (place("contract/term_months"), select(vec![json!(6), json!(24)])),
        1 => (Just("/cs_overhead_annual".to_owned()), (0.0..1e6).prop_map(Value::from)),
        1 => (Just("/nope".to_owned()), Just(json!("odd"))),
    ];
    vec(row, 0..5)
}

/// A scenario of a random document: whom it rests on (an earlier one, counted back; `None` the baseline), its
/// overrides, its colour and its note.
fn scenario() -> impl Strategy<Value = (Option<usize>, Vec<(String, Value)>, u32, String)> {
    (prop::option::weighted(0.8, 0_usize..3), overrides(), any::<u32>(), ".{0,12}")
}

/// The sample's plan under a tree of scenarios; some are valid, some are not.
pub(crate) fn tree() -> impl Strategy<Value = Document> {
    vec(scenario(), 1..9).prop_map(|all| {
        let mut document = sample();
        document.scenarios.clear();
        for (at, (back, overrides, colour, note)) in all.into_iter().enumerate() {
            let parent = back.and_then(|back| at.checked_sub(back + 1)).map(|parent| format!("s{parent}"));
            let overrides = overrides.into_iter().collect();
            let (id, name) = (format!("s{at}"), format!("Scenario {at}"));
            document.scenarios.push(Scenario { id, name, parent, overrides, note, colour });
        }
        document
    })
}

fn note() -> impl Strategy<Value = AssumptionNote> {
    let pointer = select(vec![
        "/segments/smb/retention/churn",
        "/segments/mid_market/team/events/cut",
        "/segments/enterprise/opening/arr",
        "/allocation",
    ]);
    let confidence = prop::option::of(select(vec![Confidence::High, Confidence::Medium, Confidence::Low]));
    let scenario = prop::option::of((0..9).prop_map(|at| format!("s{at}")));
    (scenario, pointer, [".{0,9}", ".{0,9}", ".{0,9}"], confidence).prop_map(
        |(scenario, pointer, [note, author, source], confidence)| AssumptionNote {
            scenario,
            pointer: pointer.to_owned(),
            note,
            author,
            source,
            confidence,
        },
    )
}

/// Those of `all` that the scenarios of `tree` can have, one a scenario and value.
fn notes(tree: &Document, all: Vec<AssumptionNote>) -> Vec<AssumptionNote> {
    let mut places = HashSet::new();
    let known = |id: &String| tree.scenarios.iter().any(|scenario| scenario.id == *id);
    let mut fits = |note: &AssumptionNote| {
        note.scenario.as_ref().is_none_or(known) && places.insert((note.scenario.clone(), note.pointer.clone()))
    };
    all.into_iter().filter(|note| fits(note)).collect()
}

/// A tree with notes, a range and records of what could be frozen.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    (tree(), vec(note(), 0..6), prop::option::of(".{0,9}"), 0_usize..3).prop_map(|(tree, all, group, records)| {
        let pointer = "/segments/smb/expansion/uplift".to_owned();
        let range = Range { pointer, low: 0.5, high: 1.5, group, note: "±".to_owned(), source: "guess".to_owned() };
        let valid = |id: &&str| headroom_engine::resolve(&tree, id).is_ok();
        let ids = tree.scenarios.iter().map(|scenario| scenario.id.as_str()).filter(valid).take(records);
        let records = ids.map(|id| Arc::new(frozen(&tree, id, &format!("record_of_{id}")))).collect();
        Document { notes: notes(&tree, all), ranges: vec![range], records, ..tree }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_is_read_back_as_it_was_written(document in document()) {
        let text = write_document(&document);
        let read = parse_document(&text).unwrap();
        prop_assert_eq!(&read, &document);
        prop_assert_eq!(write_document(&read), text);
    }
}
