//! What a person can do to a document.
//!
//! [`Edit`] is what the window says, `Edit::apply` what it leads to, `Edit::label` what the history calls it.

mod change;
mod choice;
mod derived;
pub(crate) mod event;
pub(crate) mod id;
mod kinds;
mod label;
pub(crate) mod name;
mod note;
mod opening;
mod overrides;
mod parts;
mod place;
mod push;
mod record;
mod reset;
mod scenario;
mod segment;
mod several;
mod shelf;
mod standing;
mod target;
mod tree;
mod value;

use headroom_engine::{BASELINE, Document};

use crate::history::Past;
use crate::{WorkbenchError, sources};
pub(crate) use change::Change;
use change::{made, structure, touch};
pub(crate) use event::tidy;
pub use kinds::Edit;
pub use parts::{Becomes, ChosenChanges, Gesture, NewValue, Reach, Sureness};
pub(crate) use several::sift;
pub(crate) use shelf::Shelf;
pub(crate) use standing::same;

impl Edit {
    /// The document, with its `past`, as the edit leaves it. What is judged here is whether the edit has a place to act
    /// on; whether the result is valid is the engine's to say.
    pub(crate) fn apply(&self, document: &Document, past: &Past) -> Result<Change, WorkbenchError> {
        let mut change = self.change(document, past)?;
        sources::settle(document, &mut change.document);
        Ok(change)
    }

    fn change(&self, document: &Document, past: &Past) -> Result<Change, WorkbenchError> {
        self.known_targets(document)?;
        let kept = past.shelf();
        match self {
            Self::SetValue { scenario, pointer, value } => {
                touch(document, scenario, |it| value::set(it, scenario, pointer, value, kept))
            }
            Self::SetValues { scenario, values, .. } => {
                touch(document, scenario, |it| several::put(it, scenario, values, kept))
            }
            Self::SetDerived { scenario, segment, figure, value } => {
                touch(document, scenario, |it| derived::set(it, scenario, (segment, figure), *value, kept))
            }
            Self::SwitchOn { scenario, pointer } => {
                touch(document, scenario, |it| value::switch_on(it, scenario, pointer, kept))
            }
            Self::ResetValue { scenario, pointer } => {
                touch(document, scenario, |it| reset::value(it, scenario, pointer))
            }
            Self::Reset { scenario, reach } => touch(document, scenario, |it| reset::reach(it, scenario, reach)),
            Self::PutEvent { scenario, segment, id, month, change, freeze_months, note } => {
                let (id, change, freeze_months) = (id.as_deref(), *change, *freeze_months);
                let event = event::Put { segment, id, month, change, freeze_months, note };
                touch(document, scenario, |it| event.apply(it, scenario))
            }
            Self::RemoveEvent { scenario, segment, id } => {
                touch(document, scenario, |it| event::remove(it, scenario, segment, id))
            }
            Self::PushToParent { scenario, pointers } => push::to_parent(document, scenario, pointers),
            Self::SetAssumptionNote { scenario, pointer, note, author, source, confidence } => {
                let said = note::Said { note, author, source, confidence: *confidence };
                structure(document, |it| said.of(it, scenario, pointer))
            }
            Self::NewScenario { name, parent, changes } => {
                scenario::add(document, past, name, parent.as_deref(), changes.as_ref())
            }
            Self::DuplicateScenario { scenario } => made(document, |it| scenario::duplicate(it, past, scenario)),
            Self::RenameScenario { scenario, name } => structure(document, |it| scenario::rename(it, scenario, name)),
            Self::SetNote { scenario, note } => structure(document, |it| scenario::set_note(it, scenario, note)),
            Self::ColourScenario { scenario, colour } => {
                structure(document, |it| scenario::set_colour(it, scenario, *colour))
            }
            Self::MoveScenario { scenario, parent, before } => {
                tree::move_to(document, scenario, parent.as_deref(), before.as_deref())
            }
            Self::DeleteScenario { scenario } => tree::delete(document, scenario),
            Self::AddSegment { preset, name } => touch(document, BASELINE, |it| segment::add(it, preset, name)),
            Self::DuplicateSegment { segment } => touch(document, BASELINE, |it| segment::duplicate(it, segment)),
            Self::RenameSegment { segment, name } => structure(document, |it| segment::rename(it, segment, name)),
            Self::MoveSegment { segment, before } => {
                structure(document, |it| segment::move_to(it, segment, before.as_deref()))
            }
            Self::RemoveSegment { segment } => touch(document, BASELINE, |it| segment::remove(it, segment)),
            Self::Freeze { scenario, name, date, note } => record::freeze(document, past, scenario, name, date, note),
            Self::DeleteRecord { record } => record::delete(document, record),
        }
    }
}
