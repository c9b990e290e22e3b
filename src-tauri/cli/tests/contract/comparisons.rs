use serde_json::{Value, json};

use crate::sheet::{Sheet, command, keys, sample, stderr, stdout, with_broken_scenario};

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
fn the_reference_against_itself_has_its_figures_and_says_that_there_are_no_differences() {
    let sheet = Sheet::sample();
    let alone = sheet.text("compare plan.json --scenario baseline");
    assert!(alone.contains("  Closing ARR") && alone.contains("44,245,627"), "{alone}");
    assert!(!alone.contains("Cumulative net") && !alone.contains('–'), "{alone}");
    assert!(alone.ends_with("“Baseline” is the reference itself: there are no differences.\n"), "{alone}");
    let beside = sheet.text("compare plan.json --scenario baseline --scenario cut_two");
    let cut = sheet.text("compare plan.json --scenario cut_two");
    let figures = |text: &str| text.split('“').next().unwrap_or_default().split("Cutting").next().unwrap().to_owned();
    assert_eq!(figures(&beside).trim(), figures(&cut).trim(), "it has no column of dashes");
    assert!(beside.contains("“Baseline” is the reference itself"));
}

#[test]
fn scenarios_go_by_their_names_too() {
    let sheet = Sheet::sample();
    let run = |arguments: &[&str]| command().current_dir(sheet.folder.path()).args(arguments).assert();
    let by_name = ["compare", "plan.json", "--scenario", "Cut 2, digital-led service", "--reference"];
    let by_name = run(&[&by_name[..], &["Cut 2 Mid-market CSMs", "--format", "json"]].concat()).code(0);
    let by_id = sheet.text("compare plan.json --scenario cut_two_digital --reference cut_two --format json");
    assert_eq!(stdout(&by_name), by_id);
    let project = |scenario| stdout(&run(&["project", "plan.json", "--scenario", scenario]).code(0));
    assert_eq!(project("Hiring freeze"), project("hiring_freeze"));
    let chart = |scenario, file| {
        let of = ["chart", "plan.json", "--kind", "net", "--scenario", scenario, "--reference", "Baseline", "-o", file];
        run(&of).code(0);
        std::fs::read(sheet.path(file)).unwrap()
    };
    assert_eq!(chart("Hiring freeze", "name.svg"), chart("hiring_freeze", "id.svg"));
    let other_letters = run(&["compare", "plan.json", "--scenario", "hiring Freeze"]).code(1);
    assert!(stderr(&other_letters).contains("hiring_freeze (Hiring freeze)"), "{}", stderr(&other_letters));
}

#[test]
fn a_name_that_several_have_is_told_apart_by_the_ids() {
    let mut document = sample();
    document["scenarios"][1]["name"] = document["scenarios"][0]["name"].clone();
    let sheet = Sheet::with(&document);
    let name = document["scenarios"][0]["name"].as_str().unwrap();
    let run = command().current_dir(sheet.folder.path()).args(["project", "plan.json", "--scenario", name]).assert();
    assert_eq!(
        stderr(&run.code(1)),
        format!("error: “{name}” is the name of cut_two, cut_two_digital: give one of these ids instead.\n")
    );
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
