//! Having the parent say what a scenario says.

use std::collections::HashSet;

use headroom_engine::{BASELINE, Document, Issue};
use serde_json::Value;

use super::change::{Change, refused};
use super::{event, note, overrides, place};
use crate::{WorkbenchError, changes, family};

/// The parent of `scenario` takes the overrides at `pointers` with the notes on them, and the scenario inherits them.
/// The parent must be valid afterwards.
pub(super) fn to_parent(document: &Document, scenario: &str, pointers: &[String]) -> Result<Change, WorkbenchError> {
    let mut copy = document.clone();
    let push = Push::of(document, scenario).map_err(refused)?;
    if pointers.is_empty() {
        return Err(refused(Issue::new("", format!("No change of “{}” is chosen; choose those to push.", push.name))));
    }
    let mut done = HashSet::new();
    let issues = pointers.iter().filter(|pointer| done.insert(pointer.as_str()));
    let issues: Vec<Issue> = issues.filter_map(|pointer| push.one(&mut copy, pointer).err()).collect();
    if issues.is_empty() { Ok(Change::of(copy).touching(push.parent)) } else { Err(WorkbenchError::Invalid(issues)) }
}

/// From whom to whom.
struct Push<'d> {
    scenario: &'d str,
    name: &'d str,
    parent: &'d str,
    parent_name: &'d str,
}

impl<'d> Push<'d> {
    fn of(document: &'d Document, id: &str) -> Result<Self, Issue> {
        let no_parent = "The baseline has no parent to push to; its values reach every scenario already.";
        let own = family::scenario(document, id).ok_or_else(|| Issue::new("", no_parent).of(BASELINE))?;
        let parent = family::parent(own);
        Ok(Self { scenario: &own.id, name: &own.name, parent, parent_name: family::name(document, parent) })
    }

    /// Pushes one override.
    fn one(&self, document: &mut Document, pointer: &str) -> Result<(), Issue> {
        let value = overrides::of(document, self.scenario).and_then(|own| own.overrides.shift_remove(pointer));
        let value = value.ok_or_else(|| overrides::not_changed(document, self.scenario, pointer))?;
        let says_the_same = changes::standing(document, self.parent, pointer).as_ref() == Some(&value);
        match event::parts(pointer) {
            Some((segment, id)) if value.is_null() => {
                // Where the parent has no such event there is nothing left to say.
                let _ = event::remove(document, self.parent, &segment, &id);
            }
            Some(_) if self.parent == BASELINE => {
                event::write(document, pointer, value).ok_or_else(|| self.unsaid(document, pointer))?;
            }
            _ => self.put(document, pointer, value)?,
        }
        // What was known of another value is not known of this one.
        if !says_the_same {
            note::drop_at(document, self.parent, pointer);
        }
        note::hand_over(document, self.scenario, self.parent, pointer);
        Ok(())
    }

    fn put(&self, document: &mut Document, pointer: &str, value: Value) -> Result<(), Issue> {
        // An assumption, or an event of a team, of a segment there is.
        let known = event::parts(pointer).map_or_else(
            || place::known(document, pointer),
            |(segment, _)| place::known_segment(&document.plan, &segment).map(drop),
        );
        let put = known.and_then(|()| overrides::put(document, self.parent, pointer, value));
        put.map_err(|_| self.unsaid(document, pointer))
    }

    fn unsaid(&self, document: &Document, pointer: &str) -> Issue {
        let (place, parent) = (changes::place(&document.plan, pointer), self.parent_name);
        let message = format!("{place}: “{parent}” has no place for it; switch on there what it belongs to first.");
        Issue::new(pointer, message).of(self.parent)
    }
}
