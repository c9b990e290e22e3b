//! `check FILE [--format text|json]`.

use headroom_engine::{Document, Issue};
use headroom_workbench::{ErrorKind, Workbench, WorkbenchError};
use serde_json::{Value, json};

use super::counted;
use crate::arguments::{Check, CheckFormat};
use crate::failure::Failure;
use crate::output;

/// Lists every issue on stdout, and every warning that `project` has of any scenario; a file that cannot be read as a plan at all has issues too.
pub(crate) fn run(check: &Check) -> Result<(), Failure> {
    let (issues, warnings, whole) = match Workbench::load(&check.file) {
        Ok(mut workbench) => {
            let warnings = workbench.all_warnings();
            (workbench.check().issues, warnings, whole(workbench.document()))
        }
        Err(WorkbenchError::Invalid(issues)) => (issues, Vec::new(), String::new()),
        Err(error) if error.kind() == ErrorKind::Input => {
            (vec![Issue::new("", error.to_string())], Vec::new(), String::new())
        }
        Err(error) => return Err(error.into()),
    };
    match check.format {
        CheckFormat::Json => output::json(&json!({ "issues": entries(&issues), "warnings": entries(&warnings) }))?,
        CheckFormat::Text => output::result(text(&issues, &warnings, &whole).as_bytes())?,
    }
    if issues.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

fn entries(issues: &[Issue]) -> Vec<Value> {
    let entry =
        |issue: &Issue| json!({ "scenario": issue.scenario, "pointer": issue.pointer, "message": issue.message });
    issues.iter().map(entry).collect()
}

fn text(issues: &[Issue], warnings: &[Issue], whole: &str) -> String {
    let line = |kind: &str, issue: &Issue| format!("{kind}: {}", output::line(issue));
    let mut lines: Vec<String> = issues.iter().map(|issue| line("issue", issue)).collect();
    lines.extend(warnings.iter().map(|warning| line("warning", warning)));
    lines.push(match issues.len() {
        0 => format!("No issues: {whole} are valid."),
        count => format!("{} to mend.", counted(count, "issue")),
    });
    lines.join("\n") + "\n"
}

/// `the baseline, 5 scenarios and 1 plan of record`.
fn whole(document: &Document) -> String {
    let scenarios = counted(document.scenarios.len(), "scenario");
    match document.records.len() {
        0 => format!("the baseline and {scenarios}"),
        1 => format!("the baseline, {scenarios} and 1 plan of record"),
        count => format!("the baseline, {scenarios} and {count} plans of record"),
    }
}
