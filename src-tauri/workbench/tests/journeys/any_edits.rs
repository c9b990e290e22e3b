//! Whatever is done in whatever order, the document holds together.

use headroom_engine::{Document, parse_document, write_document};
use headroom_workbench::{Becomes, Edit, Gesture, Moment, NewValue, Workbench, sample};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

use crate::desk::{bare, derive, reset, set, switch_on};
use crate::edits::{
    add_segment, colour, delete, delete_record, duplicate, duplicate_segment, freeze, move_segment, move_to, new,
    new_with, noted, push, remove_event, remove_segment, rename, rename_segment, reset_row, reset_scenario,
    reset_segment,
};

const SCENARIOS: [&str; 9] = [
    "baseline",
    "cut_two",
    "cut_two_digital",
    "cut_one_in_five",
    "invest",
    "a",
    "invest_in_expansion_copy",
    "board",
    "x",
];
const SEGMENTS: [&str; 5] = ["smb", "mid_market", "enterprise", "smb_copy", "a"];
const PATHS: [&str; 8] = [
    "retention/churn",
    "retention/coverage_response",
    "retention/coverage_response/steepness",
    "acquisition/volume",
    "acquisition/volume/funnel/cr1",
    "opening/accounts",
    "team/events/cut",
    "team/events",
];
const FIGURES: [&str; 5] = ["churn_without_csm", "accounts_per_csm", "steady_nrr", "hours_per_account_year", "nothing"];
const NAMES: [&str; 6] = ["A", "Invest", "  ", "Board", "Größe / ~1 „x“", "\n"];

fn scenario() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => select(&SCENARIOS[..5]), 1 => select(&SCENARIOS[5..])]
}

fn segment() -> impl Strategy<Value = &'static str> {
    prop_oneof![5 => select(&SEGMENTS[..3]), 1 => select(&SEGMENTS[3..])]
}

/// Values that may stand where they are typed, mostly.
fn typed() -> impl Strategy<Value = (String, Value)> {
    let response = json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1});
    let sensible = select(vec![
        ("retention/churn", json!(0.2)),
        ("retention/coverage_response", Value::Null),
        ("retention/coverage_response", response),
        ("retention/coverage_response/steepness", json!(3)),
        ("acquisition/volume", json!("funnel")),
        ("acquisition/volume", json!("direct")),
        ("acquisition/volume/funnel/cr1", json!(0.2)),
        ("opening/accounts", json!(0)),
        ("opening/accounts", json!(10)),
    ]);
    let sensible = (segment(), sensible).prop_map(|(id, (path, value))| (format!("/segments/{id}/{path}"), value));
    prop_oneof![4 => sensible, 1 => (pointer(), value())]
}

fn becomes() -> impl Strategy<Value = NewValue> {
    prop_oneof![
        4 => typed().prop_map(|(pointer, value)| NewValue { pointer, to: Becomes::Value { value } }),
        1 => pointer().prop_map(|pointer| NewValue { pointer, to: Becomes::On }),
        1 => pointer().prop_map(|pointer| NewValue { pointer, to: Becomes::Parents }),
    ]
}

fn pointer() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (segment(), select(&PATHS[..])).prop_map(|(segment, path)| format!("/segments/{segment}/{path}")),
        1 => Just("/cs_overhead_annual".to_owned()),
        1 => Just("/nowhere~".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    select(vec![
        Value::Null,
        json!(0.1),
        json!(3),
        json!(-1),
        json!("funnel"),
        json!("direct"),
        json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1}),
        json!({"month": "2027-04", "change": -1, "note": ""}),
        json!({}),
    ])
}

fn name() -> impl Strategy<Value = &'static str> {
    select(&NAMES[..])
}

fn of_values() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (scenario(), typed()).prop_map(|(scenario, (pointer, value))| set(scenario, &pointer, value)),
        2 => (scenario(), prop::collection::vec(becomes(), 0..4)).prop_map(|(scenario, values)| {
            Edit::SetValues { scenario: scenario.to_owned(), by: Gesture::Paste, values }
        }),
        1 => (scenario(), segment()).prop_map(|(scenario, segment)| {
            switch_on(scenario, &format!("/segments/{segment}/retention/coverage_response"))
        }),
        2 => (scenario(), segment(), select(&FIGURES[..]), select(vec![-1.0, 0.3, 1.1, 40.0]))
            .prop_map(|(scenario, segment, figure, value)| derive(scenario, segment, figure, value)),
        2 => (scenario(), pointer()).prop_map(|(scenario, pointer)| reset(scenario, &pointer)),
        1 => (scenario(), select(&PATHS[..])).prop_map(|(scenario, path)| reset_row(scenario, path)),
        1 => (scenario(), segment()).prop_map(|(scenario, segment)| reset_segment(scenario, segment)),
        1 => scenario().prop_map(reset_scenario),
        1 => (scenario(), segment(), select(vec!["cut", "add", "growth_2028"]))
            .prop_map(|(scenario, segment, id)| remove_event(scenario, segment, id)),
        1 => (scenario(), prop::option::of(Just("cut")), select(vec![-1.0, 2.0]))
            .prop_map(|(scenario, id, change)| { crate::events::put(scenario, id, "2027-04", Some(change), None) }),
        1 => (scenario(), pointer(), name()).prop_map(|(scenario, pointer, note)| noted(scenario, &pointer, note)),
    ]
}

fn of_structure() -> impl Strategy<Value = Edit> {
    let parent = || prop::option::of(scenario());
    prop_oneof![
        (name(), parent()).prop_map(|(name, parent)| new(name, parent)),
        scenario().prop_map(duplicate),
        (scenario(), name()).prop_map(|(scenario, name)| rename(scenario, name)),
        (scenario(), 0..9_u32).prop_map(|(scenario, it)| colour(scenario, it)),
        (scenario(), parent(), parent()).prop_map(|(scenario, parent, before)| move_to(scenario, parent, before)),
        scenario().prop_map(delete),
        (select(vec!["smb", "none"]), name()).prop_map(|(preset, name)| add_segment(preset, name)),
        segment().prop_map(duplicate_segment),
        (segment(), name()).prop_map(|(segment, name)| rename_segment(segment, name)),
        (segment(), prop::option::of(segment())).prop_map(|(segment, before)| move_segment(segment, before)),
        segment().prop_map(remove_segment),
        (scenario(), prop_oneof![Just("Board"), name()], select(vec!["2027-03-31", "2027-02-31"]))
            .prop_map(|(scenario, name, date)| freeze(scenario, name, date)),
        select(vec!["board", "board_2", "x"]).prop_map(delete_record),
    ]
}

/// What needs to know the document: pushing and taking over what a scenario changes.
#[derive(Clone, Debug)]
enum Step {
    Edit(Edit),
    Push { scenario: usize, chosen: Vec<usize> },
    With { scenario: usize, chosen: Vec<usize>, parent: &'static str },
}

fn step() -> impl Strategy<Value = Step> {
    let chosen = || subsequence((0..6_usize).collect::<Vec<_>>(), 1..4);
    prop_oneof![
        5 => of_values().prop_map(Step::Edit),
        4 => of_structure().prop_map(Step::Edit),
        2 => (0..8_usize, chosen()).prop_map(|(scenario, chosen)| Step::Push { scenario, chosen }),
        1 => (0..8_usize, chosen(), scenario())
            .prop_map(|(scenario, chosen, parent)| Step::With { scenario, chosen, parent }),
    ]
}

impl Step {
    fn edit(self, document: &Document) -> Edit {
        let changes = |scenario: usize, chosen: &[usize]| {
            let own = &document.scenarios.get(scenario % document.scenarios.len().max(1));
            let pointers = own.map(|own| own.overrides.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
            let chosen = chosen.iter().filter_map(|at| pointers.get(*at).cloned()).collect::<Vec<_>>();
            (own.map_or_else(|| "baseline".to_owned(), |own| own.id.clone()), chosen)
        };
        match self {
            Self::Edit(edit) => edit,
            Self::Push { scenario, chosen } => {
                let (scenario, pointers) = changes(scenario, &chosen);
                push(&scenario, &pointers.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Self::With { scenario, chosen, parent } => {
                let (scenario, pointers) = changes(scenario, &chosen);
                let pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
                new_with("With changes", Some(parent), &scenario, &pointers)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_holds_together_through_any_edits(steps in prop::collection::vec(step(), 1..24)) {
        let mut workbench = Workbench::in_memory(sample().unwrap());
        for step in steps {
            let edit = step.edit(workbench.document());
            let before = workbench.document().clone();
            let preview = workbench.preview(&edit);
            match workbench.edit(&edit, &bare("baseline"), None, Moment::default()) {
                Err(error) => {
                    prop_assert!(!error.to_string().is_empty());
                    prop_assert!(preview.is_err(), "{edit:?} had a preview but was refused: {error}");
                    prop_assert_eq!(workbench.document(), &before);
                }
                Ok(view) => {
                    let preview = preview.unwrap();
                    prop_assert!(preview.sentence.ends_with('.'));
                    // As text: the order of segments counts.
                    if write_document(workbench.document()) != write_document(&before) {
                        prop_assert!(!preview.changes.is_empty(), "{edit:?} changes something nobody is told");
                        prop_assert!(view.undo.is_some_and(|label| !label.is_empty()), "{edit:?}");
                    }
                }
            }
            sound(workbench.document())?;
        }
    }
}

/// Ids, parents, notes and ranges point somewhere; no override lies inside another; what is written is read back.
fn sound(document: &Document) -> Result<(), TestCaseError> {
    let structural = headroom_engine::check(document).issues.into_iter().filter(|issue| issue.scenario.is_none());
    prop_assert_eq!(structural.collect::<Vec<_>>(), vec![]);
    for scenario in &document.scenarios {
        let inside = |inner: &String| scenario.overrides.keys().any(|at| inner.starts_with(&format!("{at}/")));
        prop_assert!(!scenario.overrides.keys().any(inside), "{:?}", scenario.overrides);
        prop_assert!(scenario.colour > 0);
    }
    let read = parse_document(&write_document(document));
    prop_assert!(read.is_ok_and(|read| read == *document));
    Ok(())
}
