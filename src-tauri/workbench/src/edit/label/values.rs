//! Edits of what a scenario says, in words.

use headroom_engine::Document;
use headroom_engine::schema;
use serde_json::Value;

use super::{derived, event, parent, quoted, scenario};
use crate::changes::{self, Scale};
use crate::edit::{Edit, Gesture, NewValue, Reach};

/// `None` for edits of other things.
pub(super) fn label(edit: &Edit, before: &Document, after: &Document) -> Option<String> {
    Some(match edit {
        Edit::SetValue { scenario, pointer, value } => set(after, scenario, pointer, value),
        Edit::SetValues { scenario, by, values } => return several((before, after), scenario, *by, values),
        Edit::SetDerived { scenario, segment, figure, value } => derived::set(after, scenario, segment, figure, *value),
        Edit::SwitchOn { pointer, .. } => format!("Switch on {}", named(before, pointer)),
        Edit::ResetValue { scenario, pointer } => {
            let what = event::standing((before, after), scenario, pointer).unwrap_or_else(|| named(before, pointer));
            format!("Return {what} to {}", parent(before, scenario))
        }
        Edit::PutEvent { scenario, segment, id, .. } => event::put((before, after), scenario, segment, id.as_deref()),
        Edit::RemoveEvent { scenario, segment, id } => event::remove(before, scenario, segment, id),
        Edit::Reset { scenario, reach } => {
            format!("Return {} to {}", within(before, scenario, reach), parent(before, scenario))
        }
        Edit::PushToParent { scenario, pointers } => push(before, scenario, pointers),
        Edit::SetAssumptionNote { scenario, pointer, .. } => note((before, after), scenario, pointer),
        _ => return None,
    })
}

/// `Paste 12 values`; of one value what is said of it alone.
fn several((before, after): (&Document, &Document), id: &str, by: Gesture, values: &[NewValue]) -> Option<String> {
    if let [only] = values {
        return label(&only.alone(id), before, after);
    }
    let count = values.len();
    Some(match by {
        Gesture::Type => format!("Change {count} values"),
        Gesture::Paste => format!("Paste {count} values"),
        Gesture::FillDown => format!("Fill down {count} values"),
        Gesture::FillRight => format!("Fill {count} values to the right"),
        Gesture::Return => format!("Return {count} values to {}", parent(before, id)),
    })
}

fn set(after: &Document, scenario: &str, pointer: &str, typed: &Value) -> String {
    let Some((field, _)) = schema::locate(pointer) else { return format!("Change {}", named(after, pointer)) };
    let standing = changes::standing(after, scenario, pointer);
    match standing.as_ref().or(Some(typed)) {
        Some(Value::Null) => format!("Switch off {}", named(after, pointer)),
        Some(value @ (Value::Number(_) | Value::String(_))) => {
            let value = changes::value(field, Some(value), changes::currency(&after.plan), Scale::Sentence);
            format!("Change {} to {}", named(after, pointer), changes::short(&value))
        }
        Some(Value::Object(object)) if !field.choices().is_empty() => {
            let chosen = field.choices().iter().find(|choice| object.contains_key(choice.value));
            format!("Change {} to {}", named(after, pointer), chosen.map_or("", |choice| choice.label))
        }
        _ => format!("Change {}", named(after, pointer)),
    }
}

fn within(document: &Document, id: &str, reach: &Reach) -> String {
    match reach {
        Reach::Row { field } => {
            let known = schema::fields().find(|known| known.path == field);
            known.map_or_else(
                || changes::short(field),
                |field| format!("{} of every segment", changes::in_a_sentence(field.label)),
            )
        }
        Reach::Segment { segment } => changes::owner_name(&document.plan, segment),
        Reach::Scenario => scenario(document, id),
    }
}

fn push(document: &Document, id: &str, pointers: &[String]) -> String {
    let what = match pointers {
        [only] => event::standing((document, document), id, only).unwrap_or_else(|| named(document, only)),
        several => format!("{} changes", several.len()),
    };
    format!("Push {what} of {} to {}", scenario(document, id), parent(document, id))
}

fn note((before, after): (&Document, &Document), scenario: &str, pointer: &str) -> String {
    let has = |document: &Document| {
        document.notes.iter().any(|note| crate::edit::note::is_of(note, scenario) && note.pointer == pointer)
    };
    let verb = match (has(before), has(after)) {
        (_, false) => "Remove",
        (false, true) => "Add",
        (true, true) => "Change",
    };
    let what = event::standing((before, after), scenario, pointer).unwrap_or_else(|| named(before, pointer));
    format!("{verb} the note on {what}")
}

/// `annual churn of Mid-market`, `allocation of hours`.
fn named(document: &Document, pointer: &str) -> String {
    match schema::locate(pointer) {
        Some((field, Some(segment))) => {
            format!("{} of {}", changes::in_a_sentence(field.label), changes::owner_name(&document.plan, &segment))
        }
        Some((field, None)) => changes::in_a_sentence(field.label),
        None => quoted(&changes::place(&document.plan, pointer)),
    }
}
