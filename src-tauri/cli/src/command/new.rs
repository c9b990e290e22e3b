//! `new FILE.headroom [--from FILE.json]`.

use headroom_workbench::{Workbench, sample};

use super::{counted, warn};
use crate::arguments::New;
use crate::failure::Failure;
use crate::output;

/// Creates a document; whatever it is made from must be valid.
pub(crate) fn run(new: &New) -> Result<(), Failure> {
    let source = match &new.from {
        Some(path) => Workbench::load(path)?,
        None => Workbench::in_memory(sample()?),
    };
    let check = source.check();
    warn(check.warnings.iter());
    if !check.issues.is_empty() {
        return Err(Failure::Issues(check.issues));
    }
    let made = Workbench::create(&new.file, source.document())?;
    let scenarios = counted(made.document().scenarios.len(), "scenario");
    output::message("created", &format!("{} with the baseline and {scenarios}", new.file.display()));
    Ok(())
}
