//! What a plan of record is called; whether it holds together is its own affair.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::validate::words::quote;
use crate::validate::{is_id, name_fault};
use crate::{BASELINE, Document, Issue, Month, PlanOfRecord};

/// Everything wrong with ids, names and dates of the records of `document`, at pointers into it.
pub(crate) fn issues(document: &Document) -> Vec<Issue> {
    let mut taken: HashSet<_> = document.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
    taken.insert(BASELINE);
    let mut issues = Vec::new();
    for (at, record) in document.records.iter().enumerate() {
        let id = id_fault(&record.id).or_else(|| (!taken.insert(&record.id)).then(|| given_twice(&record.id)));
        let name = name_fault(&record.name).map(|fault| format!("The name of record {} {fault}", at + 1));
        let date = (!is_day(&record.date)).then(|| date_fault(at, record));
        let faults = [("id", id), ("name", name), ("date", date)];
        let faults = faults.into_iter().filter_map(|(key, fault)| Some((key, fault?)));
        issues.extend(faults.map(|(key, fault)| Issue::new(format!("/records/{at}/{key}"), fault)));
    }
    issues
}

fn id_fault(id: &str) -> Option<String> {
    let said = "is no id of a record; use 1 to 40 of the characters a to z, 0 to 9 and _.";
    (!is_id(id)).then(|| format!("{} {said}", quote(id)))
}

fn given_twice(id: &str) -> String {
    let others = "the plan's, a scenario's or another record's";
    format!("{} is already {others} id; give the record another id.", quote(id))
}

fn date_fault(at: usize, record: &PlanOfRecord) -> String {
    format!("The date of record {} is {}; write a day like 2027-03-31.", at + 1, quote(&record.date))
}

/// Whether `text` is a day between 1900 and 2200, written `2027-03-31`.
fn is_day(text: &str) -> bool {
    let Some((month, day)) = text.rsplit_once('-') else { return false };
    let Ok(month) = month.parse::<Month>() else { return false };
    let digits = day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_digit());
    let date = day.parse().ok().and_then(|day| NaiveDate::from_ymd_opt(month.year(), month.month(), day));
    digits && date.is_some()
}
