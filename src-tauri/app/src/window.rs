//! The one window.

use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::utils::config::WindowConfig;
use tauri::webview::PageLoadEvent;
use tauri::window::Color;
use tauri::{AppHandle, Manager, Runtime, Theme, Url, WebviewWindow, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// The window's label, in `tauri.conf.json` and in `capabilities/main.json`.
const LABEL: &str = "main";

/// What is remembered of it between two starts; whether it is visible is decided here.
const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// The page's paper (`--paper` in `ui/src/styles/tokens.css`).
const LIGHT_PAPER: Color = Color(0xff, 0xff, 0xff, 0xff);
const DARK_PAPER: Color = Color(0x17, 0x16, 0x15, 0xff);

/// Opens the window, unseen until its page is there, so that nothing flashes.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let config = configuration(app);
    let home = app.config().build.dev_url.clone();
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(move |url| is_ours(url, home.as_ref()))
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                // A window that cannot be shown cannot say so either.
                let _shown = window.show();
            }
        })
        .on_document_title_changed(|window, title| {
            // The page names the document; a title that cannot be set stays as it was.
            let _set = window.set_title(&title);
        })
        .build()?;
    window.set_background_color(Some(paper(window.theme()?)))
}

/// Remembers the window's size and place in a file of `folder`.
pub(crate) fn places<R: Runtime>(folder: &Path) -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(REMEMBERED)
        .with_filename(folder.join("window.json").to_string_lossy())
        .build()
}

/// Whether this is the one window.
pub(crate) fn is_main(label: &str) -> bool {
    label == LABEL
}

/// Shows the window to a person who asked for it from elsewhere. What the system does not allow stays as it is.
pub(crate) fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = find(app) {
        let _shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
}

/// Closes the window without asking anybody, and with it the program.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = find(app) {
        // It can only fail where the window is gone already.
        let _closed = window.destroy();
    }
}

/// Shows everything in the window so many times as large as usual; where the system cannot, it stays as it is.
pub(crate) fn zoom<R: Runtime>(app: &AppHandle<R>, factor: f64) {
    if let Some(window) = find(app) {
        let _zoomed = window.set_zoom(factor);
    }
}

/// The window, while it is open.
pub(crate) fn find<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    app.get_webview_window(LABEL)
}

fn configuration<R: Runtime>(app: &AppHandle<R>) -> WindowConfig {
    let windows = &app.config().app.windows;
    let ours = windows.iter().find(|window| window.label == LABEL);
    ours.cloned().unwrap_or_default()
}

/// The page shows itself and nothing else: no link and no dropped file leads out of it.
pub(crate) fn is_ours(url: &Url, home: Option<&Url>) -> bool {
    let inside = if cfg!(windows) { url.host_str() == Some("tauri.localhost") } else { url.scheme() == "tauri" };
    let development = tauri::is_dev() && home.is_some_and(|home| home.origin() == url.origin());
    inside || development || url.as_str() == "about:blank"
}

fn paper(theme: Theme) -> Color {
    match theme {
        Theme::Dark => DARK_PAPER,
        _ => LIGHT_PAPER,
    }
}
