use headroom_workbench::view::EntryState::{self, Done, Present, Undone};
use headroom_workbench::view::{HistoryPage, HistoryRequest};
use headroom_workbench::{Moment, sample};

use crate::desk::{Desk, bare, noon, number, set};
use crate::edits::{noted, remove_segment, rename};

const CHURN: &str = "/segments/mid_market/retention/churn";
const SMB: &str = "/segments/smb/retention/churn";
const DAY: i64 = 24 * 60 * 60;

/// Everything.
pub(crate) fn all() -> HistoryRequest {
    HistoryRequest { scenario: None, pointer: None, text: String::new(), before: None, limit: 1000 }
}

fn values(page: &HistoryPage) -> Vec<String> {
    page.entries.iter().filter_map(|row| row.changes.first()).map(|line| line.after.clone()).collect()
}

fn numbers(page: &HistoryPage) -> Vec<u32> {
    page.entries.iter().map(|row| row.seq).collect()
}

fn states(page: &HistoryPage) -> Vec<EntryState> {
    page.entries.iter().map(|row| row.state).collect()
}

#[test]
fn every_edit_is_listed_with_time_label_before_and_after() {
    let mut desk = Desk::new();
    desk.set("baseline", CHURN, 0.2);
    desk.set("cut_two", CHURN, 0.21);
    let page = desk.reopen().workbench.history(&all());
    let row = &page.entries[0];
    assert_eq!((row.at.as_str(), row.state, row.more), ("2027-03-31T12:00:00Z", Present, 0));
    assert!(row.label.starts_with("Change ") && row.label.contains("21%"), "{}", row.label);
    let line = &row.changes[0];
    assert_eq!((line.scenario.as_str(), line.pointer.as_str()), ("cut_two", CHURN));
    assert_eq!((line.after.as_str(), page.entries[1].changes[0].before.as_str()), ("21.0%", "8.0%"));
    assert_eq!((states(&page)[1], page.more, page.at_oldest), (Done, false, false));
}

#[test]
fn it_is_filtered_by_scenario_assumption_and_words() {
    let mut desk = Desk::new();
    desk.set("baseline", CHURN, 0.2);
    desk.set("cut_two", CHURN, 0.21);
    desk.set("baseline", SMB, 0.22);
    desk.edit("invest", &rename("invest", "Invest more"));
    desk.edit("baseline", &noted("baseline", CHURN, "cohorts"));
    let workbench = &desk.workbench;
    let found = |request: HistoryRequest| numbers(&workbench.history(&request));
    let of = |scenario: &str| HistoryRequest { scenario: Some(scenario.to_owned()), ..all() };
    let at = |pointer: &str| HistoryRequest { pointer: Some(pointer.to_owned()), ..all() };
    let said = |text: &str| HistoryRequest { text: text.to_owned(), ..all() };
    assert_eq!(found(all()), [5, 4, 3, 2, 1]);
    assert_eq!(found(of("baseline")), [5, 3, 1]);
    assert_eq!(found(of("invest")), [4]);
    assert_eq!(found(at(CHURN)), [5, 2, 1]);
    assert_eq!(found(at("/segments/mid_market")), [5, 2, 1]);
    assert!(found(at("/segments/mid")).is_empty());
    assert_eq!(found(HistoryRequest { pointer: Some(CHURN.to_owned()), ..of("cut_two") }), [2]);
    assert_eq!(found(said("mid-market CHURN")), [5, 2, 1]);
    assert_eq!(found(said("smb")), [3]);
    assert!(found(said("enterprise")).is_empty());
}

#[test]
fn what_removes_a_segment_is_found_at_its_assumptions() {
    let mut desk = Desk::new();
    desk.edit("baseline", &remove_segment("mid_market"));
    let at = HistoryRequest { pointer: Some(CHURN.to_owned()), ..all() };
    let page = desk.workbench.history(&at);
    assert_eq!(page.entries.len(), 1);
    let named = |id: &str, name: &str| {
        let mut lines = page.entries[0].changes.iter().filter(|line| line.scenario == id && line.scenario_name == name);
        lines.any(|line| line.place.starts_with("Mid-market › ") && line.after.is_empty())
    };
    assert!(named("cut_two", "Cut 2 Mid-market CSMs") && named("invest", "Invest in expansion"));
}

#[test]
fn an_edit_of_very_many_values_is_found_by_the_last_of_them() {
    let mut desk = Desk::new();
    let mut many = sample().unwrap();
    for number in 0..80 {
        let mut scenario = many.scenarios[0].clone();
        (scenario.id, scenario.name) = (format!("more_{number}"), format!("More {number}"));
        many.scenarios.push(scenario);
    }
    many.scenarios[84].overrides.insert(SMB.to_owned(), 0.3.into());
    desk.workbench.import(many, "Import".to_owned(), &bare("baseline"), noon()).unwrap();
    let at = HistoryRequest { scenario: Some("more_79".to_owned()), pointer: Some(SMB.to_owned()), ..all() };
    let page = desk.reopen().workbench.history(&at);
    assert_eq!(numbers(&page), [1]);
    assert_eq!(page.entries[0].changes.len(), 50, "what is listed stays short");
    assert!(page.entries[0].more > 30);
}

#[test]
fn it_is_read_in_pages() {
    let mut desk = Desk::new();
    for step in 1..=7 {
        desk.set("baseline", CHURN, f64::from(step) / 50.0);
    }
    let page = |before| desk.workbench.history(&HistoryRequest { before, limit: 3, ..all() });
    let first = page(None);
    assert_eq!((numbers(&first), first.more), (vec![7, 6, 5], true));
    let second = page(Some(5));
    assert_eq!((numbers(&second), second.more), (vec![4, 3, 2], true));
    let third = page(Some(2));
    assert_eq!((numbers(&third), third.more), (vec![1], false));
}

#[test]
fn a_branch_that_was_left_can_be_gone_to_also_after_closing() {
    let mut desk = Desk::new();
    for churn in [0.1, 0.2, 0.3] {
        desk.set("baseline", CHURN, churn);
    }
    desk.undo("baseline");
    desk.undo("baseline");
    desk.set("baseline", CHURN, 0.4);
    let mut desk = desk.reopen();
    let page = desk.workbench.history(&all());
    assert_eq!(values(&page), ["40.0%", "30.0%", "20.0%", "10.0%"]);
    assert_eq!(states(&page), [Present, Undone, Undone, Done]);
    let go = |desk: &mut Desk, seq| desk.workbench.go_to(seq, &bare("invest"), noon()).unwrap();
    let view = go(&mut desk, 3);
    assert!((number(&view, CHURN) - 0.3).abs() < 1e-15);
    assert_eq!((view.selected.as_str(), view.redo.is_none()), ("baseline", true));
    assert_eq!(states(&desk.workbench.history(&all())), [Undone, Present, Done, Done]);
    let view = go(&mut desk, page.oldest);
    assert!((number(&view, CHURN) - 0.08).abs() < 1e-15);
    assert!(desk.workbench.history(&all()).at_oldest);
    assert_eq!(view.redo.as_deref(), Some(page.entries[3].label.as_str()));
    let mut desk = desk.reopen();
    assert!((number(&go(&mut desk, 4), CHURN) - 0.4).abs() < 1e-15);
    let unknown = desk.workbench.go_to(99, &bare("invest"), noon()).unwrap_err();
    assert!(unknown.to_string().starts_with("The history has no edit 99"), "{unknown}");
}

#[test]
fn edits_older_than_400_days_are_forgotten_and_never_the_present() {
    let mut desk = Desk::new();
    let later = |days: i64| Moment::from_timestamp(noon().timestamp() + days * DAY, 0).unwrap();
    for (churn, day) in [(0.1, 0), (0.2, 1), (0.3, 399)] {
        desk.workbench.edit(&set("baseline", CHURN, churn), &bare("baseline"), None, later(day)).unwrap();
    }
    let mut desk = desk.reopen();
    assert_eq!(desk.workbench.history(&all()).entries.len(), 3, "opening forgets nothing");
    desk.workbench.edit(&set("baseline", CHURN, 0.4), &bare("baseline"), None, later(401)).unwrap();
    let mut desk = desk.reopen();
    let page = desk.workbench.history(&all());
    assert_eq!(values(&page), ["40.0%", "30.0%", "20.0%"]);
    let view = desk.workbench.go_to(page.oldest, &bare("baseline"), later(401)).unwrap();
    assert!((number(&view, CHURN) - 0.1).abs() < 1e-15);
    assert!(desk.workbench.history(&all()).at_oldest);
}

#[test]
fn a_document_in_memory_has_a_history_too() {
    let mut workbench = headroom_workbench::Workbench::in_memory(sample().unwrap());
    let request = bare("baseline");
    workbench.edit(&set("baseline", CHURN, 0.2), &request, None, noon()).unwrap();
    let view = workbench.undo(&request, noon()).unwrap();
    assert!((number(&view, CHURN) - 0.08).abs() < 1e-15 && view.redo.is_some());
}
