//! Where things are said: results on stdout, messages on stderr.

use std::io::{self, Write};

use headroom_engine::Issue;
use serde::Serialize;

use crate::failure::Failure;

/// Writes a result to stdout. A reader that has seen enough (`| head`) is no failure.
pub(crate) fn result(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Usage(format!("The output could not be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a result to stdout as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value);
    let text = text.map_err(|error| Failure::Usage(format!("The result could not be written as JSON: {error}")))?;
    result(format!("{text}\n").as_bytes())
}

/// Writes a message to stderr; where nobody listens any more that is no failure either.
pub(crate) fn message(kind: &str, text: &str) {
    let _ = writeln!(io::stderr(), "{kind}: {text}");
}

/// An issue on one line: `cut_two: /segments/smb/retention/churn: SMB › …`.
pub(crate) fn line(issue: &Issue) -> String {
    let scenario = issue.scenario.as_deref().unwrap_or("document");
    if issue.pointer.is_empty() {
        return format!("{scenario}: {}", issue.message);
    }
    format!("{scenario}: {}: {}", issue.pointer, issue.message)
}
