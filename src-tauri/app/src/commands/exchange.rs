//! What leaves a document and what comes in.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::view::{ImportPreview, ShareChoice, View, ViewRequest};
use headroom_workbench::write_file;
use tauri::State;

use super::now;
use crate::desk::Desk;
use crate::error::{AppError, file_name};

/// Asks for a place and puts a copy with what was chosen there. Answers where; `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn share(desk: State<'_, Desk>, choice: ShareChoice) -> Result<Option<String>, AppError> {
    let Some(path) = desk.ask_for_copy()? else {
        return Ok(None);
    };
    desk.workbench().share(&choice, &path)?;
    Ok(Some(path.display().to_string()))
}

/// Asks for a place and writes the document as exchange JSON there. Answers where; `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn export_json(desk: State<'_, Desk>) -> Result<Option<String>, AppError> {
    let Some(path) = desk.ask_for_exchange_place()? else {
        return Ok(None);
    };
    let bytes = desk.workbench().exchange_json();
    write_file(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

/// Asks for an exchange JSON and says what taking it in would change. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview_import(desk: State<'_, Desk>) -> Result<Option<ImportPreview>, AppError> {
    let Some(path) = desk.ask_for_exchange() else {
        return Ok(None);
    };
    let found = desk.workbench().preview_import(&path);
    let (document, preview) = found.map_err(|why| AppError::of_import(&path, why))?;
    let file = file_name(&path);
    desk.lay_out(&file, document);
    Ok(Some(ImportPreview { file, preview }))
}

/// Takes in the exchange JSON that was looked at last, in place of the document's content; one step of the history.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import(desk: State<'_, Desk>, request: ViewRequest) -> Result<View, AppError> {
    let mut workbench = desk.workbench();
    match desk.take_in() {
        Some((label, document)) => Ok(workbench.import(document, label, &request, now())?),
        None => Ok(workbench.view(&request)),
    }
}
