use std::fs;

use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};

const CHURN: &str = "/segments/mid_market/retention/churn";

fn set_churn(scenario: &str, value: f64) -> Value {
    let edit = json!({ "kind": "set_value", "scenario": scenario, "pointer": CHURN, "value": value });
    json!({ "edit": edit, "request": request(scenario) })
}

#[test]
fn the_sample_is_shown_with_its_chart() {
    let folder = tempdir().unwrap();
    let view = Page::on_sample(folder.path(), "cancel").show("view");
    assert_eq!(view["document"]["name"], "Sample");
    assert_eq!(view["scenarios"][0]["id"], "baseline");
    assert!(view["results"]["charts"][0]["svg"].as_str().unwrap().starts_with("<svg"));
}

#[test]
fn an_edit_answers_with_its_result_and_is_there_at_the_next_start() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let after = page.edit(set_churn("baseline", 0.2)).unwrap();
    assert_ne!(before["results"]["figures"], after["results"]["figures"]);
    page.leave();
    let again = Page::on_sample(folder.path(), "cancel").show("view");
    assert_eq!(again["results"]["figures"], after["results"]["figures"]);
}

#[test]
fn what_is_tried_is_shown_and_is_not_there_at_the_next_start() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let tried = page.call("try_edit", set_churn("baseline", 0.2)).unwrap();
    assert_ne!(before["results"]["figures"], tried["view"]["results"]["figures"]);
    assert_eq!(page.show("view"), before);
    assert!(page.call("try_edit", set_churn("baseline", 2.0)).is_err());
    page.leave();
    let again = Page::on_sample(folder.path(), "cancel").show("view");
    assert_eq!(again["results"]["figures"], before["results"]["figures"]);
}

#[test]
fn an_edit_does_not_say_again_what_the_page_holds_of_the_one_before() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let answer = |value: f64, holds: Value| {
        let mut arguments = set_churn("baseline", value);
        arguments["holds"] = holds;
        page.call("edit", arguments).unwrap()
    };
    let whole = answer(0.2, Value::Null);
    let (first, view) = (rows(&whole["view"]), page.show("view"));
    assert_eq!(first, rows(&view));
    let second = answer(0.3, whole["number"].clone());
    let mut changed = rows(&second["view"]).into_iter();
    let kept = second["kept"].as_array().unwrap().iter().flat_map(|group| group.as_array().unwrap());
    let together =
        kept.zip(first).map(|(kept, before)| if kept == &json!(true) { before } else { changed.next().unwrap() });
    let together: Vec<Value> = together.collect();
    assert_eq!(changed.next(), None);
    assert!(rows(&second["view"]).len() < together.len() / 2, "most rows stay as they were");
    assert_eq!(together, rows(&page.show("view")));
    let of_another_page = answer(0.2, whole["number"].clone());
    assert_eq!(rows(&of_another_page["view"]), rows(&view));
}

/// Every row of a view's grid.
fn rows(view: &Value) -> Vec<Value> {
    let groups = view["grid"]["groups"].as_array().unwrap().iter();
    groups.flat_map(|group| group["rows"].as_array().unwrap().clone()).collect()
}

#[test]
fn a_refused_edit_lists_its_issues_and_changes_nothing() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let error = page.edit(set_churn("baseline", 1.5)).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert_eq!(error["issues"][0]["pointer"], CHURN);
    assert_eq!(page.show("view"), before);
}

#[test]
fn what_stands_behind_a_value_is_told_and_changes_nothing() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let asked = json!({ "scenario": "cut_two", "reference": "baseline", "pointer": CHURN, "figure": null,
        "style": "us_finance" });
    let card = page.call("card", json!({ "request": asked })).unwrap();
    assert_eq!(card["values"][1]["id"], "baseline");
    assert_eq!(card["nudge"]["figures"][0]["label"], "NPV");
    assert_eq!(page.show("view"), before);
}

#[test]
fn a_cancelled_dialog_is_no_error_and_changes_nothing() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    for command in ["new_document", "open_document", "save_as"] {
        assert_eq!(page.show(command), Value::Null, "{command}");
    }
    assert_eq!(page.show("view")["document"]["name"], "Sample");
}

#[test]
fn a_new_document_gets_the_ending_and_takes_the_place_of_the_one_shown() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), folder.path().join("Board 2027.v2"));
    page.edit(set_churn("baseline", 0.2)).unwrap();
    let view = page.show("new_document");
    let path = folder.path().join("Board 2027.v2.headroom");
    assert_eq!(view["document"]["path"], path.to_str().unwrap());
    assert_eq!(view["revision"], 0);
    assert!(path.exists());
}

#[test]
fn a_copy_holds_the_edits_and_later_ones_go_there_only() {
    let folder = tempdir().unwrap();
    let copy = folder.path().join("Copy.headroom");
    let page = Page::on_sample(folder.path(), &copy);
    page.edit(set_churn("baseline", 0.2)).unwrap();
    assert_eq!(page.show("save_as")["document"]["name"], "Copy");
    let sample = fs::read(folder.path().join("Sample.headroom")).unwrap();
    let last = page.edit(set_churn("baseline", 0.3)).unwrap();
    assert_eq!(fs::read(folder.path().join("Sample.headroom")).unwrap(), sample);
    // An edit is answered before it is on the disk; whoever lets go of the document waits for that.
    page.leave();
    let copied = Page::open(Some(&copy), folder.path(), "cancel").show("view");
    assert_eq!(copied["results"]["figures"], last["results"]["figures"]);
}

#[test]
fn a_document_that_cannot_be_opened_leaves_the_one_shown() {
    let folder = tempdir().unwrap();
    let other = folder.path().join("notes.headroom");
    fs::write(&other, "no database").unwrap();
    let page = Page::on_sample(folder.path(), &other);
    let error = page.call("open_document", json!({ "request": request("baseline") })).unwrap_err();
    assert_eq!(error["code"], "file");
    assert!(error["message"].as_str().unwrap().contains("notes.headroom"), "{error}");
    assert_eq!(page.show("view")["document"]["name"], "Sample");
    assert_eq!(fs::read(&other).unwrap(), b"no database");
}

#[test]
fn a_file_that_the_dialog_did_not_ask_about_is_not_replaced() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("Plan.headroom"), "mine").unwrap();
    let page = Page::on_sample(folder.path(), folder.path().join("Plan"));
    for command in ["new_document", "save_as"] {
        let given = json!({ "start": { "kind": "empty" }, "request": request("baseline") });
        let error = page.call(command, given).unwrap_err();
        assert_eq!(error["code"], "file", "{command}");
    }
    assert_eq!(fs::read(folder.path().join("Plan.headroom")).unwrap(), b"mine");
}

#[test]
fn a_file_that_the_dialog_asked_about_is_replaced() {
    for command in ["new_document", "save_as"] {
        let folder = tempdir().unwrap();
        let path = folder.path().join("Plan.headroom");
        fs::write(&path, "old").unwrap();
        let page = Page::on_sample(folder.path(), &path);
        assert_eq!(page.show(command)["document"]["name"], "Plan", "{command}");
        let again = Page::open(Some(&path), folder.path(), "cancel");
        assert_eq!(again.show("view")["document"]["name"], "Plan", "{command}");
    }
}
