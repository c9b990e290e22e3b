use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};

const CHURN: &str = "/segments/mid_market/retention/churn";

fn set_churn(value: f64, stroke: Option<u32>) -> Value {
    let edit = json!({ "kind": "set_value", "scenario": "baseline", "pointer": CHURN, "value": value });
    json!({ "edit": edit, "request": request("baseline"), "stroke": stroke })
}

fn history(page: &Page) -> Vec<Value> {
    let asked = json!({ "scenario": null, "pointer": null, "text": "", "before": null, "limit": 50 });
    page.call("history", json!({ "request": asked })).unwrap()["entries"].as_array().unwrap().clone()
}

#[test]
fn undo_and_redo_survive_closing() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let after = page.edit(set_churn(0.2, None)).unwrap();
    page.leave();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.show("undo")["results"]["figures"], before["results"]["figures"]);
    page.leave();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.show("redo")["results"]["figures"], after["results"]["figures"]);
    let again = page.show("redo");
    assert_eq!((&again["redo"], &again["results"]["figures"]), (&Value::Null, &after["results"]["figures"]));
}

#[test]
fn a_stroke_is_one_step_and_each_state_can_be_gone_to() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    for value in [0.2, 0.21, 0.22] {
        page.edit(set_churn(value, Some(1))).unwrap();
    }
    let first = page.show("view");
    page.edit(set_churn(0.3, Some(2))).unwrap();
    let entries = history(&page);
    assert_eq!(entries.len(), 2);
    assert_eq!((&entries[0]["state"], &entries[1]["state"]), (&json!("present"), &json!("done")));
    let seq = &entries[1]["seq"];
    let back = page.call("go_to", json!({ "seq": seq, "request": request("baseline") })).unwrap();
    assert_eq!(back["results"]["figures"], first["results"]["figures"]);
    assert_eq!(history(&page)[0]["state"], "undone");
}

#[test]
fn previews_changes_and_presets_are_told_without_changing_anything() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let before = page.show("view");
    let delete = json!({ "kind": "delete_scenario", "scenario": "cut_two" });
    let preview = page.call("preview", json!({ "edit": delete })).unwrap();
    assert!(preview["sentence"].as_str().unwrap().contains("Cut 2"), "{preview}");
    let changes = page.call("changes", json!({ "scenario": "cut_two" })).unwrap();
    assert!(!changes.as_array().unwrap().is_empty());
    let presets = page.call("presets", json!({})).unwrap();
    assert!(presets.as_array().unwrap().iter().all(|preset| preset["id"].is_string() && preset["name"].is_string()));
    assert!(!presets.as_array().unwrap().is_empty());
    assert_eq!(page.show("view"), before);
}
