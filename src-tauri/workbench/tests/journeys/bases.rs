//! What a plan rests on that nobody has typed.

use headroom_workbench::start::{Numbers, Start, offers};
use headroom_workbench::view::{Cell, Content, NumberStyle, View};
use headroom_workbench::{Edit, Workbench, sample};

use crate::desk::{bare, cell, noon, set};
use crate::edits::{add_segment, noted, sourced};

const CHURN: &str = "/segments/mid_market/retention/churn";

/// A document of the numbers that stand in the form, typed over by `change`.
fn made(change: impl FnOnce(&mut Numbers)) -> Workbench {
    let mut numbers = offers(noon(), NumberStyle::UsFinance).unwrap().numbers;
    change(&mut numbers);
    Workbench::in_memory(Start::Numbers { numbers }.document(noon()).unwrap())
}

fn typed(numbers: &mut Numbers) {
    for segment in &mut numbers.segments {
        segment.accounts = segment.accounts.map(|accounts| accounts * 1.5);
        segment.arr = segment.arr.map(|arr| arr * 3.0);
        segment.csms = segment.csms.map(|csms| csms + 3.0);
    }
}

fn said(workbench: &mut Workbench) -> String {
    workbench.view(&bare("baseline")).results.basis.unwrap().sentence
}

fn source(view: &View, pointer: &str) -> String {
    cell(view, pointer).note.as_ref().map(|note| note.source.clone()).unwrap_or_default()
}

#[test]
fn every_value_that_nobody_typed_says_where_it_is_from() {
    let mut workbench = made(typed);
    assert_eq!(workbench.check().issues, []);
    let view = workbench.view(&bare("baseline"));
    let churn = "Preset Mid-market: SaaS Capital 2023, medians by contract value";
    assert_eq!(source(&view, CHURN), churn);
    assert_eq!(source(&view, "/segments/smb/acquisition/cac"), "Preset SMB: a judgement, scaled to the book");
    assert_eq!(source(&view, "/cs_overhead_annual"), "Preset: a tenth of what the CSMs cost");
    let rows = view.grid.groups.iter().filter(|group| group.id != "key").flat_map(|group| &group.rows);
    let cells = rows.filter(|row| row.derived.is_none()).flat_map(|row| &row.cells);
    let holds_one = |cell: &&Cell| matches!(cell.content, Content::Number { .. } | Content::Off);
    let own: Vec<&str> =
        cells.filter(holds_one).filter(|cell| cell.note.is_none()).map(|cell| cell.pointer.as_str()).collect();
    let facts = ["/opening/accounts", "/opening/arr", "/team/csms"];
    assert_eq!(own.len(), 9, "{own:?}");
    assert!(own.iter().all(|pointer| facts.iter().any(|fact| pointer.ends_with(fact))), "{own:?}");
}

#[test]
fn what_is_typed_is_no_presets_any_more() {
    let mut workbench = made(typed);
    let before = said(&mut workbench);
    let count = workbench.document().notes.len();
    assert_eq!(
        before,
        format!(
            "Accounts, ARR and CSMs are the plan’s own; {count} other assumptions come from the presets SMB, Mid-market \
             and Enterprise."
        )
    );
    let view = workbench.edit(&set("baseline", CHURN, 0.09), &bare("baseline"), None, noon()).unwrap();
    assert_eq!((source(&view, CHURN), workbench.document().notes.len()), (String::new(), count - 1));
    assert!(said(&mut workbench).contains(&format!("; {} other assumptions come from ", count - 1)));
    let view = workbench.undo(&bare("baseline"), noon()).unwrap();
    assert!(source(&view, CHURN).starts_with("Preset Mid-market: "));
    assert_eq!(said(&mut workbench), before);

    let said_of = sourced("baseline", CHURN, ["", "Ana", "CRM"], None);
    workbench.edit(&said_of, &bare("baseline"), None, noon()).unwrap();
    let view = workbench.edit(&set("baseline", CHURN, 0.09), &bare("baseline"), None, noon()).unwrap();
    assert_eq!(source(&view, CHURN), "CRM", "what a person says stays");
}

#[test]
fn a_scenario_says_its_own_values_and_the_plan_keeps_its_sources() {
    let mut workbench = made(typed);
    let id = workbench.document().scenarios[0].id.clone();
    let count = workbench.document().notes.len();
    let view = workbench.edit(&set(&id, CHURN, 0.09), &bare(&id), None, noon()).unwrap();
    assert!(cell(&view, CHURN).note.is_none() && view.results.basis.is_some());
    assert_eq!(workbench.document().notes.len(), count);
}

#[test]
fn what_was_left_as_it_stood_in_the_form_is_named() {
    let mut workbench = made(|numbers| {
        typed(numbers);
        let untouched = offers(noon(), NumberStyle::UsFinance).unwrap().numbers;
        numbers.segments[0] = untouched.segments[0].clone();
    });
    assert!(said(&mut workbench).ends_with(", accounts, ARR and CSMs of SMB among them."), "{}", said(&mut workbench));
    let edit = set("baseline", "/segments/smb/team/csms", 5);
    workbench.edit(&edit, &bare("baseline"), None, noon()).unwrap();
    assert!(said(&mut workbench).ends_with(", accounts and ARR of SMB among them."), "{}", said(&mut workbench));
}

#[test]
fn it_leads_to_what_decides_most_and_the_sample_has_none() {
    let basis = |workbench: &mut Workbench| workbench.view(&bare("baseline")).results.basis;
    let mut workbench = made(typed);
    assert_eq!(basis(&mut workbench).unwrap().pointer, "/segments/smb/retention/churn");
    assert_eq!(basis(&mut Workbench::in_memory(sample().unwrap())), None);
    let mut one = Workbench::in_memory(Start::Preset { preset: "smb".into() }.document(noon()).unwrap());
    let whole = basis(&mut one).unwrap().sentence;
    assert!(whole.ends_with(" come from the preset SMB, accounts, ARR and CSMs of SMB among them."), "{whole}");
    let mut empty = Workbench::in_memory(Start::Empty.document(noon()).unwrap());
    assert!(basis(&mut empty).unwrap().sentence.starts_with("Accounts, ARR and CSMs are the plan’s own; "));
}

#[test]
fn a_change_is_said_of_the_value_and_not_of_the_source_it_loses() {
    let mut workbench = made(typed);
    let mut changes = |edit: &Edit| -> Vec<String> {
        workbench.preview(edit).unwrap().changes.into_iter().map(|line| line.place).collect()
    };
    assert_eq!(changes(&set("baseline", CHURN, 0.09)), ["Mid-market › Retain › Annual churn"]);
    assert_eq!(changes(&noted("baseline", CHURN, "our cohorts")), ["Mid-market › Retain › Annual churn › Note"]);
    assert_eq!(changes(&add_segment("smb", "Partners")), ["Segment Partners"]);
}
