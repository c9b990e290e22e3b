//! The ids of segments, wherever a copy speaks of them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use headroom_engine::{Document, PlanOfRecord};
use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::edit::id::{slug, unused};

/// Where a plan, and where frozen results, have an object with a key a segment.
const BY_SEGMENT: [&str; 2] = ["/segments", "/summary/segments"];

/// Gives every segment of a copy an id made from its present name, the same in the plan and in the plans of record, so
/// that they go on being compared segment by segment.
pub(super) fn rename(document: &mut Document) {
    let ids = new_ids(document);
    rename_keys(&mut document.plan, &ids);
    for scenario in &mut document.scenarios {
        let overrides = std::mem::take(&mut scenario.overrides).into_iter();
        scenario.overrides = overrides.map(|(at, value)| (renamed(&at, &ids), value)).collect::<IndexMap<_, _>>();
    }
    document.notes.iter_mut().for_each(|note| note.pointer = renamed(&note.pointer, &ids));
    document.ranges.iter_mut().for_each(|range| range.pointer = renamed(&range.pointer, &ids));
    for record in &mut document.records {
        let mut copy = PlanOfRecord::clone(record);
        for part in [&mut copy.baseline, &mut copy.plan, &mut copy.results] {
            rename_keys(part, &ids);
        }
        *record = Arc::new(copy);
    }
}

/// The new id of every id there is: from the name in the plan, or in the first plan of record that has the segment.
fn new_ids(document: &Document) -> HashMap<String, String> {
    let plans = std::iter::once(&document.plan).chain(document.records.iter().map(|record| &record.plan));
    let segments = plans.filter_map(|plan| plan.get("segments")?.as_object()).flatten();
    let (mut ids, mut taken) = (HashMap::new(), HashSet::new());
    for (id, segment) in segments {
        if !ids.contains_key(id) {
            let name = segment.get("name").and_then(Value::as_str).unwrap_or_default();
            let new = unused(&slug(name, "segment"), |id| taken.contains(id));
            taken.insert(new.clone());
            ids.insert(id.clone(), new);
        }
    }
    ids
}

fn rename_keys(value: &mut Value, ids: &HashMap<String, String>) {
    for place in BY_SEGMENT {
        let Some(segments) = value.pointer_mut(place).and_then(Value::as_object_mut) else { continue };
        let renamed = std::mem::take(segments).into_iter();
        *segments = renamed.map(|(id, it)| (ids.get(&id).cloned().unwrap_or(id), it)).collect::<Map<_, _>>();
    }
}

/// `/segments/old/retention/churn` with the segment's new id.
fn renamed(pointer: &str, ids: &HashMap<String, String>) -> String {
    let inside = pointer.strip_prefix("/segments/").map(|inside| inside.split_once('/').unwrap_or((inside, "")));
    match inside.and_then(|(id, rest)| Some((ids.get(id)?, rest))) {
        Some((id, "")) => format!("/segments/{id}"),
        Some((id, rest)) => format!("/segments/{id}/{rest}"),
        None => pointer.to_owned(),
    }
}
