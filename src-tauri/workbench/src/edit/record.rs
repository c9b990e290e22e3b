//! Plans of record: frozen and deleted, never changed.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use headroom_engine::{BASELINE, Document, Frozen, Issue, PlanOfRecord};

use super::change::{Change, refused};
use super::{name, scenario};
use crate::WorkbenchError;
use crate::history::Past;

/// The years of a plan of record; outside them a date is a typing error.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Freezes a scenario under a name and a day, and shows it.
pub(super) fn freeze(
    document: &Document,
    past: &Past,
    of: &str,
    typed: &str,
    date: &str,
    note: &str,
) -> Result<Change, WorkbenchError> {
    let others = document.records.iter().map(|record| record.name.as_str());
    let name = name::free("plan of record", typed, others).map_err(refused)?;
    let date = day(date).map_err(refused)?;
    let id = scenario::unused_id(document, past, &name, "record");
    let label = Frozen { id: id.clone(), name, date, note: note.trim().to_owned() };
    let record = PlanOfRecord::freeze(document, of, label).map_err(WorkbenchError::Invalid)?;
    let mut document = document.clone();
    // Oldest first; what is frozen on the same day stands in the order it was frozen in.
    let at = document.records.partition_point(|other| other.date <= record.date);
    document.records.insert(at, Arc::new(record));
    Ok(Change::of(document).showing(id))
}

/// Deletes a plan of record.
pub(super) fn delete(document: &Document, id: &str) -> Result<Change, WorkbenchError> {
    let at = document.records.iter().position(|record| record.id == id);
    let at = at.ok_or_else(|| refused(no_record(document, id)))?;
    let mut document = document.clone();
    document.records.remove(at);
    Ok(Change::of(document).without(id, BASELINE))
}

/// `2027-03-31`, where there is such a day.
fn day(typed: &str) -> Result<String, Issue> {
    let day = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok();
    let day = day.filter(|day| YEARS.contains(&day.year())).map(|day| day.format("%Y-%m-%d").to_string());
    day.ok_or_else(|| {
        let typed: String = typed.chars().take(40).collect();
        Issue::new("", format!("“{typed}” is not a day; write one like 2027-03-31, from 1900 to 2200."))
    })
}

fn no_record(document: &Document, id: &str) -> Issue {
    let known: Vec<&str> = document.records.iter().map(|record| record.id.as_str()).collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    Issue::new("", format!("There is no plan of record “{id}”; the document has {known}."))
}
