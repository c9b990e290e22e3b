use std::fs;

use headroom_workbench::view::ShareChoice;
use headroom_workbench::{Edit, Workbench, WorkbenchError, sample};

use crate::desk::{Desk, bare, noon, number, set};
use crate::edits::{freeze, new, noted, remove_event, rename};
use crate::history::all;

const CHURN: &str = "/segments/mid_market/retention/churn";

fn choice(scenarios: &[&str], records: &[&str]) -> ShareChoice {
    let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    ShareChoice { baseline: true, scenarios: owned(scenarios), records: owned(records), notes: false }
}

#[test]
fn a_copy_for_sharing_holds_what_was_chosen_and_no_history() {
    let mut desk = Desk::new();
    desk.edit("baseline", &new("Project Falcon", None));
    desk.edit("baseline", &noted("baseline", CHURN, "says the Falcon team"));
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    let path = desk.folder.path().join("Copy.headroom");
    desk.workbench.share(&choice(&["cut_two"], &["board"]), &path).unwrap();
    let bytes = fs::read(&path).unwrap();
    for left_out in ["Falcon", "hiring_freeze", "Hiring freeze"] {
        assert!(!bytes.windows(left_out.len()).any(|window| window == left_out.as_bytes()), "{left_out}");
    }
    let copy = Workbench::open(&path).unwrap();
    assert_eq!(copy.ids(), ["baseline", "cut_2_mid_market_csms", "board"]);
    assert!(copy.history(&all()).entries.is_empty());
    assert_eq!(desk.workbench.ids().len(), 8, "the document itself is as it was");
}

#[test]
fn a_name_that_was_changed_does_not_travel_in_an_id() {
    let mut desk = Desk::new();
    desk.edit("baseline", &new("Project Falcon", None));
    desk.edit("baseline", &Edit::RenameScenario { scenario: "project_falcon".into(), name: "Option B".into() });
    desk.edit("project_falcon", &noted("project_falcon", CHURN, "agreed"));
    desk.edit("project_falcon", &freeze("project_falcon", "Falcon plan", "2027-03-31"));
    let path = desk.folder.path().join("Copy.headroom");
    desk.workbench.share(&ShareChoice { notes: true, ..choice(&["project_falcon"], &[]) }, &path).unwrap();
    let bytes = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_lowercase();
    assert!(bytes.contains("option b") && bytes.contains("agreed"));
    assert!(!bytes.contains("falcon"));
}

#[test]
fn the_name_a_segment_was_made_with_does_not_travel_in_its_id() {
    let mut desk = Desk::new();
    desk.edit("baseline", &Edit::AddSegment { preset: "smb".into(), name: "Falcon accounts".into() });
    desk.edit("baseline", &Edit::RenameSegment { segment: "falcon_accounts".into(), name: "Partners".into() });
    let churn = "/segments/falcon_accounts/retention/churn";
    desk.set("cut_two", churn, 0.33);
    desk.edit("cut_two", &noted("cut_two", churn, "agreed"));
    desk.edit("cut_two", &freeze("cut_two", "Board", "2027-03-31"));
    let path = desk.folder.path().join("Copy.headroom");
    desk.workbench.share(&ShareChoice { notes: true, ..choice(&["cut_two"], &["board"]) }, &path).unwrap();
    let bytes = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_lowercase();
    assert!(bytes.contains("partners") && !bytes.contains("falcon"));
    let mut copy = Workbench::open(&path).unwrap();
    assert!(copy.check().issues.is_empty());
    let document = copy.document();
    assert_eq!(document.scenarios[0].overrides["/segments/partners/retention/churn"], 0.33);
    let noted = document.notes.iter().find(|note| note.note == "agreed").unwrap();
    assert_eq!(noted.pointer, "/segments/partners/retention/churn");
    for (shared, own) in [("board", "board"), ("cut_2_mid_market_csms", "cut_two")] {
        let [shared, own] = [copy.project(shared).unwrap(), desk.workbench.project(own).unwrap()];
        assert_eq!(shared.summary.closing_arr, own.summary.closing_arr);
    }
    let comparison = copy.compare("board", "cut_2_mid_market_csms").unwrap();
    assert_eq!(comparison.closing_arr_delta, 0.0);
}

/// An event of the Mid-market team, with its month and its size.
fn put(scenario: &str, id: Option<&str>, month: &str, change: f64) -> Edit {
    let (scenario, segment, month) = (scenario.to_owned(), "mid_market".to_owned(), month.to_owned());
    let (id, change) = (id.map(str::to_owned), Some(change));
    Edit::PutEvent { scenario, segment, id, month, change, freeze_months: None, note: String::new() }
}

#[test]
fn the_month_an_event_was_put_in_does_not_travel_in_its_id() {
    const TEAM: &str = "/segments/mid_market/team/events";
    let mut desk = Desk::new();
    let old = "cut_2028_05";
    desk.edit("baseline", &put("baseline", None, "2028-05", -1.0));
    desk.edit("cut_two", &put("cut_two", Some(old), "2028-08", -2.0));
    desk.edit("cut_two", &noted("cut_two", &format!("{TEAM}/{old}"), "agreed"));
    desk.edit("invest", &remove_event("invest", "mid_market", old));
    desk.edit("cut_two_digital", &put("cut_two_digital", None, "2028-05", 1.0));
    desk.edit("cut_two_digital", &put("cut_two_digital", Some("hire_2028_05"), "2028-08", -1.0));
    desk.edit("cut_two", &freeze("cut_two", "Board", "2027-03-31"));
    desk.edit("baseline", &put("baseline", Some(old), "2028-06", -1.0));
    desk.edit("invest", &freeze("invest", "Later", "2027-04-30"));
    let scenarios = ["cut_two", "cut_two_digital", "invest"];
    let path = desk.folder.path().join("Copy.headroom");
    desk.workbench.share(&ShareChoice { notes: true, ..choice(&scenarios, &["later"]) }, &path).unwrap();
    let bytes = fs::read(&path).unwrap();
    for past in ["2028_05", "2028-05", "growth_2028"] {
        assert!(!bytes.windows(past.len()).any(|window| window == past.as_bytes()), "{past}");
    }
    desk.workbench.share(&ShareChoice { notes: true, ..choice(&scenarios, &["board", "later"]) }, &path).unwrap();

    let mut copy = Workbench::open(&path).unwrap();
    assert_eq!(copy.check().issues, []);
    let document = copy.document();
    let new = format!("{TEAM}/cut_2028_06");
    let overrides = |at: usize| &document.scenarios[at].overrides;
    assert_eq!(document.plan.pointer(&new).unwrap()["month"], "2028-06");
    assert_eq!(overrides(0)[&new]["month"], "2028-08");
    assert_eq!(overrides(1)[&format!("{TEAM}/cut_2028_08")]["change"], -1);
    assert!(overrides(2)[&new].is_null());
    assert_eq!(document.notes[0].pointer, new);
    for record in &document.records {
        assert!(record.baseline.pointer(&new).is_some(), "the same event has the same id");
    }
    let same = [
        ("baseline", "baseline"),
        ("cut_2_mid_market_csms", "cut_two"),
        ("cut_2_digital_led_service", "cut_two_digital"),
        ("invest_in_expansion", "invest"),
        ("board", "board"),
        ("later", "later"),
    ];
    for (shared, own) in same {
        let [shared, own] = [copy.project(shared).unwrap(), desk.workbench.project(own).unwrap()];
        assert_eq!(format!("{:?}", shared.projection), format!("{:?}", own.projection));
    }
}

#[test]
fn a_copy_never_takes_the_place_of_the_document() {
    let desk = Desk::new();
    let own = desk.workbench.path().unwrap().to_owned();
    let refused = desk.workbench.share(&choice(&[], &[]), &own).unwrap_err();
    assert!(matches!(refused, WorkbenchError::OwnFile { .. }), "{refused}");
    let nothing = ShareChoice { baseline: false, ..choice(&[], &[]) };
    let refused = desk.workbench.share(&nothing, &desk.folder.path().join("x.headroom")).unwrap_err();
    assert!(matches!(refused, WorkbenchError::Invalid(_)));
    assert!(matches!(
        desk.workbench.share(&choice(&["nobody"], &[]), &desk.folder.path().join("x.headroom")),
        Err(WorkbenchError::Invalid(_))
    ));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1);
}

#[test]
fn an_exchange_file_goes_out_and_in_again_unchanged() {
    let mut desk = Desk::new();
    desk.edit("baseline", &noted("baseline", CHURN, "cohorts"));
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    let path = desk.folder.path().join("plan.json");
    fs::write(&path, desk.workbench.exchange_json()).unwrap();
    let (document, preview) = desk.workbench.preview_import(&path).unwrap();
    assert_eq!(preview.sentence, "The file holds what this document holds already; nothing would change.");
    let before = desk.workbench.history(&all()).entries.len();
    desk.workbench.import(document, "Import “plan.json”".to_owned(), &bare("invest"), noon()).unwrap();
    assert_eq!(desk.workbench.history(&all()).entries.len(), before, "nothing is no step");
}

#[test]
fn an_import_says_first_what_it_changes_and_is_one_step() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    let mut other = sample().unwrap();
    other.scenarios.truncate(3);
    *other.plan.pointer_mut(CHURN).unwrap() = 0.2.into();
    let path = desk.folder.path().join("other.json");
    fs::write(&path, Workbench::in_memory(other.clone()).exchange_json()).unwrap();
    let (document, preview) = desk.workbench.preview_import(&path).unwrap();
    assert_eq!(document, other);
    assert!(
        preview.sentence.starts_with(
            "The file takes the place of the whole document. 2 scenarios and 1 plan of record are not in it and would go. "
        ),
        "{}",
        preview.sentence
    );
    assert!(preview.changes.iter().any(|line| line.pointer == CHURN), "{:?}", preview.changes);
    let before = desk.workbench.exchange_json();
    let label = "Import “other.json”";
    let view = desk.workbench.import(document, label.to_owned(), &bare("invest"), noon()).unwrap();
    assert_eq!((view.undo.as_deref(), view.selected.as_str()), (Some(label), "baseline"));
    assert!((number(&view, CHURN) - 0.2).abs() < 1e-15);
    let mut desk = desk.reopen();
    assert_eq!(*desk.workbench.document(), other);
    desk.undo("baseline");
    assert_eq!(desk.workbench.exchange_json(), before);
}

#[test]
fn what_an_import_brings_is_called_by_its_name() {
    let mut desk = Desk::new();
    let mut theirs = Desk::new();
    theirs.edit("baseline", &new("xyz", None));
    theirs.edit("xyz", &rename("xyz", "Their cut"));
    theirs.set("xyz", CHURN, 0.2);
    theirs.edit("xyz", &noted("xyz", CHURN, "agreed"));
    theirs.edit("baseline", &new("Their other cut", Some("xyz")));
    let path = desk.folder.path().join("theirs.json");
    fs::write(&path, theirs.workbench.exchange_json()).unwrap();
    let (_, preview) = desk.workbench.preview_import(&path).unwrap();
    let lines = format!("{}{:?}", preview.sentence, preview.changes);
    assert!(preview.changes.iter().filter(|line| line.scenario == "xyz").all(|line| line.scenario_name == "Their cut"));
    assert_eq!(lines.matches("xyz").count(), preview.changes.iter().filter(|line| line.scenario == "xyz").count());
    assert_eq!(Workbench::names_in(&path)["xyz"], "Their cut");
}

#[test]
fn a_bare_plan_is_the_whole_document() {
    let mut desk = Desk::new();
    let path = desk.folder.path().join("bare.json");
    fs::write(&path, desk.workbench.document().plan.to_string()).unwrap();
    let (document, preview) = desk.workbench.preview_import(&path).unwrap();
    assert!(
        preview.sentence.starts_with(
            "The file holds a plan alone and takes the place of the whole document. 5 scenarios are not in it and would go."
        ),
        "{}",
        preview.sentence
    );
    let view = desk.workbench.import(document, "Import".to_owned(), &bare("invest"), noon()).unwrap();
    assert_eq!(view.scenarios.len(), 1);
    assert_eq!(desk.undo("baseline").scenarios.len(), 6);
}

#[test]
fn a_file_with_a_wrong_plan_is_not_taken_in() {
    let mut desk = Desk::new();
    let path = desk.folder.path().join("wrong.json");
    let mut wrong = sample().unwrap();
    wrong.plan["discount_rate"] = 7.into();
    fs::write(&path, Workbench::in_memory(wrong.clone()).exchange_json()).unwrap();
    assert!(matches!(desk.workbench.preview_import(&path), Err(WorkbenchError::Invalid(_))));
    let refused = desk.workbench.import(wrong, "Import".to_owned(), &bare("invest"), noon());
    assert!(matches!(refused, Err(WorkbenchError::Invalid(_))));
    fs::write(&path, "{").unwrap();
    assert!(matches!(desk.workbench.preview_import(&path), Err(WorkbenchError::Invalid(_))));
    desk.set("baseline", CHURN, 0.2);
    assert!(desk.try_edit("baseline", &set("baseline", CHURN, 0.3)).is_ok());
}
