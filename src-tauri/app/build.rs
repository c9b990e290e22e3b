//! Reads the configuration at the top of the repository and writes the permissions of the window's commands.

use tauri_build::{AppManifest, Attributes};

/// Only what is listed here exists for the page at all; `capabilities/main.json` then lets the window use it.
const COMMANDS: &[&str] = &[
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

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let attributes =
        Attributes::new().config_path("../../tauri.conf.json").app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).map_err(Into::into)
}
