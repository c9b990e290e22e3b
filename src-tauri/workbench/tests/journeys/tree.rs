use headroom_workbench::view::View;

use crate::desk::{Desk, events, row, set};
use crate::edits::{colour, delete, delete_record, duplicate, freeze, move_to, new, noted, rename};

const CHURN: &str = "/segments/mid_market/retention/churn";

/// The ids in the order of the tree, each with its depth.
fn tree(view: &View) -> Vec<(&str, u32)> {
    view.scenarios.iter().map(|row| (row.id.as_str(), row.depth)).collect()
}

#[test]
fn a_scenario_moves_under_another_and_says_what_that_says() {
    let mut desk = Desk::new();
    let view = desk.edit("invest", &move_to("invest", Some("cut_two"), Some("cut_two_digital")));
    assert_eq!(tree(&view)[1..4], [("cut_two", 1), ("invest", 2), ("cut_two_digital", 2)]);
    assert!(events(&view, "mid_market").iter().any(|event| event.id == "cut"), "the parent's cut is inherited");
    let view = desk.edit("invest", &move_to("invest", None, None));
    assert_eq!(tree(&view).last(), Some(&("invest", 1)));
    assert!(events(&view, "mid_market").iter().all(|event| event.id != "cut"));
}

#[test]
fn siblings_are_reordered_and_keep_their_colours() {
    let mut desk = Desk::new();
    let before = desk.view("baseline");
    let view = desk.edit("baseline", &move_to("invest", None, Some("cut_two")));
    let order: Vec<&str> = tree(&view).iter().map(|(id, _)| *id).collect();
    assert_eq!(order, ["baseline", "invest", "cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze"]);
    for id in order {
        assert_eq!(row(&view, id).colour, row(&before, id).colour, "{id}");
    }
    let there_already = [move_to("invest", None, Some("invest")), move_to("invest", None, Some("cut_two"))];
    for edit in there_already {
        assert_eq!(desk.edit("baseline", &edit).revision, view.revision);
    }
    let kept = view.scenarios;
    assert_eq!(desk.reopen().view("baseline").scenarios, kept);
}

#[test]
fn nothing_rests_on_itself_or_on_what_rests_on_it() {
    let mut desk = Desk::new();
    desk.edit("baseline", &move_to("invest", Some("cut_two_digital"), None));
    assert_eq!(
        desk.refused("cut_two", &move_to("cut_two", Some("invest"), None)),
        [
            "This would be a circle (“Cut 2 Mid-market CSMs” on “Invest in expansion” on “Cut 2, digital-led service” on \
          “Cut 2 Mid-market CSMs”); choose a parent that does not rest on “Cut 2 Mid-market CSMs”."
        ]
    );
    assert_eq!(
        desk.refused("cut_two", &move_to("cut_two", Some("cut_two"), None)),
        ["“Cut 2 Mid-market CSMs” cannot rest on itself; choose another parent."]
    );
    assert_eq!(
        desk.refused("invest", &move_to("invest", None, Some("cut_two_digital"))),
        [
            "“Cut 2, digital-led service” does not rest on “Baseline”; name one of its children to stand before, or none."
        ]
    );
    assert_eq!(
        desk.refused("baseline", &move_to("baseline", Some("invest"), None)),
        ["The baseline is the root; move what rests on it."]
    );
    assert!(desk.try_edit("baseline", &move_to("invest", Some("nobody"), None)).is_err());
    assert!(desk.try_edit("baseline", &move_to("nobody", None, None)).is_err());
}

#[test]
fn a_move_must_leave_the_scenario_valid() {
    let mut desk = Desk::new();
    desk.edit("invest", &crate::events::put("invest", None, "2027-03", Some(-8.0), None));
    let refused = desk.refused("invest", &move_to("invest", Some("cut_two"), None));
    assert!(refused[0].contains("Mid-market › Team › Events"), "{refused:?}");
}

#[test]
fn the_children_of_a_deleted_scenario_rest_on_its_parent() {
    let mut desk = Desk::new();
    for name in ["one", "two", "three", "four"] {
        desk.edit("baseline", &new(name, Some("cut_two")));
    }
    desk.edit("cut_two", &noted("cut_two", CHURN, "the CFO's guess"));
    let view = desk.edit("cut_two", &delete("cut_two"));
    assert_eq!(view.selected, "baseline", "the parent of what is gone");
    let order: Vec<(&str, u32)> = tree(&view);
    assert_eq!(
        order[..6],
        [("baseline", 0), ("cut_two_digital", 1), ("one", 1), ("two", 1), ("three", 1), ("four", 1)],
        "where it stood"
    );
    assert_eq!(desk.workbench.document().notes, []);
    assert_eq!(desk.workbench.check().issues, []);
    assert_eq!(desk.edit("invest", &delete("one")).selected, "invest", "another stays selected");
}

#[test]
fn the_baseline_is_not_deleted_and_not_coloured() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.refused("baseline", &delete("baseline")),
        ["The baseline cannot be deleted; every scenario rests on it."]
    );
    assert_eq!(
        desk.refused("baseline", &colour("baseline", 3)),
        ["The baseline is always drawn in ink; give a scenario the colour."]
    );
    assert_eq!(
        desk.refused("invest", &colour("invest", 0)),
        ["Colour 0 is the baseline's ink; choose a colour from 1 on."]
    );
}

#[test]
fn new_scenarios_take_the_lowest_colour_that_is_free() {
    let mut desk = Desk::new();
    desk.edit("baseline", &delete("cut_one_in_five"));
    desk.edit("baseline", &colour("cut_two", 9));
    let view = desk.edit("baseline", &new("first", None));
    assert_eq!(row(&view, "first").colour, 1);
    let view = desk.edit("baseline", &duplicate("invest"));
    assert_eq!(row(&view, &view.selected).colour, 3);
    let view = desk.edit("baseline", &duplicate("invest"));
    assert_eq!(row(&view, &view.selected).colour, 6);
}

#[test]
fn a_copy_stands_after_its_original_and_has_its_notes() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &set("cut_two", CHURN, 0.1));
    desk.edit("cut_two", &noted("cut_two", CHURN, "the CFO's guess"));
    let view = desk.edit("cut_two", &duplicate("cut_two"));
    let copy = view.selected.clone();
    assert_eq!(tree(&view)[1..4], [("cut_two", 1), ("cut_two_digital", 2), (copy.as_str(), 1)]);
    let notes = &desk.workbench.document().notes;
    let of: Vec<Option<&str>> = notes.iter().map(|note| note.scenario.as_deref()).collect();
    assert_eq!(of, [Some("cut_two"), Some(copy.as_str())]);
    assert_eq!(desk.edit("baseline", &rename(&copy, "  Cut 2, later ")).scenarios[3].name, "Cut 2, later");
}

#[test]
fn the_id_of_what_is_gone_is_not_given_again() {
    let mut desk = Desk::new();
    desk.edit("invest", &delete("invest"));
    desk.edit("baseline", &freeze("baseline", "Board", "2027-03-31"));
    desk.edit("baseline", &delete_record("board"));
    let mut desk = desk.reopen();
    let view = desk.edit("baseline", &new("Invest", None));
    assert_eq!(view.selected, "invest_2");
    assert_eq!(desk.edit("baseline", &new("Board", None)).selected, "board_2");
    desk.undo("baseline");
    assert_eq!(desk.edit("baseline", &freeze("baseline", "Board", "2027-03-31")).selected, "board_3");
    desk.edit("baseline", &new("Invest copy", None));
    desk.edit("baseline", &delete("invest_copy"));
    assert_eq!(desk.edit("invest_2", &duplicate("invest_2")).selected, "invest_copy_2");
}
