//! What a person waits for: a document to open, an edit to be on the disk, and an edit to be taken back.
//!
//! Committing includes the disk's own time (the journal, the file and the folder are synced); run it where documents
//! lie: `TMPDIR=… cargo bench -p headroom-store`.

// Not one test function, so the workspace's allowance for tests does not reach it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench may stop at the first surprise, and says figures"
)]
#![allow(missing_docs)] // of the functions criterion's macros make

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_engine::{Document, Scenario, parse_document};
use headroom_store::{History, Store};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The sample's plan with 200 scenarios of five overrides each.
fn large() -> Document {
    let sample = parse_document(include_str!("../../workbench/sample.json")).unwrap();
    Document { scenarios: (0..200).map(scenario).collect(), ..sample }
}

fn scenario(number: u32) -> Scenario {
    let rows = ["retention/churn", "retention/contraction", "expansion/uplift", "gross_margin", "team/attrition"];
    Scenario {
        id: format!("s{number}"),
        name: format!("Scenario {number}"),
        parent: number.checked_sub(10).map(|parent| format!("s{parent}")),
        overrides: rows
            .iter()
            .map(|row| (format!("/segments/smb/{row}"), json!(0.1 + f64::from(number) / 1e4)))
            .collect(),
        note: "What the board asked for".to_owned(),
        colour: number + 1,
    }
}

/// A document and what was done to it.
struct Session {
    document: Arc<Document>,
    history: History,
}

impl Session {
    /// After so many edits, one half in the plan, the other in scenarios.
    fn after(edits: u32) -> Self {
        let mut session = Self { document: Arc::new(large()), history: History::default() };
        (0..edits).for_each(|number| session.edit(number));
        session
    }

    fn edit(&mut self, number: u32) {
        let mut after = Document::clone(&self.document);
        let churn = json!(0.05 + f64::from(number) / 1e5);
        if number.is_multiple_of(2) {
            after.plan["segments"]["mid_market"]["retention"]["churn"] = churn;
        } else {
            after.scenarios[number as usize % 200].overrides["/segments/smb/retention/churn"] = churn;
        }
        self.record(number, after);
    }

    fn record(&mut self, number: u32, after: Document) {
        let detail = json!({"scenario": "s1", "pointer": "/segments/smb/retention/churn", "before": 0.1, "after": 0.2});
        let label = format!("Change churn of SMB to {number} %");
        self.history.record(1_800_000_000_000 + i64::from(number), label, detail, &self.document, &after);
        self.document = Arc::new(after);
    }

    fn store(&self, folder: &TempDir) -> Store {
        let mut store = Store::create(&folder.path().join("large.headroom"), &self.document).unwrap();
        store.commit(&self.document, &self.history).unwrap();
        store
    }
}

fn open(criterion: &mut Criterion) {
    for edits in [0, 5_000] {
        let folder = tempfile::tempdir().unwrap();
        let path = Session::after(edits).store(&folder).path().to_owned();
        println!("200 scenarios, {edits} edits: {} bytes of file", path.metadata().unwrap().len());
        let name = format!("open 200 scenarios and {edits} edits");
        criterion.bench_function(&name, |bench| bench.iter(|| Store::open(&path).unwrap()));
    }
}

/// What a stranger may hand us: far more scenarios than anybody makes, each on the one before.
fn open_chain(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain.headroom");
    let mut document = Document { scenarios: (0..10_000).map(scenario).collect(), ..large() };
    for number in 1..10_000 {
        document.scenarios[number].parent = Some(format!("s{}", number - 1));
    }
    drop(Store::create(&path, &document).unwrap());
    criterion.bench_function("open 10,000 scenarios in one chain", |bench| bench.iter(|| Store::open(&path).unwrap()));
}

fn commit(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::after(5_000);
    let (mut store, mut number) = (session.store(&folder), 5_000);
    criterion.bench_function("make and commit one edit of 200 scenarios after 5,000", |bench| {
        bench.iter(|| {
            number += 1;
            session.edit(number);
            store.commit(&session.document, &session.history).unwrap();
        });
    });
    criterion.bench_function("make one edit of 200 scenarios after 5,000", |bench| {
        bench.iter(|| {
            let mut history = session.history.clone();
            let mut after = Document::clone(&session.document);
            after.plan["segments"]["mid_market"]["retention"]["churn"] = json!(0.123_456);
            history.record(0, String::new(), Value::Null, &session.document, &after);
            history
        });
    });
}

fn undo(criterion: &mut Criterion) {
    let mut session = Session::after(5_000);
    let (last, before) = (session.history.at(), session.history.undo().unwrap().parent);
    criterion.bench_function("undo and redo one edit of 5,000", |bench| {
        bench.iter(|| {
            for seq in [before, last] {
                session.document = Arc::new(session.history.go(seq, &session.document).unwrap());
            }
        });
    });
    criterion.bench_function("go back 5,000 edits", |bench| {
        bench.iter(|| session.history.clone().go(0, &session.document).unwrap());
    });
}

fn save_as(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::after(0);
    let target = folder.path().join("copy.headroom");
    criterion.bench_function("save 200 scenarios under another name", |bench| {
        bench.iter(|| Store::put(&target, &session.document, &session.history).unwrap());
    });
}

/// 1,000 edits of a plan of 20 segments.
fn size(_: &mut Criterion) {
    let mut document = large();
    let segment = document.plan["segments"]["smb"].clone();
    document.plan["segments"] = (0..20).map(|number| (format!("segment_{number}"), segment.clone())).collect();
    let mut session = Session { document: Arc::new(document), history: History::default() };
    for number in 0..1_000 {
        let mut after = Document::clone(&session.document);
        after.plan["segments"][format!("segment_{}", number % 20)]["retention"]["churn"] =
            json!(f64::from(number) / 1e5);
        session.record(number, after);
    }
    let bytes: usize = session.history.entries().iter().map(|entry| entry.bytes()).sum();
    println!("1,000 edits of 20 segments: {bytes} bytes");
}

criterion_group!(benches, open, open_chain, commit, undo, save_as, size);
criterion_main!(benches);
