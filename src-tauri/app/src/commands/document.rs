//! Looking at the document and changing it.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::view::{Card, CardRequest, ChangeLine, Preview, View, ViewRequest};
use headroom_workbench::{Edit, Workbench};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::now;
use crate::abridged::EditAnswer;
use crate::desk::Desk;
use crate::error::AppError;

/// The open document, as the request wants to see it.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::unnecessary_wraps, reason = "whatever the page waits for in its queue answers in one shape")]
pub(crate) fn view(desk: State<'_, Desk>, request: ViewRequest) -> Result<View, AppError> {
    Ok(desk.workbench().view(&request))
}

/// Makes one edit and shows the result. A refused edit changes nothing and lists its issues. Edits of one `stroke`
/// (a value while it is typed or dragged) are one step of the history. `holds`: the number of the answer to an edit that
/// the page holds; what it has of that one is not said again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn edit(
    desk: State<'_, Desk>,
    edit: Edit,
    request: ViewRequest,
    stroke: Option<u32>,
    holds: Option<u32>,
) -> Result<EditAnswer, AppError> {
    let view = desk.workbench().edit(&edit, &request, stroke, now())?;
    Ok(desk.last_answer().next(view, holds))
}

/// What the window would show had an edit been made, while it is still being typed. `holds` as for [`edit`].
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn try_edit(
    desk: State<'_, Desk>,
    edit: Edit,
    request: ViewRequest,
    holds: Option<u32>,
) -> Result<EditAnswer, AppError> {
    let view = desk.workbench().try_edit(&edit, &request)?;
    Ok(desk.last_answer().next(view, holds))
}

/// What an edit would change, without making it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn preview(desk: State<'_, Desk>, edit: Edit) -> Result<Preview, AppError> {
    Ok(desk.workbench().preview(&edit)?)
}

/// What a scenario changes against its parent.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn changes(desk: State<'_, Desk>, scenario: String) -> Result<Vec<ChangeLine>, AppError> {
    Ok(desk.workbench().changes(&scenario)?)
}

/// What stands behind the value of a cell. The document is free for edits while the answer is worked out.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn card(desk: State<'_, Desk>, request: CardRequest) -> Result<Card, AppError> {
    let query = desk.workbench().card(&request)?;
    Ok(query.answer())
}

/// Something a new segment can begin with.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PresetRow {
    /// What an edit says.
    id: String,
    /// What people read.
    name: String,
}

/// What a new segment can begin with.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn presets() -> Vec<PresetRow> {
    let presets = Workbench::presets().into_iter();
    presets.map(|(id, name)| PresetRow { id, name }).collect()
}
