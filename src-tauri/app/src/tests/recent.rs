use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};
use crate::recent::Recent;

fn names(documents: &Value) -> Vec<&str> {
    documents.as_array().unwrap().iter().map(|document| document["name"].as_str().unwrap()).collect()
}

fn listed(page: &Page) -> Value {
    page.call("recent", json!({})).unwrap()
}

#[test]
fn documents_made_opened_and_saved_elsewhere_are_listed_last_first() {
    let (data, mine) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), mine.path().join("One"));
    assert_eq!(listed(&page), json!([]));
    page.show("new_document");
    page.leave();
    let page = Page::on_sample(data.path(), mine.path().join("Two"));
    page.show("save_as");
    assert_eq!(names(&listed(&page)), ["Two", "One"]);
    let one = mine.path().join("One.headroom");
    page.call("open_path", json!({ "path": one, "request": request("baseline") })).unwrap();
    let documents = listed(&page);
    assert_eq!(names(&documents), ["One", "Two"]);
    assert_eq!(documents[0]["path"], one.to_str().unwrap());
    assert_eq!(documents[0]["folder"], mine.path().to_str().unwrap());
    assert_eq!(documents[0]["missing"], false);
}

#[test]
fn the_sample_is_not_listed_but_a_document_beside_it_is() {
    let data = tempdir().unwrap();
    let page = Page::on_sample(data.path(), data.path().join("Mine"));
    page.show("save_as");
    assert_eq!(names(&listed(&page)), ["Mine"]);
    let sample = data.path().join("Sample.headroom");
    page.call("open_path", json!({ "path": sample, "request": request("baseline") })).unwrap();
    assert_eq!(names(&listed(&page)), ["Mine"]);
}

#[test]
fn a_missing_document_stays_listed_as_missing_and_is_named_when_opened() {
    let data = tempdir().unwrap();
    let recent = Recent::new(data.path());
    let (gone, there) = (data.path().join("Gone.headroom"), data.path().join("There.headroom"));
    recent.add(&gone);
    fs::write(&there, "").unwrap();
    recent.add(&there);
    let page = Page::open(Some(&data.path().join("Sample.headroom")), data.path(), "cancel");
    let error = page.call("open_path", json!({ "path": gone, "request": request("baseline") })).unwrap_err();
    assert_eq!(error["code"], "file");
    assert!(error["message"].as_str().unwrap().contains("Gone.headroom"), "{error}");
    let documents = listed(&page);
    assert_eq!(names(&documents), ["There", "Gone"]);
    assert_eq!((&documents[0]["missing"], &documents[1]["missing"]), (&json!(false), &json!(true)));
}

#[test]
fn a_dozen_are_kept_each_once() {
    let data = tempdir().unwrap();
    let recent = Recent::new(data.path());
    let path = |number: u32| data.path().join(format!("{number}.headroom"));
    (0..20).for_each(|number| recent.add(&path(number)));
    recent.add(&path(15));
    let expected: Vec<PathBuf> = [15, 19, 18, 17, 16, 14, 13, 12, 11, 10, 9, 8].map(path).into();
    assert_eq!(recent.paths(), expected);
}

#[test]
fn a_damaged_list_is_an_empty_one_and_is_replaced() {
    let data = tempdir().unwrap();
    let recent = Recent::new(data.path());
    for damage in ["", "{", "[1, 2]", "{\"path\": \"x\"}"] {
        fs::write(data.path().join("recent.json"), damage).unwrap();
        assert_eq!(recent.paths(), Vec::<PathBuf>::new(), "{damage}");
    }
    recent.add(Path::new("/plans/Board.headroom"));
    assert_eq!(recent.paths(), [std::path::absolute("/plans/Board.headroom").unwrap()]);
}

#[test]
fn the_list_and_the_folder_hold_paths_and_nothing_of_the_plan() {
    let (data, mine) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), mine.path().join("Board"));
    page.show("save_as");
    let text = fs::read_to_string(data.path().join("recent.json")).unwrap();
    let board = mine.path().join("Board.headroom");
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), json!([board]));
    page.leave();
    let mut left: Vec<_> = data.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["Sample.headroom", "recent.json"]);
}
