use headroom_engine::{check, resolve, validate};
use serde_json::{Value, json};

use crate::support::Edit::Put;
use crate::support::{lines, plan, sample, scenario, with_overrides};

#[test]
fn the_sample_has_nothing_to_warn_of() {
    assert_eq!(validate(&sample().plan).unwrap().warnings(), []);
    assert_eq!(check(&sample()).warnings, []);
}

#[test]
fn thin_coverage_today() {
    let thin = plan([Put("/segments/smb/team/csms", json!(1))]);
    assert_eq!(
        lines(validate(&thin).unwrap().warnings()),
        "baseline /segments/smb/retention/coverage_response: SMB › Retain › Churn answers to coverage: today's coverage \
         is only 23.3%, below 30%, so what churn does at other coverages is an extrapolation; check the CSMs today \
         and the hours per account.\n"
    );
}

#[test]
fn nobody_today() {
    let nobody = plan([Put("/segments/smb/team/csms", json!(0)), Put("/segments/smb/team/events", json!({}))]);
    assert_eq!(
        lines(validate(&nobody).unwrap().warnings()),
        "baseline /segments/smb/retention/coverage_response: SMB › Retain › Churn answers to coverage: nobody is on the \
         team today, so what churn does at other coverages is an extrapolation; check the CSMs today.\n"
    );
}

#[test]
fn events_after_the_horizon() {
    let late = json!({"month": "2030-01", "change": 2});
    let valid = validate(&plan([Put("/segments/smb/team/events/late", late)])).unwrap();
    assert_eq!(
        lines(valid.warnings()),
        "baseline /segments/smb/team/events/late/month: SMB › Team › Events › late › Month is Jan 2030, after the plan's \
         last month, Dec 2029: the event does nothing.\n"
    );
}

#[test]
fn removing_what_is_not_there() {
    let document = with_overrides([("/segments/smb/team/events/cut", Value::Null)]);
    let warnings = "s /segments/smb/team/events/cut: SMB › Team › Events: there is no event “cut” in the parent to \
                    remove; take this override back.\n";
    assert_eq!(lines(resolve(&document, "s").unwrap().warnings()), warnings);
    assert_eq!(lines(&check(&document).warnings), warnings);
}

/// A warning belongs to the scenario it came with; children know of it, but a check says it once.
#[test]
fn a_warning_is_said_where_it_arose() {
    let late = json!({"month": "2031-01", "change": 1});
    let mut document = sample();
    document.scenarios = vec![
        scenario("parent", None, [("/segments/smb/team/events/late", late)]),
        scenario("child", Some("parent"), [("/segments/smb/retention/churn", json!(0.1))]),
        scenario("mends", Some("child"), [("/segments/smb/team/events/late", Value::Null)]),
    ];
    let said = |id: &str| resolve(&document, id).unwrap().warnings().iter().map(|w| w.scenario.clone()).collect();
    let scenarios: Vec<Option<String>> = said("child");
    assert_eq!(scenarios, [Some("parent".to_owned())]);
    let scenarios: Vec<Option<String>> = said("mends");
    assert_eq!(scenarios, []);
    assert_eq!(check(&document).warnings.len(), 1);
}
