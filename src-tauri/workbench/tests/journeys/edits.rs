//! Short words for the edits of scenarios, segments, notes and plans of record.

use headroom_workbench::{ChosenChanges, Edit, Reach, Sureness};

pub(crate) fn new(name: &str, parent: Option<&str>) -> Edit {
    Edit::NewScenario { name: name.to_owned(), parent: parent.map(str::to_owned), changes: None }
}

pub(crate) fn new_with(name: &str, parent: Option<&str>, of: &str, pointers: &[&str]) -> Edit {
    let pointers = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
    let changes = Some(ChosenChanges { scenario: of.to_owned(), pointers });
    Edit::NewScenario { name: name.to_owned(), parent: parent.map(str::to_owned), changes }
}

pub(crate) fn duplicate(scenario: &str) -> Edit {
    Edit::DuplicateScenario { scenario: scenario.to_owned() }
}

pub(crate) fn rename(scenario: &str, name: &str) -> Edit {
    Edit::RenameScenario { scenario: scenario.to_owned(), name: name.to_owned() }
}

pub(crate) fn colour(scenario: &str, colour: u32) -> Edit {
    Edit::ColourScenario { scenario: scenario.to_owned(), colour }
}

pub(crate) fn move_to(scenario: &str, parent: Option<&str>, before: Option<&str>) -> Edit {
    let [parent, before] = [parent, before].map(|id| id.map(str::to_owned));
    Edit::MoveScenario { scenario: scenario.to_owned(), parent, before }
}

pub(crate) fn delete(scenario: &str) -> Edit {
    Edit::DeleteScenario { scenario: scenario.to_owned() }
}

pub(crate) fn push(scenario: &str, pointers: &[&str]) -> Edit {
    let pointers = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
    Edit::PushToParent { scenario: scenario.to_owned(), pointers }
}

pub(crate) fn reset_row(scenario: &str, field: &str) -> Edit {
    Edit::Reset { scenario: scenario.to_owned(), reach: Reach::Row { field: field.to_owned() } }
}

pub(crate) fn reset_segment(scenario: &str, segment: &str) -> Edit {
    Edit::Reset { scenario: scenario.to_owned(), reach: Reach::Segment { segment: segment.to_owned() } }
}

pub(crate) fn reset_scenario(scenario: &str) -> Edit {
    Edit::Reset { scenario: scenario.to_owned(), reach: Reach::Scenario }
}

/// A note with nothing but its text.
pub(crate) fn noted(scenario: &str, pointer: &str, note: &str) -> Edit {
    sourced(scenario, pointer, [note, "", ""], None)
}

/// A note with its author and its source.
pub(crate) fn sourced(scenario: &str, pointer: &str, said: [&str; 3], confidence: Option<Sureness>) -> Edit {
    let [note, author, source] = said.map(str::to_owned);
    let (scenario, pointer) = (scenario.to_owned(), pointer.to_owned());
    Edit::SetAssumptionNote { scenario, pointer, note, author, source, confidence }
}

pub(crate) fn remove_event(scenario: &str, segment: &str, id: &str) -> Edit {
    Edit::RemoveEvent { scenario: scenario.to_owned(), segment: segment.to_owned(), id: id.to_owned() }
}

pub(crate) fn add_segment(preset: &str, name: &str) -> Edit {
    Edit::AddSegment { preset: preset.to_owned(), name: name.to_owned() }
}

pub(crate) fn duplicate_segment(segment: &str) -> Edit {
    Edit::DuplicateSegment { segment: segment.to_owned() }
}

pub(crate) fn rename_segment(segment: &str, name: &str) -> Edit {
    Edit::RenameSegment { segment: segment.to_owned(), name: name.to_owned() }
}

pub(crate) fn move_segment(segment: &str, before: Option<&str>) -> Edit {
    Edit::MoveSegment { segment: segment.to_owned(), before: before.map(str::to_owned) }
}

pub(crate) fn remove_segment(segment: &str) -> Edit {
    Edit::RemoveSegment { segment: segment.to_owned() }
}

pub(crate) fn freeze(scenario: &str, name: &str, date: &str) -> Edit {
    let (scenario, name, date) = (scenario.to_owned(), name.to_owned(), date.to_owned());
    Edit::Freeze { scenario, name, date, note: " for the board ".to_owned() }
}

pub(crate) fn delete_record(record: &str) -> Edit {
    Edit::DeleteRecord { record: record.to_owned() }
}
