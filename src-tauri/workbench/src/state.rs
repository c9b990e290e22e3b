//! A state of the document with what is known of it as a whole, found out once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use headroom_engine::{BASELINE, Document, Issue, Scenario, Standings, standing};

use crate::family::{self, Tree};
use crate::print::{Print, Prints};

/// A document as it is or was: who rests on whom, what each result depends on, which scenarios can be projected.
#[derive(Debug)]
pub(crate) struct State {
    document: Arc<Document>,
    places: HashMap<String, usize>,
    prints: Prints,
    standings: OnceLock<Standings>,
}

impl State {
    /// Looks through `document`. Which scenarios are valid is found out when it is first asked.
    pub(crate) fn of(document: impl Into<Arc<Document>>) -> Self {
        let document = document.into();
        let places = family::places(&document);
        let prints = Prints::of(&document, &places);
        Self { document, places, prints, standings: OnceLock::new() }
    }

    pub(crate) fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// The scenario with `id`; `None` for the baseline and for ids there are not.
    pub(crate) fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.places.get(id).map(|at| &self.document.scenarios[*at])
    }

    /// Whether there is a scenario (or the baseline) of that id.
    pub(crate) fn has(&self, id: &str) -> bool {
        id == BASELINE || self.places.contains_key(id)
    }

    /// What keeps the scenario `id` from being projected; empty where nothing does.
    pub(crate) fn issues(&self, id: &str) -> &[Issue] {
        let standings = self.standings.get_or_init(|| standing(&self.document));
        if id == BASELINE {
            return &standings.baseline;
        }
        let issues = self.places.get(id).and_then(|at| standings.scenarios.get(*at));
        issues.map_or(&[], |issues| issues)
    }

    /// The ids of the scenarios (the baseline's too) that cannot be projected.
    pub(crate) fn invalid(&self) -> impl Iterator<Item = &str> {
        let scenarios = self.document.scenarios.iter().map(|scenario| scenario.id.as_str());
        std::iter::once(BASELINE).chain(scenarios).filter(|id| !self.issues(id).is_empty())
    }

    /// Everything the results of the scenario `id` depend on; `None` where there is no such scenario.
    pub(crate) fn print(&self, id: &str) -> Option<Print> {
        if id == BASELINE { Some(self.prints.baseline()) } else { self.places.get(id).map(|at| self.prints.at(*at)) }
    }

    /// Every scenario under its parent, depth first, in the document's order.
    pub(crate) fn tree(&self) -> Tree<'_> {
        Tree::of(&self.document.scenarios, &self.places)
    }

    /// The scenario with `id`, its parent and so on up to the baseline, which is not among them. A circle of parents,
    /// which a document cannot be opened with, is followed once.
    pub(crate) fn upwards<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Scenario> {
        let up = |scenario: &&Scenario| self.scenario(family::parent(scenario));
        std::iter::successors(self.scenario(id), up).take(self.document.scenarios.len())
    }
}
