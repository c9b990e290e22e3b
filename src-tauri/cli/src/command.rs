//! The commands, one file each.

mod chart;
mod check;
mod compare;
mod export;
mod new;
mod project;

use std::path::Path;

use headroom_engine::Issue;
use headroom_workbench::{Workbench, WorkbenchError};

use crate::arguments::Command;
use crate::failure::Failure;
use crate::output;

/// Does what was asked.
pub(crate) fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::New(new) => new::run(new),
        Command::Check(check) => check::run(check),
        Command::Project(project) => project::run(project),
        Command::Compare(compare) => compare::run(compare),
        Command::Chart(chart) => chart::run(chart),
        Command::Export(export) => export::run(export),
    }
}

/// What `ask` gets out of the file at `path`. The issues that do not concern it are warnings on stderr.
fn asked<T>(
    path: &Path,
    ask: impl FnOnce(&mut Workbench) -> Result<T, WorkbenchError>,
) -> Result<(Workbench, T), Failure> {
    let mut workbench = Workbench::load(path)?;
    let answer = ask(&mut workbench);
    let stopping = match &answer {
        Err(WorkbenchError::Invalid(issues)) => issues.as_slice(),
        _ => &[],
    };
    warn(workbench.check().issues.iter().filter(|issue| !stopping.contains(issue)));
    Ok((workbench, answer?))
}

/// Says what to know on stderr.
fn warn<'i>(issues: impl Iterator<Item = &'i Issue>) {
    issues.for_each(|issue| output::message("warning", &output::line(issue)));
}

/// The ending of a file's name in lower case; empty where there is none.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// `1 scenario`, `5 scenarios`.
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The ids of what is meant by these ids or names, each once.
fn ids(workbench: &Workbench, asked: &[String]) -> Result<Vec<String>, WorkbenchError> {
    let ids = asked.iter().map(|asked| workbench.id_of(asked)).collect::<Result<Vec<_>, _>>()?;
    Ok(distinct(&ids))
}

/// The ids, each once.
fn distinct(ids: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::with_capacity(ids.len());
    for id in ids {
        if !distinct.contains(id) {
            distinct.push(id.clone());
        }
    }
    distinct
}
