//! Who says so, from where and how sure: the notes on assumptions.

use headroom_engine::{AssumptionNote, BASELINE, Confidence, Document, Issue};

use super::overrides::covers;
use super::{Sureness, place};

/// What is written down of an assumption.
pub(super) struct Said<'e> {
    pub(super) note: &'e str,
    pub(super) author: &'e str,
    pub(super) source: &'e str,
    pub(super) confidence: Option<Sureness>,
}

impl Said<'_> {
    /// Writes it down of what `scenario` says at `pointer`; with nothing written the note is taken away.
    pub(super) fn of(&self, document: &mut Document, scenario: &str, pointer: &str) -> Result<(), Issue> {
        place::known(document, pointer)?;
        let said = self.written(scenario, pointer);
        let at = document.notes.iter().position(|note| note.pointer == pointer && is_of(note, scenario));
        match (at, said) {
            (Some(at), Some(said)) => document.notes[at] = said,
            (Some(at), None) => drop(document.notes.remove(at)),
            (None, Some(said)) => document.notes.push(said),
            (None, None) => {}
        }
        Ok(())
    }

    fn written(&self, scenario: &str, pointer: &str) -> Option<AssumptionNote> {
        let [note, author, source] = [self.note, self.author, self.source].map(str::trim);
        let nothing = [note, author, source].iter().all(|text| text.is_empty()) && self.confidence.is_none();
        let [note, author, source] = [note, author, source].map(str::to_owned);
        let (pointer, confidence) = (pointer.to_owned(), self.confidence.map(Confidence::from));
        (!nothing).then(|| AssumptionNote { scenario: owner(scenario), pointer, note, author, source, confidence })
    }
}

impl From<Sureness> for Confidence {
    fn from(sureness: Sureness) -> Self {
        match sureness {
            Sureness::High => Self::High,
            Sureness::Medium => Self::Medium,
            Sureness::Low => Self::Low,
        }
    }
}

/// Drops the notes of `scenario` on what stands at `pointer` or inside it.
pub(super) fn drop_at(document: &mut Document, scenario: &str, pointer: &str) {
    document.notes.retain(|note| !(is_of(note, scenario) && covers(pointer, &note.pointer)));
}

/// Drops every note of `scenario`.
pub(super) fn drop_all(document: &mut Document, scenario: &str) {
    document.notes.retain(|note| !is_of(note, scenario));
}

/// Gives `to` the notes of `from` at the pointers that are `chosen`.
pub(super) fn copy(document: &mut Document, from: &str, to: &str, chosen: impl Fn(&str) -> bool) {
    let of_both = |note: &&AssumptionNote| is_of(note, from) && chosen(&note.pointer);
    let copied =
        document.notes.iter().filter(of_both).map(|note| AssumptionNote { scenario: owner(to), ..note.clone() });
    let copied: Vec<_> = copied.collect();
    document.notes.extend(copied);
}

/// Makes the notes of `from` at `pointer` and inside it those of `to`, in place of its own.
pub(super) fn hand_over(document: &mut Document, from: &str, to: &str, pointer: &str) {
    let (handed, mut others): (Vec<_>, Vec<_>) =
        document.notes.drain(..).partition(|note| is_of(note, from) && covers(pointer, &note.pointer));
    for note in handed {
        let note = AssumptionNote { scenario: owner(to), ..note };
        match others.iter_mut().find(|other| is_of(other, to) && other.pointer == note.pointer) {
            Some(own) => *own = note,
            None => others.push(note),
        }
    }
    document.notes = others;
}

/// Whether `note` is of what `scenario` says.
pub(super) fn is_of(note: &AssumptionNote, scenario: &str) -> bool {
    note.scenario.as_deref().unwrap_or(BASELINE) == scenario
}

fn owner(scenario: &str) -> Option<String> {
    (scenario != BASELINE).then(|| scenario.to_owned())
}
