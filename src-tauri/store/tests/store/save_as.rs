//! The copy under another name.

use std::fs;

use headroom_store::{Store, StoreError};
use serde_json::json;

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, reopened};

#[test]
fn a_copy_holds_the_same_and_goes_its_own_way() {
    let folder = Folder::new();
    let (mut store, document) = Store::open(&folder.sample()).unwrap();
    let mut copy = store.save_as(&folder.file("copy.headroom")).unwrap();
    assert_eq!(copy.path(), folder.file("copy.headroom"));
    assert_eq!(exact(&reopened(copy.path())), exact(&document));
    copy.commit(&document, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&document));
    store.commit(&document, &edited(&edited(&document))).unwrap();
    assert_eq!(exact(&reopened(copy.path())), exact(&edited(&document)));
    drop((store, copy));
    assert_eq!(folder.names(), ["copy.headroom", "sample.headroom"]);
}

#[test]
fn a_file_in_the_way_is_replaced_whatever_it_is() {
    let folder = Folder::new();
    let store = Store::open(&folder.sample()).unwrap().0;
    let target = folder.put("target.headroom", b"old words");
    store.save_as(&target).unwrap();
    assert_eq!(exact(&reopened(&target)), exact(&sample()));
    let mut other = sample();
    other.plan["name"] = json!("Other");
    let other_path = folder.file("other.headroom");
    let mut open_elsewhere = Store::create(&other_path, &other).unwrap();
    store.save_as(&other_path).unwrap();
    assert_eq!(exact(&reopened(&other_path)), exact(&sample()));
    // Whoever had the replaced file open does not write into the void.
    assert!(matches!(open_elsewhere.commit(&other, &edited(&other)), Err(StoreError::Moved { .. })));
}

#[test]
fn saving_to_its_own_path_copies_nothing_and_works_on() {
    let folder = Folder::new();
    let (store, document) = Store::open(&folder.sample()).unwrap();
    let before = folder.content();
    let mut same = store.save_as(store.path()).unwrap();
    assert!(folder.content() == before);
    same.commit(&document, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&edited(&document)));
    assert!(Store::open_read_only(store.path()).unwrap().0.save_as(store.path()).unwrap().is_read_only());
}

#[test]
fn a_copy_has_no_trace_of_what_was_removed() {
    let folder = Folder::new();
    let mut secret = sample();
    secret.scenarios[0].note = "Project Nightfall ".repeat(500);
    let mut store = Store::create(&folder.file("full.headroom"), &secret).unwrap();
    store.commit(&secret, &sample()).unwrap();
    let copy = store.save_as(&folder.file("copy.headroom")).unwrap();
    let bytes = fs::read(copy.path()).unwrap();
    assert!(!bytes.windows(9).any(|window| window == b"Nightfall"));
}

#[test]
fn where_it_cannot_be_saved_the_target_stays() {
    let folder = Folder::new();
    let store = Store::open(&folder.sample()).unwrap().0;
    fs::create_dir(folder.file("folder")).unwrap();
    let before = folder.content();
    assert!(matches!(store.save_as(&folder.file("folder")), Err(StoreError::Io { .. })));
    assert!(matches!(store.save_as(&folder.file("nowhere/x.headroom")), Err(StoreError::Io { .. })));
    assert!(folder.content() == before);
}

#[cfg(unix)]
#[test]
fn links_lead_to_what_is_replaced_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let store = Store::open(&folder.sample()).unwrap().0;
    let target = folder.put("target.headroom", b"old words");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
    let link = folder.file("link.headroom");
    std::os::unix::fs::symlink(&target, &link).unwrap();
    store.save_as(&link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(exact(&reopened(&target)), exact(&sample()));
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn names_with_signs_of_a_url_or_another_script_are_names() {
    let folder = Folder::new();
    let store = Store::open(&folder.sample()).unwrap().0;
    for name in ["what?mode=memory.headroom", "50 % #1.headroom", "Größe 計画.headroom", "it's.headroom"] {
        let copy = store.save_as(&folder.file(name)).unwrap();
        assert_eq!(exact(&reopened(copy.path())), exact(&sample()), "{name}");
        drop(copy);
        assert!(folder.names().contains(&name.into()));
    }
}
