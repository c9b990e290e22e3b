//! Making a machine ready. Each function is idempotent and takes well under a second when nothing is missing.

use crate::project::Project;
use crate::{Outcome, node, npm, packages};

/// All that `run`, `test`, `ui`, `bench` and `build` may need.
pub(crate) fn everything(project: &Project) -> Outcome {
    for_window_tests(project)?;
    project.announce("everything is there");
    Ok(())
}

/// What compiling and opening the window needs.
pub(crate) fn for_window(project: &Project) -> Outcome {
    packages::ensure(project, packages::BUILD)?;
    for_ui(project)
}

/// What compiling the window and driving it in tests needs.
pub(crate) fn for_window_tests(project: &Project) -> Outcome {
    packages::ensure(project, &[packages::BUILD, packages::WINDOW_TESTS].concat())?;
    for_ui(project)?;
    npm::ensure(project, &project.e2e())
}

/// What building and testing the interface alone needs.
pub(crate) fn for_ui(project: &Project) -> Outcome {
    node::ensure()?;
    npm::ensure(project, &project.ui())
}
