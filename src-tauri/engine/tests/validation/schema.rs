use std::collections::HashSet;

use headroom_engine::schema::{self, Format, Group, Kind, Scope};
use headroom_engine::{resolve, validate};
use serde_json::{Value, json};

use crate::support::{plan, sample, with_overrides};

/// Every leaf of the sample is a field of the table.
#[test]
fn the_table_knows_every_place_of_the_sample() {
    fn leaves(value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| leaves(value, &format!("{pointer}/{key}"), found)),
            _ => found.push(pointer.to_owned()),
        }
    }
    let mut found = Vec::new();
    leaves(&sample().plan, "", &mut found);
    for pointer in found.iter().filter(|pointer| !pointer.contains("/events/")) {
        assert!(schema::locate(pointer).is_some(), "{pointer}");
    }
    assert!(found.len() > 100);
}

#[test]
fn fields_are_found_by_path_and_pointer() {
    let churn = schema::field("retention/churn").unwrap();
    assert_eq!((churn.label, churn.unit, churn.group), ("Annual churn", "", Group::Retain));
    assert_eq!(churn.place("Mid-market"), "Mid-market › Retain › Annual churn");
    assert_eq!(schema::locate("/segments/smb/retention/churn"), Some((churn, Some("smb".to_owned()))));
    let overhead = schema::plan_field("cs_overhead_annual").unwrap();
    assert_eq!(schema::locate("/cs_overhead_annual"), Some((overhead, None)));
    assert_eq!(overhead.place(""), "Money › CS overhead");
    for nothing in ["", "/", "/segments/smb", "/segments/smb/retention", "/retention/churn", "/segments/smb/currency"] {
        assert_eq!(schema::locate(nothing), None, "{nothing}");
    }
    assert_eq!(schema::event_field("change").map(|field| field.label), Some("Change"));
}

#[test]
fn paths_and_labels_are_used_once() {
    let mut paths = HashSet::new();
    let mut places = HashSet::new();
    for field in schema::fields() {
        assert!(paths.insert((field.scope == Scope::Plan, field.path)), "{}", field.path);
        assert!(places.insert((field.scope == Scope::Plan, field.group, field.label)), "{}", field.label);
        assert!(field.help.ends_with('.'), "{}", field.path);
    }
}

#[test]
fn groups_follow_the_bowtie() {
    let titles: Vec<_> = Group::ALL.iter().map(|group| group.title()).collect();
    assert_eq!(titles, ["Plan", "Money", "Opening book", "Acquire", "Onboard", "Retain", "Expand", "Serve", "Team"]);
    let stages: Vec<_> = Group::ALL.iter().filter_map(|group| group.stage()).collect();
    assert_eq!(stages, ["CR5", "CR6", "CR7"]);
    assert_eq!(
        Group::ALL.iter().map(|group| schema::in_group(*group).count()).sum::<usize>(),
        schema::fields().count()
    );
}

#[test]
fn the_key_assumptions_are_in_their_order() {
    let paths: Vec<_> = schema::key_assumptions().iter().map(|field| field.path).collect();
    assert_eq!(
        paths,
        [
            "retention/churn",
            "expansion/touches_per_year",
            "expansion/conversion",
            "expansion/uplift",
            "team/csms",
            "service/hours_per_account_month",
            "onboarding/rate",
            "acquisition/volume/direct",
            "retention/coverage_response/hazard_without_csm",
        ]
    );
}

#[test]
fn ranges_in_words() {
    let rows = [
        ("retention/churn", "0% to 99%"),
        ("acquisition/growth", "−99% to 1,000%"),
        ("acquisition/acv", "0 to 1,000 trillion"),
        ("retention/coverage_response/hazard_without_csm", "above 1 to 20"),
        ("retention/coverage_response/hazard_floor", "0 to below 1"),
        ("onboarding/months", "0 to 24"),
        ("retention/tenure", ""),
    ];
    for (path, range) in rows {
        assert_eq!(schema::field(path).unwrap().range(), range);
    }
}

#[test]
fn what_is_switched_on_starts_somewhere() {
    let on = |path: &str| schema::switched_on(schema::field(path).unwrap());
    assert_eq!(on("retention/tenure"), Some(json!({"alpha": 0.668, "beta": 3.806})));
    let response = json!({"hazard_without_csm": 2.2, "hazard_floor": 0.6, "steepness": 2.0});
    assert_eq!(on("retention/coverage_response"), Some(response));
    assert_eq!(on("expansion/whitespace"), Some(json!(3.0)));
    assert_eq!(on("team/backfill_months"), Some(json!(3.0)));
    assert_eq!(on("acquisition/volume"), Some(json!({"direct": 4.0})));
    assert_eq!(on("retention/churn"), None);
    let volume = schema::field("acquisition/volume").unwrap();
    let funnel = json!({"funnel": {"prospects_per_month": 2000.0, "cr1": 0.09, "cr2": 0.18, "cr3": 0.9, "cr4": 0.25}});
    assert_eq!(schema::alternative(volume, "funnel"), Some(funnel));
    assert_eq!(schema::alternative(volume, "nope"), None);
}

/// Whatever can be switched on is valid as it starts, and whatever can be off may be off.
#[test]
fn switches_work_both_ways() {
    for field in schema::fields().filter(|field| field.nullable && field.is_overridable()) {
        let pointer: &'static str = format!("/segments/smb/{}", field.path).leak();
        for value in [schema::switched_on(field).unwrap(), Value::Null] {
            assert!(resolve(&with_overrides([(pointer, value)]), "s").is_ok(), "{pointer}");
        }
    }
}

#[test]
fn members_and_owners() {
    let response = schema::field("retention/coverage_response").unwrap();
    let inside: Vec<_> = schema::members(response).map(|field| field.label).collect();
    assert_eq!(inside, ["Hazard without CSM", "Hazard floor", "Steepness"]);
    let owner = |path: &str| schema::owner(schema::field(path).unwrap()).map(|field| field.path);
    assert_eq!(owner("retention/coverage_response/steepness"), Some("retention/coverage_response"));
    assert_eq!(owner("acquisition/volume/funnel/cr1"), Some("acquisition/volume/funnel"));
    assert_eq!(owner("acquisition/volume/direct"), Some("acquisition/volume"));
    assert_eq!(owner("retention/churn"), None);
}

#[test]
fn continuous_fields_are_overridable_numbers_without_steps() {
    let continuous = |path: &str| schema::field(path).unwrap().is_continuous();
    assert!(continuous("retention/churn") && continuous("expansion/whitespace"));
    assert!(!continuous("contract/term_months") && !continuous("team/csms") && !continuous("retention/tenure"));
}

/// The ends of every domain are held: what is allowed is accepted, what is just beyond is refused there.
#[test]
fn every_bound_is_held() {
    for field in schema::fields() {
        let Kind::Number { domain, format } = field.kind else { continue };
        if field.scope == Scope::Plan || schema::owner(field).is_some() || field.path.starts_with("opening/a") {
            continue;
        }
        let step = if format == Format::Whole { 1.0 } else { domain.high.value().abs().max(1.0) * 1e-9 };
        for beyond in [domain.low.value() - step, domain.high.value() + step] {
            let mut bad = plan([]);
            let pointer = format!("/segments/smb/{}", field.path);
            *bad.pointer_mut(&pointer).unwrap() = json!(beyond);
            let issues = validate(&bad).expect_err(field.path);
            assert!(issues.iter().any(|issue| issue.pointer == pointer), "{pointer} {beyond}");
        }
    }
}
