//! What an edit would change, before it is made.

mod affected;
mod sentence;

use headroom_engine::BASELINE;

use crate::cache::Cache;
use crate::state::State;
use crate::view::{ChangeLine, Preview};
use crate::{Edit, Workbench, WorkbenchError, changes, family};
use affected::Reach;

/// So many changes of the document itself are listed.
const MOST: usize = 50;

impl Workbench {
    /// What `edit` would change, without making it: what it says or drops itself, and which other scenarios come to
    /// other values by it.
    ///
    /// # Errors
    /// Those of [`Workbench::edit`]: what would be refused has no preview.
    pub fn preview(&mut self, edit: &Edit) -> Result<Preview, WorkbenchError> {
        let (edit, _) = self.sift(edit)?;
        let change = edit.apply(self.document(), self.past())?;
        let after = self.judge(change)?;
        let (before, cache) = self.parts();
        let edited = edit.scenario().unwrap_or(BASELINE);
        let reach = Reach::of(cache, before, &after, Some(edited));
        let sentence = sentence::of_edit(&edit, (before.document(), after.document()), &reach);
        Ok(with(sentence, changes::between(before.document(), after.document()), reach))
    }

    /// What `scenario` changes itself, held against what it would inherit; of a plan of record, against the baseline of
    /// its time. The baseline changes nothing. Each line has the pointer of its override: what a push or a new scenario
    /// names. Where an override is an object, its members that differ share it.
    ///
    /// # Errors
    /// [`WorkbenchError::UnknownScenario`].
    pub fn changes(&self, scenario: &str) -> Result<Vec<ChangeLine>, WorkbenchError> {
        let document = self.document();
        if let Some(record) = family::record(document, scenario) {
            return Ok(changes::of_record(record));
        }
        family::known(document, scenario)?;
        let scenario = family::scenario(document, scenario);
        Ok(scenario.map(|scenario| changes::of_scenario(document, scenario)).unwrap_or_default())
    }
}

/// What putting `after` in place of `before` would change; `edited` is the scenario the change is of, which is not
/// listed among those that are affected by it.
pub(crate) fn of_documents(cache: &mut Cache, before: &State, after: &State, edited: Option<&str>) -> Preview {
    let changes = changes::between(before.document(), after.document());
    let reach = Reach::of(cache, before, after, edited);
    with(sentence::of_documents(changes.len(), &reach), changes, reach)
}

fn with(sentence: String, mut changes: Vec<ChangeLine>, reach: Reach) -> Preview {
    let more = u32::try_from(changes.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    changes.truncate(MOST);
    Preview { sentence, changes, more, affected: reach.listed }
}
