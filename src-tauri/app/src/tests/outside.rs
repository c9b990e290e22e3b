use std::path::Path;
use std::sync::mpsc::{Receiver, channel};

use serde_json::json;
use tauri_specta::Event;
use tempfile::tempdir;

use super::page::Page;
use crate::events::OpenAsked;
use crate::outside;

/// What the page hears.
fn asked(page: &Page) -> Receiver<String> {
    let (tell, told) = channel();
    OpenAsked::listen_any(page.app(), move |event| tell.send(event.payload.path).unwrap());
    told
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_second_start_asks_for_its_document_where_it_was_typed() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let asked = asked(&page);
    page.call("startup_notice", json!({})).unwrap();
    outside::second_start(page.app(), &words(&["headroom", "Board.headroom"]), folder.path());
    assert_eq!(Path::new(&asked.try_recv().unwrap()), folder.path().join("Board.headroom"));
    let elsewhere = folder.path().join("Other.headroom");
    outside::second_start(page.app(), &words(&["headroom", elsewhere.to_str().unwrap()]), Path::new("anywhere"));
    assert_eq!(Path::new(&asked.try_recv().unwrap()), elsewhere);
}

#[test]
fn a_second_start_without_a_document_asks_for_none() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let asked = asked(&page);
    page.call("startup_notice", json!({})).unwrap();
    outside::second_start(page.app(), &words(&["headroom"]), folder.path());
    assert!(asked.try_recv().is_err());
}

#[test]
fn what_is_asked_before_the_page_listens_is_told_once_it_does() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let asked = asked(&page);
    let (one, other) = (folder.path().join("One.headroom"), folder.path().join("Other.headroom"));
    outside::open(page.app(), &one);
    outside::open(page.app(), &other);
    assert!(asked.try_recv().is_err());
    page.call("startup_notice", json!({})).unwrap();
    let told: Vec<_> = asked.try_iter().map(std::path::PathBuf::from).collect();
    assert_eq!(told, [one, other]);
    page.call("startup_notice", json!({})).unwrap();
    assert!(asked.try_recv().is_err());
}
