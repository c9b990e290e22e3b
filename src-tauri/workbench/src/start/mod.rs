//! What a new document begins with: the sample, presets, an empty plan, or the few numbers a newcomer knows.
//!
//! Begin at [`Start`]; `numbers` is what a newcomer types, `plan` what it becomes, `draft` what is said of it while it is
//! typed.

mod draft;
mod field;
mod numbers;
mod offers;
mod plan;
mod plausible;

use headroom_engine::{Document, Issue};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Moment, WorkbenchError, sample};
pub use draft::{SegmentDraft, StartDraft, draft};
pub use field::{StartField, StartProblem};
pub use numbers::{Cut, Numbers, SegmentNumbers};
pub use offers::{SegmentKind, StartOffer, StartOffers, offers};

/// What a new document begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Start {
    /// The shipped sample: three segments and five scenarios.
    Sample,
    /// One segment without accounts, ARR, CSMs or new business.
    Empty,
    /// One segment, as a preset has it.
    Preset {
        /// Its id.
        preset: String,
    },
    /// A segment of every preset.
    Presets,
    /// The person's own book and team, everything else from presets.
    Numbers {
        /// What was typed.
        numbers: Numbers,
    },
}

impl Start {
    /// The document it makes; except for the sample, one that starts in the month after `now` unless it says otherwise.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] with every issue where there is no such preset or the numbers make no plan.
    pub fn document(&self, now: Moment) -> Result<Document, WorkbenchError> {
        let made = match self {
            Self::Sample => return sample(),
            Self::Empty => plan::empty(now),
            Self::Preset { preset } => Numbers::of_presets([preset.as_str()], now).and_then(|it| it.document()),
            Self::Presets => Numbers::of_all_presets(now).and_then(|it| it.document()),
            Self::Numbers { numbers } => {
                refuse(field::missing(numbers))?;
                numbers.document()
            }
        };
        let document = made.map_err(|issue| WorkbenchError::Invalid(vec![issue]))?;
        refuse(headroom_engine::check(&document).issues)?;
        Ok(document)
    }

    /// Id of the scenario to show first.
    pub fn shown<'d>(&self, document: &'d Document) -> &'d str {
        let asked = matches!(self, Self::Numbers { .. }).then(|| document.scenarios.first()).flatten();
        asked.map_or(headroom_engine::BASELINE, |scenario| &scenario.id)
    }
}

fn refuse(issues: Vec<Issue>) -> Result<(), WorkbenchError> {
    if issues.is_empty() { Ok(()) } else { Err(WorkbenchError::Invalid(issues)) }
}
