//! Dated hires, cuts and freezes.

use headroom_engine::pointer::{escape, tokens};
use headroom_engine::{BASELINE, Document, Issue, Month, resolved_value};
use serde_json::{Map, Value};

use super::{id, note, overrides, place};
use crate::family;

/// An event as it is to be.
pub(super) struct Put<'e> {
    pub(super) segment: &'e str,
    /// The event changed; `None` adds one.
    pub(super) id: Option<&'e str>,
    pub(super) month: &'e str,
    pub(super) change: Option<f64>,
    pub(super) freeze_months: Option<f64>,
    pub(super) note: &'e str,
}

impl Put<'_> {
    /// Adds or changes the event in `scenario`.
    pub(super) fn apply(&self, document: &mut Document, scenario: &str) -> Result<(), Issue> {
        place::known_segment(&document.plan, self.segment)?;
        let id = match self.id {
            Some(id) => id.to_owned(),
            None => self.new_id(document)?,
        };
        if scenario == BASELINE {
            make_events(document, self.segment);
        }
        overrides::put(document, scenario, &pointer(self.segment, &id), self.value())
    }

    /// Where the event stands; `None` where it is a new one.
    pub(super) fn pointer(&self) -> Option<String> {
        self.id.map(|id| pointer(self.segment, id))
    }

    /// As the plan says it. What is wrong with it, such as both a change and a freeze, is the engine's to say.
    pub(super) fn value(&self) -> Value {
        let mut event = Map::new();
        event.insert("month".to_owned(), self.month.into());
        for (key, number) in [("change", self.change), ("freeze_months", self.freeze_months)] {
            if let Some(number) = number {
                event.insert(key.to_owned(), tidy(number));
            }
        }
        event.insert("note".to_owned(), self.note.into());
        Value::Object(event)
    }

    /// An id that says what happens and when, and that no scenario uses in this team.
    fn new_id(&self, document: &Document) -> Result<String, Issue> {
        let month: Month = self
            .month
            .parse()
            .map_err(|error: headroom_engine::MonthError| Issue::new(events(self.segment), format!("{error}.")))?;
        let base = speaking_id(month, self.change, self.freeze_months.is_some());
        Ok(id::unused(&base, |id| is_used(document, &pointer(self.segment, id))))
    }
}

/// `cut_2027_04`: what happens and when.
pub(crate) fn speaking_id(month: Month, change: Option<f64>, freezes: bool) -> String {
    let kind = match change {
        _ if freezes => "freeze",
        Some(change) if change < 0.0 => "cut",
        _ => "hire",
    };
    format!("{kind}_{}_{:02}", month.year(), month.month())
}

/// Takes an event out of `scenario`: the scenario's own goes, a parent's is overridden with nothing. The scenario's
/// notes on it go.
pub(super) fn remove(document: &mut Document, scenario: &str, segment: &str, id: &str) -> Result<(), Issue> {
    let pointer = pointer(segment, id);
    let at_parent = stands_at_parent(document, scenario, &pointer);
    let removed = match overrides::of(document, scenario) {
        Some(own) if at_parent => own.overrides.insert(pointer.clone(), Value::Null).or(Some(Value::Null)),
        Some(own) => own.overrides.shift_remove(&pointer),
        None => {
            let events = document.plan.pointer_mut(&events(segment)).and_then(Value::as_object_mut);
            events.and_then(|events| events.shift_remove(id))
        }
    };
    note::drop_at(document, scenario, &pointer);
    removed.map(drop).ok_or_else(|| no_event(&pointer, id))
}

/// Writes an event into the baseline's plan.
pub(super) fn write(document: &mut Document, pointer: &str, event: Value) -> Option<()> {
    let (segment, _) = parts(pointer)?;
    make_events(document, &segment);
    place::write(&mut document.plan, pointer, event)
}

/// The segment and the id of the event that `pointer` means.
pub(crate) fn parts(pointer: &str) -> Option<(String, String)> {
    match tokens(pointer)?.as_slice() {
        [segments, segment, team, events, id] if [segments, team, events] == ["segments", "team", "events"] => {
            Some((segment.clone(), id.clone()))
        }
        _ => None,
    }
}

/// The pointer of an event.
pub(crate) fn pointer(segment: &str, id: &str) -> String {
    format!("{}/{}", events(segment), escape(id))
}

fn events(segment: &str) -> String {
    format!("{}/team/events", place::of_segment(segment))
}

/// A file may leave the events of a team out.
fn make_events(document: &mut Document, segment: &str) {
    let team =
        document.plan.pointer_mut(&format!("{}/team", place::of_segment(segment))).and_then(Value::as_object_mut);
    if let Some(team) = team {
        team.entry("events").or_insert_with(|| Value::Object(Map::new()));
    }
}

/// Whether the plan or any scenario says something at `pointer`.
fn is_used(document: &Document, pointer: &str) -> bool {
    let in_a_scenario = document.scenarios.iter().any(|scenario| scenario.overrides.contains_key(pointer));
    in_a_scenario || document.plan.pointer(pointer).is_some()
}

fn stands_at_parent(document: &Document, scenario: &str, pointer: &str) -> bool {
    let parent = family::scenario(document, scenario).map(family::parent);
    let plan = parent.and_then(|parent| resolved_value(document, parent).ok());
    plan.is_some_and(|plan| plan.pointer(pointer).is_some_and(|event| !event.is_null()))
}

/// Whole numbers without a decimal point.
pub(crate) fn tidy(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "whole and small, checked in the condition")]
    if number.fract() == 0.0 && number.abs() < 1e9 { Value::from(number as i64) } else { Value::from(number) }
}

fn no_event(pointer: &str, id: &str) -> Issue {
    Issue::new(pointer, format!("There is no event “{id}” to take out."))
}
