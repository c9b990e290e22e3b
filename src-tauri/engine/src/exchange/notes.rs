//! What an assumption note may be attached to.

use std::collections::HashSet;

use serde_json::Value;

use super::ranges::known_segment;
use crate::pointer::tokens;
use crate::schema::{self, Kind, SEGMENTS_KEY};
use crate::validate::is_id;
use crate::validate::words::{quote, quote_pointer};
use crate::{AssumptionNote, Document, Issue};

/// Everything wrong with the notes of `document`, at pointers into it.
pub(crate) fn issues(document: &Document) -> Vec<Issue> {
    let scenarios: HashSet<_> = document.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    let mut seen = HashSet::new();
    let mut issues = Vec::new();
    for (at, note) in document.notes.iter().enumerate() {
        let stranger = note.scenario.as_deref().filter(|id| !scenarios.contains(id));
        issues.extend(stranger.map(|id| Issue::new(format!("/notes/{at}/scenario"), no_scenario(at, id))));
        let twice = !seen.insert((note.scenario.as_deref(), note.pointer.as_str()));
        let fault = place(&document.plan, &note.pointer).err().or_else(|| twice.then(|| two_notes(note)));
        issues.extend(fault.map(|message| Issue::new(format!("/notes/{at}/pointer"), message)));
    }
    issues
}

fn no_scenario(at: usize, id: &str) -> String {
    let at = at + 1;
    format!(
        "Note {at} belongs to {}, which the document does not have; name a scenario, or null for the baseline.",
        quote(id)
    )
}

fn two_notes(note: &AssumptionNote) -> String {
    format!("{} has two notes in the same scenario; keep one.", quote_pointer(&note.pointer))
}

/// An assumption, a fact or one event; segments and all events of a team are no single value.
fn place(plan: &Value, pointer: &str) -> Result<(), String> {
    let segment = match schema::locate(pointer) {
        Some((field, segment)) if !matches!(field.kind, Kind::Segments | Kind::Events) => segment,
        _ => Some(segment_of_event(pointer).ok_or_else(|| nowhere(pointer))?),
    };
    segment.map_or(Ok(()), |id| known_segment(plan, &id).map(drop))
}

/// The segment of the event that `pointer` means, whether or not there is such an event.
fn segment_of_event(pointer: &str) -> Option<String> {
    let steps = tokens(pointer)?;
    let [segments, segment, team, events, event] = steps.as_slice() else { return None };
    let fits = [segments.as_str(), team, events] == [SEGMENTS_KEY, "team", "events"] && is_id(event);
    fits.then(|| segment.clone())
}

fn nowhere(pointer: &str) -> String {
    let known =
        "point at one, such as /segments/smb/retention/churn, or at an event, such as /segments/smb/team/events/cut";
    format!("{} is no assumption of a plan; {known}.", quote_pointer(pointer))
}
