//! Somebody at work: edits, undo and redo, each of which follows from the last and its number alone, so that two
//! processes can do the same.

use std::sync::Arc;

use headroom_engine::{AssumptionNote, Confidence, Document, PlanOfRecord};
use headroom_store::{History, Limits};
use serde_json::{Value, json};

use crate::documents::{exact, range, sample, scenario};

/// A document on screen and its history.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) document: Arc<Document>,
    pub(crate) history: History,
}

impl Session {
    /// The sample, with nothing done to it yet.
    pub(crate) fn new() -> Self {
        Self::of(sample())
    }

    /// The sample with something in every part of it, after a few edits, some of them undone.
    pub(crate) fn worked_on() -> Self {
        let mut first = sample();
        first.ranges.push(range("/segments/enterprise/retention/churn"));
        first.notes = vec![note_at(100, "/segments/smb/retention/churn"), note_at(101, "/segments/smb/gross_margin")];
        first.records = vec![Arc::new(frozen(100, 3))];
        let mut session = Self::of(first);
        let mut after = Document::clone(&session.document);
        after.records.push(Arc::new(frozen(101, 3)));
        after.notes.insert(0, note_at(102, "/segments/smb/expansion/uplift"));
        session.record(0, after);
        for number in [1, 2, 4, 6, 8, 9, 11, 14, 13] {
            session.act(number);
        }
        session
    }

    pub(crate) fn of(document: Document) -> Self {
        Self { document: Arc::new(document), history: History::default() }
    }

    /// Does what its number says.
    pub(crate) fn act(&mut self, number: u64) {
        match number % 8 {
            2 | 5 => self.undo(),
            3 => self.redo(),
            7 => self.history.trim(moment(number), Limits { age_ms: i64::MAX, bytes: 400_000 }),
            _ => self.edit(number),
        }
    }

    /// An edit of its own kind.
    pub(crate) fn edit(&mut self, number: u64) {
        let mut after = Document::clone(&self.document);
        change(&mut after, number);
        self.record(number, after);
    }

    /// The edit that leads to `after`.
    pub(crate) fn record(&mut self, number: u64, after: Document) {
        let detail = json!({"assumption": "/segments/smb/retention/churn", "number": number});
        self.history.record(moment(number), format!("Edit {number}"), detail, &self.document, &after);
        self.document = Arc::new(after);
    }

    pub(crate) fn undo(&mut self) {
        if let Some(parent) = self.history.undo().map(|entry| entry.parent) {
            self.go(parent);
        }
    }

    pub(crate) fn redo(&mut self) {
        if let Some(seq) = self.history.redo().map(|entry| entry.seq) {
            self.go(seq);
        }
    }

    pub(crate) fn go(&mut self, seq: u64) {
        self.document = Arc::new(self.history.go(seq, &self.document).unwrap());
    }

    /// All of it as text.
    pub(crate) fn exact(&self) -> String {
        everything(&self.document, &self.history)
    }
}

/// A document and its history as text in which every bit shows.
pub(crate) fn everything(document: &Document, history: &History) -> String {
    format!("{}\n{} {} {:?}", exact(document), history.at(), history.base(), history.entries())
}

fn moment(number: u64) -> i64 {
    1_800_000_000_000 + i64::try_from(number).unwrap()
}

fn change(document: &mut Document, number: u64) {
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(0.1 + number as f64 / 1e6);
    match number % 5 {
        0 => document.records.push(Arc::new(record(number))),
        1 => document.scenarios.insert(0, scenario(&format!("s{number}"), None)),
        2 => document.notes.push(note(number)),
        3 if document.scenarios[0].name.starts_with("Scenario s") => drop(document.scenarios.remove(0)),
        _ => document.records.truncate(1),
    }
}

/// A frozen plan with long results, so that writing it takes a while.
pub(crate) fn record(number: u64) -> PlanOfRecord {
    frozen(number, 800)
}

fn frozen(number: u64, months: u32) -> PlanOfRecord {
    let months: Vec<Value> =
        (0..months).map(|month| json!({"closing_arr": f64::from(month) * 1_234.567_891})).collect();
    let text = |name: &str| format!("{name} {number}");
    PlanOfRecord {
        id: format!("record_{number}"),
        name: text("Plan of record"),
        date: "2027-03-31".to_owned(),
        scenario: text("Scenario"),
        note: String::new(),
        engine: "0.1.0".to_owned(),
        baseline: sample().plan,
        plan: sample().plan,
        results: json!({"months": months}),
    }
}

pub(crate) fn note(number: u64) -> AssumptionNote {
    note_at(number, &format!("/segments/smb/note/{number}"))
}

fn note_at(number: u64, pointer: &str) -> AssumptionNote {
    AssumptionNote {
        scenario: Some("invest".to_owned()).filter(|_| number.is_multiple_of(2)),
        pointer: pointer.to_owned(),
        note: "as agreed".to_owned(),
        author: "Ada".to_owned(),
        source: "CRM, 2026".to_owned(),
        confidence: Some(Confidence::Medium),
    }
}
