//! The person's files, and whether what is on screen is in them.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use std::path::Path;

use headroom_workbench::start::Start;
use headroom_workbench::view::{Saving, View, ViewRequest};
use headroom_workbench::{Workbench, WorkbenchError};
use tauri::State;

use super::now;
use crate::desk::Desk;
use crate::error::AppError;
use crate::recent::RecentDocument;

/// Makes a document of what was chosen, asks for a place, puts it there and shows it. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn new_document(
    desk: State<'_, Desk>,
    start: Start,
    request: ViewRequest,
) -> Result<Option<View>, AppError> {
    let document = start.document(now())?;
    let Some(path) = desk.ask_for_new_document()? else {
        return Ok(None);
    };
    if desk.is_open_for_editing(&path) {
        return Err(WorkbenchError::OwnFile { path }.into());
    }
    drop(desk.finished()?);
    let selected = start.shown(&document).to_owned();
    let mut workbench = Workbench::in_memory(document);
    workbench.save_as(&path)?;
    Ok(Some(desk.take_up(workbench)?.view(&ViewRequest { selected, ..request })))
}

/// Asks for a document and shows it. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_document(desk: State<'_, Desk>, request: ViewRequest) -> Result<Option<View>, AppError> {
    let Some(path) = desk.ask_for_document() else {
        return Ok(None);
    };
    Ok(Some(desk.open(&path)?.view(&request)))
}

/// Opens the document at `path` and shows it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_path(desk: State<'_, Desk>, path: String, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.open(Path::new(&path))?.view(&request))
}

/// The documents opened last, the last one first.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn recent(desk: State<'_, Desk>) -> Vec<RecentDocument> {
    desk.recent().documents()
}

/// Asks for a place, saves the document there and goes on in that file. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_as(desk: State<'_, Desk>, request: ViewRequest) -> Result<Option<View>, AppError> {
    let Some(path) = desk.ask_for_place()? else {
        return Ok(None);
    };
    let mut workbench = desk.workbench();
    workbench.save_as(&path)?;
    desk.recent().remember(&workbench);
    Ok(Some(workbench.view(&request)))
}

/// Whether what is on screen is in the file.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn saving(desk: State<'_, Desk>) -> Result<Saving, AppError> {
    Ok(desk.workbench().saving())
}

/// Tries again to write what could not be written.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn save_again(desk: State<'_, Desk>) -> Result<Saving, AppError> {
    Ok(desk.workbench().save_again())
}

/// What was being typed when the window was to close is in the document, or stands in red.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn handed_in(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.front().handed_in();
    Ok(())
}

/// Closes the window although edits are not saved.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn close_anyway(desk: State<'_, Desk>) -> Result<(), AppError> {
    desk.front().close();
    Ok(())
}

/// Why the document asked for at the start is not the one shown, once; `None` where it is. The page listens to events
/// when it asks this, so it is then told what was asked of it before.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn startup_notice(desk: State<'_, Desk>) -> Option<String> {
    desk.front().page_listens();
    desk.take_notice()
}
