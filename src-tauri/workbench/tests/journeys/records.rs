use headroom_engine::{Document, PlanOfRecord};
use headroom_workbench::view::{NumberStyle, Origin, Trend, ViewRequest};
use headroom_workbench::{ErrorKind, Workbench, WorkbenchError, sample};
use serde_json::json;
use std::sync::Arc;

use crate::desk::{Desk, bare, cell, figure, figures, request, set};
use crate::edits::{freeze, noted};

const CHURN: &str = "/segments/mid_market/retention/churn";

/// The sample with “Invest” frozen as `board`.
fn with_record() -> Desk {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk
}

/// The document with its one record edited.
fn altered(desk: &Desk, alter: impl FnOnce(&mut PlanOfRecord)) -> Workbench {
    let mut document = desk.workbench.document().clone();
    let mut record = PlanOfRecord::clone(&document.records[0]);
    alter(&mut record);
    document.records[0] = Arc::new(record);
    Workbench::in_memory(document)
}

#[test]
fn a_plan_of_record_is_looked_at_like_a_scenario_and_locked() {
    let mut desk = with_record();
    let (record, scenario) = (desk.view("board"), desk.view("invest"));
    assert_eq!(record.selected, "board");
    let head = record.frozen.as_ref().unwrap();
    assert_eq!(
        head.sentence,
        "Board, frozen on 31 Mar 2027 from “Invest in expansion” with engine 0.1.0. It never changes."
    );
    assert!(head.drift.is_empty() && scenario.frozen.is_none());
    assert_eq!(figures(&record), figures(&scenario));
    assert_eq!(record.results.charts.len(), 4);
    let cells = record.grid.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
    for cell in cells {
        assert_eq!(cell.locked.as_deref(), Some("Frozen on 31 Mar 2027."), "{}", cell.pointer);
        assert_eq!((&cell.origin, &cell.note), (&Origin::Own, &None));
    }
    let teams = |view: &headroom_workbench::view::View| {
        view.teams.iter().map(|team| team.events.iter().map(|event| event.sentence.clone()).collect()).collect()
    };
    let (frozen, live): (Vec<Vec<String>>, Vec<Vec<String>>) = (teams(&record), teams(&scenario));
    assert_eq!(frozen, live);
    let row = &record.records[0];
    assert_eq!((row.id.as_str(), row.date.as_str(), &row.problem), ("board", "2027-03-31", &None));
    assert_eq!(row.scenario, "Invest in expansion");
}

#[test]
fn it_never_moves() {
    let mut desk = with_record();
    let before = figure(&desk.view("board"), "closing_arr").to_owned();
    desk.edit("baseline", &set("baseline", CHURN, 0.2));
    desk.edit("baseline", &noted("baseline", CHURN, "worse"));
    let mut desk = desk.reopen();
    assert_eq!(figure(&desk.view("board"), "closing_arr"), before);
    assert_ne!(figure(&desk.view("invest"), "closing_arr"), before);
    desk.undo("board");
    desk.undo("board");
    let view = desk.undo("board");
    assert!(view.records.is_empty() && view.selected == "baseline");
    assert_eq!(desk.redo("baseline").records.len(), 1);
}

#[test]
fn it_is_compared_both_ways() {
    let mut desk = with_record();
    let frozen = desk.view("board").results.verdict.unwrap();
    assert!(frozen.sentence.starts_with("The plan of record “Board” costs $0.86M by Dec 2029"), "{}", frozen.sentence);
    desk.edit("baseline", &set("baseline", CHURN, 0.2));
    let against = ViewRequest { reference: "board".to_owned(), ..request("cut_two") };
    let results = desk.workbench.view(&against).results;
    let sentence = results.verdict.unwrap().sentence;
    assert!(sentence.starts_with("Against the plan of record “Board”, “Cut 2 Mid-market CSMs” saves "), "{sentence}");
    assert!(results.figures.iter().all(|figure| figure.delta.as_deref() != Some("n/a")));
    assert!(results.charts[0].svg.contains("Board"));
    assert_eq!(desk.workbench.compare("board", "board").unwrap().net, 0.0);
    let csv = desk.workbench.tidy_csv(&["board".to_owned()]).unwrap();
    assert!(String::from_utf8(csv).unwrap().contains("\nboard,total,2029-12,closing_arr,"));
    assert_eq!(desk.workbench.name("board"), "Board");
    assert!(desk.workbench.ids().contains(&"board".to_owned()));
}

#[test]
fn months_are_aligned_by_calendar_and_said() {
    let mut desk = with_record();
    desk.edit("baseline", &set("baseline", "/horizon_months", 48));
    desk.edit("baseline", &set("baseline", "/start", "2026-07"));
    let against = ViewRequest { reference: "board".to_owned(), ..request("baseline") };
    let results = desk.workbench.view(&against).results;
    assert_eq!(results.closing_month, "Jun 2030");
    let verdict = results.verdict.unwrap();
    assert!(
        verdict.sentence.ends_with(" Compared are the months both have, Jan 2027 to Dec 2029."),
        "{}",
        verdict.sentence
    );
    assert!(verdict.sentence.contains(" by Dec 2029"), "{}", verdict.sentence);
    let row = |id: &str| verdict.rows.iter().find(|row| row.id == id).unwrap();
    assert!(row("net").hint.ends_with(" Of Jan 2027 to Dec 2029, the months both have."));
    let cause = row("lost_by_churn");
    assert_eq!((cause.value.as_str(), cause.trend), ("n/a", Trend::None));
    assert!(cause.hint.ends_with(" Told only of two that have the same months and segments."));
    let figure = |id: &str| results.figures.iter().find(|figure| figure.id == id).unwrap();
    assert_eq!(figure("closing_arr").delta.as_deref(), Some("n/a"));
    assert!(figure("closing_arr").hint.ends_with(" No difference: “Board” has none in Jun 2030."));
    assert!(figure("contribution").hint.ends_with(" No difference: “Board” is projected over other months."));
    assert_ne!(figure("clv").delta.as_deref(), Some("n/a"));
    assert!(results.charts.iter().any(|chart| chart.svg.contains("Jul 2026 – Jun 2030")));
    // The other way round the baseline has the record's last month.
    let back = ViewRequest { reference: "baseline".to_owned(), ..bare("board") };
    let figures = desk.workbench.view(&back).results.figures;
    assert_ne!(figures[0].delta.as_deref(), Some("n/a"), "{:?}", figures[0]);
}

#[test]
fn what_cannot_be_compared_says_why() {
    let mut desk = with_record();
    desk.edit("baseline", &set("baseline", "/horizon_months", 6));
    desk.edit("baseline", &set("baseline", "/start", "2026-01"));
    let against = ViewRequest { reference: "board".to_owned(), ..request("baseline") };
    let results = desk.workbench.view(&against).results;
    assert!(results.verdict.is_none());
    assert!(results.figures[0].hint.ends_with(" “Board” and “Baseline” have no month in common."));
    assert_eq!(results.apart.as_deref(), Some("“Board” and “Baseline” have no month in common."));
    assert_eq!(desk.workbench.view(&request("baseline")).results.apart, None, "its own reference");
    assert_eq!(results.charts.len(), 3, "no net; the others of the baseline alone");
    let error = desk.workbench.compare("board", "baseline").unwrap_err();
    assert!(matches!(error, WorkbenchError::Apart { .. }) && error.kind() == ErrorKind::Input);
    let mut other = altered(&with_record(), |record| {
        record.plan["currency"] = json!("EUR");
        record.baseline["currency"] = json!("EUR");
    });
    let figures = other.view(&against).results.figures;
    assert!(
        figures[0].hint.ends_with(" “Board” is in EUR and “Baseline” in USD; amounts are not converted."),
        "{}",
        figures[0].hint
    );
}

#[test]
fn where_this_engine_computes_otherwise_both_are_said() {
    let mut workbench = altered(&with_record(), |record| {
        let arr = record.results["summary"]["closing_arr"].as_f64().unwrap();
        record.results["summary"]["closing_arr"] = json!(arr + 1e6);
        let months = record.results["total"]["closing_arr"].as_array_mut().unwrap();
        *months.last_mut().unwrap() = json!(arr + 1e6);
        "0.0.9".clone_into(&mut record.engine);
    });
    let view = workbench.view(&bare("board"));
    let head = view.frozen.as_ref().unwrap();
    assert!(head.sentence.contains(" with engine 0.0.9. It never changes. This version (engine "), "{}", head.sentence);
    assert!(head.sentence.ends_with(" computes it otherwise; shown is what was frozen."), "{}", head.sentence);
    let drift = &head.drift[0];
    assert_eq!(drift.label, "ARR Dec 2029");
    assert_eq!(drift.frozen, view.results.figures[0].exact, "what was frozen is what is shown");
    assert_ne!(drift.now, drift.frozen);
    let view = workbench.view(&ViewRequest { style: NumberStyle::Ibcs, ..bare("board") });
    let drift = &view.frozen.as_ref().unwrap().drift[0];
    assert_eq!((drift.label.as_str(), drift.frozen.contains('$')), ("ARR Dec 2029, USD", false));
    assert_eq!(drift.frozen, view.results.figures[0].exact, "in the style of the rest of the window");
}

#[test]
fn one_that_cannot_be_read_is_listed_with_the_reason() {
    let mut workbench = altered(&with_record(), |record| record.results = json!({}));
    let view = workbench.view(&request("board"));
    let problem = view.records[0].problem.as_ref().unwrap();
    assert!(problem.starts_with("The frozen results are not those of its plan"), "{problem}");
    assert!(view.results.figures.iter().all(|figure| figure.value == "n/a") && view.results.charts.is_empty());
    assert!(matches!(workbench.project("board"), Err(WorkbenchError::Invalid(_))));
    assert_eq!(workbench.check().issues.len(), 1);
    let others = workbench.view(&request("invest"));
    assert!(others.results.verdict.is_some());
}

#[test]
fn notes_are_inherited_with_their_value() {
    let mut desk = Desk::new();
    desk.edit("baseline", &noted("baseline", CHURN, "cohorts of 2026"));
    let said = |desk: &mut Desk, scenario: &str| {
        let view = desk.view(scenario);
        cell(&view, CHURN).note.as_ref().map(|note| (note.note.clone(), note.from.clone()))
    };
    assert_eq!(said(&mut desk, "baseline"), Some(("cohorts of 2026".to_owned(), None)));
    let inherited = Some(("cohorts of 2026".to_owned(), Some("Baseline".to_owned())));
    assert_eq!(said(&mut desk, "cut_two_digital"), inherited);
    desk.set("cut_two", CHURN, 0.1);
    assert_eq!(said(&mut desk, "cut_two"), None, "another value");
    desk.edit("cut_two", &noted("cut_two", CHURN, "after the cut"));
    let from = Some(("after the cut".to_owned(), Some("Cut 2 Mid-market CSMs".to_owned())));
    assert_eq!(said(&mut desk, "cut_two_digital"), from);
    assert_eq!(said(&mut desk, "invest"), inherited);
}

#[test]
fn a_document_without_records_has_none() {
    let document: Document = sample().unwrap();
    let mut workbench = Workbench::in_memory(document);
    assert!(workbench.view(&bare("board")).records.is_empty());
    assert!(matches!(workbench.project("board"), Err(WorkbenchError::UnknownScenario { .. })));
}
