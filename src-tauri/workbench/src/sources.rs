//! What a value is known by that nobody has typed: the preset it comes from, as the source of its note.
//!
//! Such a note goes as soon as the value is another: what somebody types is theirs.

use headroom_engine::schema::{self, Field, Kind, Scope};
use headroom_engine::{AssumptionNote, Document, Issue};
use serde_json::Value;

use crate::edit::same;
use crate::presets;

/// Every source of a preset begins so; what a person says of a value is told apart by it.
const PRESET: &str = "Preset";

/// What follows the book of a segment in proportion.
const SCALED: [&str; 3] = ["acquisition/volume/direct", "acquisition/acv", "acquisition/cac"];

/// The facts of a segment that a newcomer is asked for.
pub(crate) const FACTS: [&str; 3] = ["opening/accounts", "opening/arr", "team/csms"];

/// Notes the source of every value that the segment `id` has from the preset.
///
/// # Errors
/// There is no such preset.
pub(crate) fn of_segment(document: &mut Document, id: &str, preset: &str) -> Result<(), Issue> {
    let theirs = Value::Object(presets::segment(preset)?);
    let name = theirs["name"].as_str().unwrap_or(preset);
    let root = format!("/segments/{id}");
    let own = document.plan.pointer(&root).cloned().unwrap_or_default();
    for field in assumptions(Scope::Segment) {
        let at = format!("/{}", field.path);
        let Some(value) = single(&own, &at) else { continue };
        let (source, confidence) = presets::source(field.path);
        let source = match theirs.pointer(&at) {
            Some(their) if same(their, value) => format!("{PRESET} {name}: {source}"),
            _ if SCALED.contains(&field.path) && value.as_f64() != Some(0.0) => {
                format!("{PRESET} {name}: {source}, scaled to the book")
            }
            _ => continue,
        };
        document.notes.push(AssumptionNote { source, confidence, ..blank(root.clone() + &at) });
    }
    Ok(())
}

/// Notes the source of every assumption of the plan as a whole.
pub(crate) fn of_plan(document: &mut Document) {
    for field in assumptions(Scope::Plan) {
        let (source, confidence) = presets::source(field.path);
        let source = format!("{PRESET}: {source}");
        document.notes.push(AssumptionNote { source, confidence, ..blank(format!("/{}", field.path)) });
    }
}

/// Takes away the sources of what `after` no longer has as the preset has it.
pub(crate) fn settle(before: &Document, after: &mut Document) {
    let (plan, notes) = (&after.plan, &mut after.notes);
    let came = |note: &AssumptionNote| before.plan.pointer(&note.pointer).is_none();
    notes.retain(|note| came(note) || !follows(note, (&before.plan, plan)));
}

/// Whether `note` comes or goes with its value: it is a preset's, and the value is another in the two plans.
pub(crate) fn follows(note: &AssumptionNote, (before, after): (&Value, &Value)) -> bool {
    let is_same = match (before.pointer(&note.pointer), after.pointer(&note.pointer)) {
        (Some(one), Some(other)) => same(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    !is_same && is_one(note)
}

/// The values of the baseline that are still those of presets, by their pointers.
pub(crate) fn standing(document: &Document) -> impl Iterator<Item = &AssumptionNote> {
    document.notes.iter().filter(|note| is_one(note))
}

/// The names of the presets that `notes` speak of, each once.
pub(crate) fn presets_of<'n>(notes: impl Iterator<Item = &'n AssumptionNote>) -> Vec<&'n str> {
    let name = |note: &'n AssumptionNote| note.source.strip_prefix(PRESET)?.strip_prefix(' ')?.split(':').next();
    let mut names: Vec<&str> = Vec::new();
    for name in notes.filter_map(name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn is_one(note: &AssumptionNote) -> bool {
    let by_nobody = note.scenario.is_none() && note.note.is_empty() && note.author.is_empty();
    let named = |rest: &str| rest.starts_with(':') || (rest.starts_with(' ') && rest.contains(": "));
    by_nobody && note.source.strip_prefix(PRESET).is_some_and(named)
}

/// What can be assumed: no names, no months, and of what holds several values each of them.
fn assumptions(scope: Scope) -> impl Iterator<Item = &'static Field> {
    let holds = |kind: Kind| matches!(kind, Kind::Number { .. } | Kind::Choice(_) | Kind::Object | Kind::Weights);
    schema::fields().filter(move |field| field.scope == scope && holds(field.kind))
}

/// What stands at a place, unless that holds several values.
fn single<'v>(of: &'v Value, at: &str) -> Option<&'v Value> {
    of.pointer(at).filter(|value| !value.is_object())
}

fn blank(pointer: String) -> AssumptionNote {
    let [note, author, source] = [const { String::new() }; 3];
    AssumptionNote { scenario: None, pointer, note, author, source, confidence: None }
}
