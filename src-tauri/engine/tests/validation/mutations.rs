use headroom_engine::{check, parse_document, resolve, resolved_value, schema, validate, write_document};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

use crate::support::{SAMPLE, sample};

/// Values nobody expects in a plan.
fn wild() -> impl Strategy<Value = Value> {
    let numbers = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 12.0, 12.5, 1e7, 1e15, 1e16, 1e308, -1e308, 5e-324, f64::EPSILON];
    prop_oneof![
        4 => select(numbers.to_vec()).prop_map(Value::from),
        2 => any::<f64>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => ".{0,20}".prop_map(Value::from),
        1 => select(vec!["2027-01", "2030-01", "1899-12", "9999-99", "pro_rata", "USD", "", "👩‍🚀"]).prop_map(Value::from),
        1 => (0_usize..100_000).prop_map(|len| "x".repeat(len).into()),
        1 => (0_usize..100).prop_map(nested),
        1 => prop::collection::vec(any::<f64>().prop_map(Value::from), 0..14).prop_map(Value::Array),
        1 => Just(json!({})),
        1 => Just(json!({"month": "2027-04", "change": -3})),
        1 => Just(json!({"direct": 1e7})),
    ]
}

fn nested(depth: usize) -> Value {
    (0..depth).fold(Value::Null, |inner, n| if n % 2 == 0 { json!([inner]) } else { json!({"churn": inner}) })
}

#[derive(Clone, Debug)]
enum Damage {
    Delete,
    Replace(Value),
    Insert(String, Value),
}

fn damage() -> impl Strategy<Value = (Index, Damage)> {
    let key = prop_oneof!["[a-z_]{1,10}", ".{0,8}", Just("a/b~c".to_owned()), Just("change".to_owned())];
    let damage = prop_oneof![
        1 => Just(Damage::Delete),
        6 => wild().prop_map(Damage::Replace),
        1 => (key, wild()).prop_map(|(key, value)| Damage::Insert(key, value)),
    ];
    (any::<Index>(), damage)
}

/// The place the index falls on, and what happens to it.
fn hurt(value: &mut Value, (at, damage): &(Index, Damage)) {
    let mut places = Vec::new();
    collect(value, String::new(), &mut places);
    let pointer = at.get(&places).clone();
    match damage {
        Damage::Replace(new) => *value.pointer_mut(&pointer).unwrap() = new.clone(),
        Damage::Insert(key, new) => {
            if let Some(Value::Object(map)) = value.pointer_mut(&pointer) {
                map.insert(key.clone(), new.clone());
            }
        }
        Damage::Delete => {
            let Some((around, key)) = pointer.rsplit_once('/') else { return };
            if let Some(Value::Object(map)) = value.pointer_mut(around) {
                map.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
            }
        }
    }
}

fn collect(value: &Value, pointer: String, places: &mut Vec<String>) {
    if let Value::Object(map) = value {
        for (key, inner) in map {
            let key = key.replace('~', "~0").replace('/', "~1");
            collect(inner, format!("{pointer}/{key}"), places);
        }
    }
    places.push(pointer);
}

/// Every number of the plan is one its field may hold.
fn assert_in_domain(plan: &Value) {
    let plan_wide = schema::fields().filter(|field| field.scope == schema::Scope::Plan);
    plan_wide.for_each(|field| assert_field(plan, field));
    for segment in plan["segments"].as_object().unwrap().values() {
        let fields = schema::fields().filter(|field| field.scope == schema::Scope::Segment);
        fields.for_each(|field| assert_field(segment, field));
    }
}

fn assert_field(holder: &Value, field: &schema::Field) {
    let Some(domain) = field.domain() else { return };
    match holder.pointer(&format!("/{}", field.path)) {
        Some(Value::Null) => assert!(field.nullable, "{}", field.path),
        Some(value) => assert!(domain.contains(value.as_f64().unwrap()), "{} {value}", field.path),
        None => assert!(schema::owner(field).is_some(), "{}", field.path),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    /// A damaged plan is refused with sentences, or every number in it is where it may be.
    #[test]
    fn damaged_plans(damages in prop::collection::vec(damage(), 1..4)) {
        let mut plan = sample().plan;
        for damage in &damages {
            hurt(&mut plan, damage);
        }
        match validate(&plan) {
            Ok(_) => assert_in_domain(&plan),
            Err(issues) => {
                prop_assert!(!issues.is_empty());
                for issue in issues {
                    prop_assert!(!issue.message.contains("cannot be read"), "{}", issue.message);
                    prop_assert!(issue.message.ends_with('.') && issue.message.chars().count() < 1000);
                }
            }
        }
    }

    /// A damaged file is refused, or it reads back as it is written; no scenario of it stops the program.
    #[test]
    fn damaged_documents(damages in prop::collection::vec(damage(), 1..4)) {
        let mut file = serde_json::from_str(SAMPLE).unwrap();
        for damage in &damages {
            hurt(&mut file, damage);
        }
        let Ok(document) = parse_document(&file.to_string()) else { return Ok(()) };
        prop_assert_eq!(parse_document(&write_document(&document)), Ok(document.clone()));
        let found = check(&document);
        for scenario in &document.scenarios {
            let valid = resolve(&document, &scenario.id).is_ok();
            let marked = found.issues.iter().any(|issue| issue.scenario.as_ref() == Some(&scenario.id));
            prop_assert_eq!(valid, !marked, "{}", scenario.id);
            prop_assert!(resolved_value(&document, &scenario.id).is_ok());
        }
        let sound = found.issues.is_empty();
        prop_assert_eq!(sound, document.scenarios.iter().all(|s| resolve(&document, &s.id).is_ok()) && validate(&document.plan).is_ok());
    }

    /// Damaged text is refused or read, never more.
    #[test]
    fn damaged_text(at in any::<Index>(), len in 0_usize..20, new in ".{0,5}") {
        let mut text: Vec<char> = SAMPLE.chars().collect();
        let start = at.index(text.len());
        let end = (start + len).min(text.len());
        text.splice(start..end, new.chars());
        if let Ok(document) = parse_document(&text.into_iter().collect::<String>()) {
            check(&document);
        }
    }

    /// Overrides at random places of random values.
    #[test]
    fn wild_overrides(at in any::<Index>(), value in wild(), tail in "(/[a-z_~01]{0,5})?") {
        let mut document = sample();
        let mut places = Vec::new();
        collect(&document.plan, String::new(), &mut places);
        let pointer = format!("{}{tail}", at.get(&places));
        document.scenarios[0].overrides = [(pointer, value)].into_iter().collect();
        match resolve(&document, "cut_two") {
            Ok(_) => assert_in_domain(&resolved_value(&document, "cut_two").unwrap()),
            Err(issues) => prop_assert!(!issues.is_empty()),
        }
    }
}

#[test]
fn a_very_long_plan_is_listed_whole() {
    let mut plan = sample().plan;
    let many: Map<String, Value> = (0..20_000).map(|n| (format!("field_{n}"), json!(n))).collect();
    plan["segments"]["smb"]["retention"] = Value::Object(many);
    assert_eq!(validate(&plan).unwrap_err().len(), 20_003);
}
