use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::tempdir;

use super::page::Page;
use crate::dialogs::Kind;

const DESKTOP: &str = include_str!("../../packaging/headroom.desktop");
const MIME: &str = include_str!("../../packaging/headroom.xml");

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn bundle() -> Value {
    let text = fs::read_to_string(top().join("tauri.conf.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["bundle"].clone()
}

/// The text between two others.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).unwrap().0
}

#[test]
fn every_file_of_the_packages_is_there_and_both_bring_the_same() {
    let bundle = bundle();
    let linux = &bundle["linux"];
    assert_eq!(linux["deb"]["files"], linux["rpm"]["files"]);
    assert_eq!(linux["deb"]["desktopTemplate"], linux["rpm"]["desktopTemplate"]);
    let files = linux["deb"]["files"].as_object().unwrap().values();
    let icons = bundle["icon"].as_array().unwrap().iter();
    for file in files.chain(icons).chain([&linux["deb"]["desktopTemplate"]]) {
        assert!(top().join(file.as_str().unwrap()).is_file(), "{file}");
    }
}

#[test]
fn ending_and_type_are_the_same_wherever_they_are_named() {
    let association = &bundle()["fileAssociations"][0];
    let ending = Kind::Document.ending();
    assert_eq!(association["ext"], serde_json::json!([ending]));
    assert!(MIME.contains(&format!("<glob pattern=\"*.{ending}\"/>")));
    let kind = association["mimeType"].as_str().unwrap();
    assert_eq!(between(MIME, "<mime-type type=\"", "\""), kind);
    assert_eq!(between(DESKTOP, "MimeType=", "\n"), format!("{kind};"));
    let icon = format!("mimetypes/{}.png", kind.replace('/', "-"));
    assert!(bundle()["linux"]["deb"]["files"].to_string().contains(&icon));
}

#[test]
fn a_double_clicked_file_is_named_to_the_program() {
    assert_eq!(between(DESKTOP, "Exec=", "\n"), "{{{exec}}} %F");
}

#[test]
fn a_document_begins_as_file_managers_are_told() {
    let folder = tempdir().unwrap();
    Page::on_sample(folder.path(), "cancel").leave();
    let bytes = fs::read(folder.path().join("Sample.headroom")).unwrap();
    let header = between(MIME, "offset=\"0\" value=\"", "\"").replace("\\0", "\0");
    assert!(bytes.starts_with(header.as_bytes()));
    let mark = between(MIME, "type=\"big32\" offset=\"68\" value=\"0x", "\"");
    let mark = u32::from_str_radix(mark, 16).unwrap();
    assert_eq!(bytes[68..72], mark.to_be_bytes());
}
