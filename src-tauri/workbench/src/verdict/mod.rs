//! What a scenario gains and loses against its reference: a sentence a CFO can argue with, and the figures behind it.

mod course;
mod freeze;
mod in_churn;
mod new_logos;
mod parts;
mod row;
mod rows;
mod sentence;
mod subject;

use headroom_engine::number::Style;
use headroom_engine::{BASELINE, Comparison, Month, Projected, SegmentProjection};

use crate::notation::Notation;
use crate::show::Subject;
use crate::view::Verdict;

/// A scenario and the reference it is held against; either may be a plan of record.
pub(crate) struct Pair<'p> {
    reference: Side<'p>,
    scenario: Side<'p>,
    /// Whether the reference is the baseline, so that it need not be named.
    on_baseline: bool,
    /// Both are the same one.
    is_itself: bool,
    style: Style,
}

/// One of the two.
struct Side<'p> {
    name: &'p str,
    is_record: bool,
    projected: &'p Projected,
}

impl<'p> Pair<'p> {
    /// The reference, given with its id, and what is held against it.
    pub(crate) fn of((id, reference): (&str, &'p Subject), scenario: &'p Subject, style: Style) -> Self {
        let side = |of: &'p Subject| Side { name: &of.name, is_record: of.is_record, projected: &of.projected };
        let (on_baseline, is_itself) = (id == BASELINE, id == scenario.id);
        Self { reference: side(reference), scenario: side(scenario), on_baseline, is_itself, style }
    }

    fn notation(&self) -> Notation<'_> {
        Notation { style: self.style, currency: &self.reference.projected.plan.plan().currency }
    }

    /// The last month that both have, `Dec 2029`.
    fn closing_month(&self) -> String {
        self.months().1.label()
    }

    /// The first and the last month that both have: those are compared.
    fn months(&self) -> (Month, Month) {
        let (one, other) = (&self.reference.projected.projection, &self.scenario.projected.projection);
        (one.start.max(other.start), one.last_month().min(other.last_month()))
    }

    /// Whether either has months that the other has not.
    fn is_partial(&self) -> bool {
        let (from, to) = self.months();
        let whole =
            |side: &Side<'_>| side.projected.projection.start == from && side.projected.projection.last_month() == to;
        !whole(&self.reference) || !whole(&self.scenario)
    }

    /// Whether both have the same months and the same segments: only then can what happens in one be told by its causes.
    fn is_alike(&self) -> bool {
        let [one, other] = [&self.reference, &self.scenario].map(|side| &side.projected.projection);
        let is_there = |segment: &SegmentProjection| other.segment(&segment.id).is_some();
        !self.is_partial() && one.segments.len() == other.segments.len() && one.segments.iter().all(is_there)
    }

    /// An amount in three figures, whatever its sign.
    fn amount(&self, money: f64) -> String {
        self.notation().money_said(money.abs())
    }
}

impl Side<'_> {
    /// `“Invest”`, `the plan of record “Board plan”`.
    fn named(&self) -> String {
        let what = if self.is_record { "the plan of record " } else { "" };
        format!("{what}“{}”", self.name)
    }
}

/// The verdict on `pair`, whose comparison is `comparison`.
pub(crate) fn verdict(pair: &Pair<'_>, comparison: &Comparison) -> Verdict {
    Verdict { sentence: sentence::sentence(pair, comparison), rows: rows::rows(pair, comparison) }
}

/// The last month of a projection, `Dec 2029`.
pub(crate) fn closing_month(projected: &Projected) -> String {
    projected.projection.last_month().label()
}

/// Which way an amount of money goes; less than half a cent goes no way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Level,
    Down,
}

impl Way {
    fn of(money: f64) -> Self {
        match money {
            money if money >= 0.005 => Self::Up,
            money if money <= -0.005 => Self::Down,
            _ => Self::Level,
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The text with a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}
