//! The window itself.

use tauri::State;

use crate::desk::Desk;

/// How much smaller and larger than usual everything is at most.
const SMALLEST: f64 = 0.5;
const LARGEST: f64 = 3.0;

/// Shows everything so many times as large; what is out of bounds is brought within them.
#[tauri::command(async)]
#[specta::specta]
#[expect(clippy::needless_pass_by_value, reason = "Tauri gives commands their arguments by value")]
pub(crate) fn zoom(desk: State<'_, Desk>, factor: f64) {
    desk.front().zoom(factor.clamp(SMALLEST, LARGEST));
}
