//! Headroom's window: a Tauri shell around one open document.
//!
//! It turns what the page asks for into calls of the workbench, and shows the system's file dialogs. It never computes,
//! never words a result, and no type of Tauri leaves it. Begin reading in [`run`], then in `commands` and `events`,
//! where the whole conversation with the page stands, and in `desk`, which holds the open document.
//!
//! What is confidential stays in the document: this crate writes no log, and the two files it keeps for itself in the
//! folder for data hold the paths of the documents open last (`recent.json`) and the window's place (`window.json`).

mod abridged;
mod bindings;
mod closing;
mod commands;
mod desk;
mod dialogs;
mod error;
mod events;
mod launch;
mod outside;
mod program;
mod recent;
mod renderer;
mod window;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use desk::Desk;
use dialogs::Dialogs;
use launch::Opened;
use tauri::{App, AppHandle, Builder, Context, Manager, RunEvent, Runtime, WindowEvent};

pub use launch::LaunchError;

/// Opens the window on the document named first on the command line, else on the one open last, else on the sample, and
/// returns when it is closed. Where a window is open already, that one shows the document instead.
///
/// # Errors
/// [`LaunchError`] where not even the sample can be opened, or the system gives no window.
pub fn run() -> Result<(), LaunchError> {
    renderer::prepare();
    let folder = launch::data_folder()?;
    let asked = std::env::args_os().nth(1).map(PathBuf::from);
    let builder = Builder::default().plugin(outside::one_window());
    let builder = builder.plugin(tauri_plugin_dialog::init()).plugin(window::places(&folder));
    // A second start ends in here: it must not get to the documents.
    let app = assemble(builder, context()).inspect_err(outside::start_anew_if_the_first_is_gone)?;
    let opened = launch::open(asked.as_deref(), &folder)?;
    set_up(app.handle(), opened, dialogs::from_environment(app.handle()))?;
    app.run(heard);
    Ok(())
}

/// The application with its commands and events, whatever draws it.
fn assemble<R: Runtime>(builder: Builder<R>, context: Context<R>) -> tauri::Result<App<R>> {
    let page = bindings::commands();
    let builder = builder
        .manage(outside::Waiting::default())
        .manage(closing::Waiting::default())
        .invoke_handler(page.invoke_handler());
    let app = builder.build(context)?;
    page.mount_events(&app);
    Ok(app)
}

/// Puts the document on the desk, then opens the window that asks for it.
fn set_up<R: Runtime>(app: &AppHandle<R>, opened: Opened, dialogs: Box<dyn Dialogs>) -> tauri::Result<()> {
    app.manage(Desk::new(opened, dialogs, Arc::new(app.clone())));
    window::open(app)
}

/// What the system tells the program while it runs.
fn heard<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event: WindowEvent::CloseRequested { api, .. }, .. }
            if window::is_main(&label) =>
        {
            api.prevent_close();
            closing::begin(app);
        }
        RunEvent::Exit => closing::last_chance(app),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                outside::open(app, &path);
            }
        }
        _ => {}
    }
}

/// What `tauri.conf.json` says, and the built page.
fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!("../../tauri.conf.json")
}
