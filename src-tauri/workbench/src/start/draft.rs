//! What numbers come to while they are typed: readings of each segment by itself, and everything that is in the way.

use headroom_engine::{BASELINE, Metric, Projected, arr_per_account, check, load, validate};
use serde::Serialize;
use specta::Type;

use super::field::{StartProblem, misnamed, missing_of, missing_of_cut};
use super::numbers::{Numbers, SegmentNumbers};
use super::plausible;
use crate::notation::Notation;
use crate::view::NumberStyle;

/// What the numbers come to.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StartDraft {
    /// One for each segment typed.
    pub segments: Vec<SegmentDraft>,
    /// Everything in the way of a plan.
    pub problems: Vec<StartProblem>,
    /// What to know of the plan as a whole.
    pub notes: Vec<String>,
}

/// What the numbers of a segment come to today, written; `n/a` where they come to nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SegmentDraft {
    /// `$45.0K`.
    pub arr_per_account: String,
    /// `28.6`.
    pub accounts_per_csm: String,
    /// Share of the hours for renewals and service that is served.
    pub coverage: String,
    /// Hours asked for over hours there are.
    pub utilisation: String,
    /// What looks unlike a plan that works, in sentences.
    pub warnings: Vec<String>,
}

/// What the numbers come to, figures written in `style`.
pub fn draft(numbers: &Numbers, style: NumberStyle) -> StartDraft {
    let notation = Notation { style: style.into(), currency: &numbers.currency };
    let (mut segments, mut problems) = (Vec::new(), misnamed(numbers));
    for (at, segment) in (0..).zip(&numbers.segments) {
        let read = project(numbers, at, segment);
        segments.push(SegmentDraft::of(segment, read.as_ref().ok(), notation));
        let found = read.err().into_iter().flatten().filter(|it| !problems.contains(it)).collect::<Vec<_>>();
        problems.extend(found);
    }
    problems.extend(missing_of_cut(numbers));
    if problems.is_empty() {
        problems.extend(of_cut(numbers));
    }
    StartDraft { segments, problems, notes: plausible::notes(numbers) }
}

impl SegmentDraft {
    fn of(typed: &SegmentNumbers, projected: Option<&Projected>, notation: Notation<'_>) -> Self {
        let style = notation.style;
        let series = projected.and_then(|it| Some(&it.projection.segments.first()?.series));
        let load = series.map(|series| load(series, 0, headroom_engine::ARR_PER_CSM)).unwrap_or_default();
        let coverage = projected.and_then(|it| Some(it.summary.segments.first()?.1.coverage_today));
        let of_series = |metric| series.and_then(|series| series.get(metric, 0));
        let today = plausible::Today {
            arr_per_account: series.and_then(|series| arr_per_account(series, 0)),
            coverage: coverage.filter(|_| typed.accounts.is_some_and(|accounts| accounts > 0.0)),
            utilisation: of_series(Metric::Utilisation),
            required: of_series(Metric::RequiredCsms),
        };
        Self {
            arr_per_account: style.optional(today.arr_per_account, |_, value| notation.money_full(value)),
            accounts_per_csm: style.optional(load.accounts, |style, value| style.number(value, 1)),
            coverage: style.optional(today.coverage, headroom_engine::number::Style::percent),
            utilisation: style.optional(today.utilisation, headroom_engine::number::Style::percent),
            warnings: plausible::warnings(typed, &today, notation),
        }
    }
}

/// The plan of one segment, projected; or what is in the way.
fn project(numbers: &Numbers, at: u32, segment: &SegmentNumbers) -> Result<Projected, Vec<StartProblem>> {
    let missing = missing_of(at, segment);
    if !missing.is_empty() {
        return Err(missing);
    }
    // A name that cannot be taken is said by itself, and hides nothing of what the numbers come to.
    let named = SegmentNumbers { name: segment.called(at), ..segment.clone() };
    let alone = Numbers { segments: vec![named], cut: None, ..numbers.clone() };
    let document = alone.document().map_err(|issue| vec![StartProblem::of_segment(at, &issue)])?;
    let plan = validate(&document.plan);
    let plan = plan.map_err(|issues| issues.iter().map(|it| StartProblem::of_segment(at, it)).collect::<Vec<_>>())?;
    Ok(Projected::new(plan))
}

/// What is wrong with the cut, where everything else is right.
fn of_cut(numbers: &Numbers) -> Vec<StartProblem> {
    let Ok(document) = numbers.document() else { return Vec::new() };
    let issues = check(&document).issues;
    let of_scenario = issues.iter().filter(|issue| issue.scenario.as_deref().is_some_and(|id| id != BASELINE));
    of_scenario.map(StartProblem::of_cut).collect()
}
