//! A copy for sharing: the document that shows what was chosen, and nothing of what was left out.

mod merge;
mod silence;

use std::collections::HashSet;
use std::sync::Arc;

use crate::exchange::range_target;
use crate::scenario::lineage::{Lineage, Parent};
use crate::validate::words::{list, quote};
use crate::{AssumptionNote, Document, Issue, PlanOfRecord, Scenario};
use merge::Merger;

/// What a copy shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The baseline; it comes along wherever a scenario is chosen.
    pub baseline: bool,
    /// Ids of scenarios.
    pub scenarios: Vec<String>,
    /// Ids of plans of record.
    pub records: Vec<String>,
    /// Whether notes of every kind travel: those of assumptions, scenarios, events, ranges and records.
    pub notes: bool,
}

/// The document for a copy that shows `choice` and nothing else.
///
/// - A chosen scenario rests on its nearest chosen ancestor, or on the baseline, and carries the overrides of the
///   ancestors left out in between: its resolved plan is what it was. What an ancestor left out says in vain does not
///   come along, so a scenario that only such an ancestor kept from being projected can be projected in the copy.
/// - Where neither the baseline nor a scenario is chosen, the plan is the one the first record chosen was frozen on.
/// - Free text of what is left out stays behind: names, notes on assumptions and scenarios, the notes inside events
///   that come from scenarios left out (in records too), and a record's `scenario` unless a chosen scenario is called
///   so or the baseline was frozen. Without `notes` no note of any kind travels, nor who said it and from where.
/// - Ranges travel unless the plan of the copy has no such assumption.
///
/// # Errors
/// Nothing is chosen, or something the document does not have, or a scenario that has no way to the baseline.
pub fn share(document: &Document, choice: &Choice) -> Result<Document, Vec<Issue>> {
    let lineage = Lineage::of(document);
    let chosen = Chosen::of(document, &lineage, choice)?;
    let live = choice.baseline || !choice.scenarios.is_empty();
    let plan = if live { Some(&document.plan) } else { chosen.records.first().map(|record| &record.baseline) };
    let plan = plan.cloned().unwrap_or_default();
    let mut copy = Document {
        ranges: document.ranges.iter().filter(|range| range_target(&plan, &range.pointer).is_ok()).cloned().collect(),
        notes: Vec::new(),
        records: document.records.iter().filter(|record| chosen.has_record(record)).cloned().collect(),
        scenarios: scenarios(document, &lineage, &chosen.scenarios)?,
        plan,
    };
    if live && choice.notes {
        let ids: HashSet<_> = copy.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
        let shown = |note: &&AssumptionNote| note.scenario.as_deref().is_none_or(|id| ids.contains(id));
        copy.notes = document.notes.iter().filter(shown).cloned().collect();
    }
    let left_out = document.scenarios.iter().enumerate().filter(|(at, _)| !chosen.scenarios.contains(at));
    silence::origins(&mut copy, left_out.map(|(_, scenario)| scenario));
    if !choice.notes {
        silence::notes(&mut copy);
    }
    Ok(copy)
}

/// What was chosen, found in the document.
struct Chosen<'d> {
    /// By place in the document.
    scenarios: HashSet<usize>,
    /// In the order of the choice.
    records: Vec<&'d Arc<PlanOfRecord>>,
}

impl<'d> Chosen<'d> {
    fn of(document: &'d Document, lineage: &Lineage, choice: &Choice) -> Result<Self, Vec<Issue>> {
        if !choice.baseline && choice.scenarios.is_empty() && choice.records.is_empty() {
            let nothing = "Nothing is chosen for the copy; choose the baseline, a scenario or a plan of record.";
            return Err(vec![Issue::new("", nothing)]);
        }
        let mut chosen = Self { scenarios: HashSet::new(), records: Vec::new() };
        let mut issues = Vec::new();
        for id in &choice.scenarios {
            match lineage.find(id) {
                Ok(Parent::Scenario(at)) => drop(chosen.scenarios.insert(at)),
                Ok(Parent::Baseline | Parent::Unknown) => {}
                Err(unknown) => issues.extend(unknown),
            }
        }
        for id in &choice.records {
            match document.records.iter().find(|record| record.id == *id) {
                Some(record) => chosen.records.push(record),
                None => issues.push(no_record(document, id)),
            }
        }
        if issues.is_empty() { Ok(chosen) } else { Err(issues) }
    }

    fn has_record(&self, record: &PlanOfRecord) -> bool {
        self.records.iter().any(|chosen| chosen.id == record.id)
    }
}

fn no_record(document: &Document, id: &str) -> Issue {
    let known = list(document.records.iter().map(|record| record.id.as_str()));
    let known = if known.is_empty() { "the document has none".to_owned() } else { format!("there are {known}") };
    Issue::new("/records", format!("There is no plan of record {}; {known}.", quote(id)))
}

/// The chosen scenarios, in the document's order, each resting on what the copy has.
fn scenarios(document: &Document, lineage: &Lineage, chosen: &HashSet<usize>) -> Result<Vec<Scenario>, Vec<Issue>> {
    let mut merger = Merger::of(document, lineage, chosen);
    let places = (0..document.scenarios.len()).filter(|at| chosen.contains(at));
    places.map(|at| merger.scenario(at)).collect()
}
