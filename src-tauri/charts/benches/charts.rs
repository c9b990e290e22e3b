//! How long each chart of the sample takes: they are redrawn on every keystroke.
#![allow(clippy::expect_used, reason = "a bench may stop at the first surprise")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_charts::{
    Bridged, Frame, ScenarioLine, Theme, arr_bridge, arr_by_scenario, contribution, cumulative_net, to_png,
};
use headroom_engine::number::Style;
use headroom_engine::{BASELINE, Document, Projected, compare, parse_document, resolve, summarise};

fn charts(criterion: &mut Criterion) {
    let document = parse_document(include_str!("../../workbench/sample.json")).expect("the sample");
    let ids = document.scenarios.iter().map(|scenario| scenario.id.as_str());
    let scenarios: Vec<Projected> = std::iter::once(BASELINE).chain(ids).map(|id| projected(&document, id)).collect();
    let lines: Vec<ScenarioLine<'_>> = scenarios
        .iter()
        .enumerate()
        .map(|(colour, scenario)| ScenarioLine {
            name: "Scenario",
            colour,
            record: None,
            is_hidden: false,
            start: scenario.projection.start,
            series: &scenario.projection.total,
        })
        .collect();
    let frame = Frame {
        width: 620,
        height: 300,
        theme: Theme::Light,
        fiscal_year_start: 1,
        style: Style::default(),
        head_room: 0,
    };
    let (start, total) = (scenarios[0].plan.plan().start, &scenarios[0].projection.total);
    let comparison = compare(&scenarios[0], &scenarios[1]);
    let svg = arr_by_scenario(frame, "USD", &lines).expect("a chart").svg;
    let bridged = Bridged { name: "Baseline", start, total, months: 0..total.months(), is_record: false };
    criterion.bench_function("arr", |b| b.iter(|| arr_by_scenario(frame, "USD", black_box(&lines))));
    criterion.bench_function("contribution", |b| b.iter(|| contribution(frame, "USD", black_box(&lines))));
    criterion.bench_function("bridge", |b| b.iter(|| arr_bridge(frame, "USD", black_box(&bridged))));
    criterion
        .bench_function("net", |b| b.iter(|| cumulative_net(frame, "USD", "Cut", "Baseline", black_box(&comparison))));
    criterion.bench_function("png", |b| b.iter(|| to_png(black_box(&svg))));
}

fn projected(document: &Document, scenario: &str) -> Projected {
    let plan = resolve(document, scenario).expect("a valid scenario");
    let projection = plan.project();
    let summary = summarise(&plan, &projection);
    Projected { plan, projection, summary }
}

criterion_group!(benches, charts);
criterion_main!(benches);
