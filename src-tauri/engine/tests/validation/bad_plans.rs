use headroom_engine::validate;
use serde_json::{Value, json};

use crate::support::Edit::{self, Drop, Put};
use crate::support::{listed, plan, sample};

/// One defect, one issue.
fn check(edit: Edit, pointer: &str, sentence: &str) {
    check_all([edit], &[(pointer, sentence)]);
}

fn check_all(edits: impl IntoIterator<Item = Edit>, expected: &[(&str, &str)]) {
    let issues = validate(&plan(edits)).expect_err(expected[0].1);
    assert_eq!(listed(&issues), expected);
    assert!(issues.iter().all(|issue| issue.scenario.as_deref() == Some("baseline")));
}

/// A defect of the field at `path` of the segment SMB, said after its place.
fn smb(path: &'static str, value: Value, sentence: &str) {
    let pointer: &'static str = format!("/segments/smb/{path}").leak();
    check(Put(pointer, value), pointer, &format!("SMB › {sentence}"));
}

#[test]
fn the_plan_as_a_whole() {
    let rows = [
        ("/format", json!(2), "Plan › File format is 2; this program reads 1, so open it with a newer Headroom."),
        ("/format", json!("1"), "Plan › File format is the text “1”; it can only be 1."),
        ("/name", json!(" "), "Plan › Name is blank; give a name of 1 to 200 characters."),
        ("/name", json!("x".repeat(201)), "Plan › Name is too long; give a name of 1 to 200 characters."),
        ("/name", json!(3), "Plan › Name is the number 3; give a name of 1 to 200 characters."),
        ("/currency", json!("usd"), "Plan › Currency is “usd”; write three capital letters, such as USD."),
        ("/currency", json!(null), "Plan › Currency is empty; write three capital letters, such as USD."),
        ("/start", json!("2027-13"), "Plan › Start is “2027-13”; write a month like 2027-01, from 1900 to 2200."),
        ("/start", json!("1899-12"), "Plan › Start is “1899-12”; write a month like 2027-01, from 1900 to 2200."),
        ("/start", json!(2027), "Plan › Start is the number 2027; write a month like 2027-01."),
        ("/horizon_months", json!(0), "Plan › Horizon is 0; it can be 1 to 120."),
        ("/horizon_months", json!(121), "Plan › Horizon is 121; it can be 1 to 120."),
        ("/horizon_months", json!(12.5), "Plan › Horizon is 12.5; give a whole number, 1 to 120."),
        ("/horizon_months", json!(1e308), "Plan › Horizon is 1.00e308; it can be 1 to 120."),
        ("/fiscal_year_start", json!(13), "Plan › First month of the fiscal year is 13; it can be 1 to 12."),
        ("/discount_rate", json!(1.01), "Money › Discount rate is 101%; it can be 0% to 100%."),
        ("/valuation_multiple", json!(-1), "Money › Valuation multiple is −1; it can be 0 to 100."),
        ("/cs_overhead_annual", json!(2e15), "Money › CS overhead is 2,000 trillion; it can be 0 to 1,000 trillion."),
        ("/coverage_lag_months", json!(0.5), "Serve › Coverage lag is 0.5; it can be 1 to 60."),
        ("/coverage_ceiling", json!(6), "Serve › Coverage ceiling is 6; it can be 1 to 5."),
        (
            "/allocation",
            json!("fair"),
            "Serve › Allocation of hours is the text “fair”; give one of pro_rata, protect_renewals.",
        ),
        ("/segments", json!([]), "Plan › Segments is a list; give an object of segments by id."),
        ("/segments", json!({}), "Plan › Segments: there are 0; a plan has 1 to 50 segments."),
    ];
    for (pointer, value, sentence) in rows {
        check(Put(pointer, value), pointer, sentence);
    }
}

#[test]
fn what_is_missing() {
    let rows = [
        ("/name", "Plan › Name is missing; give a name of 1 to 200 characters."),
        ("/segments", "Plan › Segments is missing; give 1 to 50 segments by id."),
        ("/segments/smb/name", "smb › Name is missing; give a name of 1 to 200 characters."),
        (
            "/segments/smb/retention",
            "SMB › retention is missing; it holds Annual churn, Annual contraction, Churn by tenure, Churn answers to \
             coverage.",
        ),
        ("/segments/smb/retention/churn", "SMB › Retain › Annual churn is missing; give a number, 0% to 99%."),
        (
            "/segments/smb/retention/coverage_response",
            "SMB › Retain › Churn answers to coverage is missing; give an object, or null to switch it off.",
        ),
        (
            "/segments/smb/expansion/whitespace",
            "SMB › Expand › Whitespace is missing; give a number, above 1 to 1,000, or null to switch it off.",
        ),
    ];
    for (pointer, sentence) in rows {
        check(Drop(pointer), pointer, sentence);
    }
}

#[test]
fn what_may_be_left_out() {
    let edits = [
        Drop("/segments/smb/opening/renewal_profile"),
        Drop("/segments/smb/retention/tenure"),
        Drop("/segments/smb/team/events"),
        Drop("/segments/mid_market/team/events/growth_2028/note"),
    ];
    let valid = validate(&plan(edits)).unwrap();
    assert_eq!(valid.plan().segments["smb"].team.events.len(), 0);
    assert_eq!(valid.plan().segments["mid_market"].team.events["growth_2028"].note, "");
}

#[test]
fn what_does_not_belong_there() {
    let rows = [
        ("/segments/smb/retention/chrun", "retention", "churn, contraction, tenure, coverage_response"),
        ("/segments/smb/service/x~1y", "service", "hours_per_account_month, hours_per_renewal, hours_per_touch"),
    ];
    for (pointer, place, known) in rows {
        let key = pointer.rsplit('/').next().unwrap();
        let mut bad = sample().plan;
        bad["segments"]["smb"][place][key.replace("~1", "/")] = json!(1);
        let issues = validate(&bad).unwrap_err();
        let key = key.replace("~1", "/");
        let sentence = format!("SMB › {place} has no field “{key}”; remove it, or name one of {known}.");
        assert_eq!(listed(&issues), [(pointer, sentence.as_str())]);
    }
}

#[test]
fn segments() {
    let copy = sample().plan["segments"]["smb"].clone();
    check(
        Put("/segments/Small", copy.clone()),
        "/segments/Small",
        "“Small” is no id of a segment; use 1 to 40 of the characters a to z, 0 to 9 and _.",
    );
    check(
        Put("/segments/smb", json!(null)),
        "/segments/smb",
        "smb is empty; give an object with name, gross_margin, opening, acquisition, onboarding, retention, contract, \
         expansion, service, team.",
    );
    let mut many = sample().plan;
    for n in 0..48 {
        many["segments"][format!("s{n}")] = copy.clone();
    }
    let issues = validate(&many).unwrap_err();
    assert_eq!(listed(&issues), [("/segments", "Plan › Segments: there are 51; a plan has 1 to 50 segments.")]);
}

#[test]
fn numbers_of_a_segment() {
    let rows = [
        ("retention/churn", json!(0.995), "Retain › Annual churn is 99.5%; it can be 0% to 99%."),
        ("retention/churn", json!("12%"), "Retain › Annual churn is the text “12%”; give a number, 0% to 99%."),
        ("retention/churn", json!(null), "Retain › Annual churn is empty; give a number, 0% to 99%."),
        ("retention/contraction", json!(-0.01), "Retain › Annual contraction is −1%; it can be 0% to 99%."),
        ("acquisition/growth", json!(-1), "Acquire › Growth of wins is −100%; it can be −99% to 1,000%."),
        ("acquisition/acv", json!(true), "Acquire › Contract value (ACV) is true; give a number, 0 to 1,000 trillion."),
        ("contract/term_months", json!(61), "Retain › Contract term is 61; it can be 1 to 60."),
        ("contract/price_uplift", json!(-0.6), "Retain › Price uplift is −60%; it can be −50% to 100%."),
        ("onboarding/hours", json!([]), "Onboard › Onboarding hours is a list; give a number, 0 to 1,000."),
        ("onboarding/months", json!(25), "Onboard › Time to live is 25; it can be 0 to 24."),
        ("onboarding/patience_months", json!(0), "Onboard › Patience is 0; it can be 1 to 24."),
        ("expansion/touches_per_year", json!(25), "Expand › Touches is 25; it can be 0 to 24."),
        ("expansion/conversion", json!(1.5), "Expand › Conversion is 150%; it can be 0% to 100%."),
        ("expansion/uplift", json!(5.1), "Expand › Uplift is 510%; it can be 0% to 500%."),
        (
            "expansion/whitespace",
            json!(1),
            "Expand › Whitespace is 1; it can be above 1 to 1,000, or null to switch it off.",
        ),
        ("service/hours_per_renewal", json!(-0.5), "Serve › Hours per renewal is −0.5; it can be 0 to 1,000."),
        ("gross_margin", json!(1.1), "Money › Gross margin is 110%; it can be 0% to 100%."),
        ("team/csms", json!(10001), "Team › CSMs today is 10,001; it can be 0 to 10,000."),
        ("team/attrition", json!(1), "Team › Attrition is 100%; it can be 0% to 99%."),
        ("team/productive_hours_per_month", json!(0), "Team › Productive hours is 0; it can be above 0 to 400."),
        ("team/severance_months", json!(61), "Team › Severance is 61; it can be 0 to 60."),
        (
            "team/backfill_months",
            json!(1.5),
            "Team › Backfill is 1.5; give a whole number, 0 to 24, or null to switch it off.",
        ),
    ];
    for (path, value, sentence) in rows {
        smb(path, value, sentence);
    }
}

#[test]
fn objects_that_may_be_off() {
    let response = json!({"hazard_without_csm": 1, "hazard_floor": 1, "steepness": 0});
    check_all(
        [Put("/segments/smb/retention/coverage_response", response)],
        &[
            (
                "/segments/smb/retention/coverage_response/hazard_without_csm",
                "SMB › Retain › Hazard without CSM is 1; it can be above 1 to 20.",
            ),
            (
                "/segments/smb/retention/coverage_response/hazard_floor",
                "SMB › Retain › Hazard floor is 1; it can be 0 to below 1.",
            ),
            (
                "/segments/smb/retention/coverage_response/steepness",
                "SMB › Retain › Steepness is 0; it can be above 0 to 10.",
            ),
        ],
    );
    smb(
        "retention/tenure",
        json!(3),
        "Retain › Churn by tenure is 3; give an object with alpha, beta, or null to switch it off.",
    );
    check(
        Put("/segments/smb/retention/tenure", json!({"alpha": 1})),
        "/segments/smb/retention/tenure/beta",
        "SMB › Retain › Tenure beta is missing; give a number, above 0 to 1,000,000.",
    );
}

#[test]
fn volume_is_direct_or_a_funnel() {
    let rows = [
        (json!(3), "is 3; give an object with direct, funnel."),
        (json!(null), "is empty; give an object with direct, funnel."),
        (json!({}), "has none of direct, funnel; give exactly one."),
        (
            json!({"direct": 3, "funnel": {"prospects_per_month": 1, "cr1": 1, "cr2": 1, "cr3": 1, "cr4": 1}}),
            "has more than one of direct, funnel; give exactly one.",
        ),
    ];
    for (value, sentence) in rows {
        smb("acquisition/volume", value, &format!("Acquire › Volume of wins {sentence}"));
    }
    check_all(
        [Put(
            "/segments/smb/acquisition/volume",
            json!({"funnel": {"prospects_per_month": 2e7, "cr1": 1.1, "cr2": 0, "cr3": 0}}),
        )],
        &[
            (
                "/segments/smb/acquisition/volume/funnel/prospects_per_month",
                "SMB › Acquire › Prospects is 20,000,000; it can be 0 to 10,000,000.",
            ),
            ("/segments/smb/acquisition/volume/funnel/cr1", "SMB › Acquire › CR1 is 110%; it can be 0% to 100%."),
            (
                "/segments/smb/acquisition/volume/funnel/cr4",
                "SMB › Acquire › CR4 is missing; give a number, 0% to 100%.",
            ),
        ],
    );
}

#[test]
fn between_fields() {
    smb(
        "opening/arr",
        json!(0),
        "Opening book › ARR today is 0 though there are accounts; give their ARR, or no accounts either.",
    );
    smb(
        "opening/accounts",
        json!(0),
        "Opening book › Accounts today is 0 though there is ARR; give the accounts it comes from, or no ARR either.",
    );
    smb(
        "onboarding/unassisted_rate",
        json!(0.95),
        "Onboard › Unassisted rate is 95%, above the onboarding rate; it can be at most 92%.",
    );
    let empty_book = [Put("/segments/smb/opening/arr", json!(0)), Put("/segments/smb/opening/accounts", json!(0))];
    assert!(validate(&plan(empty_book)).is_ok());
}

#[test]
fn renewal_profiles() {
    const PATH: &str = "opening/renewal_profile";
    let rows = [
        (json!([1, 1, 1]), "has 3 weights for a contract term of 12 months; give 12, one for each month."),
        (json!([1]), "has 1 weight for a contract term of 12 months; give 12, one for each month."),
        (json!([]), "has 0 weights for a contract term of 12 months; give 12, one for each month."),
        (json!(vec![0; 12]), "has only weights of 0; give at least one month a weight above 0."),
        (json!({}), "is a group of fields; give a list of weights, or null for equal months."),
    ];
    for (value, sentence) in rows {
        smb(PATH, value, &format!("Opening book › Renewal profile {sentence}"));
    }
    let place = "SMB › Opening book › Renewal profile: the weight of month";
    check_all(
        [Put("/segments/smb/opening/renewal_profile", json!([0, -1, "a", 0, 0, 0, 1e308, 0, 0, 0, 0, 0]))],
        &[
            ("/segments/smb/opening/renewal_profile/1", &format!("{place} 2 is −1; it can be 0 to 1,000 trillion.")),
            (
                "/segments/smb/opening/renewal_profile/2",
                &format!("{place} 3 is the text “a”; give a number, 0 to 1,000 trillion."),
            ),
            (
                "/segments/smb/opening/renewal_profile/6",
                &format!("{place} 7 is 1.00e308; it can be 0 to 1,000 trillion."),
            ),
        ],
    );
}

#[test]
fn events() {
    let place = "SMB › Team › Events › cut";
    let rows = [
        (json!(-1), "", format!("{place} is −1; give an object with month, change, freeze_months, note.")),
        (json!({"month": "2027-04"}), "", format!("{place} does nothing; give it a change of CSMs or freeze_months.")),
        (
            json!({"month": "2027-04", "change": -1, "freeze_months": 3}),
            "",
            format!("{place} has both a change and a freeze; make it two events."),
        ),
        (
            json!({"month": "2027-04", "change": 0}),
            "/change",
            format!(
                "{place} › Change is 0; give the number of CSMs that join, or that go as a negative number, or remove \
                 the event."
            ),
        ),
        (
            json!({"month": "2027-04", "change": 20000}),
            "/change",
            format!("{place} › Change is 20,000; it can be −10,000 to 10,000."),
        ),
        (
            json!({"month": "2027-04", "freeze_months": 0}),
            "/freeze_months",
            format!("{place} › Freeze is 0; it can be 1 to 120."),
        ),
        (
            json!({"month": "April", "change": 1}),
            "/month",
            format!("{place} › Month is “April”; write a month like 2027-01, from 1900 to 2200."),
        ),
        (json!({"change": 1}), "/month", format!("{place} › Month is missing; give a month written like 2027-01.")),
        (
            json!({"month": "2026-12", "change": -1}),
            "/month",
            format!("{place} › Month is Dec 2026, before the plan starts; move it to Jan 2027 or later."),
        ),
        (
            json!({"month": "2027-04", "change": 1, "note": null}),
            "/note",
            format!("{place} › Note is empty; write text, or leave it out."),
        ),
        (
            json!({"month": "2027-04", "change": 1, "who": "x"}),
            "/who",
            format!("{place} has no field “who”; remove it, or name one of month, change, freeze_months, note."),
        ),
    ];
    for (event, path, sentence) in rows {
        let pointer = format!("/segments/smb/team/events/cut{path}");
        check(Put("/segments/smb/team/events/cut", event), &pointer, &sentence);
    }
    smb("team/events", json!([]), "Team › Events is a list; give an object of events by id.");
    check(
        Put("/segments/smb/team/events/Cut 1", json!({"month": "2027-04", "change": -1})),
        "/segments/smb/team/events/Cut 1",
        "SMB › Team › Events: “Cut 1” is no id of an event; use 1 to 40 of the characters a to z, 0 to 9 and _.",
    );
}

#[test]
fn a_plan_is_an_object() {
    for (value, found) in [(json!(null), "empty"), (json!([1]), "a list"), (json!("plan"), "the text “plan”")] {
        let issues = validate(&value).unwrap_err();
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0].pointer, "");
        assert!(issues[0].message.starts_with(&format!("The plan is {found}; give an object with format, name,")));
    }
}

#[test]
fn whole_numbers_may_be_written_with_a_point() {
    let valid = validate(&plan([Put("/horizon_months", json!(24.0))])).unwrap();
    assert_eq!(valid.plan().horizon_months, 24);
}
