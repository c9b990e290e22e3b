use std::fs;

use headroom_engine::Metric;

use crate::sheet::{Sheet, sample, stderr, stdout, with_broken_scenario};

#[test]
fn new_makes_the_sample_or_what_it_is_given() {
    let sheet = Sheet::sample();
    let made = sheet.run("new Sample.headroom").code(0);
    assert_eq!(stdout(&made), "");
    assert_eq!(stderr(&made), "created: Sample.headroom with the baseline and 5 scenarios\n");
    let mut other = sample();
    other["scenarios"] = serde_json::json!([]);
    sheet.write("other.json", &other.to_string());
    sheet.run("new Other.headroom --from other.json").code(0);
    assert_eq!(sheet.text("check Other.headroom"), "No issues: the baseline and 0 scenarios are valid.\n");
    sheet.run("new Copy.headroom --from Sample.headroom").code(0);
}

#[test]
fn new_refuses_what_is_there_and_what_is_wrong() {
    let sheet = Sheet::with(&with_broken_scenario());
    sheet.write("taken.headroom", "mine");
    assert!(stderr(&sheet.run("new taken.headroom").code(2)).contains("exists already"));
    assert_eq!(fs::read_to_string(sheet.path("taken.headroom")).unwrap(), "mine");
    let wrong = sheet.run("new Wrong.headroom --from plan.json").code(1);
    assert!(stderr(&wrong).contains("error: broken: /segments/mid_market/team/events/cut: "));
    assert!(!sheet.path("Wrong.headroom").exists());
    sheet.run("new Wrong.headroom --from nowhere.json").code(2);
    sheet.run("new nowhere/New.headroom").code(2);
}

#[test]
fn exchange_json_makes_the_same_document_again() {
    let sheet = Sheet::empty();
    sheet.run("new One.headroom").code(0);
    sheet.run("export One.headroom -o one.json").code(0);
    sheet.run("new Two.headroom --from one.json").code(0);
    sheet.run("export Two.headroom -o two.json").code(0);
    let one = fs::read_to_string(sheet.path("one.json")).unwrap();
    assert_eq!(fs::read_to_string(sheet.path("two.json")).unwrap(), one);
    let written: serde_json::Value = serde_json::from_str(&one).unwrap();
    assert_eq!((&written["format"], written["scenarios"].as_array().unwrap().len()), (&serde_json::json!(1), 5));
}

#[test]
fn csv_has_every_scenario_that_is_valid() {
    let sheet = Sheet::with(&with_broken_scenario());
    sheet.write("months.csv", "an older and longer file\n".repeat(9).as_str());
    let assert = sheet.run("export plan.json -o months.csv").code(0);
    assert!(stderr(&assert).contains("warning: broken: "));
    let csv = fs::read_to_string(sheet.path("months.csv")).unwrap();
    assert_eq!(csv.lines().next(), Some("scenario,segment,month,metric,value"));
    assert_eq!(csv.lines().count(), 1 + 6 * 36 * (3 * Metric::ALL.len() + Metric::of_total().len()));
    assert!(csv.contains("\nhiring_freeze,total,2029-12,closing_arr,") && !csv.contains("\nbroken,"));
}

#[test]
fn export_exit_codes() {
    let sheet = Sheet::sample();
    let ending = sheet.run("export plan.json -o out.docx").code(2);
    assert_eq!(stderr(&ending), "error: An export is written to a file that ends in .json or .csv.\n");
    sheet.run("export plan.json").code(2);
    sheet.run("export plan.json -o nowhere/out.csv").code(2);
    sheet.run("export nowhere.json -o out.csv").code(2);
    let mut wrong = sample();
    wrong["plan"]["discount_rate"] = serde_json::json!(7);
    sheet.write("wrong.json", &wrong.to_string());
    for ending in ["json", "csv"] {
        sheet.run(&format!("export wrong.json -o out.{ending}")).code(1);
        assert!(!sheet.path(&format!("out.{ending}")).exists());
    }
}

#[test]
fn reading_leaves_a_document_as_it_is() {
    let sheet = Sheet::empty();
    sheet.run("new Doc.headroom").code(0);
    let before = fs::read(sheet.path("Doc.headroom")).unwrap();
    for command in ["check Doc.headroom", "project Doc.headroom", "export Doc.headroom -o out.csv"] {
        sheet.run(command).code(0);
    }
    assert_eq!(fs::read(sheet.path("Doc.headroom")).unwrap(), before);
    assert_eq!(fs::read_dir(sheet.folder.path()).unwrap().count(), 2);
}
