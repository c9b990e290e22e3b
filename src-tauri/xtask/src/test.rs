//! Every check there is. The first that fails ends the run with the command that repeats it.

use crate::journey::Network;
use crate::npm::npm;
use crate::project::{Project, SELF_CONTAINED};
use crate::{Outcome, journey, setup, shell, ui};

/// The parts one can ask for.
pub(crate) const PARTS: [&str; 3] = ["rust", "ui", "window"];

/// All parts: what is quick to fail first, what tells most last.
pub(crate) fn all(project: &Project) -> Outcome {
    setup::for_window_tests(project)?;
    format(project)?;
    ui::build(project)?;
    ui_checks(project)?;
    rust_lints(project)?;
    rust_tests(project)?;
    ui_tests(project)?;
    window(project)?;
    project.announce("every check has passed");
    Ok(())
}

/// One part, with what it needs and nothing else.
pub(crate) fn part(project: &Project, name: &str) -> Outcome {
    match name {
        "rust" => rust(project)?,
        "ui" => interface(project)?,
        "window" => {
            setup::for_window_tests(project)?;
            ui::build(project)?;
            window(project)?;
        }
        _ => {
            return Err(format!("The parts of the tests are {}; there is no {name}.", PARTS.join(", ")));
        }
    }
    project.announce(&format!("every check of the part {name} has passed"));
    Ok(())
}

fn rust(project: &Project) -> Outcome {
    setup::for_window(project)?;
    ui::build(project)?;
    format(project)?;
    rust_lints(project)?;
    rust_tests(project)
}

fn interface(project: &Project) -> Outcome {
    setup::for_ui(project)?;
    ui::build(project)?;
    ui_checks(project)?;
    ui_tests(project)
}

fn format(project: &Project) -> Outcome {
    shell::step(project, "format", &mut project.cargo(["fmt", "--all", "--check"]))
}

fn rust_lints(project: &Project) -> Outcome {
    let clippy = workspace("clippy", &["--all-targets"]).into_iter().chain(["--", "--deny", "warnings"]);
    shell::step(project, "clippy", &mut project.cargo(clippy))?;
    let mut documentation = project.cargo(workspace("doc", &["--no-deps"]));
    shell::step(project, "documentation", documentation.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn rust_tests(project: &Project) -> Outcome {
    shell::step(project, "tests of the crates", &mut project.cargo(workspace("test", &[])))
}

fn ui_checks(project: &Project) -> Outcome {
    let ui = project.ui();
    shell::step(project, "interface: types", &mut npm(&ui, &["run", "check"]))?;
    shell::step(project, "interface: lint", &mut npm(&ui, &["run", "lint"]))
}

fn ui_tests(project: &Project) -> Outcome {
    shell::step(project, "interface: tests", &mut npm(&project.ui(), &["test"]))
}

fn window(project: &Project) -> Outcome {
    shell::step(project, "window and command line", &mut project.cargo(workspace("build", &["--bins", "--tests"])))?;
    for network in [Network::Any, Network::Cut] {
        match journey::obstacle(network) {
            None => journey::run(project, network)?,
            Some(why) => skip(project, network, &why)?,
        }
    }
    Ok(())
}

/// A cargo command on the whole workspace, in the flavour that all steps share.
fn workspace<'a>(command: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&[command, "--workspace"], more, &SELF_CONTAINED].concat()
}

fn skip(project: &Project, network: Network, why: &str) -> Outcome {
    let what = if network == Network::Cut { "window journeys without any network" } else { "window journeys" };
    project.announce(&skipped(what, why, is_ci(std::env::var("CI").ok().as_deref()))?);
    Ok(())
}

/// A person may go without a part that the machine cannot run; continuous integration may not.
fn skipped(what: &str, why: &str, ci: bool) -> Outcome<String> {
    if ci {
        return Err(format!("{what} cannot be left out here: {why}."));
    }
    Ok(format!("{what}: SKIPPED, {why}"))
}

fn is_ci(value: Option<&str>) -> bool {
    !matches!(value, None | Some("" | "0" | "false"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_skipped_in_continuous_integration() {
        assert!(is_ci(Some("true")) && is_ci(Some("1")));
        assert!(!is_ci(None) && !is_ci(Some("")) && !is_ci(Some("false")));
        assert_eq!(skipped("journeys", "no screen", false).unwrap(), "journeys: SKIPPED, no screen");
        assert_eq!(skipped("journeys", "no screen", true).unwrap_err(), "journeys cannot be left out here: no screen.");
    }

    #[test]
    fn an_unknown_part_is_refused_before_anything_is_installed() {
        let project = Project::at(".".into(), "target".into());
        assert!(part(&project, "rusty").unwrap_err().contains("rust, ui, window"));
    }

    #[test]
    fn every_step_compiles_the_same_flavour() {
        let clippy = workspace("clippy", &["--all-targets"]);
        assert_eq!(clippy, ["clippy", "--workspace", "--all-targets", "--features", "tauri/custom-protocol"]);
    }
}
