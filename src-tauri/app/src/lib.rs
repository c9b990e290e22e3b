//! Headroom's window: a Tauri shell around one open document.
//!
//! It turns what the page asks for into calls of the workbench, and shows the system's file dialogs. It never computes,
//! never words a result, and no type of Tauri leaves it. Begin reading in [`run`], then in `commands`, where the whole
//! conversation with the page stands.

mod bindings;
mod commands;
mod desk;
mod dialogs;
mod error;
mod launch;
mod renderer;
mod window;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use desk::Desk;
use tauri::{App, AppHandle, Builder, Context, Manager, Runtime};

pub use launch::LaunchError;

/// Opens the window on the document named first on the command line, or on the sample, and returns when it is closed.
///
/// # Errors
/// [`LaunchError`] where not even the sample can be opened, or the system gives no window.
pub fn run() -> Result<(), LaunchError> {
    renderer::prepare();
    let folder = launch::data_folder()?;
    let asked = std::env::args_os().nth(1).map(PathBuf::from);
    let opened = launch::open(asked.as_deref(), &folder)?;
    let builder = Builder::default().plugin(tauri_plugin_dialog::init()).plugin(window::places(&folder));
    let app = assemble(builder, context())?;
    let dialogs = dialogs::from_environment(app.handle());
    set_up(app.handle(), Desk::new(opened, dialogs))?;
    app.run(|_, _| {});
    Ok(())
}

/// The application with its commands, whatever draws it.
fn assemble<R: Runtime>(builder: Builder<R>, context: Context<R>) -> tauri::Result<App<R>> {
    builder.invoke_handler(bindings::commands().invoke_handler()).build(context)
}

/// Puts the document on the desk, then opens the window that asks for it.
fn set_up<R: Runtime>(app: &AppHandle<R>, desk: Desk) -> tauri::Result<()> {
    app.manage(desk);
    window::open(app)
}

/// What `tauri.conf.json` says, and the built page.
fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!("../../tauri.conf.json")
}
