use std::fs;
use std::sync::mpsc::channel;
use std::thread;

use serde_json::{Value, json};
use tauri::Manager;
use tauri_specta::Event;
use tempfile::tempdir;

use super::page::{Page, call_from, request};
use crate::desk::Desk;
use crate::events::{CloseAsked, Closing, SavingChanged};
use crate::window;

const CHURN: &str = "/segments/mid_market/retention/churn";

fn set_churn(value: f64) -> Value {
    let edit = json!({ "kind": "set_value", "scenario": "baseline", "pointer": CHURN, "value": value });
    json!({ "edit": edit, "request": request("baseline") })
}

#[test]
fn closing_waits_for_the_last_edit_and_leaves_the_document_alone_in_its_folder() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let after = page.edit(set_churn(0.2)).unwrap();
    page.close();
    let left: Vec<_> = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["Sample.headroom"]);
    let again = Page::on_sample(folder.path(), "cancel").show("view");
    assert_eq!(again["document"]["read_only"], Value::Null);
    assert_eq!(again["results"]["figures"], after["results"]["figures"]);
}

#[test]
fn closing_waits_for_what_the_page_hands_in() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    page.call("startup_notice", json!({})).unwrap();
    let before = page.show("view");
    let window = window::find(page.app()).unwrap();
    Closing::listen_any(page.app(), move |_| {
        let window = window.clone();
        // The page answers when it comes to it.
        thread::spawn(move || {
            call_from(&window, "edit", set_churn(0.2)).unwrap();
            call_from(&window, "handed_in", json!({})).unwrap();
        });
    });
    page.close();
    let again = Page::on_sample(folder.path(), "cancel").show("view");
    assert_ne!(again["results"]["figures"], before["results"]["figures"]);
}

#[test]
fn a_page_that_does_not_answer_does_not_hold_the_window_open() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    page.call("startup_notice", json!({})).unwrap();
    page.close();
}

#[test]
fn the_page_is_told_when_an_edit_is_saved() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let (tell, told) = channel();
    SavingChanged::listen_any(page.app(), move |event| tell.send(json!(event.payload)).unwrap());
    page.edit(set_churn(0.2)).unwrap();
    assert!(told.iter().any(|saving| saving["kind"] == "saved"));
}

#[test]
fn how_saving_goes_is_told_without_a_view() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    assert_eq!(page.call("saving", json!({})).unwrap(), json!({ "kind": "saved" }));
    fs::remove_file(folder.path().join("Sample.headroom")).unwrap();
    page.edit(set_churn(0.2)).unwrap();
    let told = std::iter::repeat_with(|| page.call("saving", json!({})).unwrap()).find(|it| it["kind"] != "pending");
    assert_eq!(told.unwrap()["kind"], "failed");
}

#[test]
fn where_an_edit_cannot_be_saved_the_person_decides() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    fs::remove_file(folder.path().join("Sample.headroom")).unwrap();
    page.edit(set_churn(0.2)).unwrap();
    let (tell, told) = channel();
    let app = page.app().clone();
    CloseAsked::listen_any(page.app(), move |event| {
        tell.send(event.payload.message).unwrap();
        app.state::<Desk>().front().close();
    });
    page.close();
    assert!(told.try_recv().unwrap().contains("Sample.headroom"));
    assert!(!folder.path().join("Sample.headroom").exists());
}

#[test]
fn no_other_document_takes_the_place_of_one_that_is_not_saved() {
    let (folder, mine) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(folder.path(), mine.path().join("Other.headroom"));
    page.show("save_as");
    let sample = folder.path().join("Sample.headroom");
    let open = |path: &std::path::Path| page.call("open_path", json!({ "path": path, "request": request("baseline") }));
    open(&sample).unwrap();
    fs::remove_file(&sample).unwrap();
    let edited = page.edit(set_churn(0.2)).unwrap();
    let error = open(&mine.path().join("Other.headroom")).unwrap_err();
    assert_eq!(error["code"], "file");
    let shown = page.show("view");
    assert_eq!(shown["document"]["name"], "Sample");
    assert_eq!(shown["results"]["figures"], edited["results"]["figures"]);
    page.show("save_as");
    assert_eq!(page.show("view")["document"]["name"], "Other");
    assert_eq!(page.show("view")["results"]["figures"], edited["results"]["figures"]);
}
