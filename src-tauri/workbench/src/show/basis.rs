//! What a plan rests on that nobody has typed.

use headroom_engine::{AssumptionNote, Document};

use crate::sources::{self, FACTS};
use crate::verdict::listed;
use crate::view::Basis;

/// What of the baseline comes from presets; `None` where nothing does.
pub(super) fn basis(document: &Document) -> Option<Basis> {
    let standing: Vec<&AssumptionNote> = sources::standing(document).collect();
    let first = standing.first()?;
    let facts: Vec<&AssumptionNote> = standing.iter().copied().filter(|note| fact(note).is_some()).collect();
    let presets = from(&sources::presets_of(standing.iter().copied()));
    let sentence = if facts.is_empty() {
        let (count, come) = counted(standing.len(), "other assumption");
        format!("Accounts, ARR and CSMs are the plan’s own; {count} {come} from {presets}.")
    } else {
        let (count, come) = counted(standing.len(), "assumption");
        format!("{count} {come} from {presets}, {} among them.", named(document, &facts))
    };
    // What decides most is seen first.
    let churn = standing.iter().find(|note| note.pointer.ends_with("/retention/churn"));
    Some(Basis { sentence, pointer: churn.unwrap_or(first).pointer.clone() })
}

/// The fact that a note is of.
fn fact(note: &AssumptionNote) -> Option<&'static str> {
    FACTS.into_iter().find(|fact| note.pointer.ends_with(&format!("/{fact}")))
}

/// `accounts, ARR and CSMs of SMB and Enterprise`, `accounts of SMB; ARR and CSMs of Enterprise`.
fn named(document: &Document, facts: &[&AssumptionNote]) -> String {
    let segments = document.plan["segments"].as_object().into_iter().flatten();
    let parts = segments.map(|(id, segment)| (facts_of(id, facts), segment["name"].as_str().unwrap_or(id).to_owned()));
    let (what, names): (Vec<String>, Vec<String>) = parts.filter(|(what, _)| !what.is_empty()).unzip();
    if what.windows(2).all(|pair| pair[0] == pair[1]) {
        return format!("{} of {}", what.first().map_or("", String::as_str), listed(&names));
    }
    what.iter().zip(&names).map(|(what, name)| format!("{what} of {name}")).collect::<Vec<_>>().join("; ")
}

/// `accounts and ARR`: those of the segment `id` that are among `facts`.
fn facts_of(id: &str, facts: &[&AssumptionNote]) -> String {
    let is_there = |fact: &str| facts.iter().any(|note| note.pointer == format!("/segments/{id}/{fact}"));
    let words = FACTS.into_iter().zip(["accounts", "ARR", "CSMs"]).filter(|(fact, _)| is_there(fact));
    listed(&words.map(|(_, word)| word.to_owned()).collect::<Vec<_>>())
}

/// `the presets SMB and Enterprise`.
fn from(presets: &[&str]) -> String {
    let names: Vec<String> = presets.iter().map(|name| (*name).to_owned()).collect();
    match names.as_slice() {
        [] => "presets".to_owned(),
        [only] => format!("the preset {only}"),
        several => format!("the presets {}", listed(several)),
    }
}

fn counted(count: usize, what: &str) -> (String, &'static str) {
    if count == 1 { (format!("1 {what}"), "comes") } else { (format!("{count} {what}s"), "come") }
}
