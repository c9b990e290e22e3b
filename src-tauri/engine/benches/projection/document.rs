//! Time of what a document of 200 scenarios asks for: after each edit the standing of all of them, on the way to the
//! screen one of them resolved; and of freezing a scenario and reading it back.
use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use headroom_engine::{
    Document, Frozen, PlanOfRecord, Scenario, check, parse_document, resolve, standing, write_document,
};
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../../../workbench/sample.json");
const FIELDS: [&str; 5] =
    ["retention/churn", "retention/contraction", "expansion/uplift", "gross_margin", "team/attrition"];

/// The sample's plan with 200 scenarios of five overrides in one segment each; each rests on the one ten before it.
fn sample() -> Document {
    let document = parse_document(SAMPLE).expect("the sample is valid");
    Document { scenarios: (0..200).map(|number| scenario(number, "smb")).collect(), ..document }
}

/// The same on 20 segments, each scenario in another one.
fn large() -> Document {
    let plan = parse_document(SAMPLE).expect("the sample is valid").plan;
    let segments: Vec<&Value> = plan["segments"].as_object().into_iter().flat_map(|map| map.values()).collect();
    let segments: Value = (0..20).map(|index| (format!("segment_{index}"), segments[index % 3].clone())).collect();
    let mut plan = plan.clone();
    plan["segments"] = segments;
    let scenarios = (0..200).map(|number| scenario(number, &format!("segment_{}", number % 20)));
    Document { scenarios: scenarios.collect(), ..Document::of(plan) }
}

fn scenario(number: u32, segment: &str) -> Scenario {
    let value = |field: &str| (format!("/segments/{segment}/{field}"), json!(0.1 + f64::from(number) / 1e4));
    Scenario {
        id: format!("s{number}"),
        name: format!("Scenario {number}"),
        parent: number.checked_sub(10).map(|parent| format!("s{parent}")),
        overrides: FIELDS.map(value).into_iter().collect(),
        note: String::new(),
        colour: number + 1,
    }
}

fn benches(criterion: &mut Criterion) {
    for (name, document) in [("sample", sample()), ("20 segments", large())] {
        assert!(standing(&document).scenarios.iter().all(|issues| issues.is_empty()));
        let mut bench = |what: &str, run: &mut dyn FnMut()| {
            criterion.bench_function(&format!("{what}, 200 scenarios on {name}"), |b| b.iter(&mut *run));
        };
        bench("standing", &mut || drop(black_box(standing(&document))));
        bench("check", &mut || drop(black_box(check(&document))));
        bench("resolve the deepest", &mut || drop(black_box(resolve(&document, "s199"))));
        let text = write_document(&document);
        bench("read the exchange file", &mut || drop(black_box(parse_document(&text))));
        bench("write the exchange file", &mut || drop(black_box(write_document(&document))));
        let record = freeze(&document);
        bench("freeze", &mut || drop(black_box(freeze(&document))));
        bench("recall", &mut || drop(black_box(record.recall())));
    }
}

fn freeze(document: &Document) -> PlanOfRecord {
    let [id, name, date, note] = ["record", "Record", "2027-03-31", ""].map(str::to_owned);
    PlanOfRecord::freeze(document, "s199", Frozen { id, name, date, note }).expect("valid")
}

criterion_group!(document, benches);
