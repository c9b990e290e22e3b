//! Down to every scenario of a document, each step once.

use std::sync::Arc;

use super::lineage::{Lineage, Parent};
use super::step::{Brought, Step};
use crate::Document;

/// Goes from `baseline` down to every scenario that has a way to it and tells `visit` its place in the document, what
/// it rests on and what it brings in; a parent comes before its children.
///
/// Goes branch by branch with a stack of its own, into the branch with most scenarios last: then a plan is let go
/// before the longest way down from it begins, and no more of them are held than the logarithm of the number of
/// scenarios.
pub(crate) fn descend_everywhere(
    document: &Document,
    lineage: &Lineage,
    baseline: Step,
    mut visit: impl FnMut(usize, Parent, Brought),
) {
    let children = Children::of(document, lineage);
    let mut open = Vec::new();
    wait(&children.of_baseline, baseline, &mut open);
    while let Some((at, ground)) = open.pop() {
        let mut step = Arc::unwrap_or_clone(ground);
        visit(at, lineage.parent(at), step.descend(&document.scenarios[at]));
        wait(&children.of_scenario[at], step, &mut open);
    }
}

/// The places of the scenarios that rest on the baseline and on each scenario, those that most rest on first.
struct Children {
    of_baseline: Vec<usize>,
    of_scenario: Vec<Vec<usize>>,
}

impl Children {
    fn of(document: &Document, lineage: &Lineage) -> Self {
        let count = document.scenarios.len();
        let mut children = Self { of_baseline: Vec::new(), of_scenario: vec![Vec::new(); count] };
        for at in 0..count {
            match lineage.parent(at) {
                Parent::Baseline => children.of_baseline.push(at),
                Parent::Scenario(parent) => children.of_scenario[parent].push(at),
                Parent::Unknown => {}
            }
        }
        children.sort();
        children
    }

    fn sort(&mut self) {
        let sizes = self.sizes();
        let lists = self.of_scenario.iter_mut().chain([&mut self.of_baseline]);
        lists.for_each(|list| list.sort_by_key(|&at| std::cmp::Reverse(sizes[at])));
    }

    /// How many scenarios rest on each, itself among them; of those that have a way to the baseline.
    fn sizes(&self) -> Vec<usize> {
        let mut order = self.of_baseline.clone();
        let mut next = 0;
        while let Some(&at) = order.get(next) {
            order.extend(&self.of_scenario[at]);
            next += 1;
        }
        let mut sizes = vec![1; self.of_scenario.len()];
        for at in order.into_iter().rev() {
            sizes[at] += self.of_scenario[at].iter().map(|&child| sizes[child]).sum::<usize>();
        }
        sizes
    }
}

/// Lets `children` wait for their turn on `step`.
fn wait(children: &[usize], step: Step, open: &mut Vec<(usize, Arc<Step>)>) {
    let ground = Arc::new(step);
    open.extend(children.iter().map(|&child| (child, Arc::clone(&ground))));
}
