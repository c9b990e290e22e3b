//! What an edit would show while it is still being typed.

use crate::desk::{Desk, cell, figure, request, row, set};

const CHURN: &str = "/segments/mid_market/retention/churn";
const CSMS: &str = "/segments/mid_market/team/csms";

#[test]
fn what_is_typed_shows_what_it_would_do_and_is_nowhere_else() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let churn = set("cut_two", CHURN, 0.2);
    let tried = desk.workbench.try_edit(&churn, &request("cut_two")).unwrap();
    assert_ne!(figure(&tried, "closing_arr"), figure(&before, "closing_arr"));
    assert_ne!(tried.results.charts, before.results.charts);
    assert_eq!((tried.undo.as_deref(), tried.revision), (None, before.revision));
    assert_eq!(desk.view("cut_two"), before);

    let made = desk.edit("cut_two", &churn);
    assert_eq!(made.results, tried.results);
    assert_eq!(cell(&made, CHURN), cell(&tried, CHURN));
    assert_eq!(desk.undo("cut_two").undo, None, "it is one step");

    desk.workbench.try_edit(&churn, &request("cut_two")).unwrap();
    assert_eq!(desk.reopen().view("cut_two").results, before.results);
}

#[test]
fn what_cannot_be_taken_is_refused_as_the_edit_is() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let wrong = set("cut_two", CHURN, 1.5);
    let tried = desk.workbench.try_edit(&wrong, &request("cut_two")).unwrap_err();
    let made = desk.try_edit("cut_two", &wrong).unwrap_err();
    assert_eq!(tried.issues(), made.issues());
    assert_eq!(desk.view("cut_two"), before);
}

#[test]
fn a_child_that_it_would_break_is_sound_again_after_the_look() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two");
    let tried = desk.workbench.try_edit(&set("baseline", CSMS, 1), &request("cut_two")).unwrap();
    assert!(tried.results.stale);
    assert_eq!(row(&tried, "cut_two").issues.len(), 1);
    assert_eq!(figure(&tried, "closing_arr"), figure(&before, "closing_arr"));
    assert_eq!(desk.view("cut_two"), before);

    let last = desk.set("cut_two", CHURN, 0.2);
    desk.set("baseline", CSMS, 1);
    desk.workbench.try_edit(&set("baseline", CSMS, 2), &request("cut_two")).unwrap();
    assert_eq!(figure(&desk.view("cut_two"), "closing_arr"), figure(&last, "closing_arr"), "as it was last valid");
}
