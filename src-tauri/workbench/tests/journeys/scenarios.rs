use headroom_workbench::Edit;
use headroom_workbench::view::View;

use crate::desk::{Desk, figures, row, set};
use crate::edits::{colour as recoloured, duplicate, new, rename};

fn tree(view: &View) -> Vec<(&str, u32, u32)> {
    view.scenarios.iter().map(|row| (row.id.as_str(), row.depth, row.colour)).collect()
}

#[test]
fn the_sample_is_a_tree() {
    let view = Desk::new().view("baseline");
    assert_eq!(
        tree(&view),
        [
            ("baseline", 0, 0),
            ("cut_two", 1, 1),
            ("cut_two_digital", 2, 2),
            ("cut_one_in_five", 1, 3),
            ("hiring_freeze", 1, 4),
            ("invest", 1, 5),
        ]
    );
    assert_eq!(row(&view, "cut_two_digital").parent.as_deref(), Some("cut_two"));
    assert_eq!(row(&view, "cut_one_in_five").overrides, 3);
}

#[test]
fn a_new_scenario_is_shown_and_says_what_its_parent_says() {
    let mut desk = Desk::new();
    let parent = desk.view("cut_two");
    let view = desk.edit("baseline", &new(" Cut 2, later! ", Some("cut_two")));
    assert_eq!(view.selected, "cut_2_later");
    assert_eq!(row(&view, "cut_2_later").name, "Cut 2, later!");
    assert_eq!(tree(&view)[3], ("cut_2_later", 2, 6), "under its parent, after its siblings, with a colour of its own");
    assert_eq!(figures(&view), figures(&parent));
    assert_eq!(desk.edit("baseline", &new("Cut 2 later", None)).selected, "cut_2_later_2");
    assert_eq!(desk.edit("baseline", &new("Baseline!", None)).selected, "baseline_2");
    let kept = desk.view("baseline").scenarios;
    assert_eq!(desk.reopen().view("baseline").scenarios, kept);
}

#[test]
fn a_new_scenario_takes_the_colour_that_is_used_least() {
    let mut desk = Desk::new();
    let colour = |view: &View| row(view, &view.selected).colour;
    for expected in [6, 7, 1, 2] {
        let count = desk.view("baseline").scenarios.len();
        assert_eq!(colour(&desk.edit("baseline", &new(&format!("Option {count}"), None))), expected);
    }
    // Beyond the palette the colours repeat: 11 is drawn as 4.
    desk.edit("baseline", &recoloured("cut_one_in_five", 11));
    assert_eq!(colour(&desk.edit("baseline", &duplicate("invest"))), 3);
    assert_eq!(colour(&desk.edit("baseline", &duplicate("cut_two"))), 3);
}

#[test]
fn a_copy_says_the_same_and_lives_alone() {
    let mut desk = Desk::new();
    let original = desk.view("cut_two_digital");
    let view = desk.edit("baseline", &duplicate("cut_two_digital"));
    assert_eq!(view.selected, "cut_2_digital_led_service_copy");
    let copy = row(&view, &view.selected);
    assert_eq!(copy.name, "Cut 2, digital-led service copy");
    assert_eq!((copy.parent.as_deref(), copy.overrides), (Some("cut_two"), 2));
    assert_eq!(figures(&view), figures(&original));
    let id = view.selected.clone();
    desk.set(&id, "/segments/mid_market/retention/churn", 0.2);
    assert_eq!(figures(&desk.view("cut_two_digital")), figures(&original));
    assert_eq!(row(&desk.edit("baseline", &duplicate("cut_two_digital")), "cut_2_digital_led_service_copy_2").depth, 2);
    let of_baseline = desk.edit("baseline", &duplicate("baseline"));
    assert_eq!(row(&of_baseline, "baseline_copy").overrides, 0);
}

#[test]
fn names_and_notes_change_ids_stay() {
    let mut desk = Desk::new();
    let view = desk.edit("cut_two", &rename("cut_two", "Option A"));
    assert_eq!(row(&view, "cut_two").name, "Option A");
    let note = Edit::SetNote { scenario: "cut_two".to_owned(), note: "for the board".to_owned() };
    assert_eq!(row(&desk.edit("cut_two", &note), "cut_two").note, "for the board");
    assert_eq!(desk.refused("cut_two", &rename("cut_two", "  ")), ["A scenario needs a name; type one."]);
    assert_eq!(desk.refused("cut_two", &rename("baseline", "Plan")), ["The baseline keeps its name."]);
}

#[test]
fn no_name_grows_longer_than_a_file_may_say() {
    let mut desk = Desk::new();
    let longest = "é".repeat(200);
    let view = desk.edit("baseline", &new(&longest, None));
    let id = view.selected.clone();
    let copy = desk.edit("baseline", &duplicate(&id));
    assert_eq!(row(&copy, &copy.selected).name, format!("{} copy", "é".repeat(195)));
    let too_long = ["The name of a scenario has at most 200 characters; shorten it."];
    assert_eq!(desk.refused("baseline", &new(&"é".repeat(201), None)), too_long);
    assert_eq!(desk.workbench.check().issues, []);
}

#[test]
fn an_edit_of_a_parent_reaches_its_children() {
    let mut desk = Desk::new();
    let before = desk.view("cut_two_digital");
    desk.edit("cut_two", &set("cut_two", "/segments/smb/retention/churn", 0.3));
    assert_ne!(desk.view("cut_two_digital").results.figures, before.results.figures);
}
