//! The ids of dated events, wherever a copy speaks of them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use headroom_engine::{Document, Month, PlanOfRecord};
use serde_json::Value;

use crate::edit::event::{self, parts, speaking_id};
use crate::edit::id::unused;

/// New ids by old ones, a segment.
type Ids = HashMap<String, HashMap<String, String>>;

/// Gives every event of a copy an id made from its kind and month. Whatever had one id in a team has one id afterwards: a
/// scenario goes on overriding, or removing, the event of its parent that it did.
pub(super) fn rename(document: &mut Document) {
    let ids = new_ids(document);
    rename_keys(&mut document.plan, &ids);
    for scenario in &mut document.scenarios {
        let overrides = std::mem::take(&mut scenario.overrides).into_iter();
        scenario.overrides = overrides.map(|(at, value)| (renamed(&at, &ids), value)).collect();
    }
    document.notes.iter_mut().for_each(|note| note.pointer = renamed(&note.pointer, &ids));
    document.ranges.iter_mut().for_each(|range| range.pointer = renamed(&range.pointer, &ids));
    for record in &mut document.records {
        let mut copy = PlanOfRecord::clone(record);
        rename_keys(&mut copy.baseline, &ids);
        rename_keys(&mut copy.plan, &ids);
        *record = Arc::new(copy);
    }
}

/// The new id of every id there is: from what the plan says of the event, or else the first scenario or plan of record
/// that says something.
fn new_ids(document: &Document) -> Ids {
    let (mut ids, mut taken) = (Ids::new(), HashSet::new());
    let (said, unsaid): (Vec<_>, Vec<_>) = told(document).into_iter().partition(|(.., event)| event.is_object());
    for (segment, old, event) in said.into_iter().chain(unsaid) {
        ids.entry(segment.clone()).or_default().entry(old).or_insert_with(|| {
            let new = unused(&base(event), |id| taken.contains(&(segment.clone(), id.to_owned())));
            taken.insert((segment, new.clone()));
            new
        });
    }
    ids
}

/// Every event that is spoken of, with its segment and its id; null where nothing is said of it but that it is gone.
fn told(document: &Document) -> Vec<(String, String, &Value)> {
    let frozen = document.records.iter().flat_map(|record| [&record.baseline, &record.plan]);
    let overrides = document.scenarios.iter().flat_map(|scenario| &scenario.overrides);
    let notes = document.notes.iter().map(|note| (&note.pointer, &Value::Null));
    let at = overrides.chain(notes).filter_map(|(pointer, event)| {
        let (segment, id) = parts(pointer)?;
        Some((segment, id, event))
    });
    of_plan(&document.plan).chain(at).chain(frozen.flat_map(of_plan)).collect()
}

fn of_plan(plan: &Value) -> impl Iterator<Item = (String, String, &Value)> {
    let segments = plan.get("segments").and_then(Value::as_object).into_iter().flatten();
    segments.flat_map(|(segment, content)| {
        let events = content.pointer("/team/events").and_then(Value::as_object).into_iter().flatten();
        events.map(|(id, event)| (segment.clone(), id.clone(), event))
    })
}

/// `cut_2027_04`; what no month can be read of is an `event`.
fn base(event: &Value) -> String {
    let month = event.get("month").and_then(Value::as_str).and_then(|month| month.parse::<Month>().ok());
    let change = event.get("change").and_then(Value::as_f64);
    let freezes = event.get("freeze_months").is_some_and(|months| !months.is_null());
    month.map_or_else(|| "event".to_owned(), |month| speaking_id(month, change, freezes))
}

fn rename_keys(plan: &mut Value, ids: &Ids) {
    let segments = plan.get_mut("segments").and_then(Value::as_object_mut).into_iter().flatten();
    for (segment, content) in segments {
        let events = content.pointer_mut("/team/events").and_then(Value::as_object_mut);
        let (Some(events), Some(ids)) = (events, ids.get(segment)) else { continue };
        let renamed = std::mem::take(events).into_iter();
        *events = renamed.map(|(id, event)| (ids.get(&id).cloned().unwrap_or(id), event)).collect();
    }
}

/// `/segments/smb/team/events/old` with the event's new id.
fn renamed(pointer: &str, ids: &Ids) -> String {
    let new = |(segment, id): (String, String)| Some((ids.get(&segment)?.get(&id)?.clone(), segment));
    let found = parts(pointer).and_then(new);
    found.map_or_else(|| pointer.to_owned(), |(id, segment)| event::pointer(&segment, &id))
}
