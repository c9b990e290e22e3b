use headroom_engine::Metric;
use serde_json::json;

use crate::sheet::{Sheet, keys, sample, stderr, stdout, with_broken_scenario};

#[test]
fn the_json_has_exactly_the_names_of_the_model() {
    let result = Sheet::sample().json("project plan.json --format json");
    assert_eq!(keys(&result), ["scenario", "segments", "total", "summary", "warnings"]);
    assert_eq!(result["scenario"], "baseline");
    assert_eq!(keys(&result["segments"]), ["smb", "mid_market", "enterprise"]);
    let names = |metrics: &[Metric]| -> Vec<&str> {
        std::iter::once("month").chain(metrics.iter().map(|metric| metric.name())).collect()
    };
    let months = result["segments"]["smb"]["months"].as_array().unwrap();
    assert_eq!((months.len(), keys(&months[0])), (36, names(&Metric::ALL)));
    assert_eq!((months[0]["month"].as_str(), months[35]["month"].as_str()), (Some("2027-01"), Some("2029-12")));
    let total = &result["total"]["months"];
    assert_eq!(keys(&total[0]), names(Metric::of_total()));
    assert!(total[10]["nrr"].is_null() && total[11]["nrr"].is_f64());
    let summary = [
        "closing_arr",
        "revenue",
        "gross_profit",
        "cs_cost",
        "contribution",
        "acquisition_cost",
        "npv",
        "enterprise_value",
        "npv_with_exit",
        "grr",
        "nrr",
        "logo_retention",
        "cs_value",
        "cs_roi",
        "segments",
    ];
    assert_eq!(keys(&result["summary"]), summary);
    let segment = ["clv", "clv_net", "ltv_to_cac", "cac_payback_months", "coverage_today"];
    assert_eq!(keys(&result["summary"]["segments"]["mid_market"]), segment);
    assert_eq!(result["summary"]["closing_arr"], total[35]["closing_arr"]);
    assert_eq!(result["warnings"], json!([]));
}

#[test]
fn a_scenario_is_chosen_by_id_from_any_kind_of_file() {
    let sheet = Sheet::sample();
    let of_json = sheet.json("project plan.json --scenario cut_two --format json");
    assert_eq!(of_json["scenario"], "cut_two");
    sheet.run("new doc.headroom").code(0);
    assert_eq!(sheet.json("project doc.headroom --scenario cut_two --format json"), of_json);
    sheet.write("bare.json", &sample()["plan"].to_string());
    assert_eq!(sheet.json("project bare.json --format json"), sheet.json("project plan.json --format json"));
}

#[test]
fn an_unknown_scenario_is_wrong_input_and_the_known_ones_are_listed() {
    let assert = Sheet::sample().run("project plan.json --scenario cut_three").code(1);
    assert_eq!(
        stderr(&assert),
        "error: There is no scenario “cut_three”; the document has baseline, cut_two (Cut 2 Mid-market CSMs), \
         cut_two_digital (Cut 2, digital-led service), cut_one_in_five (Cut one in five), hiring_freeze (Hiring freeze), \
         invest (Invest in expansion).\n"
    );
}

#[test]
fn issues_outside_the_chain_are_warnings() {
    let sheet = Sheet::with(&with_broken_scenario());
    let assert = sheet.run("project plan.json --scenario cut_two --format json").code(0);
    assert!(stderr(&assert).starts_with("warning: broken: /segments/mid_market/team/events/cut: Mid-market › "));
    for scenario in ["broken", "on_broken"] {
        let assert = sheet.run(&format!("project plan.json --scenario {scenario} --format json")).code(1);
        assert_eq!(stdout(&assert), "");
        assert!(stderr(&assert).contains("error: broken: /segments/mid_market/team/events/cut: "));
        assert!(!stderr(&assert).contains("warning: broken: "));
    }
}

#[test]
fn every_issue_of_a_wrong_plan_is_an_error() {
    let mut document = sample();
    document["plan"]["discount_rate"] = json!(-1);
    document["plan"]["horizon_months"] = json!(0);
    let assert = Sheet::with(&document).run("project plan.json").code(1);
    assert_eq!(stderr(&assert).matches("error: baseline: /").count(), 2, "{}", stderr(&assert));
}

#[test]
fn what_runs_short_is_warned_of_as_in_the_window() {
    let sheet = Sheet::sample();
    let result = sheet.json("project plan.json --scenario cut_two --format json");
    let warnings = result["warnings"].as_array().unwrap();
    let message = warnings[0]["message"].as_str().unwrap();
    assert_eq!(warnings[0]["pointer"], "/segments/mid_market/team/events/cut");
    assert!(message.starts_with("Mid-market is over 100% utilised from Apr 2027 on: at worst "), "{message}");
    let said = stderr(&sheet.run("project plan.json --scenario cut_two").code(0));
    assert_eq!(said, format!("warning: cut_two: /segments/mid_market/team/events/cut: {message}\n"));
    let csv = sheet.run("project plan.json --scenario cut_two --format csv").code(0);
    assert_eq!(stderr(&csv), said, "and stdout is for the machine");
    assert!(stdout(&csv).starts_with("scenario,segment,month,metric,value\n"));
    let mut workbench = headroom_workbench::Workbench::load(&sheet.path("plan.json")).unwrap();
    let messages: Vec<String> = workbench.warnings("cut_two").unwrap().into_iter().map(|it| it.message).collect();
    assert_eq!(messages, [message]);
}

#[test]
fn csv_is_tidy() {
    let csv = Sheet::sample().text("project plan.json --scenario invest --format csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "scenario,segment,month,metric,value");
    assert_eq!(lines[1], "invest,smb,2027-01,opening_arr,6000000");
    assert_eq!(lines.len(), 1 + 36 * (3 * Metric::ALL.len() + Metric::of_total().len()));
    assert!(lines.contains(&"invest,total,2027-01,nrr,"));
}

#[test]
fn the_table_is_for_people() {
    let sheet = Sheet::sample();
    insta::assert_snapshot!("project", sheet.text("project plan.json"));
    insta::assert_snapshot!("project_by_quarter", sheet.text("project plan.json --scenario cut_two --by quarter"));
    let by_month = sheet.text("project plan.json --by month");
    assert!(by_month.lines().any(|line| line.contains("Jan 2027   ") && line.contains("Dec 2029")));
}

#[test]
fn periods_cut_short_by_the_horizon_are_marked() {
    let mut document = sample();
    document["plan"]["fiscal_year_start"] = json!(4);
    let table = Sheet::with(&document).text("project plan.json");
    assert!(table.contains("FY27*") && table.contains("FY28 ") && table.contains("FY30*"), "{table}");
    assert!(table.contains("\n* not a whole period\n"));
}
