//! Where a value of a scenario comes from.

use serde::Serialize;

use super::lineage::Lineage;
use super::note::Notes;
use crate::pointer::lineage;
use crate::{Document, Issue, Scenario};

/// Where a value of a scenario comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// The plan's own.
    Own,
    /// An override of an ancestor.
    Inherited {
        /// The ancestor's id.
        scenario: String,
    },
    /// An override of the scenario itself.
    Overridden,
}

/// A scenario and its ancestors.
pub struct Chain<'d> {
    /// The scenario first, the child of the baseline last; empty for the baseline.
    scenarios: Vec<&'d Scenario>,
}

impl<'d> Chain<'d> {
    /// The chain of `scenario`.
    ///
    /// # Errors
    /// Why the scenario has no way to the baseline.
    pub fn of(document: &'d Document, scenario: &str) -> Result<Self, Vec<Issue>> {
        let chain = Lineage::of(document).chain(scenario)?;
        Ok(Self { scenarios: chain.into_iter().rev().map(|at| &document.scenarios[at]).collect() })
    }

    /// Where the value at `pointer` comes from. An override of an object around it counts, the nearest to the
    /// scenario wins. An override inside it does not: the coverage response may be the plan's own while its
    /// steepness is overridden.
    pub fn origin(&self, pointer: &str) -> Origin {
        let overrides = |scenario: &&&Scenario| lineage(pointer).any(|around| scenario.overrides.contains_key(around));
        match self.scenarios.iter().enumerate().find(|(_, scenario)| overrides(scenario)) {
            None => Origin::Own,
            Some((0, _)) => Origin::Overridden,
            Some((_, scenario)) => Origin::Inherited { scenario: scenario.id.clone() },
        }
    }
}

impl<'d> Chain<'d> {
    /// The notes of `document`, which must be the chain's own, as this scenario sees them.
    pub fn notes(&self, document: &'d Document) -> Notes<'_, 'd> {
        Notes::of(&self.scenarios, document)
    }
}

/// Where the value at `pointer` comes from in `scenario`; the plan's own where the scenario has no way to the
/// baseline. [`Chain`] answers for many pointers.
pub fn origin(document: &Document, scenario: &str, pointer: &str) -> Origin {
    Chain::of(document, scenario).map_or(Origin::Own, |chain| chain.origin(pointer))
}
