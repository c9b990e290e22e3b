use headroom_engine::plan::{Action, Volume};
use headroom_engine::{Resolver, resolve, resolved_value, validate};
use serde_json::{Value, json};

use crate::support::{listed, sample, scenario, with_overrides};

#[test]
fn the_sample_is_valid_throughout() {
    let document = sample();
    let mut resolver = Resolver::new(&document);
    assert_eq!(document.scenarios.len(), 5);
    for id in ["baseline", "cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"] {
        let plan = resolve(&document, id).unwrap();
        assert_eq!(plan.plan(), resolver.resolve(id).unwrap().plan());
    }
}

#[test]
fn a_child_has_what_its_parents_say() {
    let plan = resolve(&sample(), "cut_two_digital").unwrap();
    let segment = &plan.plan().segments["mid_market"];
    assert_eq!(segment.service.hours_per_account_month.to_bits(), 1.1_f64.to_bits());
    assert_eq!(segment.team.events["cut"].action, Action::Change(-2.0));
    let ids: Vec<_> = segment.team.events.keys().collect();
    assert_eq!(ids, ["growth_2028", "growth_2029", "cut"]);
}

#[test]
fn events_are_replaced_and_removed_one_by_one() {
    let document = with_overrides([
        ("/segments/smb/team/events/growth_2027", json!({"month": "2027-02", "freeze_months": 3})),
        ("/segments/smb/team/events/growth_2028", Value::Null),
        ("/segments/enterprise/team/events/x", json!({"month": "2027-02", "change": 1, "note": "n"})),
    ]);
    let plan = resolve(&document, "s").unwrap();
    let events = &plan.plan().segments["smb"].team.events;
    assert_eq!(events.len(), 1);
    assert_eq!(events["growth_2027"].action, Action::Freeze(3));
    assert_eq!(plan.plan().segments["enterprise"].team.events.len(), 3);
}

#[test]
fn a_team_without_events_can_get_some() {
    let mut document = with_overrides([("/segments/smb/team/events/cut", json!({"month": "2027-02", "change": -1}))]);
    document.plan["segments"]["smb"]["team"].as_object_mut().unwrap().shift_remove("events");
    assert_eq!(resolve(&document, "s").unwrap().plan().segments["smb"].team.events.len(), 1);
}

#[test]
fn a_child_may_override_inside_what_its_parent_switched_on() {
    let mut document = sample();
    let funnel = json!({"funnel": {"prospects_per_month": 100, "cr1": 1, "cr2": 1, "cr3": 1, "cr4": 0.1}});
    document.scenarios = vec![
        scenario("parent", None, [("/segments/smb/acquisition/volume", funnel)]),
        scenario("child", Some("parent"), [("/segments/smb/acquisition/volume/funnel/cr4", json!(0.2))]),
    ];
    let plan = resolve(&document, "child").unwrap();
    let Volume::Funnel(funnel) = &plan.plan().segments["smb"].acquisition.volume else { panic!("no funnel") };
    assert_eq!(funnel.cr4.to_bits(), 0.2_f64.to_bits());
}

/// The renewal profile is a fact of the baseline's term, whatever term a scenario has.
#[test]
fn a_renewal_profile_keeps_the_baselines_term() {
    let mut document = with_overrides([("/segments/smb/contract/term_months", json!(24))]);
    document.plan["segments"]["smb"]["opening"]["renewal_profile"] = json!(vec![1; 12]);
    assert_eq!(resolve(&document, "s").unwrap().plan().segments["smb"].contract.term_months, 24);
}

#[test]
fn churn_by_tenure_needs_one_term_throughout() {
    let term = || ("/segments/smb/contract/term_months", json!(24));
    let tenure = || ("/segments/smb/retention/tenure", json!({"alpha": 1, "beta": 3}));
    let mut document = sample();
    document.scenarios = vec![
        scenario("long", None, [term()]),
        scenario("long_tenure", Some("long"), [tenure()]),
        scenario("tenure", None, [tenure()]),
        scenario("tenure_long", Some("tenure"), [term()]),
        scenario("tenure_off", Some("tenure"), [("/segments/smb/retention/tenure", Value::Null), term()]),
        scenario("other_segment", Some("tenure"), [("/segments/enterprise/contract/term_months", json!(24))]),
    ];
    let sentence = |by: &str| {
        format!(
            "SMB › Retain › Contract term is overridden in “Scenario {by}” though Churn by tenure is on, which needs the \
             same term throughout; take that override back, or switch Churn by tenure off."
        )
    };
    let issues = |id: &str| resolve(&document, id).err().unwrap_or_default();
    assert_eq!(listed(&issues("long_tenure")), [("/segments/smb/retention/tenure", sentence("long").as_str())]);
    assert_eq!(
        listed(&issues("tenure_long")),
        [("/segments/smb/contract/term_months", sentence("tenure_long").as_str())]
    );
    for sound in ["long", "tenure", "tenure_off", "other_segment"] {
        assert_eq!(issues(sound), [], "{sound}");
    }
}

/// Each step is validated: a child cannot mend what its parent broke.
#[test]
fn an_invalid_parent_is_named() {
    let mut document = sample();
    document.scenarios = vec![
        scenario("parent", None, [("/segments/smb/retention/churn", json!(2))]),
        scenario("child", Some("parent"), [("/segments/smb/retention/churn", json!(0.1))]),
    ];
    let issues = resolve(&document, "child").unwrap_err();
    assert_eq!(issues[0].scenario.as_deref(), Some("parent"));
    let mut resolver = Resolver::new(&document);
    assert_eq!(resolver.resolve("child").unwrap_err(), issues);
    assert_eq!(resolver.resolve("parent").unwrap_err(), issues);
}

#[test]
fn an_invalid_baseline_is_everybodys() {
    let mut document = sample();
    document.plan["segments"]["smb"]["retention"]["churn"] = json!(2);
    let issues = validate(&document.plan).unwrap_err();
    assert_eq!(resolve(&document, "baseline").unwrap_err(), issues);
    assert_eq!(resolve(&document, "invest").unwrap_err(), issues);
    assert_eq!(Resolver::new(&document).resolve("invest").unwrap_err(), issues);
}

#[test]
fn an_unknown_scenario_is_told_which_there_are() {
    let issues = resolve(&sample(), "nope").unwrap_err();
    let sentence = "There is no scenario “nope”; there are baseline, cut_two, cut_two_digital, cut_one_in_five, \
                    hiring_freeze, invest.";
    assert_eq!(listed(&issues), [("/scenarios", sentence)]);
    assert_eq!(Resolver::new(&sample()).resolve("nope").unwrap_err(), issues);
}

#[test]
fn an_invalid_scenario_can_still_be_shown() {
    let document = with_overrides([
        ("/segments/smb/retention/churn", json!("much")),
        ("/segments/smb/team/csms", json!(99)),
        ("/segments/smb/team/events/growth_2027", Value::Null),
    ]);
    let shown = resolved_value(&document, "s").unwrap();
    assert_eq!(shown["segments"]["smb"]["retention"]["churn"], json!("much"));
    assert_eq!(shown["segments"]["smb"]["team"]["csms"], json!(5));
    assert_eq!(shown["segments"]["smb"]["team"]["events"].as_object().unwrap().len(), 1);
    assert_eq!(resolved_value(&document, "baseline").unwrap(), document.plan);
}

#[test]
fn no_override_is_the_baseline_to_the_bit() {
    let document = with_overrides([]);
    assert_eq!(resolve(&document, "s").unwrap().plan(), validate(&document.plan).unwrap().plan());
}
