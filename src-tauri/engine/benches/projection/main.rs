//! Time of a projection, of a plan with its summary, of a comparison, and of what a document of many scenarios asks.
#![expect(clippy::expect_used, reason = "the inputs are fixed and valid")]
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod document;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use headroom_engine::{Document, Projected, compare, parse_document, resolve, validate};
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../../../workbench/sample.json");

fn document() -> Document {
    parse_document(SAMPLE).expect("the sample is valid")
}

/// The sample's segments again and again, 20 of them, over 120 months.
fn large() -> Value {
    let mut plan = document().plan;
    let segments: Vec<Value> = plan["segments"].as_object().into_iter().flatten().map(|(_, s)| s.clone()).collect();
    plan["segments"] = (0..20).map(|index| (format!("segment_{index}"), segments[index % 3].clone())).collect();
    plan["horizon_months"] = json!(120);
    plan
}

fn benches(criterion: &mut Criterion) {
    let document = document();
    let baseline = resolve(&document, "baseline").expect("valid");
    let large = large();
    let large_plan = validate(&large).expect("valid");
    criterion
        .bench_function("project the sample (3 segments × 36 months)", |b| b.iter(|| black_box(&baseline).project()));
    criterion.bench_function("project 20 segments × 120 months", |b| b.iter(|| black_box(&large_plan).project()));
    criterion.bench_function("project the sample and sum it up", |b| {
        b.iter(|| Projected::new(black_box(&baseline).clone()));
    });
    let [a, cut] = ["baseline", "cut_two"].map(|id| Projected::new(resolve(&document, id).expect("valid")));
    criterion.bench_function("compare a cut with the baseline", |b| b.iter(|| compare(black_box(&a), black_box(&cut))));
    criterion.bench_function("resolve and validate a scenario", |b| {
        b.iter(|| resolve(black_box(&document), "cut_two_digital"));
    });
}

criterion_group!(projection, benches);
criterion_main!(projection, document::document);
