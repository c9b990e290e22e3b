//! A preview in a sentence.

use headroom_engine::Document;

use super::affected::Reach;
use crate::{Edit, changes};

/// What `edit` does, and to whom: `Deleting “Cut 2” changes 2 other scenarios.`
pub(super) fn of_edit(edit: &Edit, (before, after): (&Document, &Document), reach: &Reach) -> String {
    let subject = gerund(&edit.label(before, after));
    let dropped = match edit {
        Edit::RemoveSegment { .. } => dropped(before, after),
        _ => String::new(),
    };
    let which = if matches!(edit, Edit::DeleteScenario { .. }) { " that rest on it" } else { "" };
    let does = match (dropped.is_empty(), reach.count) {
        (true, _) => changes(reach, which),
        (false, 0) => format!("drops {dropped}, and changes no other scenario"),
        (false, _) => format!("drops {dropped}, and {}", changes(reach, which)),
    };
    format!("{subject} {does}.{}", unlisted(reach))
}

/// The same of two documents, where no edit is to be named.
pub(super) fn of_documents(changed: usize, reach: &Reach) -> String {
    let what = counted(changed, "value or name differs", "values and names differ");
    let scenarios = counted(reach.count, "scenario comes", "scenarios come");
    format!("{what}; {}{scenarios} to other values{}.{}", least(reach), invalid(reach), unlisted(reach))
}

fn changes(reach: &Reach, which: &str) -> String {
    match (reach.count, reach.listed.first()) {
        (1, Some(only)) => {
            let problem = if only.problem.is_some() { ", which would no longer be valid" } else { "" };
            format!("changes {}{problem}", name(&only.id, &only.name))
        }
        (0, _) | (_, None) => "changes no other scenario".to_owned(),
        (count, _) => {
            let kind = if which.is_empty() { "other scenarios" } else { "scenarios" };
            format!("changes {}{count} {kind}{which}{}", least(reach), invalid(reach))
        }
    }
}

fn name(id: &str, name: &str) -> String {
    if id == headroom_engine::BASELINE { name.to_owned() } else { format!("“{}”", changes::short(name)) }
}

fn least(reach: &Reach) -> &'static str {
    if reach.at_least { "at least " } else { "" }
}

fn invalid(reach: &Reach) -> String {
    if reach.invalid == 0 { String::new() } else { format!("; {} of them would no longer be valid", reach.invalid) }
}

fn unlisted(reach: &Reach) -> String {
    match reach.count - reach.listed.len() {
        0 => String::new(),
        more => format!(" The first {} are listed, {more} more are not.", reach.listed.len()),
    }
}

/// What a segment takes along: `5 changes in 3 scenarios, 2 notes and 1 range`.
fn dropped(before: &Document, after: &Document) -> String {
    let lost =
        before.scenarios.iter().zip(&after.scenarios).map(|(old, new)| old.overrides.len() - new.overrides.len());
    let lost: Vec<usize> = lost.filter(|lost| *lost > 0).collect();
    let of_scenarios = format!(
        "{} in {}",
        counted(lost.iter().sum(), "change", "changes"),
        counted(lost.len(), "scenario", "scenarios")
    );
    let notes = before.notes.len() - after.notes.len();
    let ranges = before.ranges.len() - after.ranges.len();
    let parts = [
        (!lost.is_empty()).then_some(of_scenarios),
        (notes > 0).then(|| counted(notes, "note", "notes")),
        (ranges > 0).then(|| counted(ranges, "range", "ranges")),
    ];
    crate::verdict::listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A label as the subject of a sentence: `Delete “Cut 2”` → `Deleting “Cut 2”`.
fn gerund(label: &str) -> String {
    let (verb, rest) = label.split_once(' ').unwrap_or((label, ""));
    let verb = match verb {
        "Cut" => "Cutting".to_owned(),
        _ => format!("{}ing", verb.strip_suffix('e').unwrap_or(verb)),
    };
    format!("{verb} {rest}")
}
