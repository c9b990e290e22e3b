//! The system's file dialogs behind a seam: a test that drives the window cannot drive them.

mod answered;
mod native;

use std::ffi::OsString;
use std::path::PathBuf;

use tauri::{AppHandle, Runtime};

pub(crate) use answered::Answered;
use native::Native;

/// Names the answer to every dialog: see [`Answered`].
const ANSWER: &str = "HEADROOM_DIALOG_ANSWER";

/// Asks the person which file; `None` is a dialog that was cancelled. Each blocks until it is answered, so never on the
/// window's own thread.
pub(crate) trait Dialogs: Send + Sync {
    /// A file that exists.
    fn pick(&self, question: &Question) -> Option<PathBuf>;
    /// A place for a file; the dialog itself has asked before it names one that exists.
    fn place(&self, question: &Question) -> Option<PathBuf>;
}

/// What a dialog asks for.
pub(crate) struct Question {
    /// What it is about.
    pub(crate) title: &'static str,
    /// What kind of file.
    pub(crate) kind: Kind,
    /// Where the dialog begins.
    pub(crate) folder: PathBuf,
    /// The name suggested for a file to be written.
    pub(crate) name: OsString,
}

/// The kinds of files people are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A document.
    Document,
    /// Its content for other programs.
    Exchange,
    /// A picture that stays sharp at every size.
    Svg,
    /// A picture in pixels.
    Png,
}

impl Kind {
    /// The ending of its name.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Document => "headroom",
            Self::Exchange => "json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// What people call it.
    const fn name(self) -> &'static str {
        match self {
            Self::Document => "Headroom document",
            Self::Exchange => "Exchange JSON",
            Self::Svg => "SVG picture",
            Self::Png => "PNG picture",
        }
    }
}

/// The system's dialogs, or where `HEADROOM_DIALOG_ANSWER` is set, that answer to each of them.
pub(crate) fn from_environment<R: Runtime>(app: &AppHandle<R>) -> Box<dyn Dialogs> {
    match std::env::var_os(ANSWER) {
        Some(answer) => Box::new(Answered::new(answer)),
        None => Box::new(Native::above(app)),
    }
}
