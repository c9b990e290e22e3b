//! Taking in a file: first what it would change, then the document in place of this one's content.

use std::collections::HashMap;
use std::path::Path;

use headroom_engine::{BASELINE, Document, write_document};
use serde_json::Value;

use crate::state::State;
use crate::view::{Preview, View, ViewRequest};
use crate::{Moment, Workbench, WorkbenchError, file, history, preview};

impl Workbench {
    /// What taking in the file at `path` would change, and what it holds: for [`Workbench::import`]. A file is taken in
    /// whole; one that holds a plan alone has no scenarios, and leaves none.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] where the file or the plan in it is wrong; scenarios that are not valid are taken in
    /// and marked. [`WorkbenchError::Store`], [`WorkbenchError::File`].
    pub fn preview_import(&mut self, path: &Path) -> Result<(Document, Preview), WorkbenchError> {
        let document = Self::load(path)?.document().clone();
        let after = sound(document.clone())?;
        let preview = preview::of_documents(&mut self.cache, &self.state, &after, None);
        let sentence = sentence(self.document(), &document, &preview);
        Ok((document, Preview { sentence, ..preview }))
    }

    /// What the exchange file at `path` calls its scenarios, by their ids, as far as it can be read: for the issues of a
    /// file that is refused.
    pub fn names_in(path: &Path) -> HashMap<String, String> {
        let bytes = file::read_unless_document(path).ok().flatten().unwrap_or_default();
        let content: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let scenarios = content.get("scenarios").and_then(Value::as_array).into_iter().flatten();
        let text = |scenario: &Value, key: &str| scenario.get(key).and_then(Value::as_str).map(str::to_owned);
        scenarios.filter_map(|it| Some((text(it, "id")?, text(it, "name").filter(|name| !name.is_empty())?))).collect()
    }

    /// Puts `document` in place of the document's content and shows it; one step of the history, called `label`.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] where its plan is wrong; [`WorkbenchError::ReadOnly`].
    pub fn import(
        &mut self,
        document: Document,
        label: String,
        request: &ViewRequest,
        now: Moment,
    ) -> Result<View, WorkbenchError> {
        self.writable()?;
        if is_same(&document, self.document()) {
            return Ok(self.view(request));
        }
        let after = sound(document)?;
        self.past.record_import(label, self.state.document(), after.document(), now);
        let selected = history::shown(&self.state, &after, &request.selected);
        self.arrive(after);
        Ok(self.view(&ViewRequest { selected, ..request.clone() }))
    }
}

/// The state the document is in, where its plan can be projected.
fn sound(document: Document) -> Result<State, WorkbenchError> {
    let state = State::of(document);
    let issues = state.issues(BASELINE);
    if issues.is_empty() { Ok(state) } else { Err(WorkbenchError::Invalid(issues.to_vec())) }
}

/// Also in the order of segments, which comparing values passes over.
fn is_same(one: &Document, other: &Document) -> bool {
    one == other && write_document(one) == write_document(other)
}

/// What happens to the document as a whole.
fn sentence(before: &Document, after: &Document, preview: &Preview) -> String {
    if is_same(before, after) {
        return "The file holds what this document holds already; nothing would change.".to_owned();
    }
    let what = if is_bare(after) && !is_bare(before) { "The file holds a plan alone and" } else { "The file" };
    let gone = gone(before, after);
    let gone = if gone.is_empty() { gone } else { format!(" {gone} not in it and would go.") };
    format!("{what} takes the place of the whole document.{gone} {}", preview.sentence)
}

fn is_bare(document: &Document) -> bool {
    document.scenarios.is_empty() && document.records.is_empty() && document.notes.is_empty()
}

/// `3 scenarios and 1 plan of record are`; empty where nothing goes.
fn gone(before: &Document, after: &Document) -> String {
    let scenarios = before.scenarios.iter().filter(|it| after.scenarios.iter().all(|other| other.id != it.id)).count();
    let records = before.records.iter().filter(|it| after.records.iter().all(|other| other.id != it.id)).count();
    let counted = [(scenarios, "scenario", "scenarios"), (records, "plan of record", "plans of record")];
    let parts = counted.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> =
        parts.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many })).collect();
    match (parts.is_empty(), scenarios + records) {
        (true, _) => String::new(),
        (_, 1) => format!("{} is", parts.join(" and ")),
        _ => format!("{} are", parts.join(" and ")),
    }
}
