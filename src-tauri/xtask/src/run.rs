//! One command from a fresh clone to an open plan.

use crate::project::{Project, SELF_CONTAINED};
use crate::{Outcome, display, sample, setup, shell, ui};
use std::path::{Path, absolute};
use std::process::Command;

/// Opens Headroom on `file`, or on the sample. Without a display it compares the sample's scenarios instead, and then
/// needs neither the window's packages nor the interface.
pub(crate) fn run(project: &Project, file: Option<&str>) -> Outcome {
    match (display::is_there(), file) {
        (true, _) => open(project, file),
        (false, None) => sample::show(project),
        (false, Some(file)) => Err(no_display_for(file)),
    }
}

fn open(project: &Project, file: Option<&str>) -> Outcome {
    setup::for_window(project)?;
    ui::build(project)?;
    shell::step(project, "window", &mut project.cargo(["build"].into_iter().chain(SELF_CONTAINED)))?;
    let mut headroom = Command::new(project.program("debug", "headroom"));
    if let Some(file) = file {
        headroom.arg(absolute(Path::new(file)).map_err(|error| format!("Cannot find {file}: {error}"))?);
    }
    shell::step(project, "Headroom", &mut headroom)
}

fn no_display_for(file: &str) -> String {
    format!(
        "There is no display to open {file} on. On the command line:\n  \
         cargo run --package headroom-cli -- project {file}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_a_file_is_pointed_to_the_command_line() {
        let message = no_display_for("Plan.headroom");
        assert!(message.ends_with("headroom-cli -- project Plan.headroom"), "{message}");
    }
}
