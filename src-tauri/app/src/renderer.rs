//! How WebKit draws on Linux.

use crate::program;

/// Some graphics drivers show a blank window through WebKit's DMA-BUF renderer, so it is switched off unless the person
/// has decided. WebKit reads that from the environment, which a running program can only change for its successor:
/// this one is replaced by itself before anything else happens. Not under automation, whose pictures need the renderer.
pub(crate) fn prepare() {
    if cfg!(target_os = "linux") && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none() {
        program::start_anew("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
}
