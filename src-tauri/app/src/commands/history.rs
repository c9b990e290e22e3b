//! Undo, redo, and every state the document was in.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::view::{HistoryPage, HistoryRequest, View, ViewRequest};
use tauri::State;

use super::now;
use crate::desk::Desk;
use crate::error::AppError;

/// Takes the last edit back; nothing where there is none.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo(desk: State<'_, Desk>, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().undo(&request, now())?)
}

/// Makes the edit again that was taken back last; nothing where there is none.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn redo(desk: State<'_, Desk>, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().redo(&request, now())?)
}

/// Goes to the state that the edit numbered `seq` led to.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn go_to(desk: State<'_, Desk>, seq: u32, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().go_to(seq, &request, now())?)
}

/// What was done to the document.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn history(desk: State<'_, Desk>, request: HistoryRequest) -> Result<HistoryPage, AppError> {
    Ok(desk.workbench().history(&request))
}
