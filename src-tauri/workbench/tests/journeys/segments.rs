use headroom_engine::parse_document;
use headroom_workbench::view::View;
use headroom_workbench::{Workbench, sample};
use serde_json::{Value, json};

use crate::desk::{Desk, cell, events, figure, number, reset, row};
use crate::edits::{
    add_segment, duplicate_segment, move_segment, noted, remove_segment, rename_segment, reset_segment,
};

const CHURN: &str = "/segments/mid_market/retention/churn";

fn columns(view: &View) -> Vec<(&str, &str)> {
    view.grid.columns.iter().map(|column| (column.id.as_str(), column.name.as_str())).collect()
}

/// The sample with a range on the churn of Mid-market.
fn with_a_range() -> Desk {
    let desk = Desk::new();
    let json = String::from_utf8(Workbench::in_memory(sample().unwrap()).exchange_json()).unwrap();
    let mut file: Value = serde_json::from_str(&json).unwrap();
    file["ranges"] = json!([{"pointer": CHURN, "low": 0.8, "high": 1.2, "group": null, "note": "", "source": ""}]);
    let document = parse_document(&file.to_string()).unwrap();
    Desk { workbench: Workbench::in_memory(document), ..desk }
}

#[test]
fn a_new_segment_begins_with_a_preset() {
    let mut desk = Desk::new();
    assert_eq!(
        Workbench::presets().iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(),
        ["smb", "mid_market", "enterprise"]
    );
    let before = desk.view("baseline");
    let view = desk.edit("baseline", &add_segment("enterprise", " Public sector "));
    assert_eq!(columns(&view)[3], ("public_sector", "Public sector"));
    assert!((number(&view, "/segments/public_sector/opening/arr") - 7_500_000.0).abs() < 1e-6);
    assert_ne!(figure(&view, "closing_arr"), figure(&before, "closing_arr"));
    assert!(desk.view("invest").results.figures.iter().all(|figure| !figure.value.is_empty()));
    let view = desk.edit("baseline", &add_segment("smb", "Public: sector"));
    assert_eq!(columns(&view)[4], ("public_sector_2", "Public: sector"));
    assert_eq!(desk.workbench.check().issues, []);
    assert_eq!(desk.reopen().view("baseline").grid, view.grid);
}

#[test]
fn what_a_segment_cannot_be_is_said() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.refused("baseline", &add_segment("mid", "X")),
        ["There is no preset “mid”; there are smb, mid_market, enterprise."]
    );
    assert_eq!(desk.refused("baseline", &add_segment("smb", " \n")), ["A segment needs a name; type one."]);
    assert_eq!(
        desk.refused("baseline", &rename_segment("smb", &"x".repeat(10_000))),
        ["The name of a segment has at most 200 characters; shorten it."]
    );
    let unknown = ["There is no segment “x”; the plan has smb, mid_market, enterprise."];
    assert_eq!(desk.refused("baseline", &rename_segment("x", "Y")), unknown);
    assert_eq!(desk.refused("baseline", &remove_segment("x")), unknown);
    assert_eq!(desk.refused("baseline", &duplicate_segment("x")), unknown);
    assert_eq!(desk.refused("baseline", &move_segment("smb", Some("x"))), unknown);
    for count in 4..=50 {
        desk.edit("baseline", &add_segment("smb", &format!("Segment {count}")));
    }
    assert_eq!(desk.refused("baseline", &add_segment("smb", "one too many")).len(), 1);
}

#[test]
fn segments_are_named_and_ordered() {
    let mut desk = Desk::new();
    let view = desk.edit("invest", &rename_segment("mid_market", "Commercial"));
    assert_eq!(columns(&view)[1], ("mid_market", "Commercial"));
    let view = desk.edit("baseline", &move_segment("enterprise", Some("smb")));
    let order = [("enterprise", "Enterprise"), ("smb", "SMB"), ("mid_market", "Commercial")];
    assert_eq!(columns(&view), order);
    assert_eq!(columns(&desk.view("invest")), order, "in scenarios too");
    let view = desk.edit("baseline", &move_segment("enterprise", None));
    assert_eq!(columns(&view)[2].0, "enterprise");
    assert_eq!(columns(&desk.edit("baseline", &move_segment("smb", Some("smb"))))[0].0, "smb");
    assert_eq!(columns(&desk.reopen().view("baseline"))[2].0, "enterprise");
}

#[test]
fn a_copy_of_a_segment_is_overridden_like_it() {
    let mut desk = with_a_range();
    desk.edit("baseline", &noted("baseline", CHURN, "survey"));
    let view = desk.edit("invest", &duplicate_segment("mid_market"));
    assert_eq!(columns(&view)[1..3], [("mid_market", "Mid-market"), ("mid_market_copy", "Mid-market copy")]);
    assert_eq!(row(&view, "invest").overrides, 6, "four, and the two of the copy");
    assert!((number(&view, "/segments/mid_market_copy/expansion/touches_per_year") - 6.0).abs() < 1e-15);
    assert!(events(&view, "mid_market_copy").iter().any(|event| event.id == "add"));
    let document = desk.workbench.document();
    assert_eq!((document.notes.len(), document.ranges.len()), (2, 2));
    assert_eq!(document.notes[1].pointer, "/segments/mid_market_copy/retention/churn");
    assert_eq!(desk.workbench.check().issues, []);
    let view = desk.edit("baseline", &duplicate_segment("mid_market"));
    assert_eq!(columns(&view)[2], ("mid_market_copy_2", "Mid-market copy 2"));
}

#[test]
fn a_removed_segment_takes_along_what_is_said_of_it() {
    let mut desk = with_a_range();
    desk.set("invest", "/segments/mid_market/retention/coverage_response/steepness", 3);
    desk.edit("invest", &noted("invest", CHURN, "a guess"));
    desk.edit("baseline", &noted("baseline", "/segments/smb/retention/churn", "survey"));
    let view = desk.edit("invest", &remove_segment("mid_market"));
    assert_eq!(columns(&view).len(), 2);
    assert_eq!((row(&view, "invest").overrides, row(&view, "cut_two").overrides), (2, 0));
    let document = desk.workbench.document();
    assert_eq!((document.notes.len(), document.ranges.len()), (1, 0));
    assert_eq!(desk.workbench.check().issues, []);
    desk.edit("baseline", &remove_segment("smb"));
    assert_eq!(
        desk.refused("baseline", &remove_segment("enterprise")),
        ["“Enterprise” is the only segment, and a plan has at least one; add another one first."]
    );
    let view = desk.edit("baseline", &add_segment("mid_market", "Mid-market"));
    assert_eq!(columns(&view)[1].0, "mid_market", "its id is free again");
    let note = cell(&view, CHURN).note.clone().unwrap();
    assert_eq!((note.note.as_str(), note.source.starts_with("Preset Mid-market: ")), ("", true), "nothing of before");
}

#[test]
fn what_is_said_of_a_segment_that_is_gone_can_be_returned() {
    let json = String::from_utf8(Workbench::in_memory(sample().unwrap()).exchange_json()).unwrap();
    let mut file: Value = serde_json::from_str(&json).unwrap();
    file["plan"]["segments"].as_object_mut().unwrap().shift_remove("mid_market");
    file["scenarios"] = json!([file["scenarios"][4]]);
    let mut document = sample().unwrap();
    document.plan = file["plan"].clone();
    let mut desk = Desk { workbench: Workbench::in_memory(document), ..Desk::new() };
    assert!(!row(&desk.view("invest"), "invest").issues.is_empty());
    let view = desk.edit("invest", &reset_segment("invest", "mid_market"));
    assert_eq!(row(&view, "invest").issues, []);
    assert_eq!(desk.refused("baseline", &reset("baseline", CHURN)).len(), 1);
}
