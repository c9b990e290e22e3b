use std::fs;

use serde_json::{Value, json};
use tempfile::tempdir;

use super::page::{Page, request};

/// A request for one chart.
fn chart(kind: &str) -> Value {
    let mut request = request("cut_two");
    let chart = json!({ "kind": kind, "width": 480, "height": 270, "head_room": 90, "hidden": [], "read": true, "period": null });
    request["charts"] = json!([chart]);
    json!({ "view": "results", "request": request })
}

#[test]
fn a_chart_is_saved_under_its_name() {
    let (data, out) = (tempdir().unwrap(), tempdir().unwrap());
    let page = Page::on_sample(data.path(), out.path());
    let saved = page.call("save_picture", json!({ "order": chart("bridge"), "format": "svg" })).unwrap();
    let path = out.path().join("ARR bridge of Cut 2 Mid-market CSMs.svg");
    assert_eq!(saved, path.to_str().unwrap());
    assert!(fs::read_to_string(path).unwrap().starts_with("<svg "));
    page.call("save_picture", json!({ "order": chart("bridge"), "format": "png" })).unwrap();
    let png = fs::read(out.path().join("ARR bridge of Cut 2 Mid-market CSMs.png")).unwrap();
    assert_eq!(&png[1..4], b"PNG");
    assert_eq!(page.bytes("picture_png", json!({ "order": chart("bridge") })), png, "no JSON");
}

#[test]
fn a_cancelled_dialog_writes_no_chart() {
    let data = tempdir().unwrap();
    let page = Page::on_sample(data.path(), "cancel");
    let saved = page.call("save_picture", json!({ "order": chart("arr"), "format": "png" })).unwrap();
    assert_eq!(saved, Value::Null);
}
