use serde_json::{Value, json};

use crate::sheet::{Sheet, keys, sample, stderr, with_broken_scenario};

#[test]
fn the_json_has_exactly_the_names_of_the_model() {
    let result = Sheet::sample().json("compare plan.json --scenario invest --scenario cut_two --format json");
    assert_eq!(keys(&result), ["reference", "scenarios"]);
    assert_eq!(result["reference"], "baseline");
    assert_eq!(keys(&result["scenarios"]), ["invest", "cut_two"]);
    let cut = &result["scenarios"]["cut_two"];
    let names = [
        "savings",
        "lost_gross_profit",
        "net",
        "turning_month",
        "payback_month",
        "npv_delta",
        "npv_with_exit_delta",
        "ev_delta",
        "closing_arr_delta",
        "return_on_cost",
        "break_even_churn",
        "churn_equivalent",
        "churn_rise",
        "lost_by",
        "new_logo_equivalents",
        "months",
    ];
    assert_eq!(keys(cut), names);
    assert_eq!(keys(&cut["lost_by"]), ["onboarding", "churn", "expansion", "other"]);
    assert_eq!(keys(&cut["new_logo_equivalents"]), ["revenue_over_acv", "arr_over_acv", "profit_over_clv"]);
    let months = cut["months"].as_array().unwrap();
    assert_eq!(keys(&months[0]), ["month", "closing_arr_delta", "savings", "lost_gross_profit", "net"]);
    assert_eq!((months.len(), &months[35]["net"]), (36, &cut["net"]));
    assert_eq!((&cut["turning_month"], &cut["payback_month"]), (&json!("2029-09"), &Value::Null));
    assert!(cut["return_on_cost"].is_null() && result["scenarios"]["invest"]["break_even_churn"].is_null());
}

#[test]
fn the_figures_are_differences_of_the_projections() {
    let sheet = Sheet::sample();
    let closing = |id: &str| {
        let result = sheet.json(&format!("project plan.json --scenario {id} --format json"));
        result["summary"]["closing_arr"].as_f64().unwrap()
    };
    let result = sheet.json("compare plan.json --scenario cut_two_digital --reference cut_two --format json");
    assert_eq!(result["reference"], "cut_two");
    let delta = result["scenarios"]["cut_two_digital"]["closing_arr_delta"].as_f64().unwrap();
    assert!((delta - (closing("cut_two_digital") - closing("cut_two"))).abs() < 1e-6);
}

#[test]
fn a_scenario_named_twice_is_compared_once_and_the_baseline_makes_no_difference() {
    let sheet = Sheet::sample();
    let result =
        sheet.json("compare plan.json --scenario cut_two --scenario cut_two --scenario baseline --format json");
    assert_eq!(keys(&result["scenarios"]), ["cut_two", "baseline"]);
    assert_eq!(result["scenarios"]["baseline"]["net"], json!(0.0));
}

#[test]
fn csv_is_tidy() {
    let csv = Sheet::sample().text("compare plan.json --scenario cut_two --format csv");
    assert_eq!(csv.lines().next(), Some("scenario,segment,month,metric,value"));
    assert_eq!(csv.lines().count(), 1 + 36 * 4);
    assert!(csv.contains("\ncut_two,total,2027-01,savings,0\n"));
}

#[test]
fn exit_codes() {
    let sheet = Sheet::with(&with_broken_scenario());
    sheet.run("compare plan.json").code(2);
    assert!(stderr(&sheet.run("compare plan.json --scenario nobody").code(1)).contains("the document has baseline, "));
    assert!(stderr(&sheet.run("compare plan.json --scenario cut_two --reference nobody").code(1)).contains("nobody"));
    sheet.run("compare plan.json --scenario cut_two --scenario broken").code(1);
    assert!(stderr(&sheet.run("compare plan.json --scenario cut_two").code(0)).starts_with("warning: broken: "));
    sheet.run("compare nowhere.json --scenario cut_two").code(2);
    sheet.write("bare.json", &sample()["plan"].to_string());
    sheet.run("compare bare.json --scenario cut_two").code(1);
}

#[test]
fn the_table_is_for_people() {
    let sheet = Sheet::sample();
    let all = "--scenario cut_two --scenario cut_two_digital --scenario cut_one_in_five --scenario hiring_freeze --scenario invest";
    insta::assert_snapshot!("compare", sheet.text(&format!("compare plan.json {all}")));
    insta::assert_snapshot!(
        "compare_with_a_cut",
        sheet.text("compare plan.json --scenario cut_two_digital --reference cut_two")
    );
    insta::assert_snapshot!("compare_an_investment", sheet.text("compare plan.json --scenario invest"));
}
