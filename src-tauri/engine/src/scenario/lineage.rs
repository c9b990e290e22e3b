//! Who rests on whom: the parents of a document's scenarios.

use std::collections::{HashMap, HashSet};

use crate::validate::words::{list, quote};
use crate::validate::{is_id, name_fault};
use crate::{BASELINE, Document, Issue, Scenario};

/// The scenarios of a document by id. Of two scenarios with the same id the first one counts.
pub(crate) struct Lineage<'d> {
    scenarios: &'d [Scenario],
    by_id: HashMap<&'d str, usize>,
    parents: Vec<Parent>,
}

/// The baseline or a scenario: what others rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parent {
    Baseline,
    /// The scenario at this place in the document.
    Scenario(usize),
    /// Nothing the document has.
    Unknown,
}

impl<'d> Lineage<'d> {
    pub(crate) fn of(document: &'d Document) -> Self {
        Self::among(&document.scenarios)
    }

    pub(crate) fn among(scenarios: &'d [Scenario]) -> Self {
        let mut by_id = HashMap::with_capacity(scenarios.len());
        for (at, scenario) in scenarios.iter().enumerate() {
            by_id.entry(scenario.id.as_str()).or_insert(at);
        }
        let parents = scenarios.iter().map(|scenario| parent(scenario, &by_id)).collect();
        Self { scenarios, by_id, parents }
    }

    pub(crate) fn parent(&self, at: usize) -> Parent {
        self.parents[at]
    }

    /// The places of the scenarios from the baseline's child down to `id`; empty for the baseline.
    pub(crate) fn chain(&self, id: &str) -> Result<Vec<usize>, Vec<Issue>> {
        self.chain_below(id, |_| false)
    }

    /// The same, but only below the last ancestor (or `id` itself) that is `known`.
    pub(crate) fn chain_below(&self, id: &str, known: impl Fn(usize) -> bool) -> Result<Vec<usize>, Vec<Issue>> {
        let mut chain = Vec::new();
        let mut next = self.find(id)?;
        while let Parent::Scenario(at) = next
            && !known(at)
        {
            if chain.len() > self.scenarios.len() {
                return Err(self.cycles());
            }
            chain.push(at);
            next = self.parent(at);
            if next == Parent::Unknown {
                return Err(vec![self.unknown_parent(at)]);
            }
        }
        chain.reverse();
        Ok(chain)
    }

    /// Where the scenario `id` is.
    pub(crate) fn find(&self, id: &str) -> Result<Parent, Vec<Issue>> {
        if id == BASELINE {
            return Ok(Parent::Baseline);
        }
        self.by_id.get(id).map(|&at| Parent::Scenario(at)).ok_or_else(|| vec![self.no_scenario(id)])
    }

    /// What is wrong with ids and parents, at pointers into the document.
    pub(crate) fn issues(&self) -> Vec<Issue> {
        let mut issues = self.ids();
        issues.extend(self.names());
        let unknown = (0..self.scenarios.len()).filter(|&at| self.parent(at) == Parent::Unknown);
        issues.extend(unknown.map(|at| self.unknown_parent(at)));
        issues.extend(self.cycles());
        issues
    }

    fn ids(&self) -> Vec<Issue> {
        let wrong = |(at, scenario): (usize, &Scenario)| {
            let message = self.wrong_id(at, &scenario.id)?;
            Some(Issue::new(format!("/scenarios/{at}/id"), message))
        };
        self.scenarios.iter().enumerate().filter_map(wrong).collect()
    }

    fn names(&self) -> impl Iterator<Item = Issue> {
        let names = self.scenarios.iter().enumerate();
        names.filter_map(|(at, scenario)| {
            let fault = name_fault(&scenario.name)?;
            Some(Issue::new(format!("/scenarios/{at}/name"), format!("The name of scenario {} {fault}", at + 1)))
        })
    }

    fn wrong_id(&self, at: usize, id: &str) -> Option<String> {
        let quoted = quote(id);
        if id == BASELINE {
            return Some(format!("{quoted} is the id of the plan itself; give the scenario another id."));
        }
        if !is_id(id) {
            let message = "is no id of a scenario; use 1 to 40 of the characters a to z, 0 to 9 and _.";
            return Some(format!("{quoted} {message}"));
        }
        let first = *self.by_id.get(id)?;
        (first != at).then(|| format!("{quoted} is already the id of scenario {}; give it another id.", first + 1))
    }

    pub(super) fn unknown_parent(&self, at: usize) -> Issue {
        let scenario = &self.scenarios[at];
        let parent = quote(scenario.parent.as_deref().unwrap_or_default());
        let message = format!(
            "{} rests on {parent}, which the document does not have; rest it on {}.",
            quote(&scenario.name),
            self.ids_in_words(Some(at))
        );
        Issue::new(format!("/scenarios/{at}/parent"), message)
    }

    fn no_scenario(&self, id: &str) -> Issue {
        let message = format!("There is no scenario {}; there are {}.", quote(id), self.ids_in_words(None));
        Issue::new("/scenarios", message)
    }

    /// The ids there are, but that of the scenario at `except`.
    fn ids_in_words(&self, except: Option<usize>) -> String {
        let others = self.scenarios.iter().enumerate().filter(|(at, _)| Some(*at) != except);
        list(std::iter::once(BASELINE).chain(others.map(|(_, scenario)| scenario.id.as_str())))
    }

    /// Every round of scenarios that rest on each other, once, at its first one.
    pub(super) fn cycles(&self) -> Vec<Issue> {
        let mut seen = vec![None; self.scenarios.len()];
        (0..self.scenarios.len()).filter_map(|start| self.cycle_from(start, &mut seen)).collect()
    }

    /// Climbs from `start` to ground that was seen before; a round where that ground was seen in this very climb.
    fn cycle_from(&self, start: usize, seen: &mut [Option<usize>]) -> Option<Issue> {
        let mut at = start;
        while seen[at].is_none() {
            seen[at] = Some(start);
            let Parent::Scenario(parent) = self.parent(at) else { return None };
            at = parent;
        }
        (seen[at] == Some(start)).then(|| self.cycle(at))
    }

    fn cycle(&self, member: usize) -> Issue {
        let mut round = vec![member];
        let mut members = HashSet::from([member]);
        while let Parent::Scenario(parent) = self.parent(round[round.len() - 1]) {
            if !members.insert(parent) {
                break;
            }
            round.push(parent);
        }
        let first = round.iter().copied().min().unwrap_or(member);
        let names = list(round.iter().map(|&at| self.scenarios[at].id.as_str()));
        let message = format!("Scenarios rest on each other in a circle ({names}); rest one of them on baseline.");
        Issue::new(format!("/scenarios/{first}/parent"), message)
    }
}

fn parent(scenario: &Scenario, by_id: &HashMap<&str, usize>) -> Parent {
    match scenario.parent.as_deref() {
        None | Some(BASELINE) => Parent::Baseline,
        Some(id) => by_id.get(id).map_or(Parent::Unknown, |&at| Parent::Scenario(at)),
    }
}
