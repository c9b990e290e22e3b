use headroom_engine::parse_document;
use headroom_workbench::{Edit, Workbench, sample};
use serde_json::{Value, json};

use crate::desk::{Desk, row};
use crate::edits::{add_segment, duplicate, duplicate_segment, freeze, new, new_with, rename, rename_segment};

/// The sample, changed as an exchange file.
fn opened(change: impl FnOnce(&mut Value)) -> Desk {
    let json = Workbench::in_memory(sample().unwrap()).exchange_json();
    let mut file: Value = serde_json::from_slice(&json).unwrap();
    change(&mut file);
    let document = parse_document(&file.to_string()).unwrap();
    Desk { workbench: Workbench::in_memory(document), ..Desk::new() }
}

#[test]
fn a_name_that_another_of_its_kind_has_is_refused() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    let steepness = "/segments/mid_market/retention/coverage_response/steepness";
    let taken: [(Edit, &str, &str); 9] = [
        (new(" hiring FREEZE ", None), "scenario", "Hiring freeze"),
        (new("baseline", None), "scenario", "Baseline"),
        (new_with("Invest in expansion", None, "invest", &[steepness]), "scenario", "Invest in expansion"),
        (rename("invest", "Hiring freeze"), "scenario", "Hiring freeze"),
        (rename("invest", "BASELINE"), "scenario", "Baseline"),
        (add_segment("smb", "smb"), "segment", "SMB"),
        (rename_segment("smb", "Mid-Market "), "segment", "Mid-market"),
        (freeze("invest", "BOARD", "2027-04-30"), "plan of record", "Board"),
        (freeze("cut_two", "Board", "2027-04-30"), "plan of record", "Board"),
    ];
    for (edit, what, name) in taken {
        let refused = format!("There is a {what} “{name}” already. Choose another name.");
        assert_eq!(desk.refused("baseline", &edit), [refused], "{edit:?}");
    }
}

#[test]
fn a_name_that_only_another_kind_has_is_taken_and_so_is_the_own_one_written_otherwise() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Invest in expansion", "2027-03-31"));
    desk.edit("baseline", &new("SMB", None));
    desk.edit("baseline", &add_segment("smb", "Hiring freeze"));
    assert_eq!(
        row(&desk.edit("invest", &rename("invest", "Invest in Expansion")), "invest").name,
        "Invest in Expansion"
    );
    assert_eq!(desk.edit("baseline", &rename_segment("smb", "Smb")).grid.columns[0].name, "Smb");
}

#[test]
fn copies_get_names_that_none_has() {
    let mut desk = Desk::new();
    desk.edit("baseline", &rename("cut_two", "INVEST IN EXPANSION COPY"));
    let copy = desk.edit("invest", &duplicate("invest"));
    assert_eq!(row(&copy, &copy.selected).name, "Invest in expansion copy 2");
    desk.edit("baseline", &rename_segment("enterprise", "smb COPY"));
    let view = desk.edit("baseline", &duplicate_segment("smb"));
    assert_eq!(view.grid.columns[1].name, "SMB copy 2");
}

#[test]
fn a_file_with_equal_names_opens_and_can_be_mended() {
    let mut desk = opened(|file| {
        file["plan"]["segments"]["mid_market"]["name"] = json!("SMB");
        file["scenarios"][0]["name"] = json!("Baseline");
        file["scenarios"][3]["name"] = json!("Invest in expansion");
    });
    assert_eq!(desk.workbench.check().issues, []);
    let path = desk.folder.path().join("Twins.headroom");
    desk.workbench.save_as(&path).unwrap();
    let mut desk = desk.reopen();
    assert_eq!(desk.view("baseline").grid.columns[1].name, "SMB");
    desk.edit("baseline", &rename_segment("mid_market", "Mid-market"));
    desk.edit("baseline", &rename("cut_two", "Cut 2"));
    assert_eq!(desk.refused("invest", &rename("hiring_freeze", "Invest in expansion")).len(), 1);
}
