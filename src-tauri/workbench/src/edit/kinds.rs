//! The edits there are.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

use super::{ChosenChanges, Gesture, NewValue, Reach, Sureness};

/// One edit: one step of the history. It is accepted whole or not at all; of several values those that can be are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Edit {
    /// Types a value. In a scenario this overrides the parent's, also with the same value.
    SetValue {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
        /// A number, null (off), or a word of a choice.
        value: Value,
    },
    /// Gives several places other values in one go: those that can be taken are, the others are refused one by one.
    SetValues {
        /// The scenario edited.
        scenario: String,
        /// What the person did: it names the step.
        by: Gesture,
        /// Place by place; of two for the same place the later one stands, and a value before a figure.
        values: Vec<NewValue>,
    },
    /// Types a figure that follows from assumptions: the one it sets becomes what gives that figure.
    SetDerived {
        /// The scenario edited.
        scenario: String,
        /// The segment.
        segment: String,
        /// The figure, as `Derived::figure` names it.
        figure: String,
        /// A number; percentages as fractions.
        value: f64,
    },
    /// Switches something on that is off: it takes what stood there before, the parent's value, or a usual one.
    SwitchOn {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
    },
    /// Returns a value, or an event, to the parent's.
    ResetValue {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointer of the value.
        pointer: String,
    },
    /// Adds or changes a dated event.
    PutEvent {
        /// The scenario edited.
        scenario: String,
        /// The segment whose team it is.
        segment: String,
        /// The event changed; `None` adds one.
        id: Option<String>,
        /// `2027-04`.
        month: String,
        /// CSMs more or fewer; exactly one of this and `freeze_months`.
        change: Option<f64>,
        /// How long leavers are not replaced.
        freeze_months: Option<f64>,
        /// Free text.
        note: String,
    },
    /// Takes an event out.
    RemoveEvent {
        /// The scenario edited.
        scenario: String,
        /// The segment whose team it is.
        segment: String,
        /// The event.
        id: String,
    },
    /// Returns everything within reach to the parent's values; the notes on what is returned go with it.
    Reset {
        /// The scenario edited.
        scenario: String,
        /// What is returned.
        reach: Reach,
    },
    /// Has the parent say what the scenario says: the parent (a scenario or the baseline) takes values, events and
    /// their notes, and the scenario inherits them from then on.
    PushToParent {
        /// The scenario edited.
        scenario: String,
        /// JSON Pointers of its overrides.
        pointers: Vec<String>,
    },
    /// Writes down who says so, from where and how sure; with nothing written the note is taken away.
    SetAssumptionNote {
        /// The scenario that says the value; `baseline` for the plan's own.
        scenario: String,
        /// JSON Pointer of the assumption.
        pointer: String,
        /// Free text.
        note: String,
        /// Who says so.
        author: String,
        /// From where.
        source: String,
        /// How sure.
        confidence: Option<Sureness>,
    },
    /// Adds a scenario: without overrides, or with chosen overrides of another.
    NewScenario {
        /// What people call it.
        name: String,
        /// Id of its parent; `None` = the baseline.
        parent: Option<String>,
        /// The overrides it begins with, copied with their notes.
        changes: Option<ChosenChanges>,
    },
    /// Adds a copy of a scenario, after it.
    DuplicateScenario {
        /// The scenario copied; the copy of the baseline is a scenario on it without overrides.
        scenario: String,
    },
    /// Gives a scenario another name.
    RenameScenario {
        /// The scenario.
        scenario: String,
        /// What people call it from now on.
        name: String,
    },
    /// Changes a scenario's note.
    SetNote {
        /// The scenario.
        scenario: String,
        /// Free text.
        note: String,
    },
    /// Gives a scenario another colour.
    ColourScenario {
        /// The scenario.
        scenario: String,
        /// 1, 2, 3… into the palette.
        colour: u32,
    },
    /// Puts a scenario elsewhere in the tree: under another parent, or at another place among its siblings.
    MoveScenario {
        /// The scenario.
        scenario: String,
        /// Id of its parent from now on; `None` = the baseline.
        parent: Option<String>,
        /// Id of the sibling it stands before; `None` = last.
        before: Option<String>,
    },
    /// Deletes a scenario; those on it rest on its parent from then on.
    DeleteScenario {
        /// The scenario.
        scenario: String,
    },
    /// Adds a segment that begins with a preset's values.
    AddSegment {
        /// Id of the preset.
        preset: String,
        /// What people call it.
        name: String,
    },
    /// Adds a copy of a segment after it; in scenarios too, which override in the copy what they override in it.
    DuplicateSegment {
        /// The segment's id.
        segment: String,
    },
    /// Gives a segment another name.
    RenameSegment {
        /// The segment's id.
        segment: String,
        /// What people call it from now on.
        name: String,
    },
    /// Puts a segment elsewhere among the others.
    MoveSegment {
        /// The segment's id.
        segment: String,
        /// Id of the segment it stands before; `None` = last.
        before: Option<String>,
    },
    /// Removes a segment with everything scenarios, notes and ranges say about it.
    RemoveSegment {
        /// The segment's id.
        segment: String,
    },
    /// Freezes a scenario as a plan of record.
    Freeze {
        /// The scenario.
        scenario: String,
        /// What people call the plan of record.
        name: String,
        /// Its day, `2027-03-31`.
        date: String,
        /// Free text.
        note: String,
    },
    /// Deletes a plan of record.
    DeleteRecord {
        /// Its id.
        record: String,
    },
}
