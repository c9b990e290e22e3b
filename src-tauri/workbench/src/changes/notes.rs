//! What differs in who says so, from where and how sure.

use std::collections::HashMap;

use headroom_engine::{AssumptionNote, BASELINE, Confidence};

use super::line::{Subject, text};
use super::side::Pair;
use crate::sources;
use crate::view::ChangeLine;

/// Note by note in the order they stand in afterwards, then those that are gone.
pub(super) fn lines(pair: &Pair<'_>) -> Vec<ChangeLine> {
    let (old, new) = (&pair.before.document.notes, &pair.after.document.notes);
    if old == new {
        return Vec::new();
    }
    let (before, after) = (by_place(old), by_place(new));
    let gone = old.iter().filter(|note| !after.contains_key(&key(note)));
    let new = new.iter().filter_map(|note| line(pair, before.get(&key(note)).copied(), Some(note)));
    new.chain(gone.filter_map(|note| line(pair, Some(note), None))).collect()
}

fn by_place(notes: &[AssumptionNote]) -> HashMap<(&str, &str), &AssumptionNote> {
    notes.iter().map(|note| (key(note), note)).collect()
}

fn key(note: &AssumptionNote) -> (&str, &str) {
    (note.scenario.as_deref().unwrap_or(BASELINE), &note.pointer)
}

fn line(pair: &Pair<'_>, before: Option<&AssumptionNote>, after: Option<&AssumptionNote>) -> Option<ChangeLine> {
    let (id, pointer) = key(after.or(before)?);
    let side = if pair.after.has(id) { &pair.after } else { &pair.before };
    let plan = if pair.after.document.plan.pointer(pointer).is_some() { &pair.after } else { &pair.before };
    let place = format!("{} › Note", super::place(&plan.document.plan, pointer));
    let write = |note: Option<&AssumptionNote>| note.map(written).unwrap_or_default();
    let subject = Subject { id, name: side.name(id) };
    let plans = (&pair.before.document.plan, &pair.after.document.plan);
    // The line of the value says it.
    let follows = |note: Option<&AssumptionNote>| note.is_none_or(|note| sources::follows(note, plans));
    (before != after && !(follows(before) && follows(after)))
        .then(|| subject.line(pointer, place, write(before), write(after)))
}

/// `From the cohorts of 2026 · Ana · CRM · high confidence`.
fn written(note: &AssumptionNote) -> String {
    let sure = match note.confidence {
        None => "",
        Some(Confidence::High) => "high confidence",
        Some(Confidence::Medium) => "medium confidence",
        Some(Confidence::Low) => "low confidence",
    };
    let parts = [note.note.as_str(), &note.author, &note.source, sure];
    text(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}
