use std::fs;

use headroom_workbench::{ErrorKind, Workbench, WorkbenchError, sample, write_file};

use crate::desk::{Desk, noon, number, set};

const CHURN: &str = "/segments/mid_market/retention/churn";

#[test]
fn the_document_is_known_by_its_file() {
    let mut desk = Desk::new();
    let head = desk.view("baseline").document;
    assert_eq!(head.name, "Sample");
    assert!(head.path.ends_with("Sample.headroom") && head.read_only.is_none());
}

#[test]
fn saving_under_another_name_goes_on_there() {
    let mut desk = Desk::new();
    let first = desk.workbench.path().unwrap().to_owned();
    let second = desk.folder.path().join("Other.headroom");
    desk.workbench.save_as(&second).unwrap();
    let view = desk.set("baseline", CHURN, 0.2);
    assert_eq!(view.document.name, "Other");
    desk.workbench.flush().unwrap();
    let churn = |path| number(&Workbench::open(path).unwrap().view(&crate::desk::request("baseline")), CHURN);
    assert!((churn(&first) - 0.08).abs() < 1e-15);
    assert!((churn(&second) - 0.2).abs() < 1e-15);
}

#[test]
fn saving_under_another_name_takes_the_place_of_a_file() {
    let mut desk = Desk::new();
    let there = desk.folder.path().join("There.headroom");
    drop(Workbench::create(&there, &sample().unwrap()).unwrap());
    desk.set("baseline", CHURN, 0.2);
    desk.workbench.save_as(&there).unwrap();
    assert_eq!(desk.view("baseline").document.name, "There");
    assert!((number(&desk.reopen().view("baseline"), CHURN) - 0.2).abs() < 1e-15);
}

#[test]
fn a_document_in_memory_is_edited_and_saved() {
    let mut workbench = Workbench::in_memory(sample().unwrap());
    let request = crate::desk::request("baseline");
    assert_eq!(workbench.view(&request).document.path, "");
    workbench.edit(&set("baseline", CHURN, 0.2), &request, None, noon()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    workbench.save_as(&folder.path().join("New.headroom")).unwrap();
    assert_eq!(workbench.view(&request).document.name, "New");
}

#[test]
fn a_document_in_memory_takes_the_place_of_a_file() {
    let mut desk = Desk::new();
    desk.set("baseline", CHURN, 0.2);
    let path = desk.workbench.path().unwrap().to_owned();
    desk.workbench = Workbench::in_memory(sample().unwrap());
    desk.workbench.save_as(&path).unwrap();
    assert_eq!(std::fs::read_dir(desk.folder.path()).unwrap().count(), 1, "nothing is left beside it");
    assert!((number(&desk.reopen().view("baseline"), CHURN) - 0.08).abs() < 1e-15);
}

#[test]
fn a_read_only_document_is_looked_at() {
    let desk = Desk::new();
    let mut workbench = Workbench::open_read_only(desk.workbench.path().unwrap()).unwrap();
    let request = crate::desk::request("cut_two");
    let why = "“Sample.headroom” was opened for reading only. Open it again to edit it, or save it under another name.";
    assert_eq!(workbench.view(&request).document.read_only.as_deref(), Some(why));
    let error = workbench.edit(&set("baseline", CHURN, 0.2), &request, None, noon()).unwrap_err();
    assert!(matches!(error, WorkbenchError::ReadOnly { .. }));
    assert_eq!(error.to_string(), why);
}

#[test]
fn files_are_told_apart_by_their_content() {
    let desk = Desk::new();
    let path = |name: &str| desk.folder.path().join(name);
    let disguised = path("plan.json");
    fs::copy(desk.workbench.path().unwrap(), &disguised).unwrap();
    assert!(Workbench::load(&disguised).unwrap().is_read_only());

    let exchange = path("exchange.headroom");
    fs::write(&exchange, desk.workbench.exchange_json()).unwrap();
    let loaded = Workbench::load(&exchange).unwrap();
    assert_eq!(loaded.document(), desk.workbench.document());
    assert!(loaded.path().is_none());

    let bare = path("bare.json");
    fs::write(&bare, desk.workbench.document().plan.to_string()).unwrap();
    assert!(Workbench::load(&bare).unwrap().document().scenarios.is_empty());
}

#[test]
fn what_cannot_be_read_says_whose_fault_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.json");
    let kind = |path| Workbench::load(path).unwrap_err().kind();
    assert_eq!(kind(&path), ErrorKind::File, "no such file");
    for content in [&b""[..], b"{", b"[1]", b"\xff\xfe", b"SQLite format 3\0 but no database"] {
        fs::write(&path, content).unwrap();
        assert_eq!(kind(&path), ErrorKind::Input);
    }
    assert_eq!(kind(folder.path()), ErrorKind::File, "a folder");
    // As long as it says, and empty: nothing of it may be read.
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    let too_long = Workbench::load(&path).unwrap_err();
    assert!(too_long.to_string().contains("longer than any plan"), "{too_long}");
    assert_eq!(too_long.kind(), ErrorKind::File);
}

#[test]
fn a_written_file_replaces_another_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    write_file(&path, b"a long first version").unwrap();
    write_file(&path, b"short").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"short");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    let nowhere = write_file(&folder.path().join("nowhere/out.csv"), b"").unwrap_err();
    assert!(nowhere.to_string().ends_with("out.csv: there is no such folder"), "{nowhere}");
}

#[test]
fn what_must_stay_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("folder.csv")).unwrap();
    fs::write(path("kept.csv"), "kept").unwrap();
    let mut protected = fs::metadata(path("kept.csv")).unwrap().permissions();
    protected.set_readonly(true);
    fs::set_permissions(path("kept.csv"), protected).unwrap();
    let refused = |name: &str| write_file(&path(name), b"new").unwrap_err().to_string();
    assert!(refused("folder.csv").ends_with("folder.csv: this is a folder; name a file in it"));
    assert!(refused("kept.csv").ends_with("kept.csv: this file is read-only; choose another name"));
    assert_eq!(fs::read_to_string(path("kept.csv")).unwrap(), "kept");
}

#[cfg(unix)]
#[test]
fn a_link_goes_on_pointing_to_its_file_and_a_device_stays() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("real.csv"), "old").unwrap();
    symlink(path("real.csv"), path("link.csv")).unwrap();
    write_file(&path("link.csv"), b"new").unwrap();
    assert_eq!(fs::read_to_string(path("real.csv")).unwrap(), "new");
    assert!(fs::symlink_metadata(path("link.csv")).unwrap().is_symlink());
    symlink("/dev/full", path("full.csv")).unwrap();
    let error = write_file(&path("full.csv"), b"new").unwrap_err();
    assert!(error.to_string().ends_with("full.csv: this is a device and no file; choose another name"), "{error}");
}
