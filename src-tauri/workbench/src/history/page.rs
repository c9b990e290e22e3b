//! The history as the window lists it.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat};
use headroom_store::{Entry, History};

use super::detail::Detail;
use crate::view::{EntryState, HistoryPage, HistoryRequest, HistoryRow};

/// The edits asked for, youngest first.
pub(super) fn page(history: &History, request: &HistoryRequest) -> HistoryPage {
    let limit = request.limit as usize;
    let done = done(history);
    let older = |entry: &&Arc<Entry>| request.before.is_none_or(|before| entry.seq < u64::from(before));
    let wanted = history.entries().iter().rev().filter(older).filter_map(|entry| {
        let detail = Detail::read(&entry.detail);
        detail.is_wanted(&entry.label, request).then_some((entry, detail))
    });
    let mut found: Vec<_> = wanted.take(limit.saturating_add(1)).collect();
    let more = found.len() > limit;
    found.truncate(limit);
    HistoryPage {
        entries: found.into_iter().map(|(entry, detail)| row(entry, detail, state(history, &done, entry))).collect(),
        more,
        oldest: number(history.base()),
        at_oldest: history.at() == history.base(),
    }
}

/// The edits the document consists of.
fn done(history: &History) -> HashSet<u64> {
    std::iter::successors(history.undo(), |entry| history.entry(entry.parent)).map(|entry| entry.seq).collect()
}

fn state(history: &History, done: &HashSet<u64>, entry: &Entry) -> EntryState {
    match entry.seq {
        seq if seq == history.at() => EntryState::Present,
        seq if done.contains(&seq) => EntryState::Done,
        _ => EntryState::Undone,
    }
}

fn row(entry: &Entry, detail: Detail, state: EntryState) -> HistoryRow {
    let at = DateTime::from_timestamp_millis(entry.at).unwrap_or_default();
    let (changes, more) = detail.listed();
    HistoryRow {
        seq: number(entry.seq),
        at: at.to_rfc3339_opts(SecondsFormat::Secs, true),
        label: entry.label.clone(),
        changes,
        more,
        state,
    }
}

fn number(seq: u64) -> u32 {
    u32::try_from(seq).unwrap_or(u32::MAX)
}
