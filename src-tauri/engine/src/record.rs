//! Plans of record: what a scenario was, and came to, when it was frozen.

mod difference;
mod recall;
mod results;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{BASELINE, Document, Issue, Projected, resolve, resolved_value};

pub use recall::Recalled;

/// The version of this engine, which a plan of record keeps with its results.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the baseline is called in a plan of record.
pub(crate) const BASELINE_NAME: &str = "Baseline";

/// A frozen copy of a scenario; never moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanOfRecord {
    /// Stable id, `[a-z0-9_]{1,40}`; neither `baseline` nor a scenario's.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The day it was frozen, `2027-03-31`.
    pub date: String,
    /// What the scenario was called; empty where that is not to be told.
    pub scenario: String,
    /// Free text.
    pub note: String,
    /// The version of the engine that computed `results`.
    pub engine: String,
    /// The baseline's plan at that time: the opening state follows from it (model.md §1, "Today is a fact").
    pub baseline: Value,
    /// The scenario's resolved plan at that time.
    pub plan: Value,
    /// What it came to at that time: `{"segments": {id: {metric: [month 1, …]}}, "total": {metric: [month 1, …]},
    /// "summary": {…}}` by the names of model.md §7 and §8, with full precision, `null` where a figure is undefined.
    pub results: Value,
}

/// What a plan of record is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Its id: `[a-z0-9_]{1,40}`, neither `baseline` nor an id the document has.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The day, `2027-03-31`.
    pub date: String,
    /// Free text.
    pub note: String,
}

impl PlanOfRecord {
    /// Freezes `scenario` (or the baseline) as it is now. Whether the label is one a record can have is asked by
    /// [`crate::check`].
    ///
    /// # Errors
    /// What keeps the scenario from being projected, or that the document has no such scenario.
    pub fn freeze(document: &Document, scenario: &str, label: Frozen) -> Result<Self, Vec<Issue>> {
        let projected = Projected::new(resolve(document, scenario)?);
        let Frozen { id, name, date, note } = label;
        Ok(Self {
            id,
            name,
            date,
            scenario: name_of(document, scenario).to_owned(),
            note,
            engine: ENGINE_VERSION.to_owned(),
            baseline: document.plan.clone(),
            plan: resolved_value(document, scenario)?,
            results: results::write(&projected),
        })
    }
}

fn name_of<'d>(document: &'d Document, id: &str) -> &'d str {
    let found = document.scenarios.iter().find(|scenario| scenario.id == id && id != BASELINE);
    found.map_or(BASELINE_NAME, |scenario| &scenario.name)
}
