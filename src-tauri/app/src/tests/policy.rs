use serde_json::{Value, json};
use tauri::Url;
use tempfile::tempdir;

use super::page::{Page, call_from, request};
use crate::window;

/// What the page may ask for. Whoever adds a command adds it here, in `build.rs`, and in `capabilities/main.json`.
const COMMANDS: [&str; 33] = [
    "view",
    "edit",
    "try_edit",
    "preview",
    "changes",
    "card",
    "presets",
    "compared",
    "figure_parts",
    "undo",
    "redo",
    "go_to",
    "history",
    "start_offers",
    "draft_start",
    "newcomer",
    "new_document",
    "open_document",
    "open_path",
    "recent",
    "save_as",
    "saving",
    "save_again",
    "startup_notice",
    "handed_in",
    "close_anyway",
    "share",
    "export_json",
    "preview_import",
    "import",
    "zoom",
    "save_picture",
    "picture_png",
];

/// What the page may ask of Tauri itself: to hear, never to call.
const HEARING: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

fn configuration() -> Value {
    serde_json::from_str(include_str!("../../../../tauri.conf.json")).unwrap()
}

#[test]
fn the_one_capability_lists_our_commands_one_by_one_and_hearing() {
    let capability: Value = serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
    let ours = COMMANDS.map(|command| format!("allow-{}", command.replace('_', "-")));
    let allowed = [&ours[..], &HEARING.map(String::from)].concat();
    assert_eq!(capability["permissions"], json!(allowed));
    assert_eq!(capability["windows"], json!(["main"]));
    assert!(capability.get("remote").is_none());
    assert_eq!(configuration()["app"]["security"]["capabilities"], json!(["main"]));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn the_page_loads_nothing_from_anywhere_else() {
    let security = &configuration()["app"]["security"];
    let policy = security["csp"].as_object().unwrap();
    assert_eq!(policy["default-src"], "'self'");
    for (directive, sources) in policy {
        for source in sources.as_str().unwrap().split(' ') {
            let allowed = match directive.as_str() {
                "connect-src" => matches!(source, "ipc:" | "http://ipc.localhost"),
                "img-src" => matches!(source, "'self'" | "data:"),
                _ => matches!(source, "'self'" | "'none'"),
            };
            assert!(allowed, "{directive} {source}");
        }
    }
    assert_eq!(security["freezePrototype"], true);
    assert!(security.get("dangerousDisableAssetCspModification").is_none());
    assert!(security.get("assetProtocol").is_none());
}

#[test]
fn there_is_one_window_and_no_plugin_but_three() {
    let app = &configuration()["app"];
    assert_eq!(app["windows"].as_array().unwrap().len(), 1);
    assert!(app.get("withGlobalTauri").is_none());
    let manifest = include_str!("../../Cargo.toml");
    let plugins: Vec<_> = manifest.lines().filter_map(|line| line.strip_prefix("tauri-plugin-")).collect();
    assert_eq!(
        plugins,
        ["dialog.workspace = true", "single-instance.workspace = true", "window-state.workspace = true"]
    );
}

#[test]
fn the_page_cannot_reach_a_plugin_or_the_window_itself() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    for command in [
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:window|close",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:path|resolve",
    ] {
        let refusal = page.call(command, json!({})).unwrap_err();
        assert!(refusal.as_str().unwrap().contains("not allowed"), "{command}: {refusal}");
    }
}

#[test]
fn no_other_window_reaches_our_commands() {
    let folder = tempdir().unwrap();
    let page = Page::on_sample(folder.path(), "cancel");
    let intruder = page.intruder();
    for command in COMMANDS {
        let refusal = call_from(&intruder, command, json!({ "request": request("baseline") })).unwrap_err();
        assert!(refusal.as_str().unwrap().contains("not allowed"), "{command}: {refusal}");
    }
}

#[test]
fn nothing_leads_out_of_the_page() {
    let home: Url = configuration()["build"]["devUrl"].as_str().unwrap().parse().unwrap();
    for (url, ours) in [
        ("tauri://localhost/", cfg!(not(windows))),
        ("http://tauri.localhost/index.html", cfg!(windows)),
        ("https://example.com/", false),
        ("http://localhost:9999/", false),
        ("file:///etc/passwd", false),
        ("data:text/html,x", false),
    ] {
        assert_eq!(window::is_ours(&url.parse().unwrap(), Some(&home)), ours, "{url}");
    }
}
