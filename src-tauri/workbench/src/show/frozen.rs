//! Plans of record: the list, and what is said of the one that is shown.

use chrono::NaiveDate;
use headroom_engine::number::Style;
use headroom_engine::{ENGINE_VERSION, PlanOfRecord, Projected};

use super::figures;
use crate::Workbench;
use crate::cache::Recall;
use crate::view::{FrozenHead, RecordRow};

/// Every plan of record, the oldest first.
pub(super) fn rows(workbench: &mut Workbench) -> Vec<RecordRow> {
    let (state, cache) = workbench.parts();
    let row = |record| RecordRow { problem: cache.recall(record).err().map(|issues| said(&issues)), ..row(record) };
    state.document().records.iter().map(row).collect()
}

/// What is said where the plan of record `id` is shown; `None` for scenarios.
pub(super) fn head(workbench: &mut Workbench, id: &str, style: Style) -> Option<FrozenHead> {
    let (state, cache) = workbench.parts();
    let record = state.document().records.iter().find(|record| record.id == id)?;
    let recall = cache.recall(record).ok();
    let now = recall.as_ref().and_then(|Recall { frozen, now }| Some((frozen, now.as_ref()?)));
    let drift = now.map(|(frozen, now)| figures::drift(frozen, now, style)).unwrap_or_default();
    let differs = now.filter(|_| drift.is_empty()).map_or("", |_| HIDDEN);
    Some(FrozenHead { sentence: format!("{}{differs}", sentence(record, now.map(|(_, now)| &**now))), drift })
}

/// `31 Mar 2027` for `2027-03-31`.
pub(crate) fn day(date: &str) -> String {
    NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .map_or_else(|_| date.to_owned(), |day| day.format("%-d %b %Y").to_string())
}

/// What is said of it beside its name.
pub(super) fn aside(record: &PlanOfRecord) -> String {
    format!("plan of record, {}", day(&record.date))
}

/// Said where months differ and the key figures do not.
const HIDDEN: &str = " The key figures agree; months differ.";

fn row(record: &PlanOfRecord) -> RecordRow {
    RecordRow {
        id: record.id.clone(),
        name: record.name.clone(),
        date: record.date.clone(),
        scenario: record.scenario.clone(),
        note: record.note.clone(),
        problem: None,
    }
}

fn sentence(record: &PlanOfRecord, now: Option<&Projected>) -> String {
    let from = if record.scenario.is_empty() { String::new() } else { format!(" from “{}”", record.scenario) };
    let (name, date, engine) = (&record.name, day(&record.date), &record.engine);
    let other = match now {
        Some(_) => format!(" This version (engine {ENGINE_VERSION}) computes it otherwise; shown is what was frozen."),
        None => String::new(),
    };
    format!("{name}, frozen on {date}{from} with engine {engine}. It never changes.{other}")
}

fn said(issues: &[headroom_engine::Issue]) -> String {
    issues.iter().map(|issue| issue.message.as_str()).collect::<Vec<_>>().join(" ")
}
