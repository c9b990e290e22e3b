use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};

fn offers(page: &Page) -> Value {
    page.call("start_offers", json!({ "style": "us_finance" })).unwrap()
}

fn create(page: &Page, start: &Value) -> Result<Value, Value> {
    page.call("new_document", json!({ "start": start, "request": request("baseline") }))
}

#[test]
fn everything_offered_can_be_begun_with() {
    let first = tempdir().unwrap();
    let offered = offers(&Page::on_sample(first.path(), "cancel"))["offers"].as_array().unwrap().clone();
    assert_eq!(offered.len(), 6);
    for offer in offered {
        let folder = tempdir().unwrap();
        let page = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
        let view = create(&page, &offer["start"]).unwrap();
        assert_eq!((&view["document"]["name"], &view["selected"]), (&json!("Mine"), &json!("baseline")), "{offer}");
    }
}

#[test]
fn numbers_open_on_the_cut_and_its_verdict() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
    let numbers = offers(&page)["numbers"].clone();
    let draft = page.call("draft_start", json!({ "numbers": numbers, "style": "us_finance" })).unwrap();
    assert_eq!(draft["problems"], json!([]));
    let view = create(&page, &json!({ "kind": "numbers", "numbers": numbers })).unwrap();
    assert_eq!(view["selected"], "cut_1_mid_market_csm");
    assert!(view["results"]["verdict"]["sentence"].as_str().unwrap().contains("Cutting 1"));
}

#[test]
fn numbers_that_make_no_plan_are_refused_before_anybody_is_asked_for_a_place() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("Mine.headroom");
    let page = Page::on_sample(folder.path(), &path);
    let mut numbers = offers(&page)["numbers"].clone();
    numbers["segments"][0]["accounts"] = Value::Null;
    let error = create(&page, &json!({ "kind": "numbers", "numbers": numbers })).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert!(!path.exists());
    assert_eq!(page.show("view")["document"]["name"], "Sample");
}

#[test]
fn a_new_document_never_takes_the_place_of_the_open_one() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
    create(&page, &json!({ "kind": "sample" })).unwrap();
    let error = create(&page, &json!({ "kind": "empty" })).unwrap_err();
    let said = error["message"].as_str().unwrap();
    assert!(said.contains("Mine.headroom” is the document open in this window"), "{said}");
    assert!(said.ends_with("Choose another name."), "{said}");
    assert_eq!(page.show("view")["document"]["name"], "Mine");
}

#[test]
fn a_newcomer_is_one_who_has_opened_and_changed_nothing() {
    let folder = tempdir().unwrap();
    let is_newcomer = |page: &Page| page.call("newcomer", json!({})).unwrap() == json!(true);
    let first = Page::on_sample(folder.path(), "cancel");
    assert!(is_newcomer(&first));
    first.leave();
    let named = folder.path().join("Sample.headroom");
    let page = Page::open(Some(&named), folder.path(), "cancel");
    assert!(!is_newcomer(&page), "a document named at the start is what is wanted");
    page.leave();
    let again = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
    assert!(is_newcomer(&again), "looking at the sample leaves nothing");
    let edit = json!({ "kind": "set_value", "scenario": "baseline", "pointer": "/segments/smb/retention/churn", "value": 0.2 });
    again.edit(json!({ "edit": edit, "request": request("baseline") })).unwrap();
    again.leave();
    let worked = Page::on_sample(folder.path(), folder.path().join("Mine.headroom"));
    assert!(!is_newcomer(&worked), "the sample has been worked on");
    worked.show("save_as");
    worked.leave();
    assert!(!is_newcomer(&Page::on_sample(folder.path(), "cancel")), "there is a document");
}
