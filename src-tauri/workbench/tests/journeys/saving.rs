use std::fs;
use std::sync::mpsc::channel;

use headroom_workbench::view::Saving;
use headroom_workbench::{ErrorKind, Workbench, WorkbenchError};

use crate::desk::{Desk, bare, noon, number, set};

const CHURN: &str = "/segments/mid_market/retention/churn";

fn churn_in(path: &std::path::Path) -> f64 {
    number(&Workbench::open_read_only(path).unwrap().view(&bare("baseline")), CHURN)
}

fn failure(desk: &mut Desk) -> String {
    let error = desk.workbench.flush().unwrap_err();
    assert!(matches!(error, WorkbenchError::Unsaved(_)) && error.kind() == ErrorKind::File);
    let Saving::Failed { message } = desk.workbench.saving() else { panic!("it is saved") };
    assert_eq!(message, error.to_string());
    message
}

#[test]
fn an_edit_is_on_the_disk_when_it_is_said_to_be() {
    let mut desk = Desk::new();
    let (tell, told) = channel();
    desk.workbench.when_saving_changes(move |saving| drop(tell.send(saving)));
    let view = desk.set("baseline", CHURN, 0.2);
    assert_ne!(view.document.saving, Saving::Failed { message: String::new() });
    assert_eq!(told.recv().unwrap(), Saving::Saved);
    assert!((churn_in(desk.workbench.path().unwrap()) - 0.2).abs() < 1e-15);
    assert_eq!(desk.view("baseline").document.saving, Saving::Saved);
}

#[test]
fn a_file_that_was_moved_loses_nothing() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let elsewhere = desk.folder.path().join("Elsewhere.headroom");
    fs::rename(&path, &elsewhere).unwrap();
    desk.set("baseline", CHURN, 0.2);
    let message = failure(&mut desk);
    assert!(message.contains("was moved, deleted or replaced"), "{message}");
    // Editing goes on, and everything is still there.
    assert!((number(&desk.set("baseline", CHURN, 0.3), CHURN) - 0.3).abs() < 1e-15);
    let _ = failure(&mut desk);
    let again = desk.folder.path().join("Again.headroom");
    desk.workbench.save_as(&again).unwrap();
    assert_eq!((desk.workbench.saving(), churn_in(&elsewhere)), (Saving::Saved, 0.08));
    assert_eq!(desk.workbench.path(), Some(again.as_path()));
    desk.set("baseline", CHURN, 0.4);
    let mut desk = desk.reopen();
    assert!((number(&desk.undo("baseline"), CHURN) - 0.3).abs() < 1e-15, "the history came along");
}

#[test]
fn a_file_that_comes_back_is_written_when_tried_again() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let elsewhere = desk.folder.path().join("Elsewhere.headroom");
    fs::rename(&path, &elsewhere).unwrap();
    desk.set("baseline", CHURN, 0.2);
    let _ = failure(&mut desk);
    fs::rename(&elsewhere, &path).unwrap();
    let (tell, told) = channel();
    desk.workbench.when_saving_changes(move |saving| drop(tell.send(saving)));
    assert!(!matches!(desk.workbench.save_again(), Saving::Failed { .. }));
    assert_eq!(told.recv().unwrap(), Saving::Saved);
    assert!((churn_in(&path) - 0.2).abs() < 1e-15);
}

#[test]
fn a_deleted_file_is_put_back_by_saving_under_its_own_name() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    fs::remove_file(&path).unwrap();
    desk.set("baseline", CHURN, 0.2);
    let _ = failure(&mut desk);
    desk.workbench.save_as(&path).unwrap();
    desk.set("baseline", CHURN, 0.3);
    desk.workbench.flush().unwrap();
    assert!((churn_in(&path) - 0.3).abs() < 1e-15);
    assert!(desk.workbench.read_only().is_none());
}

#[test]
fn a_file_replaced_by_another_is_left_alone_until_it_is_saved_over() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let mut other = Desk::new();
    other.set("baseline", CHURN, 0.5);
    other.workbench.flush().unwrap();
    fs::remove_file(&path).unwrap();
    fs::copy(other.workbench.path().unwrap(), &path).unwrap();
    desk.set("baseline", CHURN, 0.2);
    let _ = failure(&mut desk);
    assert!((churn_in(&path) - 0.5).abs() < 1e-15);
    desk.workbench.save_as(&path).unwrap();
    assert!((churn_in(&path) - 0.2).abs() < 1e-15);
    assert!(desk.workbench.read_only().is_none());
}

#[test]
fn a_file_others_wrote_to_is_left_alone_until_it_is_saved_over() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let mut other = Desk::new();
    for churn in [0.4, 0.5] {
        other.set("baseline", CHURN, churn);
        other.workbench.flush().unwrap();
    }
    // In place, as another program does; not under its name.
    fs::write(&path, fs::read(other.workbench.path().unwrap()).unwrap()).unwrap();
    desk.set("baseline", CHURN, 0.2);
    let message = failure(&mut desk);
    assert!(message.contains("changed"), "{message}");
    assert!((churn_in(&path) - 0.5).abs() < 1e-15);
    desk.workbench.save_as(&path).unwrap();
    assert!((churn_in(&path) - 0.2).abs() < 1e-15);
    desk.set("baseline", CHURN, 0.3);
    let mut desk = desk.reopen();
    assert!((number(&desk.undo("baseline"), CHURN) - 0.2).abs() < 1e-15, "with the history of what was on screen");
}

#[test]
fn saving_where_it_cannot_be_goes_on_where_it_was() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let nowhere = desk.folder.path().join("nowhere/Plan.headroom");
    assert!(matches!(desk.workbench.save_as(&nowhere), Err(WorkbenchError::Store(_))));
    desk.set("baseline", CHURN, 0.2);
    desk.workbench.flush().unwrap();
    assert!((churn_in(&path) - 0.2).abs() < 1e-15);
    desk.workbench.save_as(&path).unwrap();
    assert_eq!(desk.workbench.path(), Some(path.as_path()));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn closing_finishes_what_is_on_its_way() {
    let mut desk = Desk::new();
    for step in 1..=20 {
        desk.set("baseline", CHURN, f64::from(step) / 100.0);
    }
    let mut desk = desk.reopen();
    assert!((number(&desk.view("baseline"), CHURN) - 0.2).abs() < 1e-15);
    for _ in 0..20 {
        desk.undo("baseline");
    }
    assert!((number(&desk.view("baseline"), CHURN) - 0.08).abs() < 1e-15);
    drop(desk.workbench);
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_second_window_looks_and_says_why_it_does_not_edit() {
    let mut desk = Desk::new();
    let path = desk.workbench.path().unwrap().to_owned();
    let mut second = Workbench::open(&path).unwrap();
    let why = "“Sample.headroom” is being edited in another window. Close it there and open it again here, or save it \
               under another name to edit it.";
    assert_eq!(second.view(&bare("cut_two")).document.read_only.as_deref(), Some(why));
    for error in [
        second.edit(&set("baseline", CHURN, 0.5), &bare("baseline"), None, noon()).unwrap_err(),
        second.undo(&bare("baseline"), noon()).unwrap_err(),
        second.save_as(&path).unwrap_err(),
    ] {
        assert!(matches!(error, WorkbenchError::ReadOnly { .. }));
        assert_eq!(error.to_string(), why);
    }
    // The first one goes on as if nothing were.
    desk.set("baseline", CHURN, 0.2);
    desk.workbench.flush().unwrap();
    let copy = desk.folder.path().join("Copy.headroom");
    second.save_as(&copy).unwrap();
    second.edit(&set("baseline", CHURN, 0.5), &bare("baseline"), None, noon()).unwrap();
    second.flush().unwrap();
    assert_eq!((churn_in(&path), churn_in(&copy)), (0.2, 0.5));
    drop(desk.workbench);
    assert!(Workbench::open(&path).unwrap().read_only().is_none());
}
