//! Plans of record: frozen, and read back to the bit.

use std::sync::Arc;

use headroom_engine::{
    Document, ENGINE_VERSION, Frozen, Metric, PlanOfRecord, Projected, Series, parse_document, resolve,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::plans::document;
use super::support::sample;

fn freeze(document: &Document, scenario: &str) -> PlanOfRecord {
    let [id, name, date, note] = ["record", "Board", "2027-03-31", "as approved"].map(str::to_owned);
    PlanOfRecord::freeze(document, scenario, Frozen { id, name, date, note }).unwrap()
}

fn read(document: &Value) -> Document {
    parse_document(&document.to_string()).unwrap()
}

fn assert_same(a: &Projected, b: &Projected) {
    let bits = |series: &Series, metric| series.iter(metric).map(|value| value.map(f64::to_bits)).collect::<Vec<_>>();
    let series = |projected: &Projected| -> Vec<Series> {
        let segments = projected.projection.segments.iter().map(|segment| segment.series.clone());
        segments.chain([projected.projection.total.clone()]).collect()
    };
    for (a, b) in series(a).iter().zip(&series(b)) {
        for metric in Metric::ALL {
            assert_eq!(bits(a, metric), bits(b, metric), "{}", metric.name());
        }
    }
    assert_eq!(a.projection.start, b.projection.start);
    let ids = |projected: &Projected| {
        projected.projection.segments.iter().map(|s| (s.id.clone(), s.name.clone())).collect::<Vec<_>>()
    };
    assert_eq!(ids(a), ids(b));
    assert_eq!(json!(a.summary).to_string(), json!(b.summary).to_string());
    assert_eq!(a.plan.plan(), b.plan.plan());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_frozen_scenario_is_recalled_to_the_bit(document in document()) {
        let document = read(&document);
        for id in ["baseline", "other"] {
            let record = freeze(&document, id);
            let text = serde_json::to_string(&record).unwrap();
            let record: PlanOfRecord = serde_json::from_str(&text).unwrap();
            let recalled = record.recall().unwrap();
            assert_same(&recalled.frozen, &Projected::new(resolve(&document, id).unwrap()));
            prop_assert!(recalled.now.is_none());
        }
    }
}

#[test]
fn a_record_says_where_it_comes_from() {
    let document = read(&sample());
    let record = freeze(&document, "cut_two");
    assert_eq!(record.scenario, document.scenarios[0].name);
    assert_eq!(
        (record.name.as_str(), record.date.as_str(), record.note.as_str()),
        ("Board", "2027-03-31", "as approved")
    );
    assert_eq!(record.engine, ENGINE_VERSION);
    assert_eq!(freeze(&document, "baseline").scenario, "Baseline");
    let [id, name, date, note] = ["record", "Board", "2027-03-31", ""].map(str::to_owned);
    let label = Frozen { id, name, date, note };
    assert!(PlanOfRecord::freeze(&document, "nope", label.clone()).is_err());
    let mut broken = document;
    broken.plan["horizon_months"] = json!(0);
    assert_eq!(PlanOfRecord::freeze(&broken, "cut_two", label).unwrap_err(), resolve(&broken, "cut_two").unwrap_err());
}

#[test]
fn a_later_edit_moves_nothing() {
    let mut document = read(&sample());
    let before = Projected::new(resolve(&document, "cut_two").unwrap());
    document.records.push(Arc::new(freeze(&document, "cut_two")));
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(0.5);
    document.plan["start"] = json!("2026-01");
    document.scenarios.clear();
    let recalled = document.records[0].recall().unwrap();
    assert_same(&recalled.frozen, &before);
    assert!(recalled.now.is_none());
}

/// Each kind of figure, changed by more than rounding and by less.
#[test]
fn figures_of_another_engine_are_shown_beside_todays() {
    let record = freeze(&read(&sample()), "cut_two");
    let places = [
        "/results/total/revenue/35",
        "/results/total/nrr/20",
        "/results/segments/smb/coverage/0",
        "/results/summary/npv",
        "/results/summary/grr",
        "/results/summary/cs_roi",
        "/results/summary/segments/smb/clv_net",
        "/results/summary/segments/smb/coverage_today",
        "/results/summary/segments/smb/ltv_to_cac",
    ];
    for place in places {
        let with = |factor: f64| {
            let mut json = serde_json::to_value(&record).unwrap();
            let figure = json.pointer_mut(place).unwrap();
            *figure = json!(figure.as_f64().unwrap() * factor);
            (
                json.pointer(place).unwrap().as_f64(),
                serde_json::from_value::<PlanOfRecord>(json).unwrap().recall().unwrap(),
            )
        };
        let (figure, recalled) = with(1.0 + 1e-8);
        let now = recalled.now.unwrap_or_else(|| panic!("{place}"));
        assert_same(&now, &Projected::new(recalled.frozen.plan.clone()));
        assert_ne!(figure, record_figure(&record, place), "{place}");
        assert!(with(1.0 + 1e-11).1.now.is_none(), "{place}");
    }
    let mut undefined = record.clone();
    undefined.results["total"]["nrr"][20] = Value::Null;
    let recalled = undefined.recall().unwrap();
    assert_eq!(recalled.frozen.projection.total.get(Metric::Nrr, 20), None);
    assert!(recalled.now.is_some());
}

fn record_figure(record: &PlanOfRecord, place: &str) -> Option<f64> {
    record.results.pointer(place.trim_start_matches("/results")).and_then(Value::as_f64)
}

#[test]
fn a_plan_that_todays_engine_refuses_is_not_recalled() {
    let mut record = freeze(&read(&sample()), "cut_two");
    record.plan["segments"]["smb"]["retention"]["churn"] = json!(2);
    let issues = record.recall().unwrap_err();
    assert_eq!(issues.len(), 1);
    assert_eq!(
        (issues[0].scenario.as_deref(), issues[0].pointer.as_str()),
        (Some("record"), "/segments/smb/retention/churn")
    );
}

#[test]
fn warnings_are_the_records() {
    let mut document = sample();
    document["plan"]["segments"]["smb"]["team"]["events"]["late"] = json!({"month": "2090-01", "change": 1});
    let recalled = freeze(&read(&document), "cut_two").recall().unwrap();
    let warnings = recalled.frozen.plan.warnings();
    assert!(!warnings.is_empty() && warnings.iter().all(|warning| warning.scenario.as_deref() == Some("record")));
}
