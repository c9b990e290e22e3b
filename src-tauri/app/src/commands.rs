//! What the page can ask for. Each command is one call of the workbench; those with a dialog ask the person first,
//! while the document stays free for other commands.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::view::{View, ViewRequest};
use headroom_workbench::{Edit, Workbench, sample};
use tauri::State;

use crate::desk::Desk;
use crate::error::AppError;

/// The name suggested for a new document.
const NEW: &str = "Plan.headroom";

/// The open document, as the request wants to see it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn view(desk: State<'_, Desk>, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().view(&request)?)
}

/// Makes one edit and shows the result. A refused edit changes nothing and lists its issues.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit(desk: State<'_, Desk>, edit: Edit, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().edit(&edit, &request)?)
}

/// Asks for a place, puts a new document with the sample's content there and shows it. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn new_document(desk: State<'_, Desk>, request: ViewRequest) -> Result<Option<View>, AppError> {
    let Some(path) = desk.ask_for_place(Some(NEW))? else {
        return Ok(None);
    };
    let mut workbench = Workbench::in_memory(sample()?);
    workbench.save_as(&path)?;
    Ok(Some(desk.take_up(workbench).view(&request)?))
}

/// Asks for a document and shows it. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_document(desk: State<'_, Desk>, request: ViewRequest) -> Result<Option<View>, AppError> {
    let Some(path) = desk.ask_for_document() else {
        return Ok(None);
    };
    let workbench = Workbench::open(&path)?;
    Ok(Some(desk.take_up(workbench).view(&request)?))
}

/// Asks for a place, saves the document there and goes on in that file. `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_as(desk: State<'_, Desk>, request: ViewRequest) -> Result<Option<View>, AppError> {
    let Some(path) = desk.ask_for_place(None)? else {
        return Ok(None);
    };
    let mut workbench = desk.workbench();
    workbench.save_as(&path)?;
    Ok(Some(workbench.view(&request)?))
}

/// Why the document asked for at the start is not the one shown, once; `None` where it is.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn startup_notice(desk: State<'_, Desk>) -> Option<String> {
    desk.take_notice()
}
