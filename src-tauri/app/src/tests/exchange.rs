use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};

fn files(folder: &Path, ending: &str) -> Vec<String> {
    let names = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

fn exchange(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn an_exported_document_is_taken_in_by_another_after_a_look() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), out.path());
    let path = page.call("export_json", json!({})).unwrap();
    assert_eq!(path, out.path().join("Sample.json").to_str().unwrap());
    let mut content = exchange(Path::new(path.as_str().unwrap()));
    content["scenarios"][0]["name"] = json!("Cut 2, as finance sees it");
    fs::write(out.path().join("Sample.json"), content.to_string()).unwrap();

    let before = page.show("view");
    let preview = page.call("preview_import", json!({})).unwrap();
    assert_eq!(preview["file"], "Sample.json");
    assert!(preview["preview"]["sentence"].as_str().is_some_and(|sentence| !sentence.is_empty()));
    assert_eq!(page.show("view"), before);

    let after = page.show("import");
    assert_eq!(after["scenarios"][1]["name"], "Cut 2, as finance sees it");
    assert_eq!(after["undo"], "Import “Sample.json”");
    assert_eq!(page.show("undo")["scenarios"], before["scenarios"]);
}

#[test]
fn what_was_looked_at_is_taken_in_once_and_into_no_other_document() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), out.path());
    page.call("export_json", json!({})).unwrap();
    page.call("preview_import", json!({})).unwrap();
    page.show("new_document");
    assert_eq!(page.show("import")["undo"], Value::Null);
}

#[test]
fn a_file_that_is_no_exchange_is_refused_with_its_issues() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    fs::write(out.path().join("letter.json"), "{\"dear\": \"board\"}").unwrap();
    let page = Page::on_sample(data.path(), out.path());
    let before = page.show("view");
    let error = page.call("preview_import", json!({})).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert!(!error["issues"].as_array().unwrap().is_empty());
    assert_eq!(error["file"], json!({ "name": "letter.json", "scenarios": {} }));
    assert_eq!(page.show("import"), before);
}

#[test]
fn a_refused_file_comes_with_the_names_of_its_scenarios() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), out.path());
    page.call("export_json", json!({})).unwrap();
    let path = out.path().join("Sample.json");
    let mut content = exchange(&path);
    content["scenarios"][0]["id"] = json!("theirs");
    content["scenarios"][0]["name"] = json!("Their cut");
    content["scenarios"][1]["parent"] = json!("nobody");
    fs::write(&path, content.to_string()).unwrap();
    let error = page.call("preview_import", json!({})).unwrap_err();
    assert_eq!((&error["code"], &error["file"]["name"]), (&json!("invalid"), &json!("Sample.json")));
    assert_eq!(error["file"]["scenarios"]["theirs"], "Their cut");
    assert_eq!(
        page.call("open_path", json!({ "path": out.path(), "request": request("baseline") })).unwrap_err()["file"],
        Value::Null
    );
}

#[test]
fn a_copy_for_sharing_is_named_so_and_holds_what_was_chosen() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), out.path());
    let choice = json!({ "baseline": true, "scenarios": ["cut_two"], "records": [], "notes": false });
    let path = page.call("share", json!({ "choice": choice })).unwrap();
    let copy = out.path().join("Sample for sharing.headroom");
    assert_eq!(path, copy.to_str().unwrap());
    assert_eq!(page.show("view")["document"]["name"], "Sample");
    let copied = Page::open(Some(&copy), data.path(), "cancel").show("view");
    let names: Vec<_> = copied["scenarios"].as_array().unwrap().iter().map(|row| row["name"].clone()).collect();
    assert_eq!(names, ["Baseline", "Cut 2 Mid-market CSMs"]);
    assert_eq!(files(out.path(), ""), ["Sample for sharing.headroom"]);
}

#[test]
fn the_open_document_is_never_replaced_by_a_copy_of_itself() {
    let data = tempdir().unwrap();
    let page = Page::on_sample(data.path(), data.path().join("Sample.headroom"));
    let choice = json!({ "baseline": true, "scenarios": [], "records": [], "notes": false });
    let error = page.call("share", json!({ "choice": choice })).unwrap_err();
    assert_eq!(error["code"], "file");
    assert_eq!(page.show("view")["scenarios"].as_array().unwrap().len(), 6);
}

#[test]
fn cancelled_dialogs_write_and_read_nothing() {
    let data = tempdir().unwrap();
    let page = Page::on_sample(data.path(), "cancel");
    let choice = json!({ "baseline": true, "scenarios": [], "records": [], "notes": false });
    for (command, arguments) in
        [("export_json", json!({})), ("preview_import", json!({})), ("share", json!({ "choice": choice }))]
    {
        assert_eq!(page.call(command, arguments).unwrap(), Value::Null, "{command}");
    }
    let undo = page.call("import", json!({ "request": request("baseline") })).unwrap()["undo"].clone();
    assert_eq!(undo, Value::Null);
    assert_eq!(files(data.path(), ".json"), Vec::<String>::new());
}
