//! This program in its own place: started anew, as the same process.

/// Starts this program anew with the same words and a further line in its environment. It only comes back where that
/// cannot be, and then things go on as they are. Where the line stands there already it does nothing: once is enough.
#[cfg(unix)]
pub(crate) fn start_anew(name: &str, value: &str) {
    use std::os::unix::process::CommandExt;

    if std::env::var_os(name).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    // `exec` only comes back where it failed.
    let _failure = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(name, value).exec();
}

/// Nothing to do: what needs it happens on Unix.
#[cfg(not(unix))]
pub(crate) fn start_anew(_name: &str, _value: &str) {}
