//! The copy under another name.

use std::fs;
use std::path::Path;

use headroom_store::{History, Store, StoreError};
use serde_json::json;

use crate::documents::{edited, exact, sample};
use crate::folder::{Folder, commit, opened, reopened, saved_as};

#[test]
fn a_copy_holds_the_same_and_goes_its_own_way() {
    let folder = Folder::new();
    let (mut store, document) = opened(&folder.sample());
    let mut copy = saved_as(&folder.file("copy.headroom"), &document);
    assert_eq!(copy.path(), folder.file("copy.headroom"));
    assert_eq!(exact(&reopened(copy.path())), exact(&document));
    commit(&mut copy, &edited(&document)).unwrap();
    assert_eq!(exact(&reopened(store.path())), exact(&document));
    commit(&mut store, &edited(&edited(&document))).unwrap();
    assert_eq!(exact(&reopened(copy.path())), exact(&edited(&document)));
    drop((store, copy));
    assert_eq!(folder.names(), ["copy.headroom", "sample.headroom"]);
}

#[test]
fn a_file_in_the_way_is_replaced_whatever_it_is() {
    let folder = Folder::new();
    let target = folder.put("target.headroom", b"old words");
    drop(saved_as(&target, &sample()));
    assert_eq!(exact(&reopened(&target)), exact(&sample()));
    let mut other = sample();
    other.plan["name"] = json!("Other");
    let path = folder.file("other.headroom");
    drop(Store::create(&path, &other).unwrap());
    drop(saved_as(&path, &sample()));
    assert_eq!(exact(&reopened(&path)), exact(&sample()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_document_that_is_open_for_editing_is_not_replaced() {
    let folder = Folder::new();
    let mut other = Store::create(&folder.file("other.headroom"), &sample()).unwrap();
    for replaced in [put(other.path()).map(drop), Store::share(other.path(), &sample())] {
        let error = replaced.unwrap_err();
        assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    }
    commit(&mut other, &edited(&sample())).unwrap();
    assert_eq!(exact(&reopened(other.path())), exact(&edited(&sample())));
}

#[test]
fn a_copy_has_no_trace_of_what_was_removed() {
    let folder = Folder::new();
    let mut secret = sample();
    secret.scenarios[0].note = "Project Nightfall ".repeat(500);
    let mut store = Store::create(&folder.file("full.headroom"), &secret).unwrap();
    commit(&mut store, &sample()).unwrap();
    let copy = saved_as(&folder.file("copy.headroom"), &reopened(store.path()));
    let bytes = fs::read(copy.path()).unwrap();
    assert!(!bytes.windows(9).any(|window| window == b"Nightfall"));
}

#[test]
fn where_it_cannot_be_saved_the_target_stays() {
    let folder = Folder::new();
    fs::create_dir(folder.file("folder")).unwrap();
    let before = folder.content();
    assert!(matches!(put(&folder.file("folder")), Err(StoreError::Io { .. })));
    assert!(matches!(put(&folder.file("nowhere/x.headroom")), Err(StoreError::Io { .. })));
    assert!(folder.content() == before);
}

#[cfg(unix)]
#[test]
fn links_lead_to_what_is_replaced_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let target = folder.put("target.headroom", b"old words");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
    let link = folder.file("link.headroom");
    std::os::unix::fs::symlink(&target, &link).unwrap();
    drop(saved_as(&link, &sample()));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(exact(&reopened(&target)), exact(&sample()));
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn names_with_signs_of_a_url_or_another_script_are_names() {
    let folder = Folder::new();
    for name in ["what?mode=memory.headroom", "50 % #1.headroom", "Größe 計画.headroom", "it's.headroom"] {
        let copy = saved_as(&folder.file(name), &sample());
        assert_eq!(exact(&reopened(copy.path())), exact(&sample()), "{name}");
        drop(copy);
        assert!(folder.names().contains(&name.into()));
    }
}

fn put(path: &Path) -> Result<Store, StoreError> {
    Store::put(path, &sample(), &History::default())
}
