//! How WebKit draws on Linux.

/// Some graphics drivers show a blank window through WebKit's DMA-BUF renderer, so it is switched off unless the person
/// has decided. WebKit reads that from the environment, which a running program can only change for its successor:
/// this one is replaced by itself before anything else happens. Not under automation, whose pictures need the renderer.
#[cfg(target_os = "linux")]
pub(crate) fn prepare() {
    use std::os::unix::process::CommandExt;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let decided = [SWITCH, "TAURI_WEBVIEW_AUTOMATION"].map(std::env::var_os);
    if decided.iter().any(Option::is_some) {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    // `exec` only comes back where it failed, and then the window opens as the system would have it.
    let _failure = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
}

/// Nothing to decide elsewhere.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare() {}
