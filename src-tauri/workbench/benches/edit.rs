//! What the window waits for: an edit with everything shown afterwards, undo, opening. On the sample, and on a document
//! of 200 scenarios with a history of 5,000 edits.

#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_engine::parse_document;
use headroom_workbench::view::{ChartKind, ChartRequest, NumberStyle, Theme, ViewRequest};
use headroom_workbench::{Document, Edit, Moment, Workbench, sample};
use serde_json::{Value, json};

const SCENARIOS: usize = 200;
const EDITS: u32 = 5_000;
const CHARTS: [ChartKind; 4] = [ChartKind::Arr, ChartKind::Bridge, ChartKind::Net, ChartKind::Contribution];

fn request(selected: &str, charts: &[ChartKind]) -> ViewRequest {
    let chart = |kind: &ChartKind| ChartRequest {
        kind: *kind,
        width: 520,
        height: 260,
        head_room: 0,
        hidden: Vec::new(),
        read: false,
        period: None,
    };
    ViewRequest {
        selected: selected.to_owned(),
        reference: "baseline".to_owned(),
        charts: charts.iter().map(chart).collect(),
        timelines: Vec::new(),
        theme: Theme::Light,
        style: NumberStyle::default(),
    }
}

/// Types ever new values of churn into `scenario`.
fn typing(scenario: &str) -> impl FnMut() -> Edit {
    let mut step = 0_u32;
    move || {
        step += 1;
        Edit::SetValue {
            scenario: scenario.to_owned(),
            pointer: "/segments/mid_market/retention/churn".to_owned(),
            value: (0.08 + f64::from(step) / 1e7).into(),
        }
    }
}

/// The sample with 200 scenarios, chains of five with overrides of their own.
fn large() -> Document {
    let id = |number: usize| format!("option_{number}");
    let rate = |number: usize| 0.05 + 0.2 * (number as f64 * 0.618).fract();
    let scenario = |number: usize| {
        let churn = |segment: &str| format!("/segments/{segment}/retention/churn");
        let overrides: Value =
            ["smb", "enterprise"].iter().map(|segment| (churn(segment), json!(rate(number)))).collect();
        let parent = (!number.is_multiple_of(5)).then(|| id(number - 1));
        json!({ "id": id(number), "name": format!("Option {number}"), "parent": parent, "overrides": overrides })
    };
    let mut content: Value = serde_json::from_slice(&Workbench::in_memory(sample().unwrap()).exchange_json()).unwrap();
    content["scenarios"] = (0..SCENARIOS).map(scenario).collect();
    parse_document(&content.to_string()).unwrap()
}

/// The large document with its history, in a file.
fn with_history(path: &Path) -> Workbench {
    let mut workbench = Workbench::in_memory(large());
    let mut edits = typing("option_7");
    for step in 0..EDITS {
        let now = Moment::from_timestamp(i64::from(step) * 60, 0).unwrap();
        workbench.edit(&edits(), &request("option_7", &[]), None, now).unwrap();
    }
    workbench.save_as(path).unwrap();
    workbench.flush().unwrap();
    workbench
}

fn sample_edits(criterion: &mut Criterion) {
    for (name, scenario, charts) in [
        ("sample: edit a scenario, view with 4 charts", "cut_two", &CHARTS[..]),
        ("sample: edit the baseline, view with 4 charts", "baseline", &CHARTS[..]),
        ("sample: edit the baseline, view without charts", "baseline", &[]),
    ] {
        let (mut edit, request) = (typing(scenario), request("cut_two", charts));
        let mut workbench = Workbench::in_memory(sample().unwrap());
        criterion.bench_function(name, |bench| {
            bench.iter(|| workbench.edit(&edit(), &request, Some(1), Moment::UNIX_EPOCH).unwrap());
        });
    }
}

fn large_document(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Large.headroom");
    let mut workbench = with_history(&path);
    let now = Moment::from_timestamp(i64::from(EDITS) * 60, 0).unwrap();
    for (name, scenario) in [("edit a leaf", "option_199"), ("edit the baseline", "baseline")] {
        let (mut edit, request) = (typing(scenario), request("option_199", &[]));
        // One stroke: the history stays as long as it is.
        criterion.bench_function(&format!("200 scenarios, 5,000 edits: {name}, view without charts"), |bench| {
            bench.iter(|| workbench.edit(&edit(), &request, Some(1), now).unwrap());
        });
    }
    let request = request("option_199", &[]);
    criterion.bench_function("200 scenarios, 5,000 edits: undo and redo, each with its view", |bench| {
        bench.iter(|| {
            workbench.undo(&request, now).unwrap();
            workbench.redo(&request, now).unwrap()
        });
    });
    let charts = self::request("option_199", &CHARTS);
    criterion.bench_function("200 scenarios, 5,000 edits: view", |bench| {
        bench.iter(|| workbench.view(black_box(&request)));
    });
    criterion.bench_function("200 scenarios, 5,000 edits: view with 4 charts", |bench| {
        bench.iter(|| workbench.view(black_box(&charts)));
    });
    drop(workbench);
    criterion.bench_function("200 scenarios, 5,000 edits: open", |bench| {
        bench.iter(|| Workbench::open(&path).unwrap());
    });
    criterion.bench_function("200 scenarios, 5,000 edits: open, first view", |bench| {
        bench.iter(|| Workbench::open(&path).unwrap().view(&request));
    });
}

criterion_group!(benches, sample_edits, large_document);
criterion_main!(benches);
