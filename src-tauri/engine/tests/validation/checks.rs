use headroom_engine::{Document, check};
use serde_json::json;

use crate::support::{lines, sample, scenario};

const CHURN: &str = "/segments/smb/retention/churn";
const UPLIFT: &str = "/segments/smb/expansion/uplift";

#[test]
fn the_sample_has_nothing_to_mend() {
    assert_eq!(check(&sample()).issues, []);
}

/// What a child has from its parent is said at the parent; what it adds is said at the child.
#[test]
fn an_invalid_parent_hides_nothing_and_repeats_nothing() {
    let mut document = sample();
    document.scenarios = vec![
        scenario("parent", None, [(CHURN, json!(2))]),
        scenario("child", Some("parent"), [(UPLIFT, json!(9)), ("/nope", json!(1))]),
        scenario("grandchild", Some("child"), [(CHURN, json!(0.1))]),
        scenario("sound", None, [(CHURN, json!(0.1))]),
    ];
    assert_eq!(
        lines(&check(&document).issues),
        "parent /segments/smb/retention/churn: SMB › Retain › Annual churn is 200%; it can be 0% to 99%.\n\
         child : It rests on “Scenario parent”, which must be mended first.\n\
         child /nope: The plan has no field “nope”; name one of cs_overhead_annual, allocation.\n\
         child /segments/smb/expansion/uplift: SMB › Expand › Uplift is 900%; it can be 0% to 500%.\n\
         grandchild : It rests on “Scenario parent”, which must be mended first.\n"
    );
}

#[test]
fn an_invalid_plan_is_listed_once() {
    let mut document = sample();
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(2);
    document.plan["horizon_months"] = json!(0);
    document.scenarios.truncate(1);
    assert_eq!(
        lines(&check(&document).issues),
        "baseline /horizon_months: Plan › Horizon is 0; it can be 1 to 120.\n\
         baseline /segments/smb/retention/churn: SMB › Retain › Annual churn is 200%; it can be 0% to 99%.\n\
         cut_two : It rests on the plan, which must be mended first.\n"
    );
}

/// However broken the plan, every scenario still gets its say.
#[test]
fn a_plan_that_is_no_plan() {
    for plan in [json!(null), json!([]), json!({"segments": 3}), json!({"segments": {"smb": {"team": []}}})] {
        let found = check(&Document { plan, ..sample() });
        for scenario in &sample().scenarios {
            assert!(found.issues.iter().any(|issue| issue.scenario.as_ref() == Some(&scenario.id)));
        }
    }
}

#[test]
fn scenarios_without_a_way_to_the_baseline_are_marked() {
    let mut document = sample();
    document.scenarios = vec![
        scenario::<String>("a", Some("nope"), []),
        scenario::<String>("b", Some("a"), []),
        scenario("c", None, [(CHURN, json!(2))]),
    ];
    assert_eq!(
        lines(&check(&document).issues),
        "- /scenarios/0/parent: “Scenario a” rests on “nope”, which the document does not have; rest it on baseline, b, \
         c.\n\
         a : “Scenario a” has no way to the baseline; mend the parents it rests on first.\n\
         b : “Scenario b” has no way to the baseline; mend the parents it rests on first.\n\
         c /segments/smb/retention/churn: SMB › Retain › Annual churn is 200%; it can be 0% to 99%.\n"
    );
}
