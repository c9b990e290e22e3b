//! What a new document can begin with.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::start::{Numbers, StartDraft, StartOffers, draft, offers};
use headroom_workbench::view::NumberStyle;
use tauri::State;

use super::now;
use crate::desk::Desk;
use crate::error::AppError;

/// Everything a new document can begin with.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn start_offers(style: NumberStyle) -> Result<StartOffers, AppError> {
    Ok(offers(now(), style)?)
}

/// What the numbers of a newcomer come to, without making a document.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn draft_start(numbers: Numbers, style: NumberStyle) -> StartDraft {
    draft(&numbers, style)
}

/// Whether the window was opened by somebody who has no document of their own yet.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn newcomer(desk: State<'_, Desk>) -> bool {
    desk.is_newcomers()
}
