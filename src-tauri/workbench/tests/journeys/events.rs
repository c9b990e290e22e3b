use headroom_workbench::Edit;
use headroom_workbench::view::{Origin, View};

use crate::desk::{Desk, events, reset};

pub(crate) fn put(scenario: &str, id: Option<&str>, month: &str, change: Option<f64>, freeze: Option<f64>) -> Edit {
    Edit::PutEvent {
        scenario: scenario.to_owned(),
        segment: "mid_market".to_owned(),
        id: id.map(str::to_owned),
        month: month.to_owned(),
        change,
        freeze_months: freeze,
        note: "board option".to_owned(),
    }
}

fn remove(scenario: &str, id: &str) -> Edit {
    Edit::RemoveEvent { scenario: scenario.to_owned(), segment: "mid_market".to_owned(), id: id.to_owned() }
}

/// Id, sentence and whether it is taken out, of each event of the Mid-market team.
fn listed(view: &View) -> Vec<(&str, &str, bool)> {
    let events = events(view, "mid_market").iter();
    events.map(|event| (event.id.as_str(), event.sentence.as_str(), event.removed)).collect()
}

#[test]
fn new_events_get_an_id_that_says_what_and_when() {
    let mut desk = Desk::new();
    desk.edit("invest", &put("invest", None, "2027-06", Some(1.5), None));
    desk.edit("invest", &put("invest", None, "2027-06", Some(1.0), None));
    desk.edit("invest", &put("invest", None, "2027-02", None, Some(18.0)));
    let view = desk.edit("invest", &put("invest", None, "2029-02", Some(-2.0), None));
    assert_eq!(
        listed(&view),
        [
            ("freeze_2027_02", "Freeze hiring for 18 months", false),
            ("add", "Hire 1 CSM", false),
            ("hire_2027_06", "Hire 1.5 CSMs", false),
            ("hire_2027_06_2", "Hire 1 CSM", false),
            ("growth_2028", "Hire 1 CSM", false),
            ("growth_2029", "Hire 1 CSM", false),
            ("cut_2029_02", "Cut 2 CSMs", false),
        ]
    );
    let mut desk = desk.reopen();
    assert_eq!(desk.view("invest").teams, view.teams);
}

#[test]
fn a_drag_back_to_the_month_it_began_in_leaves_the_event_to_the_parent() {
    let mut desk = Desk::new();
    let before = desk.view("invest");
    let event = events(&before, "mid_market").iter().find(|event| event.id == "growth_2028").unwrap();
    let at = |month: &str| {
        let put = put("invest", Some("growth_2028"), month, event.change, None);
        let Edit::PutEvent { scenario, segment, id, month, change, freeze_months, .. } = put else { unreachable!() };
        Edit::PutEvent { scenario, segment, id, month, change, freeze_months, note: event.note.clone() }
    };
    for month in ["2028-07", &event.month] {
        desk.stroke("invest", &at(month), 7);
    }
    let view = desk.view("invest");
    assert_eq!((&view.undo, &view.teams), (&None, &before.teams));
}

#[test]
fn a_scenario_moves_and_takes_out_its_parents_events() {
    let mut desk = Desk::new();
    let view = desk.edit("invest", &put("invest", Some("growth_2028"), "2028-07", Some(2.0), None));
    let moved = events(&view, "mid_market").iter().find(|event| event.id == "growth_2028").unwrap();
    assert_eq!((moved.month.as_str(), &moved.origin), ("2028-07", &Origin::Overridden));
    let view = desk.edit("invest", &remove("invest", "growth_2028"));
    assert!(listed(&view).contains(&("growth_2028", "Hire 1 CSM", true)), "the parent's event, taken out");
    let pointer = "/segments/mid_market/team/events/growth_2028";
    let view = desk.edit("invest", &reset("invest", pointer));
    assert!(listed(&view).contains(&("growth_2028", "Hire 1 CSM", false)));
    assert_eq!(listed(&desk.view("baseline")).len(), 2);
}

#[test]
fn a_scenarios_own_event_goes_for_good() {
    let mut desk = Desk::new();
    let view = desk.edit("cut_two", &remove("cut_two", "cut"));
    assert_eq!(listed(&view).len(), 2);
    assert!(view.results.verdict.unwrap().sentence.contains("changes nothing"));
    assert_eq!(desk.refused("cut_two", &remove("cut_two", "cut")), ["There is no event “cut” to take out."]);
}

#[test]
fn events_of_the_baseline_are_its_plans() {
    let mut desk = Desk::new();
    desk.edit("baseline", &put("baseline", None, "2027-04", Some(-1.0), None));
    let view = desk.edit("baseline", &remove("baseline", "growth_2028"));
    assert_eq!(listed(&view), [("cut_2027_04", "Cut 1 CSM", false), ("growth_2029", "Hire 1 CSM", false)]);
    assert_eq!(events(&view, "mid_market")[0].origin, Origin::Own);
}

#[test]
fn events_that_cannot_be_are_refused_with_the_reason() {
    let mut desk = Desk::new();
    let too_many = desk.refused("cut_two", &put("cut_two", None, "2027-05", Some(-9.0), None));
    assert_eq!(too_many.len(), 1);
    assert!(too_many[0].contains("Mid-market › Team › Events") && too_many[0].contains("at most 6"), "{too_many:?}");
    assert_eq!(desk.refused("cut_two", &put("cut_two", None, "2027-05", Some(1.0), Some(2.0))).len(), 1);
    assert_eq!(desk.refused("cut_two", &put("cut_two", None, "2027-05", None, None)).len(), 1);
    assert_eq!(desk.refused("cut_two", &put("cut_two", None, "2026-12", Some(1.0), None)).len(), 1);
    assert_eq!(
        desk.refused("cut_two", &put("cut_two", None, "soon", Some(1.0), None)),
        ["“soon” is not a month; months are written like 2027-01."]
    );
}
