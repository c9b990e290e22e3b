//! What the page can ask for. Each command is one call of the workbench; those with a dialog ask the person first,
//! while the document stays free for other commands.

pub(crate) mod compare;
pub(crate) mod document;
pub(crate) mod exchange;
pub(crate) mod files;
pub(crate) mod history;
pub(crate) mod pictures;
pub(crate) mod start;
pub(crate) mod window;

use std::time::SystemTime;

use headroom_workbench::Moment;

/// When an edit is made.
fn now() -> Moment {
    SystemTime::now().into()
}
