//! Holding scenarios side by side.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]
#![expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]

use headroom_workbench::view::{CompareRequest, Compared, FigureParts, FigureRequest};
use tauri::State;

use crate::desk::Desk;
use crate::error::AppError;

/// Scenarios and plans of record side by side.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn compared(desk: State<'_, Desk>, request: CompareRequest) -> Result<Compared, AppError> {
    Ok(desk.workbench().compared(&request))
}

/// What a figure of that table is made of; nothing where there is no such figure (any more).
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn figure_parts(desk: State<'_, Desk>, request: FigureRequest) -> Result<Option<FigureParts>, AppError> {
    Ok(desk.workbench().figure_parts(&request))
}
