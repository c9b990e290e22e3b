//! One cell: its value, where that comes from, whether it can be edited here.

use std::collections::HashMap;

use headroom_engine::schema::{Field, Kind, owner};
use headroom_engine::{AssumptionNote, BASELINE, Chain, Confidence, Notes};
use serde_json::Value;

use super::Sheet;
use crate::state::State;
use crate::verdict::capitalised;
use crate::view::{Cell, CellNote, ChoiceOption, Content, Origin};
use crate::{Sureness, family};

/// Everything the cells of a sheet need.
pub(super) struct Cells<'s> {
    sheet: &'s Sheet<'s>,
    origins: &'s Origins<'s>,
    notes: Option<Notes<'s, 's>>,
    problems: HashMap<&'s str, &'s str>,
}

impl<'s> Cells<'s> {
    pub(super) fn of(sheet: &'s Sheet<'_>, origins: &'s Origins<'s>) -> Self {
        let problems = sheet.issues.iter().map(|issue| (issue.pointer.as_str(), issue.message.as_str()));
        let notes = origins.chain.as_ref().map(|chain| chain.notes(sheet.state.document()));
        Self { sheet, origins, notes, problems: problems.collect() }
    }

    /// The cell of `field` at `pointer`.
    pub(super) fn cell(&self, field: &'static Field, pointer: String) -> Cell {
        let content = content(field, self.sheet.plan.pointer(&pointer));
        Cell {
            origin: self.origins.at(&pointer),
            locked: self.locked(field, &content),
            problem: self.problems.get(pointer.as_str()).map(|message| (*message).to_owned()),
            note: self.notes.as_ref().and_then(|notes| notes.at(&pointer)).map(|note| self.note(note)),
            content,
            pointer,
            figure: None,
        }
    }

    fn locked(&self, field: &'static Field, content: &Content) -> Option<String> {
        match (&self.sheet.frozen, field.fixed, content) {
            (Some(frozen), ..) => Some(frozen.clone()),
            (_, Some(why), _) if self.sheet.scenario != BASELINE => Some(sentence(why)),
            (.., Content::Absent) => Some(absent(field)),
            _ => None,
        }
    }

    fn note(&self, note: &AssumptionNote) -> CellNote {
        let said = note.scenario.as_deref().unwrap_or(BASELINE);
        CellNote {
            note: note.note.clone(),
            author: note.author.clone(),
            source: note.source.clone(),
            confidence: note.confidence.map(sureness),
            from: (said != self.sheet.scenario).then(|| name(self.sheet.state, said)),
        }
    }
}

/// Where the values of a scenario come from.
pub(super) struct Origins<'s> {
    state: &'s State,
    scenario: &'s str,
    /// `None` for plans of record.
    chain: Option<Chain<'s>>,
}

impl<'s> Origins<'s> {
    pub(super) fn of(sheet: &Sheet<'s>) -> Self {
        let chain = Chain::of(sheet.state.document(), sheet.scenario).ok().filter(|_| sheet.frozen.is_none());
        Self { state: sheet.state, scenario: sheet.scenario, chain }
    }

    /// Where the value at `pointer` comes from.
    pub(super) fn at(&self, pointer: &str) -> Origin {
        let Some(chain) = self.chain.as_ref().filter(|_| self.scenario != BASELINE) else { return Origin::Own };
        let inherited = |id: &str| Origin::Inherited { scenario: name(self.state, id) };
        match chain.origin(pointer) {
            headroom_engine::Origin::Own => inherited(BASELINE),
            headroom_engine::Origin::Inherited { scenario } => inherited(&scenario),
            headroom_engine::Origin::Overridden => Origin::Overridden,
        }
    }
}

fn name(state: &State, id: &str) -> String {
    state.scenario(id).map_or(family::BASELINE_NAME, |scenario| &scenario.name).to_owned()
}

fn sureness(confidence: Confidence) -> Sureness {
    match confidence {
        Confidence::High => Sureness::High,
        Confidence::Medium => Sureness::Medium,
        Confidence::Low => Sureness::Low,
    }
}

/// What stands in `field`, as a cell holds it.
pub(crate) fn content(field: &Field, value: Option<&Value>) -> Content {
    match (field.kind, value) {
        (Kind::Object, value) => Content::Switch { on: value.is_some_and(Value::is_object) },
        (Kind::Choice(_), Some(Value::String(word))) => choice(field, word),
        (Kind::OneOf(_), Some(Value::Object(object))) => choice(field, object.keys().next().map_or("", String::as_str)),
        (Kind::Number { .. }, Some(value)) if value.is_number() => {
            Content::Number { value: value.as_f64().unwrap_or_default(), nullable: field.nullable }
        }
        (Kind::Number { .. }, Some(Value::Null)) if field.nullable => Content::Off,
        _ => Content::Absent,
    }
}

fn choice(field: &Field, word: &str) -> Content {
    let option = |(value, label): (&str, &str)| ChoiceOption { value: value.to_owned(), label: label.to_owned() };
    let options = field.choices().iter().map(|choice| option((choice.value, choice.label)));
    Content::Choice { value: word.to_owned(), options: options.collect() }
}

/// A reason as a sentence of its own.
fn sentence(reason: &str) -> String {
    format!("{}.", capitalised(reason))
}

/// Why a value that belongs to something switched off cannot be typed.
fn absent(field: &'static Field) -> String {
    let outermost = owner(field).map(|inner| owner(inner).unwrap_or(inner));
    outermost.map_or_else(
        || "This value is missing.".to_owned(),
        |outer| match outer.kind {
            Kind::OneOf(_) => format!("“{}” says otherwise here; change that first.", outer.label),
            _ => format!("“{}” is off here; switch it on first.", outer.label),
        },
    )
}
