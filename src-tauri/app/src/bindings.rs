//! The commands with their types, for Tauri and for the page's TypeScript.

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

use crate::commands;

/// Every command of the page. `build.rs` and `capabilities/main.json` list the same ones.
pub(crate) fn commands<R: Runtime>() -> Builder<R> {
    Builder::new()
        // What a person types comes as JSON of any kind. Its whole numbers are TypeScript's `number`, as JSON's are.
        .dangerously_cast_bigints_to_number()
        // The page both gets and gives `null` where Rust has `None`: one shape of each type is enough.
        .disable_serde_phases()
        .commands(collect_commands![
            commands::view,
            commands::edit,
            commands::new_document,
            commands::open_document,
            commands::save_as,
            commands::startup_notice,
        ])
}
