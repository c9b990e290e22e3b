//! Whether there is a screen to open a window on.

/// True on systems that always have one, and on Linux in a session of X or Wayland.
pub(crate) fn is_there() -> bool {
    let session =
        ["DISPLAY", "WAYLAND_DISPLAY"].map(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    shows(cfg!(target_os = "linux"), session)
}

fn shows(linux: bool, session: [bool; 2]) -> bool {
    !linux || session.contains(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linux_needs_a_session_and_others_do_not() {
        assert!(!shows(true, [false, false]));
        assert!(shows(true, [true, false]));
        assert!(shows(true, [false, true]));
        assert!(shows(false, [false, false]));
    }
}
