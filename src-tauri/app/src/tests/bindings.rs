use std::fs;
use std::path::PathBuf;

use specta_typescript::Typescript;
use tauri::Wry;

use crate::bindings;

const HEADER: &str =
    "// Generated from src-tauri/app: `UPDATE_BINDINGS=1 cargo test -p headroom-app`. Not edited by hand.\n";

/// What a person types, by the name the page knows it by.
const ALIAS: &str = "export type JsonValue = Value;";

/// Set `UPDATE_BINDINGS=1` to write the file anew.
#[test]
fn the_pages_types_are_those_of_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    let language = Typescript::default().header(HEADER).with_raw(ALIAS);
    bindings::commands::<Wry>().export(language, &fresh).unwrap();
    let fresh = fs::read_to_string(fresh).unwrap();
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/bindings.ts");
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(&place, &fresh).unwrap();
    }
    let stored = fs::read_to_string(&place).unwrap();
    assert!(stored == fresh, "ui/src/api/bindings.ts is stale: UPDATE_BINDINGS=1 cargo test -p headroom-app");
}
