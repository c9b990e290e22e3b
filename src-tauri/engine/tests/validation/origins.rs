use headroom_engine::{Chain, Document, Origin, origin};
use serde_json::json;

use crate::support::{sample, scenario};

const RESPONSE: &str = "/segments/smb/retention/coverage_response";
const STEEPNESS: &str = "/segments/smb/retention/coverage_response/steepness";
const CHURN: &str = "/segments/smb/retention/churn";
const CUT: &str = "/segments/smb/team/events/cut";

fn document() -> Document {
    let response = json!({"hazard_without_csm": 3, "hazard_floor": 0.5, "steepness": 1});
    let cut = json!({"month": "2027-04", "change": -1});
    Document {
        scenarios: vec![
            scenario("parent", None, [(RESPONSE, response), (CUT, cut)]),
            scenario("child", Some("parent"), [(STEEPNESS, json!(2)), (CHURN, json!(0.1))]),
            scenario("grandchild", Some("child"), [(CHURN, json!(0.2))]),
        ],
        ..sample()
    }
}

fn inherited(scenario: &str) -> Origin {
    Origin::Inherited { scenario: scenario.to_owned() }
}

#[test]
fn the_nearest_override_wins() {
    let rows = [
        ("baseline", CHURN, Origin::Own),
        ("parent", CHURN, Origin::Own),
        ("parent", RESPONSE, Origin::Overridden),
        ("parent", STEEPNESS, Origin::Overridden),
        ("child", RESPONSE, inherited("parent")),
        ("child", STEEPNESS, Origin::Overridden),
        ("child", "/segments/smb/retention/coverage_response/hazard_floor", inherited("parent")),
        ("child", CHURN, Origin::Overridden),
        ("grandchild", STEEPNESS, inherited("child")),
        ("grandchild", CHURN, Origin::Overridden),
        ("grandchild", "/segments/smb/retention/churn2", Origin::Own),
        ("grandchild", "/cs_overhead_annual", Origin::Own),
    ];
    for (scenario, pointer, expected) in rows {
        assert_eq!(origin(&document(), scenario, pointer), expected, "{scenario} {pointer}");
    }
}

#[test]
fn events_have_an_origin_each() {
    assert_eq!(origin(&document(), "parent", CUT), Origin::Overridden);
    assert_eq!(origin(&document(), "grandchild", CUT), inherited("parent"));
    assert_eq!(origin(&document(), "grandchild", "/segments/smb/team/events/growth_2027"), Origin::Own);
    assert_eq!(origin(&document(), "grandchild", "/segments/smb/team/events"), Origin::Own);
}

#[test]
fn a_chain_answers_for_many_pointers() {
    let document = document();
    let chain = Chain::of(&document, "child").unwrap();
    assert_eq!(chain.origin(STEEPNESS), Origin::Overridden);
    assert_eq!(chain.origin(RESPONSE), inherited("parent"));
    assert!(Chain::of(&document, "nope").is_err());
    assert_eq!(origin(&document, "nope", CHURN), Origin::Own);
}
