//! One cell: its value, where that comes from, whether it can be edited here.

use std::collections::HashMap;

use headroom_engine::schema::{Field, Kind, owner};
use headroom_engine::{BASELINE, Chain, Document};
use serde_json::Value;

use super::Sheet;
use crate::family;
use crate::verdict::capitalised;
use crate::view::{Cell, ChoiceOption, Content, Origin};

/// Everything the cells of a sheet need.
pub(super) struct Cells<'s> {
    plan: &'s Value,
    origins: Origins<'s>,
    problems: HashMap<&'s str, &'s str>,
}

impl<'s> Cells<'s> {
    pub(super) fn of(sheet: &'s Sheet<'_>) -> Self {
        let problems = sheet.issues.iter().map(|issue| (issue.pointer.as_str(), issue.message.as_str()));
        Self { plan: &sheet.plan, origins: Origins::of(sheet), problems: problems.collect() }
    }

    /// The cell of `field` at `pointer`.
    pub(super) fn cell(&self, field: &'static Field, pointer: String) -> Cell {
        let content = content(field, self.plan.pointer(&pointer));
        Cell {
            origin: self.origins.at(&pointer),
            locked: self.locked(field, &content),
            problem: self.problems.get(pointer.as_str()).map(|message| (*message).to_owned()),
            content,
            pointer,
        }
    }

    fn locked(&self, field: &'static Field, content: &Content) -> Option<String> {
        match (field.fixed, content) {
            (Some(why), _) if !self.origins.is_baseline() => Some(sentence(why)),
            (_, Content::Absent) => Some(absent(field)),
            _ => None,
        }
    }
}

/// Where the values of a scenario come from.
pub(super) struct Origins<'s> {
    document: &'s Document,
    /// `None` for the baseline.
    chain: Option<Chain<'s>>,
}

impl<'s> Origins<'s> {
    pub(super) fn of(sheet: &'s Sheet<'_>) -> Self {
        let chain = Chain::of(sheet.document, sheet.scenario).ok();
        Self { document: sheet.document, chain: chain.filter(|_| sheet.scenario != BASELINE) }
    }

    /// Where the value at `pointer` comes from.
    pub(super) fn at(&self, pointer: &str) -> Origin {
        let Some(chain) = &self.chain else { return Origin::Own };
        let inherited = |id: &str| Origin::Inherited { scenario: family::name(self.document, id).to_owned() };
        match chain.origin(pointer) {
            headroom_engine::Origin::Own => inherited(BASELINE),
            headroom_engine::Origin::Inherited { scenario } => inherited(&scenario),
            headroom_engine::Origin::Overridden => Origin::Overridden,
        }
    }

    fn is_baseline(&self) -> bool {
        self.chain.is_none()
    }
}

fn content(field: &Field, value: Option<&Value>) -> Content {
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
