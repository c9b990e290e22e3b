//! Edits of scenarios, segments and plans of record, in words.

use headroom_engine::{BASELINE, Document};

use super::{quoted, scenario};
use crate::edit::{ChosenChanges, Edit};
use crate::{changes, family};

/// `None` for edits of other things.
pub(super) fn label(edit: &Edit, before: &Document) -> Option<String> {
    let segment = |id: &str| quoted(&changes::owner_name(&before.plan, id));
    Some(match edit {
        Edit::NewScenario { name, changes, .. } => add(before, name, changes.as_ref()),
        Edit::DuplicateScenario { scenario: of } => format!("Duplicate {}", scenario(before, of)),
        Edit::RenameScenario { scenario: of, name } => format!("Rename {} to {}", scenario(before, of), quoted(name)),
        Edit::SetNote { scenario: of, .. } => format!("Change the note of {}", scenario(before, of)),
        Edit::ColourScenario { scenario: of, .. } => format!("Change the colour of {}", scenario(before, of)),
        Edit::MoveScenario { scenario: of, parent, before: sibling } => {
            moved(before, of, parent.as_deref(), sibling.as_deref())
        }
        Edit::DeleteScenario { scenario: of } => format!("Delete {}", scenario(before, of)),
        Edit::AddSegment { name, .. } => format!("Add segment {}", quoted(name)),
        Edit::DuplicateSegment { segment: of } => format!("Duplicate segment {}", segment(of)),
        Edit::RenameSegment { segment: of, name } => format!("Rename segment {} to {}", segment(of), quoted(name)),
        Edit::MoveSegment { segment: of, before: Some(other) } => {
            format!("Move segment {} before {}", segment(of), segment(other))
        }
        Edit::MoveSegment { segment: of, before: None } => format!("Move segment {} to the end", segment(of)),
        Edit::RemoveSegment { segment: of } => format!("Remove segment {}", segment(of)),
        Edit::Freeze { scenario: of, name, .. } => format!("Freeze {} as {}", scenario(before, of), quoted(name)),
        Edit::DeleteRecord { record } => format!("Delete plan of record {}", scenario(before, record)),
        _ => return None,
    })
}

fn add(document: &Document, name: &str, chosen: Option<&ChosenChanges>) -> String {
    let name = quoted(name);
    let Some(ChosenChanges { scenario: of, pointers }) = chosen else { return format!("Add {name}") };
    let what = if pointers.len() == 1 { "1 change".to_owned() } else { format!("{} changes", pointers.len()) };
    format!("Add {name} with {what} of {}", scenario(document, of))
}

fn moved(document: &Document, id: &str, parent: Option<&str>, sibling: Option<&str>) -> String {
    let parent = parent.unwrap_or(BASELINE);
    let stays = family::scenario(document, id).is_some_and(|own| family::parent(own) == parent);
    let name = scenario(document, id);
    match sibling {
        _ if !stays => format!("Move {name} to {}", scenario(document, parent)),
        Some(sibling) => format!("Move {name} before {}", scenario(document, sibling)),
        None => format!("Move {name} to the end"),
    }
}
