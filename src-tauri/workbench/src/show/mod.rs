//! Building what is shown.

mod cell;
mod charts;
mod figures;
mod grid;
mod results;
mod scenarios;
mod teams;

use headroom_engine::{BASELINE, Document, Issue, resolved_value};
use serde_json::Value;

use crate::view::{DocumentHead, Problem, View, ViewRequest};
use crate::{Workbench, WorkbenchError, family};

pub(crate) use charts::chart;
pub(crate) use teams::{counted, number};

/// The view that `request` asks for. A scenario that is not there (any more) is replaced by the baseline.
pub(crate) fn view(workbench: &mut Workbench, request: &ViewRequest) -> Result<View, WorkbenchError> {
    let known = |id: &str| if family::exists(workbench.document(), id) { id } else { BASELINE }.to_owned();
    let (selected, reference) = (known(&request.selected), known(&request.reference));
    let (scenarios, states) = scenarios::rows(workbench);
    let results = results::results(workbench, (&selected, &reference), request)?;
    let document = workbench.document();
    let sheet = Sheet::of(document, &selected, states.issues(&selected));
    Ok(View {
        revision: workbench.revision(),
        document: head(workbench),
        currency: sheet.text("/currency"),
        start: sheet.text("/start"),
        horizon_months: results::horizon(&sheet.plan),
        scenarios,
        grid: grid::grid(&sheet),
        teams: teams::teams(&sheet),
        results,
        selected,
        reference,
    })
}

/// The selected scenario's assumptions, valid or not.
struct Sheet<'d> {
    document: &'d Document,
    /// Id of the scenario.
    scenario: &'d str,
    /// Its plan.
    plan: Value,
    issues: &'d [Issue],
}

impl<'d> Sheet<'d> {
    fn of(document: &'d Document, scenario: &'d str, issues: &'d [Issue]) -> Self {
        let plan = resolved_value(document, scenario).unwrap_or_else(|_| document.plan.clone());
        Self { document, scenario, plan, issues }
    }

    fn text(&self, pointer: &str) -> String {
        self.plan.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Ids and names of the segments.
    fn segments(&self) -> impl Iterator<Item = (&str, &str)> {
        let segments = self.plan.get("segments").and_then(Value::as_object);
        segments.into_iter().flatten().map(|(id, segment)| {
            let name = segment.get("name").and_then(Value::as_str);
            (id.as_str(), name.unwrap_or(id))
        })
    }
}

fn head(workbench: &Workbench) -> DocumentHead {
    let path = workbench.path();
    let name = path.and_then(|path| path.file_stem());
    DocumentHead {
        name: name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: path.map(|path| path.display().to_string()).unwrap_or_default(),
        read_only: workbench.is_read_only(),
    }
}

/// Issues or warnings as the window reads them.
fn problems(issues: &[Issue]) -> Vec<Problem> {
    let problem = |issue: &Issue| Problem { pointer: issue.pointer.clone(), message: issue.message.clone() };
    issues.iter().map(problem).collect()
}
