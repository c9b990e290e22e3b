//! Measurements.

use crate::project::Project;
use crate::{Outcome, shell};

/// The benches by name, each with what cargo is told.
pub(crate) const BENCHES: &[(&str, &[&str])] = &[
    ("engine", &["bench", "--package", "headroom-engine", "--bench", "projection"]),
    ("store", &["bench", "--package", "headroom-store", "--bench", "document"]),
    ("charts", &["bench", "--package", "headroom-charts", "--bench", "charts"]),
    ("workbench", &["bench", "--package", "headroom-workbench", "--bench", "edit"]),
];

/// Every bench, one after the other.
pub(crate) fn all(project: &Project) -> Outcome {
    BENCHES.iter().try_for_each(|(name, arguments)| measure(project, name, arguments))
}

/// The bench with this name.
pub(crate) fn one(project: &Project, name: &str) -> Outcome {
    match BENCHES.iter().find(|(known, _)| *known == name) {
        Some((name, arguments)) => measure(project, name, arguments),
        None => Err(format!("There is no bench {name}; there are: {}.", names().join(", "))),
    }
}

fn measure(project: &Project, name: &str, arguments: &[&str]) -> Outcome {
    let mut bench = project.cargo(arguments.iter().copied());
    shell::step(project, &format!("bench of the {name}"), &mut bench)
}

fn names() -> Vec<&'static str> {
    BENCHES.iter().map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_bench_is_answered_with_those_there_are() {
        let project = Project::at(".".into(), "target".into());
        assert_eq!(
            one(&project, "moon").unwrap_err(),
            "There is no bench moon; there are: engine, store, charts, workbench."
        );
    }
}
