//! Charts that leave the window.
#![expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]

use headroom_workbench::view::PictureOrder;
use headroom_workbench::write_file;
use serde::Deserialize;
use specta::datatype::DataType;
use specta::{Type, Types};
use specta_typescript::define;
use tauri::State;
use tauri::ipc::{InvokeResponseBody, IpcResponse};

use crate::desk::Desk;
use crate::dialogs::Kind;
use crate::error::AppError;

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PictureFormat {
    /// Sharp at every size, its text still text.
    Svg,
    /// Pixels, two for each one on screen.
    Png,
}

/// Asks for a place and writes the first chart that the order asks for there, as it was when the person asked for it.
/// Answers where; `None`: cancelled.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_picture(
    desk: State<'_, Desk>,
    order: PictureOrder,
    format: PictureFormat,
) -> Result<Option<String>, AppError> {
    let picture = desk.workbench().picture(&order)?;
    let name = picture.title.split(" · ").next().unwrap_or_default();
    let kind = if format == PictureFormat::Svg { Kind::Svg } else { Kind::Png };
    let Some(path) = desk.ask_for_picture_place(name, kind)? else {
        return Ok(None);
    };
    let bytes = match format {
        PictureFormat::Svg => picture.svg.into_bytes(),
        PictureFormat::Png => picture.png()?,
    };
    write_file(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

/// The first chart that the order asks for as PNG, for the clipboard.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn picture_png(desk: State<'_, Desk>, order: PictureOrder) -> Result<Png, AppError> {
    Ok(Png(desk.workbench().picture_png(&order)?))
}

/// Goes to the page as the bytes it is, not as a list of numbers in JSON.
pub(crate) struct Png(Vec<u8>);

impl IpcResponse for Png {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

impl Type for Png {
    fn definition(_: &mut Types) -> DataType {
        define("ArrayBuffer").into()
    }
}
