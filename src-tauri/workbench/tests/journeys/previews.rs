use headroom_workbench::Moment;
use headroom_workbench::view::Preview;
use serde_json::Value;

use crate::desk::{Desk, figure, set};
use crate::edits::{
    add_segment, delete, duplicate, move_segment, move_to, new, noted, push, remove_segment, rename, rename_segment,
};
use crate::events::put;

const CHURN: &str = "/segments/mid_market/retention/churn";
const RESPONSE: &str = "/segments/mid_market/retention/coverage_response";

fn affected(preview: &Preview) -> Vec<&str> {
    preview.affected.iter().map(|scenario| scenario.id.as_str()).collect()
}

#[test]
fn a_deletion_lists_the_children_it_changes() {
    let mut desk = Desk::new();
    let before = desk.workbench.document().clone();
    let preview = desk.workbench.preview(&delete("cut_two")).unwrap();
    assert_eq!(preview.sentence, "Deleting “Cut 2 Mid-market CSMs” changes “Cut 2, digital-led service”.");
    assert_eq!(affected(&preview), ["cut_two_digital"]);
    let child = &preview.affected[0];
    assert_eq!((child.name.as_str(), child.colour, child.more), ("Cut 2, digital-led service", 2, 0));
    assert_eq!(child.changes.len(), 1);
    assert_eq!((child.changes[0].before.as_str(), child.changes[0].after.as_str()), ("Cut 2 CSMs in Apr 2027", ""));
    let figures = child.closing_arr.clone().unwrap();
    assert_eq!(figures.before, figure(&desk.view("cut_two_digital"), "closing_arr"));
    assert_eq!(*desk.workbench.document(), before, "nothing has changed");
    let view = desk.edit("cut_two", &delete("cut_two"));
    assert_ne!(figures.after, figures.before);
    assert_eq!(figures.after, figure(&desk.view("cut_two_digital"), "closing_arr"));
    assert_eq!(view.scenarios.len(), 5);
    let preview = desk.workbench.preview(&delete("invest")).unwrap();
    assert_eq!(preview.sentence, "Deleting “Invest in expansion” changes no other scenario.");
    assert!(preview.affected.is_empty());
}

#[test]
fn a_push_lists_the_parent_and_the_siblings_that_inherit() {
    let mut desk = Desk::new();
    desk.set("invest", CHURN, 0.11);
    desk.set("hiring_freeze", CHURN, 0.2);
    let preview = desk.workbench.preview(&push("invest", &[CHURN])).unwrap();
    assert_eq!(affected(&preview), ["baseline", "cut_two", "cut_two_digital", "cut_one_in_five"]);
    assert_eq!(
        preview.sentence,
        "Pushing annual churn of Mid-market of “Invest in expansion” to Baseline changes 4 other scenarios."
    );
    assert_eq!(preview.affected[0].changes[0].after, "11.0%");
    assert_eq!(preview.affected[0].colour, 0);
}

#[test]
fn a_segment_lists_what_goes_with_it() {
    let mut desk = Desk::new();
    desk.edit("baseline", &noted("baseline", CHURN, "survey"));
    let preview = desk.workbench.preview(&remove_segment("mid_market")).unwrap();
    assert_eq!(
        preview.sentence,
        "Removing segment “Mid-market” drops 7 changes in 5 scenarios and 1 note, and changes 5 other scenarios."
    );
    assert_eq!(preview.changes.len(), 9, "the segment, seven overrides and a note");
    assert_eq!(preview.affected.len(), 5);
    let preview = desk.workbench.preview(&add_segment("smb", "Public")).unwrap();
    assert_eq!(preview.sentence, "Adding segment “Public” changes 5 other scenarios.");
}

#[test]
fn only_what_comes_to_other_values_is_affected() {
    let mut desk = Desk::new();
    desk.set("cut_two_digital", CHURN, 0.2);
    let preview = desk.workbench.preview(&set("cut_two", CHURN, 0.1)).unwrap();
    assert!(preview.affected.is_empty(), "its child says another churn");
    let preview = desk.workbench.preview(&set("baseline", CHURN, 0.1)).unwrap();
    assert_eq!(affected(&preview), ["cut_two", "cut_one_in_five", "hiring_freeze", "invest"]);
    assert!(desk.workbench.preview(&rename("cut_two", "A")).unwrap().affected.is_empty());
    assert!(desk.workbench.preview(&duplicate("cut_two")).unwrap().affected.is_empty());
    assert!(desk.workbench.preview(&move_to("invest", None, Some("cut_two"))).unwrap().affected.is_empty());
    assert!(desk.workbench.preview(&move_segment("smb", None)).unwrap().affected.is_empty());
    assert!(desk.workbench.preview(&rename_segment("smb", "Small")).unwrap().affected.is_empty());
}

#[test]
fn what_would_no_longer_be_valid_says_why() {
    let mut desk = Desk::new();
    desk.set("cut_two_digital", &format!("{RESPONSE}/steepness"), 3);
    let preview = desk.workbench.preview(&set("cut_two", RESPONSE, Value::Null)).unwrap();
    assert_eq!(
        preview.sentence,
        "Switching off churn answers to coverage of Mid-market changes “Cut 2, digital-led service”, which would no \
         longer be valid."
    );
    let child = &preview.affected[0];
    assert!(child.problem.as_ref().unwrap().contains("Churn answers to coverage is off in the parent"));
    assert_eq!(child.closing_arr, None);
    desk.edit("cut_two", &put("cut_two", None, "2027-06", Some(1.0), None));
    desk.edit("cut_two_digital", &put("cut_two_digital", None, "2027-07", Some(-7.0), None));
    let cuts_more = put("cut_two", Some("cut"), "2027-04", Some(-3.0), None);
    let preview = desk.workbench.preview(&cuts_more).unwrap();
    assert!(preview.affected[0].problem.as_ref().unwrap().contains("Mid-market › Team › Events"));
}

#[test]
fn what_would_be_refused_has_no_preview() {
    let mut desk = Desk::new();
    assert!(desk.workbench.preview(&set("baseline", CHURN, 7)).is_err());
    assert!(desk.workbench.preview(&delete("baseline")).is_err());
    assert!(desk.workbench.preview(&delete("nobody")).is_err());
}

#[test]
fn many_are_counted_and_the_first_listed() {
    let mut desk = Desk::new();
    for count in 0..60 {
        desk.workbench
            .edit(
                &new(&format!("Child {count}"), Some("cut_two")),
                &crate::desk::bare("cut_two"),
                None,
                Moment::default(),
            )
            .unwrap();
    }
    let preview = desk.workbench.preview(&delete("cut_two")).unwrap();
    assert_eq!(preview.affected.len(), 50);
    assert_eq!(
        preview.sentence,
        "Deleting “Cut 2 Mid-market CSMs” changes 61 scenarios that rest on it. The first 50 are listed, 11 more are not."
    );
    assert_eq!((preview.changes.len(), preview.more), (50, 14));
}
