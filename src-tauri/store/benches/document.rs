//! What a person waits for: a document to open, and an edit to be on the disk.
//!
//! Committing includes the disk's own time (the journal, the file and the folder are synced); run it where documents
//! lie: `TMPDIR=… cargo bench -p headroom-store`.

// Not one test function, so the workspace's allowance for tests does not reach it.
#![allow(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]
#![allow(missing_docs)] // of the functions criterion's macros make

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_engine::{Document, Scenario, parse_document};
use headroom_store::Store;
use serde_json::json;

/// The sample's plan with 200 scenarios of five overrides each.
fn large() -> Document {
    let sample = parse_document(include_str!("../../workbench/sample.json")).unwrap();
    Document { scenarios: (0..200).map(scenario).collect(), ..sample }
}

fn scenario(number: usize) -> Scenario {
    let rows = ["retention/churn", "retention/contraction", "expansion/uplift", "gross_margin", "team/attrition"];
    Scenario {
        id: format!("s{number}"),
        name: format!("Scenario {number}"),
        parent: number.checked_sub(10).map(|parent| format!("s{parent}")),
        overrides: rows.iter().map(|row| (format!("/segments/smb/{row}"), json!(0.1 + number as f64 / 1e4))).collect(),
        note: "What the board asked for".to_owned(),
    }
}

fn open(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.headroom");
    Store::create(&path, &large()).unwrap();
    criterion.bench_function("open 200 scenarios", |bench| bench.iter(|| Store::open(&path).unwrap()));
}

fn commit(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let (one, mut other) = (large(), large());
    other.plan["segments"]["mid_market"]["retention"]["churn"] = json!(0.123_456);
    let mut store = Store::create(&folder.path().join("large.headroom"), &one).unwrap();
    let mut step = [&one, &other];
    criterion.bench_function("commit one edit of 200 scenarios", |bench| {
        bench.iter(|| {
            store.commit(step[0], step[1]).unwrap();
            step.swap(0, 1);
        });
    });
}

fn save_as(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("large.headroom"), &large()).unwrap();
    let target = folder.path().join("copy.headroom");
    criterion.bench_function("save 200 scenarios under another name", |bench| {
        bench.iter(|| store.save_as(&target).unwrap());
    });
}

criterion_group!(benches, open, commit, save_as);
criterion_main!(benches);
