//! Where a number was typed, and what is wrong with it.

use headroom_engine::Issue;
use serde::Serialize;
use specta::Type;

use super::numbers::{Numbers, SegmentNumbers};
use crate::edit::name;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields of `Numbers` by their names")]
pub enum StartField {
    Currency,
    Start,
    Name,
    Accounts,
    Arr,
    Csms,
    CutCsms,
    CutMonth,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StartProblem {
    /// The segment, counted from 0; `None` where the field belongs to none.
    pub segment: Option<u32>,
    /// The field.
    pub field: StartField,
    /// A sentence with the way out.
    pub message: String,
}

impl StartProblem {
    /// An issue of the plan that the segment `segment` alone made.
    pub(super) fn of_segment(segment: u32, issue: &Issue) -> Self {
        let field = match issue.pointer.as_str() {
            "/currency" => StartField::Currency,
            "/start" => StartField::Start,
            inside if inside.ends_with("/name") => StartField::Name,
            inside if inside.ends_with("/arr") => StartField::Arr,
            inside if inside.ends_with("/csms") => StartField::Csms,
            _ => StartField::Accounts,
        };
        let apart = matches!(field, StartField::Currency | StartField::Start);
        Self { segment: (!apart).then_some(segment), field, message: issue.message.clone() }
    }

    /// An issue of the scenario with the cut.
    pub(super) fn of_cut(issue: &Issue) -> Self {
        let field = if issue.pointer.ends_with("/month") { StartField::CutMonth } else { StartField::CutCsms };
        Self { segment: None, field, message: issue.message.clone() }
    }
}

/// What is wrong with the names: none, one that is too long, or that of a segment before it.
pub(super) fn misnamed(numbers: &Numbers) -> Vec<StartProblem> {
    let names: Vec<&str> = numbers.segments.iter().map(|segment| segment.name.as_str()).collect();
    let wrong = |at: usize| name::free("segment", names[at], names[..at].iter().copied()).err();
    let problem = |(segment, at): (u32, usize)| {
        let message = wrong(at)?.message;
        Some(StartProblem { segment: Some(segment), field: StartField::Name, message })
    };
    (0..).zip(0..names.len()).filter_map(problem).collect()
}

/// What a segment still lacks.
pub(super) fn missing_of(at: u32, segment: &SegmentNumbers) -> Vec<StartProblem> {
    let name = segment.called(at);
    let said = [
        (StartField::Accounts, segment.accounts.is_none(), format!("Type how many accounts {name} has today.")),
        (StartField::Arr, segment.arr.is_none(), format!("Type the ARR of {name} today.")),
        (
            StartField::Csms,
            segment.csms.is_none(),
            format!("Type how many CSMs {name} has today, 0 where it has none."),
        ),
    ];
    let lacking = said.into_iter().filter(|(_, lacks, _)| *lacks);
    lacking.map(|(field, _, message)| StartProblem { segment: Some(at), field, message }).collect()
}

/// What the cut still lacks.
pub(super) fn missing_of_cut(numbers: &Numbers) -> Option<StartProblem> {
    let cut = numbers.cut.as_ref()?;
    let takes_some = cut.csms.is_some_and(|csms| csms > 0.0);
    let message = "Type how many CSMs are cut, more than 0.".to_owned();
    (!takes_some).then_some(StartProblem { segment: None, field: StartField::CutCsms, message })
}

/// Everything the numbers still lack, as issues of a plan.
pub(super) fn missing(numbers: &Numbers) -> Vec<Issue> {
    let segments = (0..).zip(&numbers.segments).flat_map(|(at, segment)| missing_of(at, segment));
    let all = misnamed(numbers).into_iter().chain(segments).chain(missing_of_cut(numbers));
    all.map(|problem| Issue::new("", problem.message)).collect()
}
