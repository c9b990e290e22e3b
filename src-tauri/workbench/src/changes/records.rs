//! Plans of record that came or went.

use std::sync::Arc;

use headroom_engine::PlanOfRecord;

use super::line::Subject;
use super::side::Pair;
use crate::show::day;
use crate::view::ChangeLine;

/// Record by record in the order they stand in afterwards, then those that are gone.
pub(super) fn lines(pair: &Pair<'_>) -> Vec<ChangeLine> {
    let (old, new) = (&pair.before.document.records, &pair.after.document.records);
    let same = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| Arc::ptr_eq(old, new));
    if same {
        return Vec::new();
    }
    let of = |records: &'_ [Arc<PlanOfRecord>], id: &str| records.iter().find(|record| record.id == id).cloned();
    let gone = old.iter().filter(|record| of(new, &record.id).is_none());
    let new = new.iter().filter_map(|record| line(of(old, &record.id).as_deref(), Some(record)));
    new.chain(gone.filter_map(|record| line(Some(record), None))).collect()
}

fn line(before: Option<&PlanOfRecord>, after: Option<&PlanOfRecord>) -> Option<ChangeLine> {
    let record = after.or(before)?;
    let subject = Subject { id: &record.id, name: &record.name };
    let write = |record: Option<&PlanOfRecord>| record.map(written).unwrap_or_default();
    (before != after).then(|| subject.line("", "Plan of record".to_owned(), write(before), write(after)))
}

/// `Board plan, frozen on 31 Mar 2027 from “Invest”`.
fn written(record: &PlanOfRecord) -> String {
    let from = if record.scenario.is_empty() { String::new() } else { format!(" from “{}”", record.scenario) };
    format!("{}, frozen on {}{from}", record.name, day(&record.date))
}
