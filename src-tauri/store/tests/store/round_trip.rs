//! What goes in comes out, in the same order and to the last bit.

use std::sync::Arc;

use headroom_engine::write_document;
use headroom_store::{History, Store};
use proptest::prelude::*;

use crate::arbitrary;
use crate::documents::{exact, sample};
use crate::folder::{Folder, commit, read, reopened};

#[test]
fn the_sample_comes_back_as_it_was() {
    let folder = Folder::new();
    let path = folder.sample();
    assert_eq!(exact(&reopened(&path)), exact(&sample()));
    assert_eq!(exact(&read(&path).1), exact(&sample()));
}

#[test]
fn what_is_exchanged_is_the_same_from_the_file_as_from_memory() {
    let folder = Folder::new();
    assert_eq!(write_document(&reopened(&folder.sample())), write_document(&sample()));
}

#[test]
fn a_plan_as_deep_as_a_reader_allows_comes_back() {
    let mut document = sample();
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    document.plan["deep"] = serde_json::from_str(&deep).unwrap();
    let folder = Folder::new();
    let path = folder.file("deep.headroom");
    Store::create(&path, &document).unwrap();
    assert_eq!(exact(&reopened(&path)), exact(&document));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_comes_back_as_it_was(document in arbitrary::document()) {
        let folder = Folder::new();
        let path = folder.file("any.headroom");
        Store::create(&path, &document).unwrap();
        prop_assert_eq!(exact(&reopened(&path)), exact(&document));
    }

    #[test]
    fn any_edit_leads_to_the_document_it_names(before in arbitrary::document(), after in arbitrary::document()) {
        let folder = Folder::new();
        let mut store = Store::create(&folder.file("any.headroom"), &before).unwrap();
        commit(&mut store, &after).unwrap();
        prop_assert_eq!(exact(&reopened(store.path())), exact(&after));
        commit(&mut store, &before).unwrap();
        prop_assert_eq!(exact(&reopened(store.path())), exact(&before));
        store.replace(&Arc::new(after.clone()), &History::default()).unwrap();
        prop_assert_eq!(exact(&reopened(store.path())), exact(&after));
    }
}
