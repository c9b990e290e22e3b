//! Several values in one go: a block that was pasted, a row that was filled, a selection that was returned.

use std::collections::HashSet;

use headroom_engine::schema;
use headroom_engine::{Document, Issue};

use super::overrides::covers;
use super::shelf::Shelf;
use super::{Becomes, Edit, NewValue, derived, reset, value};
use crate::WorkbenchError;

/// Gives every place its new value; figures last, since they are read from what the others set.
pub(super) fn put(document: &mut Document, scenario: &str, values: &[NewValue], shelf: &Shelf) -> Result<(), Issue> {
    let (figures, plain): (Vec<_>, Vec<_>) = values.iter().partition(|value| is_figure(value));
    plain.into_iter().chain(figures).try_for_each(|NewValue { pointer, to }| match to {
        Becomes::Value { value } => value::set(document, scenario, pointer, value, shelf),
        Becomes::Figure { figure, value } => {
            derived::set(document, scenario, (&segment(pointer), figure), *value, shelf)
        }
        Becomes::On => value::switch_on(document, scenario, pointer, shelf),
        Becomes::Parents => reset::value(document, scenario, pointer),
    })
}

impl NewValue {
    /// The same as an edit of its own.
    pub(super) fn alone(&self, scenario: &str) -> Edit {
        let (scenario, pointer) = (scenario.to_owned(), self.pointer.clone());
        match &self.to {
            Becomes::Value { value } => Edit::SetValue { scenario, pointer, value: value.clone() },
            Becomes::Figure { figure, value } => {
                let (segment, figure) = (segment(&self.pointer), figure.clone());
                Edit::SetDerived { scenario, segment, figure, value: *value }
            }
            Becomes::On => Edit::SwitchOn { scenario, pointer },
            Becomes::Parents => Edit::ResetValue { scenario, pointer },
        }
    }
}

/// The segment an assumption is of; empty where it is none's.
fn segment(pointer: &str) -> String {
    schema::locate(pointer).and_then(|(_, segment)| segment).unwrap_or_default()
}

/// The part of `edit` that `judge` accepts, with an issue for each of its values that are not in it. Only edits of
/// several values have parts: any other is what it is, to be judged by whoever makes it.
///
/// # Errors
/// Where none of the values is accepted.
pub(crate) fn sift(
    edit: &Edit,
    judge: impl Fn(&Edit) -> Result<(), WorkbenchError>,
) -> Result<(Edit, Vec<Issue>), WorkbenchError> {
    let Edit::SetValues { scenario, by, values } = edit else { return Ok((edit.clone(), Vec::new())) };
    let part = |values: &[NewValue]| Edit::SetValues { scenario: scenario.clone(), by: *by, values: values.to_vec() };
    let (taken, refused) = sifted(&said(values), |values| issues(judge(&part(values))))?;
    if taken.is_empty() && !refused.is_empty() {
        Err(WorkbenchError::Invalid(refused))
    } else {
        Ok((part(&taken), refused))
    }
}

/// Without the figures that would set an assumption another of the values sets: what is said of it itself counts.
fn said(values: &[NewValue]) -> Vec<NewValue> {
    let set: HashSet<&str> = values.iter().filter(|value| !is_figure(value)).map(|it| it.pointer.as_str()).collect();
    values.iter().filter(|value| !is_figure(value) || !set.contains(value.pointer.as_str())).cloned().collect()
}

fn is_figure(value: &NewValue) -> bool {
    matches!(value.to, Becomes::Figure { .. })
}

/// Drops what the issues are about until none is left; where they are about none of the values, tries these in turn.
fn sifted(
    values: &[NewValue],
    judge: impl Fn(&[NewValue]) -> Result<Vec<Issue>, WorkbenchError>,
) -> Result<(Vec<NewValue>, Vec<Issue>), WorkbenchError> {
    let (mut taken, mut refused) = (values.to_vec(), Vec::new());
    loop {
        let issues = judge(&taken)?;
        if issues.is_empty() {
            return Ok((taken, refused));
        }
        let before = taken.len();
        taken.retain(|value| match issues.iter().find(|issue| is_about(issue, value)) {
            Some(issue) => {
                refused.push(at(value, issue));
                false
            }
            None => true,
        });
        if taken.len() == before {
            return in_turn(taken, refused, judge);
        }
    }
}

/// Takes each value that is accepted together with those taken before it.
fn in_turn(
    values: Vec<NewValue>,
    mut refused: Vec<Issue>,
    judge: impl Fn(&[NewValue]) -> Result<Vec<Issue>, WorkbenchError>,
) -> Result<(Vec<NewValue>, Vec<Issue>), WorkbenchError> {
    let mut taken = Vec::new();
    for value in values {
        taken.push(value);
        let issues = judge(&taken)?;
        if let Some(issue) = issues.first() {
            refused.extend(taken.pop().map(|value| at(&value, issue)));
        }
    }
    Ok((taken, refused))
}

fn issues(judged: Result<(), WorkbenchError>) -> Result<Vec<Issue>, WorkbenchError> {
    match judged {
        Ok(()) => Ok(Vec::new()),
        Err(WorkbenchError::Invalid(issues)) => Ok(issues),
        Err(other) => Err(other),
    }
}

/// Whether the issue lies at the value, in it or around it.
fn is_about(issue: &Issue, value: &NewValue) -> bool {
    covers(&value.pointer, &issue.pointer) || covers(&issue.pointer, &value.pointer)
}

/// The issue as one of the place that was edited.
fn at(value: &NewValue, issue: &Issue) -> Issue {
    Issue { pointer: value.pointer.clone(), ..issue.clone() }
}
