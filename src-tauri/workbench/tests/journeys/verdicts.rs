//! Sentences are checked whole: a CFO reads them, so every word counts.

use headroom_workbench::view::{Trend, Verdict, ViewRequest};
use headroom_workbench::{Workbench, sample};
use serde_json::{Value, json};

use crate::desk::{Desk, request};

/// The verdict on a scenario with these overrides against the sample's baseline.
fn verdict_on(overrides: &[(&str, Value)]) -> Verdict {
    let mut document = sample().unwrap();
    "Option".clone_into(&mut document.scenarios[0].name);
    document.scenarios[0].overrides =
        overrides.iter().map(|(pointer, value)| ((*pointer).to_owned(), value.clone())).collect();
    Workbench::in_memory(document).verdict("baseline", "cut_two").unwrap()
}

fn sentence_on(overrides: &[(&str, Value)]) -> String {
    verdict_on(overrides).sentence
}

fn sentence_of(scenario: &str) -> String {
    Desk::new().view(scenario).results.verdict.unwrap().sentence
}

fn change(month: &str, heads: f64) -> Value {
    json!({"month": month, "change": heads, "note": ""})
}

const SMB: &str = "/segments/smb/team/events/x";
const MID_MARKET: &str = "/segments/mid_market/team/events/x";
const CHURN: &str = "/segments/smb/retention/churn";
const OVERHEAD: &str = "/cs_overhead_annual";

#[test]
fn a_cut_saves_and_loses() {
    assert_eq!(
        sentence_of("cut_two"),
        "Cutting 2 Mid-market CSMs in Apr 2027 saves $0.87M by Dec 2029 and loses $0.96M of gross profit ($0.54M churn, \
         $0.29M expansion, $0.13M onboarding); it is ahead from Jul 2027 to Aug 2029 and leaves $0.87M less ARR, worth $4.37M at 5×. \
         In present value the savings would pay for 2.3 points of extra churn; the loss equals 2.4."
    );
}

#[test]
fn a_cut_in_several_teams_names_them_and_where_npv_and_value_disagree() {
    assert_eq!(
        sentence_of("cut_one_in_five"),
        "Cutting 4 CSMs in Jul 2027 (1 SMB, 2 Mid-market, 1 Enterprise) saves $1.60M by Dec 2029 and loses $1.41M of \
         gross profit ($0.79M churn, $0.43M expansion, $0.20M onboarding); it is ahead from Oct 2027 on and leaves $1.40M \
         less ARR, worth $7.02M at 5×. In present value the savings would pay for 2.1 points of extra churn; the loss equals 1.8. NPV rises \
         by $0.19M while enterprise value falls by $7.02M."
    );
}

#[test]
fn a_freeze_of_all_teams_or_of_one() {
    assert_eq!(
        sentence_of("hiring_freeze"),
        "Freezing hiring for 18 months from Apr 2027 saves $1.50M by Dec 2029 and loses $0.56M of gross profit ($0.38M \
         churn, $94.5K expansion, $90.6K onboarding); it is never behind and leaves $0.93M less ARR, worth $4.65M at 5×. \
         Seats that fall vacant in a freeze are not filled again after it. In present value the savings would pay for 1.9 points of extra churn; the loss equals 0.7. NPV rises by $0.79M while enterprise \
         value falls by $4.65M."
    );
    let freeze = json!({"month": "2027-04", "freeze_months": 6, "note": ""});
    let sentence = sentence_on(&[(SMB, freeze)]);
    assert!(sentence.starts_with("Freezing hiring in SMB for 6 months from Apr 2027 saves "), "{sentence}");
}

#[test]
fn a_freeze_says_that_seats_stay_vacant_where_they_would_have_been_filled() {
    let freeze = json!({"month": "2027-04", "freeze_months": 6, "note": ""});
    let says = |overrides: &[(&str, Value)]| sentence_on(overrides).contains(" are not filled again after it.");
    assert!(says(&[(SMB, freeze.clone())]));
    assert!(says(&[(SMB, freeze.clone()), (MID_MARKET, change("2027-04", -1.0))]), "whatever else happens");
    assert!(!says(&[(SMB, freeze.clone()), ("/segments/smb/team/attrition", json!(0))]), "nobody leaves");
    assert!(!says(&[(SMB, freeze), ("/segments/smb/team/backfill_months", Value::Null)]), "nobody is replaced anyway");
    let later = json!({"month": "2031-04", "freeze_months": 6, "note": ""});
    assert!(!says(&[(SMB, later)]));
    let vacant = {
        let mut document = sample().unwrap();
        let freeze = json!({"month": "2027-04", "freeze_months": 6, "note": ""});
        document.scenarios[0].overrides = [(SMB.to_owned(), freeze)].into_iter().collect();
        let mut workbench = Workbench::in_memory(document);
        let mut heads = |id: &str| {
            let projection = &workbench.project(id).unwrap().projection;
            projection.segment("smb").unwrap().series.last(headroom_engine::Metric::Heads).unwrap()
        };
        heads("baseline") - heads("cut_two")
    };
    assert!(vacant > 0.1, "the model leaves them vacant to the end: {vacant}");
}

#[test]
fn more_than_one_thing_goes_by_the_scenarios_name() {
    assert_eq!(
        sentence_of("cut_two_digital"),
        "“Cut 2, digital-led service” saves $0.87M by Dec 2029 and loses $0.26M of gross profit ($0.22M churn, $29.8K \
         expansion, $11.8K onboarding, −$3.95K changed assumptions); it is behind only from Apr 2027 to May 2027 and leaves $0.24M \
         less ARR, worth $1.18M at 5×. In present value the savings would pay for 2.3 points of extra churn; the loss equals 0.6. NPV rises by $0.53M \
         while enterprise value falls by $1.18M."
    );
    let hire_and_cut = [(SMB, change("2027-04", 1.0)), (MID_MARKET, change("2028-04", -2.0))];
    assert!(sentence_on(&hire_and_cut).starts_with("“Option” saves "));
    let planned_hire_dropped = [("/segments/mid_market/team/events/growth_2028", Value::Null)];
    assert!(sentence_on(&planned_hire_dropped).starts_with("“Option” saves "));
}

#[test]
fn a_hire_reads_as_an_investment() {
    assert_eq!(
        sentence_of("invest"),
        "“Invest in expansion” costs $0.86M by Dec 2029 and gains $3.22M of gross profit ($3.17M changed assumptions, $45.5K \
         churn); it pays back in Nov 2027, returns 258.5% on its cost in present value and leaves $3.00M more ARR, worth \
         $15.0M at 5×."
    );
    assert_eq!(
        sentence_on(&[(SMB, change("2027-04", 1.0))]),
        "Hiring 1 SMB CSM in Apr 2027 costs $0.36M by Dec 2029 and gains $55.6K of gross profit (all of it churn); it has \
         not paid back by Dec 2029, loses 85.4% of its cost in present value and leaves $67.8K more ARR, worth $0.34M at \
         5×. NPV falls by $0.26M while enterprise value rises by $0.34M."
    );
}

#[test]
fn what_saves_and_gains_or_costs_and_loses_says_so() {
    assert_eq!(
        sentence_on(&[(OVERHEAD, json!(200_000)), (CHURN, json!(0.05))]),
        "“Option” saves $0.30M by Dec 2029 and gains $1.82M of gross profit ($1.87M changed assumptions, −$1.70K expansion, \
         −$3.59K onboarding, −$44.3K churn); it is ahead throughout and leaves $1.78M more ARR, worth $8.88M at 5×."
    );
    assert_eq!(
        sentence_on(&[(OVERHEAD, json!(400_000)), (CHURN, json!(0.2))]),
        "“Option” costs $0.30M by Dec 2029 and loses $1.90M of gross profit ($1.93M changed assumptions, −$35.5K churn); it has \
         not paid back by Dec 2029 and leaves $1.77M less ARR, worth $8.85M at 5×."
    );
}

#[test]
fn what_moves_only_one_side_leaves_the_other_as_it_is() {
    assert_eq!(
        sentence_on(&[(CHURN, json!(0.2))]),
        "“Option” leaves CS cost as it is and loses $1.90M of gross profit by Dec 2029 ($1.93M changed assumptions, −$35.5K \
         churn); it is behind from Feb 2027 on and leaves $1.77M less ARR, worth $8.85M at 5×."
    );
    assert_eq!(
        sentence_on(&[(OVERHEAD, json!(100_000))]),
        "“Option” saves $0.60M by Dec 2029 and leaves gross profit as it is; it is ahead throughout and leaves ARR as it is."
    );
    assert_eq!(
        sentence_on(&[(OVERHEAD, json!(400_000))]),
        "“Option” costs $0.30M by Dec 2029 and leaves gross profit as it is; it has not paid back by Dec 2029 and leaves \
         ARR as it is."
    );
}

#[test]
fn a_cut_that_is_behind_for_longer_than_its_severance_says_from_when_to_when_it_is_ahead() {
    let severance = ("/segments/mid_market/team/severance_months", json!(6));
    let sentence = sentence_on(&[(MID_MARKET, change("2027-04", -2.0)), severance.clone()]);
    let comparison = {
        let mut document = sample().unwrap();
        document.scenarios[0].overrides.insert(severance.0.to_owned(), severance.1.clone());
        Workbench::in_memory(document).compare("baseline", "cut_two").unwrap()
    };
    let ahead: Vec<String> =
        comparison.months.iter().filter(|month| month.net > 0.0).map(|month| month.month.label()).collect();
    assert!(ahead.len() > 1 && comparison.months.last().unwrap().net < 0.0, "{ahead:?}");
    let only = format!("it is ahead from {} to {} and leaves ", ahead[0], ahead[ahead.len() - 1]);
    assert!(sentence.contains(&only), "{sentence}");
}

#[test]
fn what_makes_no_difference_says_so() {
    assert_eq!(
        sentence_on(&[]),
        "“Option” changes nothing: CS cost, gross profit and ARR are the same through Dec 2029."
    );
    assert_eq!(
        sentence_on(&[(SMB, change("2035-04", 1.0))]),
        "Hiring 1 SMB CSM in Apr 2035 changes nothing: CS cost, gross profit and ARR are the same through Dec 2029."
    );
}

#[test]
fn the_reference_is_not_held_against_itself() {
    let mut desk = Desk::new();
    for (id, name) in [("baseline", "Baseline"), ("cut_two", "Cut 2 Mid-market CSMs")] {
        let sentence = desk.workbench.verdict(id, id).unwrap().sentence;
        assert_eq!(sentence, format!("“{name}” is the reference itself: there are no differences."));
    }
}

#[test]
fn another_reference_is_named() {
    let mut desk = Desk::new();
    let request = ViewRequest { reference: "cut_two".to_owned(), ..request("invest") };
    let sentence = desk.workbench.view(&request).results.verdict.unwrap().sentence;
    assert!(sentence.starts_with("Against “Cut 2 Mid-market CSMs”, “Invest in expansion” costs $1.73M "), "{sentence}");
}

/// Id, label, value and trend of each row.
fn rows(verdict: &Verdict) -> Vec<(&str, &str, &str, Trend)> {
    let rows = verdict.rows.iter();
    rows.map(|row| (row.id.as_str(), row.label.as_str(), row.value.as_str(), row.trend)).collect()
}

#[test]
fn the_rows_of_a_cut() {
    let verdict = Desk::new().view("cut_two").results.verdict.unwrap();
    assert_eq!(
        rows(&verdict),
        [
            ("savings", "Savings", "$0.87M", Trend::Better),
            ("lost_gross_profit", "Lost gross profit", "$0.96M", Trend::Worse),
            ("lost_by_onboarding", "Onboarding", "$0.13M", Trend::Worse),
            ("lost_by_churn", "Churn", "$0.54M", Trend::Worse),
            ("lost_by_expansion", "Expansion", "$0.29M", Trend::Worse),
            ("lost_by_other", "Changed assumptions", "–", Trend::Same),
            ("net", "Cumulative net", "($89.4K)", Trend::Worse),
            ("turning_month", "Turning month", "Sep 2029", Trend::Worse),
            ("payback_month", "Payback month", "n/a", Trend::None),
            ("break_even_churn", "Break-even churn, present value", "2.3 points", Trend::None),
            ("churn_equivalent", "Churn equivalent, present value", "2.4 points", Trend::Worse),
            ("churn_rise", "Of which rise of churn", "1.3 points", Trend::None),
            ("closing_arr_delta", "Closing ARR", "−$0.87M", Trend::Worse),
            ("ev_delta", "Enterprise value", "−$4.37M", Trend::Worse),
            ("npv_delta", "NPV", "−$50.8K", Trend::Worse),
            ("npv_with_exit_delta", "NPV with exit", "−$3.34M", Trend::Worse),
            ("revenue_over_acv", "Lost revenue in new logos", "63.0", Trend::Worse),
            ("arr_over_acv", "Lost ARR in new logos", "45.8", Trend::Worse),
            ("profit_over_clv", "Lost profit in new logos", "11.7", Trend::Worse),
        ]
    );
    let indented: Vec<_> = verdict.rows.iter().filter(|row| row.indent).map(|row| row.id.as_str()).collect();
    assert_eq!(indented, ["lost_by_onboarding", "lost_by_churn", "lost_by_expansion", "lost_by_other", "churn_rise"]);
    assert!(verdict.rows.iter().all(|row| !row.hint.is_empty()));
}

#[test]
fn the_rows_of_an_investment_speak_of_cost_and_gain() {
    let verdict = Desk::new().view("invest").results.verdict.unwrap();
    let rows = rows(&verdict);
    assert_eq!(rows[0], ("savings", "Extra CS cost", "$0.86M", Trend::Worse));
    assert_eq!(rows[1], ("lost_gross_profit", "Gained gross profit", "$3.22M", Trend::Better));
    assert_eq!(rows[3], ("lost_by_churn", "Churn", "$45.5K", Trend::Better));
    let row = |id| rows.iter().find(|row| row.0 == id).copied();
    assert_eq!(row("payback_month"), Some(("payback_month", "Payback month", "Nov 2027", Trend::Better)));
    assert_eq!(row("return_on_cost"), Some(("return_on_cost", "Return on cost", "258.5%", Trend::Better)));
    assert_eq!(row("churn_rise"), Some(("churn_rise", "Fall of churn", "0.1 points", Trend::None)));
    assert_eq!(row("revenue_over_acv").unwrap().1, "Gained revenue in new logos");
    assert_eq!(row("revenue_over_acv").map(|row| (row.2, row.3)), Some(("213.1", Trend::Better)));
    assert_eq!(row("arr_over_acv").map(|row| (row.1, row.2)), Some(("Gained ARR in new logos", "157.0")));
    assert_eq!(row("profit_over_clv").map(|row| (row.1, row.2)), Some(("Gained profit in new logos", "39.4")));
    for silent in ["turning_month", "break_even_churn", "churn_equivalent"] {
        assert_eq!(row(silent), None, "{silent} says nothing of an investment");
    }
    let indented: Vec<_> = verdict.rows.iter().filter(|row| row.indent).map(|row| row.id.as_str()).collect();
    assert_eq!(indented, ["lost_by_onboarding", "lost_by_churn", "lost_by_expansion", "lost_by_other"]);
    assert!(verdict.rows.iter().all(|row| !row.label.contains("Lost") && !row.value.contains('(')));
}

#[test]
fn an_investment_that_never_pays_back_has_no_turning_month() {
    let verdict = verdict_on(&[(MID_MARKET, change("2027-05", 2.0))]);
    let payback = verdict.rows.iter().find(|row| row.id == "payback_month").unwrap();
    assert_eq!(payback.value, "n/a");
    assert!(payback.hint.ends_with("It is behind at the end of the horizon."), "{}", payback.hint);
    assert!(verdict.rows.iter().all(|row| row.id != "turning_month"));
}

#[test]
fn a_loss_that_looks_like_what_the_savings_pay_for_is_told_apart_and_is_no_good_news_beside_a_loss() {
    let verdict = verdict_on(&[(MID_MARKET, change("2027-11", -3.0))]);
    let row = |id: &str| verdict.rows.iter().find(|row| row.id == id).unwrap();
    let in_churn = "In present value the savings would pay for 4.00 points of extra churn; the loss equals 3.98.";
    assert!(verdict.sentence.contains(in_churn), "{}", verdict.sentence);
    assert_eq!(row("net").trend, Trend::Worse);
    assert_eq!(row("churn_equivalent").trend, Trend::None);
    assert_eq!((&*row("break_even_churn").value, &*row("churn_equivalent").value), ("4.00 points", "3.98 points"));
}
