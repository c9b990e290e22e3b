//! Steps and the tree they make, against a model that keeps every document whole.

use std::collections::HashMap;
use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{History, HistoryError, Limits, Step, Store};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::arbitrary;
use crate::documents::{edited, exact, sample, scenario};
use crate::folder::{Folder, commit};
use crate::session::{Session, everything, record};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_step_leads_from_one_document_to_the_other_and_back(a in arbitrary::document(), b in arbitrary::document()) {
        let step = Step::between(&a, &b);
        prop_assert_eq!(exact(&step.forth(&a).unwrap()), exact(&b));
        prop_assert_eq!(exact(&step.back(&b).unwrap()), exact(&a));
        prop_assert_eq!(step.is_empty(), exact(&a) == exact(&b));
        prop_assert_eq!(step.is_empty(), step.bytes() == 0);
    }

    #[test]
    fn a_step_refuses_a_document_it_does_not_fit(
        a in arbitrary::document(), b in arbitrary::document(), other in arbitrary::document()
    ) {
        let step = Step::between(&a, &b);
        // Where it is let through, it changes what it says it changes and nothing else.
        if let Ok(led) = step.forth(&other) {
            prop_assert_eq!(exact(&step.back(&led).unwrap()), exact(&other));
        }
        if let Ok(led) = step.back(&other) {
            prop_assert_eq!(exact(&step.forth(&led).unwrap()), exact(&other));
        }
    }
}

#[test]
fn a_step_finds_the_very_value_it_left_or_refuses() {
    let (before, after) = (sample(), edited(&sample()));
    let step = Step::between(&before, &after);
    let error = step.forth(&after).unwrap_err();
    assert_eq!(error, HistoryError::Misfit { place: "plan /segments/mid_market".to_owned() });
    assert!(step.back(&before).is_err());
    // The sign of a zero and the order of keys are part of what stood there.
    let mut zero = before.clone();
    zero.plan["segments"]["mid_market"]["retention"]["churn"] = json!(0.0);
    let mut minus = before.clone();
    minus.plan["segments"]["mid_market"]["retention"]["churn"] = json!(-0.0);
    assert!(Step::between(&zero, &after).forth(&minus).is_err());
    assert!(!Step::between(&zero, &minus).is_empty());
}

#[test]
fn moving_entries_does_not_repeat_what_they_say() {
    let mut before = sample();
    before.scenarios = (0..200).map(|number| scenario(&format!("s{number}"), None)).collect();
    before.records = (0..20).map(|number| Arc::new(record(number))).collect();
    let mut after = before.clone();
    after.scenarios.rotate_left(1);
    after.records.reverse();
    let step = Step::between(&before, &after);
    assert!(step.bytes() < 40_000, "{}", step.bytes());
    assert_eq!(exact(&step.forth(&before).unwrap()), exact(&after));
}

#[test]
fn plans_of_record_stay_shared() {
    let mut before = sample();
    before.records = vec![Arc::new(record(1))];
    let after = edited(&before);
    let led = Step::between(&before, &after).forth(&before).unwrap();
    assert!(Arc::ptr_eq(&led.records[0], &before.records[0]));
}

/// 1,000 edits of a plan of 20 segments.
#[test]
fn a_thousand_edits_of_twenty_segments_stay_small() {
    let mut document = sample();
    let segment = document.plan["segments"]["smb"].clone();
    document.plan["segments"] = (0..20).map(|number| (format!("segment_{number}"), segment.clone())).collect();
    let mut session = Session::of(document);
    for number in 0..1000_u64 {
        let mut after = Document::clone(&session.document);
        let name = format!("segment_{}", number % 20);
        after.plan["segments"][&name]["retention"]["churn"] = json!(0.1 + number as f64 / 1e5);
        session.record(number, after);
    }
    let steps: usize = session.history.entries().iter().map(|entry| entry.step.bytes()).sum();
    let all: usize = session.history.entries().iter().map(|entry| entry.bytes()).sum();
    eprintln!("1,000 edits of 20 segments: {steps} bytes of steps, {all} with labels and details");
    assert_eq!(session.history.entries().len(), 1000);
    assert!(steps < 20_000_000, "{steps}");
}

/// One thing done to a history; numbers choose among what there is.
#[derive(Clone, Debug)]
enum Deed {
    Record(usize),
    Amend(usize),
    Undo,
    Redo,
    Go(usize),
    Age(i64),
    Size(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..5_usize).prop_map(Deed::Record),
        2 => (0..5_usize).prop_map(Deed::Amend),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        2 => any::<usize>().prop_map(Deed::Go),
        1 => (0..20_i64).prop_map(Deed::Age),
        1 => (0..8_000_usize).prop_map(Deed::Size),
    ]
}

/// Every document there was, whole, under the number of the edit that led to it.
struct Naive {
    documents: HashMap<u64, Document>,
}

impl Naive {
    fn check(&self, history: &History, document: &Document) {
        assert_eq!(exact(document), exact(&self.documents[&history.at()]));
        // From here every edit that is known can be gone to, and leads to what it led to then.
        for seq in history.entries().iter().map(|entry| entry.seq).chain([history.base()]) {
            let there = history.clone().go(seq, document).unwrap();
            assert_eq!(exact(&there), exact(&self.documents[&seq]), "{seq}");
        }
    }
}

fn perform(
    deed: &Deed,
    now: i64,
    pool: &[Document],
    history: &mut History,
    document: &mut Document,
    naive: &mut Naive,
) {
    let before = history.at();
    match *deed {
        Deed::Record(which) => {
            history.record(now, format!("to {which}"), json!(which), document, &pool[which]);
            *document = pool[which].clone();
        }
        Deed::Amend(which) => {
            let parent = history.undo().map_or(before, |entry| entry.parent);
            let from = naive.documents[&parent].clone();
            history.amend(now, format!("rather {which}"), json!(null), &from, &pool[which]);
            *document = pool[which].clone();
        }
        Deed::Undo => {
            if let Some(parent) = history.undo().map(|entry| entry.parent) {
                *document = history.go(parent, document).unwrap();
            }
        }
        Deed::Redo => {
            if let Some(seq) = history.redo().map(|entry| entry.seq) {
                *document = history.go(seq, document).unwrap();
            }
        }
        Deed::Go(which) => {
            let known: Vec<u64> = history.entries().iter().map(|entry| entry.seq).chain([history.base()]).collect();
            *document = history.go(known[which % known.len()], document).unwrap();
        }
        Deed::Age(age_ms) => history.trim(now, Limits { age_ms, bytes: usize::MAX }),
        Deed::Size(bytes) => history.trim(now, Limits { age_ms: i64::MAX, bytes }),
    }
    if matches!(deed, Deed::Record(_) | Deed::Amend(_)) {
        naive.documents.insert(history.at(), document.clone());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_history_does_what_keeping_every_document_would(
        pool in vec(arbitrary::document(), 5), deeds in vec(deed(), 1..40)
    ) {
        let (mut history, mut document) = (History::default(), pool[0].clone());
        let mut naive = Naive { documents: HashMap::from([(0, document.clone())]) };
        let folder = Folder::new();
        let mut store = Store::create(&folder.file("any.headroom"), &document).unwrap();
        for (now, deed) in (0..).zip(&deeds) {
            perform(deed, now, &pool, &mut history, &mut document, &mut naive);
            if now % 8 == 0 {
                naive.check(&history, &document);
                store.commit(&Arc::new(document.clone()), &history).unwrap();
            }
        }
        naive.check(&history, &document);
        store.commit(&Arc::new(document.clone()), &history).unwrap();
        let kept = Store::open_read_only(store.path()).unwrap();
        prop_assert_eq!(everything(&kept.document, &kept.history), everything(&document, &history));
    }
}

#[test]
fn undone_edits_stay_and_a_new_one_begins_a_branch() {
    let mut session = Session::new();
    for number in [0, 1, 4] {
        session.edit(number);
    }
    let (third, third_document) = (session.history.at(), Arc::clone(&session.document));
    session.undo();
    session.undo();
    session.edit(6);
    assert_eq!(session.history.entries().len(), 4);
    assert_eq!(session.history.entries()[3].parent, session.history.entries()[0].seq);
    session.go(third);
    assert_eq!(exact(&session.document), exact(&third_document));
    assert!(session.history.redo().is_none());
    session.go(1);
    assert_eq!(session.history.redo().unwrap().seq, 4, "the youngest branch is done again");
}

#[test]
fn an_edit_that_is_not_there_is_refused_and_nothing_changes() {
    let mut session = Session::new();
    session.edit(1);
    let error = session.history.go(9, &session.document).unwrap_err();
    assert_eq!(error, HistoryError::Unknown { seq: 9 });
    let error = session.history.go(0, &sample()).unwrap_err();
    assert!(matches!(error, HistoryError::Misfit { .. }), "{error}");
    assert_eq!(session.history.at(), 1);
}

#[test]
fn what_changes_nothing_is_no_edit() {
    let mut history = History::default();
    let (before, after) = (sample(), edited(&sample()));
    history.record(0, "nothing".to_owned(), json!(null), &before, &before);
    assert!(history.entries().is_empty() && history.undo().is_none());
    history.record(0, "drag".to_owned(), json!(null), &before, &after);
    history.amend(1, "back where it was".to_owned(), json!(null), &before, &before);
    assert!(history.entries().is_empty());
    assert_eq!(history.at(), history.base());
}

#[test]
fn dragging_is_one_edit() {
    let mut session = Session::new();
    let from = Arc::clone(&session.document);
    session.edit(1);
    for number in 2..50 {
        let mut after = Document::clone(&from);
        after.plan["segments"]["smb"]["retention"]["churn"] = json!(0.1 + number as f64 / 1e3);
        session.history.amend(number, format!("Churn {number}"), json!(number), &from, &after);
        session.document = Arc::new(after);
    }
    assert_eq!(session.history.entries().len(), 1);
    assert_eq!(session.history.undo().unwrap().label, "Churn 49");
    session.undo();
    assert_eq!(exact(&session.document), exact(&from));
}

#[test]
fn an_edit_others_were_made_on_is_not_amended() {
    let mut session = Session::new();
    let from = Arc::clone(&session.document);
    session.edit(1);
    session.edit(4);
    let later = Arc::clone(&session.document);
    session.undo();
    session.history.amend(9, "rather".to_owned(), json!(null), &from, &edited(&from));
    session.document = Arc::new(edited(&from));
    assert_eq!(session.history.at(), 3);
    session.go(2);
    assert_eq!(exact(&session.document), exact(&later));
}

#[test]
fn trimming_forgets_the_oldest_and_keeps_the_last_edit() {
    let mut session = Session::new();
    for number in 0..10 {
        session.edit(number);
    }
    let now = Arc::clone(&session.document);
    let first = session.history.entries()[0].at;
    session.history.trim(first + 9, Limits { age_ms: 4, bytes: usize::MAX });
    assert_eq!(session.history.entries().iter().map(|entry| entry.seq).collect::<Vec<_>>(), [6, 7, 8, 9, 10]);
    assert_eq!(session.history.base(), 5);
    session.history.trim(first, Limits { age_ms: i64::MAX, bytes: 0 });
    assert_eq!(session.history.entries().len(), 1);
    assert_eq!(exact(&session.document), exact(&now));
    session.undo();
    session.redo();
    assert_eq!(exact(&session.document), exact(&now));
}

#[test]
fn trimming_takes_what_can_no_longer_be_reached() {
    let mut session = Session::new();
    session.edit(0);
    session.edit(1);
    session.go(0);
    session.edit(4);
    session.edit(6);
    // 1 ← 2 and 3 ← 4 both stand on the base; without 1 and 2, then without 3.
    let room = |session: &Session, kept: usize| {
        session.history.entries().iter().rev().take(kept).map(|entry| entry.bytes()).sum::<usize>()
    };
    let limits = Limits { age_ms: i64::MAX, bytes: room(&session, 3) };
    session.history.trim(0, limits);
    assert_eq!(session.history.entries().iter().map(|entry| entry.seq).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(session.history.base(), 0);
    // Everything undone: what could be done again goes last, and nothing is left then.
    session.go(0);
    session.history.trim(0, Limits { age_ms: i64::MAX, bytes: 0 });
    assert!(session.history.entries().is_empty());
}

#[test]
fn a_history_survives_closing_edit_by_edit() {
    let folder = Folder::new();
    let mut session = Session::new();
    let path = Store::create(&folder.file("a.headroom"), &session.document).unwrap().path().to_owned();
    for number in 0..40 {
        session.act(number);
        let mut store = Store::open(&path).unwrap().store;
        store.commit(&session.document, &session.history).unwrap();
        drop(store);
        let kept = Store::open_read_only(&path).unwrap();
        assert_eq!(everything(&kept.document, &kept.history), session.exact(), "{number}");
    }
    assert!(session.history.entries().len() > 10);
}

#[test]
fn after_a_refusal_the_next_commit_writes_all_that_is_missing() {
    let folder = Folder::new();
    let mut session = Session::new();
    let mut store = Store::create(&folder.file("a.headroom"), &session.document).unwrap();
    for number in 0..4 {
        session.edit(number);
        let mut bad = Document::clone(&session.document);
        bad.scenarios.push(scenario("orphan", Some("nobody")));
        store.commit(&Arc::new(bad), &session.history).unwrap_err();
    }
    store.commit(&session.document, &session.history).unwrap();
    let kept = Store::open_read_only(store.path()).unwrap();
    assert_eq!(everything(&kept.document, &kept.history), session.exact());
    commit(&mut store, &sample()).unwrap();
    assert!(Store::open_read_only(store.path()).unwrap().history.entries().is_empty());
}
