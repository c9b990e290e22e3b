//! What differs in the ranges for simulation.

use std::collections::HashMap;

use headroom_engine::{BASELINE, Range};

use super::line::{Subject, text};
use super::side::Pair;
use super::written::digits;
use crate::family;
use crate::view::ChangeLine;

/// Range by range in the order they stand in afterwards, then those that are gone.
pub(super) fn lines(pair: &Pair<'_>) -> Vec<ChangeLine> {
    let (old, new) = (&pair.before.document.ranges, &pair.after.document.ranges);
    if old == new {
        return Vec::new();
    }
    let (before, after) = (by_pointer(old), by_pointer(new));
    let gone = old.iter().filter(|range| !after.contains_key(range.pointer.as_str()));
    let new = new.iter().filter_map(|range| line(pair, before.get(range.pointer.as_str()).copied(), Some(range)));
    new.chain(gone.filter_map(|range| line(pair, Some(range), None))).collect()
}

fn by_pointer(ranges: &[Range]) -> HashMap<&str, &Range> {
    ranges.iter().map(|range| (range.pointer.as_str(), range)).collect()
}

fn line(pair: &Pair<'_>, before: Option<&Range>, after: Option<&Range>) -> Option<ChangeLine> {
    let pointer = after.or(before)?.pointer.as_str();
    let plan = if pair.after.document.plan.pointer(pointer).is_some() { &pair.after } else { &pair.before };
    let place = format!("{} › Range", super::place(&plan.document.plan, pointer));
    let write = |range: Option<&Range>| range.map(written).unwrap_or_default();
    let subject = Subject { id: BASELINE, name: family::BASELINE_NAME };
    (before != after).then(|| subject.line(pointer, place, write(before), write(after)))
}

/// `0.8× to 1.2× · moves with churn · from the last five years`.
fn written(range: &Range) -> String {
    let with = range.group.as_ref().map(|group| format!("moves with {group}")).unwrap_or_default();
    let parts = [format!("{}× to {}×", digits(range.low), digits(range.high)), with];
    let parts = parts.iter().chain([&range.note, &range.source]).filter(|part| !part.is_empty());
    text(&parts.map(String::as_str).collect::<Vec<_>>().join(" · "))
}
