//! What the window waits for on every keystroke: an edit, on the disk, with everything shown afterwards.

#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_workbench::view::{ChartKind, ChartRequest, Theme, ViewRequest};
use headroom_workbench::{Edit, Workbench, sample};

fn request(charts: &[ChartKind]) -> ViewRequest {
    let chart = |kind: &ChartKind| ChartRequest { kind: *kind, width: 520, height: 260 };
    ViewRequest {
        selected: "cut_two".to_owned(),
        reference: "baseline".to_owned(),
        charts: charts.iter().map(chart).collect(),
        theme: Theme::Light,
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

fn edits(criterion: &mut Criterion) {
    let charts = [ChartKind::Arr, ChartKind::Bridge, ChartKind::Net, ChartKind::Contribution];
    for (name, scenario, charts) in [
        ("edit a scenario, view with 4 charts", "cut_two", &charts[..]),
        ("edit the baseline, view with 4 charts", "baseline", &charts[..]),
        ("edit the baseline, view without charts", "baseline", &[]),
    ] {
        let (mut edit, request) = (typing(scenario), request(charts));
        let mut workbench = Workbench::in_memory(sample().unwrap());
        criterion.bench_function(name, |bench| bench.iter(|| workbench.edit(&edit(), &request).unwrap()));
    }
}

fn on_disk(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Sample.headroom");
    let mut workbench = Workbench::create(&path, &sample().unwrap()).unwrap();
    let (mut edit, request) = (typing("cut_two"), request(&[]));
    criterion.bench_function("edit a scenario on the disk, view without charts", |bench| {
        bench.iter(|| workbench.edit(&edit(), &request).unwrap());
    });
}

criterion_group!(benches, edits, on_disk);
criterion_main!(benches);
