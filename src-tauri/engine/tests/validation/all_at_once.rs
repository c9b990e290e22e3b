use headroom_engine::validate;
use serde_json::json;

use crate::support::Edit::{Drop, Put};
use crate::support::{listed, plan};

/// Field rules and rules between fields are listed together, in the order of the plan, each where its inputs are sound.
#[test]
fn ten_defects_are_ten_issues() {
    let bad = plan([
        Put("/currency", json!("dollars")),
        Drop("/horizon_months"),
        Put("/colour", json!("teal")),
        Put("/segments/smb/retention/churn", json!(1.2)),
        Put("/segments/smb/onboarding/unassisted_rate", json!(0.99)),
        Put("/segments/smb/opening/arr", json!(0)),
        Put("/segments/mid_market/contract/term_months", json!("a year")),
        Put("/segments/mid_market/opening/renewal_profile", json!([0, 0])),
        Put("/segments/enterprise/team/events/cut", json!({"month": "soon", "change": 0})),
    ]);
    let issues = validate(&bad).unwrap_err();
    let pointers: Vec<_> = listed(&issues).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(
        pointers,
        [
            "/currency",
            "/horizon_months",
            "/segments/smb/retention/churn",
            "/segments/smb/opening/arr",
            "/segments/smb/onboarding/unassisted_rate",
            "/segments/mid_market/opening/renewal_profile",
            "/segments/mid_market/contract/term_months",
            "/segments/enterprise/team/events/cut/month",
            "/segments/enterprise/team/events/cut/change",
            "/colour",
        ]
    );
}

/// A cut too deep in one team does not hide behind a broken event of another.
#[test]
fn a_team_is_judged_by_itself() {
    let bad = plan([
        Put("/segments/smb/team/events/cut", json!({"month": "soon", "change": -1})),
        Put("/segments/mid_market/team/events/cut", json!({"month": "2027-04", "change": -9, "who": "x"})),
    ]);
    let issues = validate(&bad).unwrap_err();
    let pointers: Vec<_> = listed(&issues).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(
        pointers,
        [
            "/segments/smb/team/events/cut/month",
            "/segments/mid_market/team/events/cut/who",
            "/segments/mid_market/team/events/cut",
        ]
    );
}
