//! Why a command stopped, and with which exit code.

use std::process::ExitCode;

use headroom_engine::Issue;
use headroom_workbench::{ErrorKind, WorkbenchError};

use crate::output;

/// A command that could not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input is wrong: exit 1, every issue on stderr.
    Issues(Vec<Issue>),
    /// The input is wrong and that has been said already: exit 1.
    Told,
    /// The input is wrong for one reason: exit 1.
    Input(String),
    /// Usage or IO: exit 2.
    Usage(String),
}

impl Failure {
    /// Says on stderr what is wrong.
    pub(crate) fn tell(&self) {
        match self {
            Self::Issues(issues) => issues.iter().for_each(|issue| output::message("error", &output::line(issue))),
            Self::Input(message) | Self::Usage(message) => output::message("error", message),
            Self::Told => {}
        }
    }

    /// 1 where the input is wrong, 2 for usage and IO.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(if matches!(self, Self::Usage(_)) { 2 } else { 1 })
    }
}

impl From<WorkbenchError> for Failure {
    fn from(error: WorkbenchError) -> Self {
        match error {
            WorkbenchError::Invalid(issues) => Self::Issues(issues),
            error if error.kind() == ErrorKind::Input => Self::Input(error.to_string()),
            error => Self::Usage(error.to_string()),
        }
    }
}
