use headroom_engine::{resolve, schema};
use serde_json::{Value, json};

use crate::support::{listed, with_overrides};

/// One override and the only issue it gives, at its own pointer.
fn refused(pointer: &'static str, value: Value, sentence: &str) {
    let issues = resolve(&with_overrides([(pointer, value)]), "s").expect_err(pointer);
    assert_eq!(listed(&issues), [(pointer, sentence)]);
    assert_eq!(issues[0].scenario.as_deref(), Some("s"));
}

fn accepted(pointer: &'static str, value: Value) {
    let resolved = resolve(&with_overrides([(pointer, value)]), "s");
    assert!(resolved.is_ok(), "{pointer}: {:?}", resolved.err());
}

#[test]
fn facts_names_and_the_yardstick() {
    const YARDSTICK: &str = "it is the yardstick every scenario is measured with; change it in the baseline.";
    const FACT: &str = "it is a fact of today, the same in every scenario; change it in the baseline.";
    let rows = [
        ("/start", "Plan › Start", YARDSTICK),
        ("/horizon_months", "Plan › Horizon", YARDSTICK),
        ("/discount_rate", "Money › Discount rate", YARDSTICK),
        ("/valuation_multiple", "Money › Valuation multiple", YARDSTICK),
        ("/coverage_lag_months", "Serve › Coverage lag", YARDSTICK),
        ("/coverage_ceiling", "Serve › Coverage ceiling", YARDSTICK),
        ("/name", "Plan › Name", "it belongs to the plan as a whole; change it in the baseline."),
        ("/currency", "Plan › Currency", "it belongs to the plan as a whole; change it in the baseline."),
        (
            "/segments",
            "Plan › Segments",
            "segments are added and removed in the baseline only; override single assumptions inside one.",
        ),
        (
            "/segments/smb/name",
            "SMB › Name",
            "a segment has the same name in every scenario; change it in the baseline.",
        ),
        ("/segments/smb/opening", "SMB › opening", FACT),
        ("/segments/smb/opening/arr", "SMB › Opening book › ARR today", FACT),
        ("/segments/smb/opening/renewal_profile/0", "SMB › Opening book › Renewal profile", FACT),
        (
            "/segments/smb/team/csms",
            "SMB › Team › CSMs today",
            "the CSMs of today are a fact; a different team is a dated event.",
        ),
    ];
    for (pointer, place, why) in rows {
        refused(pointer, json!(1), &format!("{place} cannot be overridden: {why}"));
    }
}

#[test]
fn pointers_that_lead_nowhere() {
    let rows = [
        ("", "The plan as a whole cannot be overridden; override single assumptions."),
        ("churn", "“churn” is no pointer; write one like /segments/smb/retention/churn."),
        ("/a~2", "“/a~2” is no pointer; write one like /segments/smb/retention/churn."),
        ("/nope", "The plan has no field “nope”; name one of cs_overhead_annual, allocation."),
        ("/segments/nope/retention/churn", "There is no segment “nope”; the plan has smb, mid_market, enterprise."),
        ("/segments/smb", "SMB holds several assumptions; override single ones, such as gross_margin."),
        (
            "/segments/smb/retention",
            "SMB › retention holds several assumptions; override single ones, such as retention/churn.",
        ),
        (
            "/segments/smb/retention/nope",
            "SMB › retention has no field “nope”; name one of churn, contraction, tenure, coverage_response.",
        ),
        (
            "/segments/smb/retention/churn/x",
            "SMB › Retain › Annual churn is a single value and has no field “x”; override it as a whole.",
        ),
        ("/segments/smb/opening/nope", "SMB › opening has no field “nope”, and nothing in it can be overridden."),
        ("/segments/smb/team/events", "SMB › Team › Events: override single events by their id."),
        (
            "/segments/smb/team/events/growth_2027/change",
            "SMB › Team › Events: an event is overridden as a whole; override “growth_2027” itself.",
        ),
        (
            "/segments/smb/team/events/Cut",
            "SMB › Team › Events: “Cut” is no id of an event; use 1 to 40 of the characters a to z, 0 to 9 and _.",
        ),
    ];
    for (pointer, sentence) in rows {
        refused(pointer, json!(1), sentence);
    }
}

#[test]
fn inside_what_the_parent_has_not() {
    refused(
        "/segments/smb/retention/tenure/alpha",
        json!(1),
        "SMB › Retain › Churn by tenure is off in the parent, so there is no Tenure alpha; override Churn by tenure as a \
         whole.",
    );
    refused(
        "/segments/smb/acquisition/volume/funnel/cr1",
        json!(0.1),
        "SMB › Acquire › Volume of wins: the parent has no CR1 there; override Volume of wins as a whole.",
    );
}

#[test]
fn no_override_inside_another() {
    let document = with_overrides([
        ("/segments/smb/retention/coverage_response/steepness", json!(1)),
        ("/segments/smb/retention/coverage_response", Value::Null),
    ]);
    assert_eq!(
        listed(&resolve(&document, "s").unwrap_err()),
        [(
            "/segments/smb/retention/coverage_response/steepness",
            "The override “/segments/smb/retention/coverage_response/steepness” lies inside the override \
             “/segments/smb/retention/coverage_response” of the same scenario; write it into that one's value.",
        )]
    );
}

#[test]
fn values_are_validated_where_they_stand() {
    refused("/segments/smb/retention/churn", json!(2), "SMB › Retain › Annual churn is 200%; it can be 0% to 99%.");
    refused(
        "/segments/smb/retention/coverage_response/steepness",
        Value::Null,
        "SMB › Retain › Steepness is empty; give a number, above 0 to 10.",
    );
    refused(
        "/segments/smb/team/events/cut",
        json!({"month": "2027-04", "change": -6}),
        "SMB › Team › Events: cutting 6 CSMs in Apr 2027 leaves −1 seat; at most 5 can be cut.",
    );
}

#[test]
fn every_single_assumption() {
    for field in schema::fields().filter(|field| field.is_overridable()) {
        let inside_something_off = ["retention/tenure/", "acquisition/volume/funnel"];
        if inside_something_off.iter().any(|path| field.path.starts_with(path)) || field.path == "team/events" {
            continue;
        }
        let pointer = match field.scope {
            schema::Scope::Plan => format!("/{}", field.path),
            _ => format!("/segments/mid_market/{}", field.path),
        };
        let mut document = with_overrides([]);
        let value = document.plan.pointer(&pointer).unwrap().clone();
        document.scenarios[0].overrides.insert(pointer.clone(), value);
        assert!(resolve(&document, "s").is_ok(), "{pointer}");
    }
}

#[test]
fn switches_and_alternatives() {
    accepted("/segments/smb/retention/tenure", json!({"alpha": 0.668, "beta": 3.806}));
    accepted("/segments/smb/retention/coverage_response", Value::Null);
    accepted("/segments/smb/expansion/whitespace", Value::Null);
    accepted("/segments/smb/team/backfill_months", Value::Null);
    accepted(
        "/segments/smb/acquisition/volume",
        json!({"funnel": {"prospects_per_month": 2000, "cr1": 0.09, "cr2": 0.18, "cr3": 0.9, "cr4": 0.25}}),
    );
}

/// Several bad overrides are all listed, the good ones are applied and validated too.
#[test]
fn all_of_them_at_once() {
    let document = with_overrides([
        ("/segments/smb/team/csms", json!(1)),
        ("/segments/smb/retention/churn", json!(2)),
        ("/nope", json!(1)),
    ]);
    let issues = resolve(&document, "s").unwrap_err();
    let pointers: Vec<_> = listed(&issues).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(pointers, ["/segments/smb/team/csms", "/nope", "/segments/smb/retention/churn"]);
}
