use crate::desk::{Desk, set};
use crate::edits::{delete_record, freeze, new, noted, push, rename};

#[test]
fn a_scenario_is_frozen_under_a_name_and_a_day() {
    let mut desk = Desk::new();
    let view = desk.edit("invest", &freeze("invest", " Board Mar 2027 ", "2027-03-31"));
    assert_eq!(view.selected, "board_mar_2027");
    let record = &desk.workbench.document().records[0];
    assert_eq!((record.name.as_str(), record.date.as_str()), ("Board Mar 2027", "2027-03-31"));
    assert_eq!((record.scenario.as_str(), record.note.as_str()), ("Invest in expansion", "for the board"));
    let view = desk.edit("cut_two", &freeze("cut_two", "Board: Mar 2027", "2027-01-15"));
    assert_eq!(view.selected, "board_mar_2027_2");
    let dates: Vec<_> = desk.workbench.document().records.iter().map(|record| record.date.clone()).collect();
    assert_eq!(dates, ["2027-01-15", "2027-03-31"], "oldest first");
    let view = desk.edit("invest", &new("Board Mar 2027", None));
    assert_eq!(view.selected, "board_mar_2027_3", "no scenario has the id of a plan of record");
}

#[test]
fn a_plan_of_record_never_changes() {
    let mut desk = Desk::new();
    let id = desk.edit("invest", &freeze("invest", "Board", "2027-03-31")).selected;
    let never = ["“Board” is a plan of record and never changes; edit a scenario, and freeze that."];
    let churn = "/segments/smb/retention/churn";
    assert_eq!(desk.refused("invest", &set(&id, churn, 0.1)), never);
    assert_eq!(desk.refused("invest", &rename(&id, "Other")), never);
    assert_eq!(desk.refused("invest", &new("on it", Some(&id))), never);
    assert_eq!(desk.refused("invest", &noted(&id, churn, "x")), never);
    assert_eq!(desk.refused("invest", &push(&id, &[churn])), never);
    assert_eq!(desk.refused("invest", &freeze(&id, "Again", "2027-03-31")), never);
    let view = desk.edit(&id, &delete_record(&id));
    assert_eq!(view.selected, "baseline");
    assert_eq!(
        desk.refused("invest", &delete_record(&id)),
        ["There is no plan of record “board”; the document has none."]
    );
}

#[test]
fn a_plan_of_record_has_a_name_and_a_real_day() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.refused("invest", &freeze("invest", "", "2027-03-31")),
        ["A plan of record needs a name; type one."]
    );
    for date in ["2027-02-30", "soon", "", "31.3.2027", "1027-01-01", "2027-3"] {
        let refused = desk.refused("invest", &freeze("invest", "Board", date));
        assert_eq!(refused, [format!("“{date}” is not a day; write one like 2027-03-31, from 1900 to 2200.")]);
    }
    assert_eq!(desk.refused("invest", &freeze("invest", &"x".repeat(201), "2027-03-31")).len(), 1);
    assert_eq!(desk.workbench.document().records.len(), 0);
}
