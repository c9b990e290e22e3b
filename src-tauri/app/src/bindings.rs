//! The commands with their types, for Tauri and for the page's TypeScript.

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::commands::{compare, document, exchange, files, history, pictures, start, window};
use crate::events::{CloseAsked, Closing, OpenAsked, SavingChanged};

/// Every command of the page, and every event it hears. `build.rs` and `capabilities/main.json` list the same commands.
pub(crate) fn commands<R: Runtime>() -> Builder<R> {
    Builder::new()
        // What a person types comes as JSON of any kind. Its whole numbers are TypeScript's `number`, as JSON's are.
        .dangerously_cast_bigints_to_number()
        // The page both gets and gives `null` where Rust has `None`: one shape of each type is enough.
        .disable_serde_phases()
        .commands(collect_commands![
            document::view,
            document::edit,
            document::try_edit,
            document::preview,
            document::changes,
            document::card,
            document::presets,
            compare::compared,
            compare::figure_parts,
            history::undo,
            history::redo,
            history::go_to,
            history::history,
            start::start_offers,
            start::draft_start,
            start::newcomer,
            files::new_document,
            files::open_document,
            files::open_path,
            files::recent,
            files::save_as,
            files::saving,
            files::save_again,
            files::startup_notice,
            files::handed_in,
            files::close_anyway,
            exchange::share,
            exchange::export_json,
            exchange::preview_import,
            exchange::import,
            window::zoom,
            pictures::save_picture,
            pictures::picture_png,
        ])
        .events(collect_events![SavingChanged, OpenAsked, Closing, CloseAsked])
}
