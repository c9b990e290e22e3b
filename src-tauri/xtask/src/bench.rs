//! Measurements.

use crate::journey::Network;
use crate::project::{Project, SELF_CONTAINED};
use crate::{Outcome, journey, setup, shell, ui};
use std::fs;
use std::path::PathBuf;

/// The benches by name, each with what cargo is told.
const BENCHES: &[(&str, &[&str])] = &[
    ("engine", &["bench", "--package", "headroom-engine", "--bench", "projection"]),
    ("store", &["bench", "--package", "headroom-store", "--bench", "document"]),
    ("charts", &["bench", "--package", "headroom-charts", "--bench", "charts"]),
    ("workbench", &["bench", "--package", "headroom-workbench", "--bench", "edit"]),
];

/// The bench that drives the window instead of calling a crate.
const WINDOW: &str = "window";

/// Every bench, one after the other.
pub(crate) fn all(project: &Project) -> Outcome {
    BENCHES.iter().try_for_each(|(name, arguments)| measure(project, name, arguments))?;
    window(project)
}

/// The bench with this name.
pub(crate) fn one(project: &Project, name: &str) -> Outcome {
    if name == WINDOW {
        return window(project);
    }
    match BENCHES.iter().find(|(known, _)| *known == name) {
        Some((name, arguments)) => measure(project, name, arguments),
        None => Err(format!("There is no bench {name}; there are: {}.", names().join(", "))),
    }
}

fn measure(project: &Project, name: &str, arguments: &[&str]) -> Outcome {
    let mut bench = project.cargo(arguments.iter().copied());
    shell::step(project, &format!("bench of the {name}"), &mut bench)
}

/// The time from a key to the new figures on the screen, and from the start to the first view, of the release build.
fn window(project: &Project) -> Outcome {
    setup::for_window_tests(project)?;
    if let Some(why) = journey::obstacle(Network::Any) {
        return Err(format!("The window cannot be measured here: {why}."));
    }
    ui::build(project)?;
    let bins = ["build", "--release", "--package", "headroom", "--package", "headroom-cli"];
    shell::step(project, "release build", &mut project.cargo(bins.into_iter().chain(SELF_CONTAINED)))?;
    journey::measure(project, &large_document(project)?)
}

/// A document of 200 scenarios and 5,000 edits, made anew: formats and the sample change.
fn large_document(project: &Project) -> Outcome<PathBuf> {
    let file = project.target().join("large.headroom");
    if file.exists() {
        fs::remove_file(&file).map_err(|error| format!("{} cannot be replaced: {error}", file.display()))?;
    }
    let example = ["run", "--release", "--package", "headroom-workbench", "--example", "large_document", "--"];
    shell::step(project, "large document", project.cargo(example).arg(&file))?;
    Ok(file)
}

pub(crate) fn names() -> Vec<&'static str> {
    BENCHES.iter().map(|(name, _)| *name).chain([WINDOW]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_bench_is_answered_with_those_there_are() {
        let project = Project::at(".".into(), "target".into());
        assert_eq!(
            one(&project, "moon").unwrap_err(),
            "There is no bench moon; there are: engine, store, charts, workbench, window."
        );
    }
}
