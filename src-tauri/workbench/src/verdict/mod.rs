//! What a scenario gains and loses against its reference: a sentence a CFO can argue with, and the figures behind it.

mod parts;
mod row;
mod rows;
mod sentence;
mod subject;

use headroom_engine::number::Style;
use headroom_engine::{Comparison, Document, Projected};

use crate::family;
use crate::view::Verdict;

/// A scenario and the reference it is held against.
pub(crate) struct Pair<'p> {
    reference: Side<'p>,
    scenario: Side<'p>,
    /// Whether the reference is the baseline, so that it need not be named.
    on_baseline: bool,
}

/// One of the two.
struct Side<'p> {
    name: &'p str,
    projected: &'p Projected,
}

impl<'p> Pair<'p> {
    /// The pair, each given with its id.
    pub(crate) fn of(
        document: &'p Document,
        reference: (&str, &'p Projected),
        scenario: (&str, &'p Projected),
    ) -> Self {
        let side = |(id, projected): (&str, &'p Projected)| Side { name: family::name(document, id), projected };
        Self {
            reference: side(reference),
            scenario: side(scenario),
            on_baseline: family::scenario(document, reference.0).is_none(),
        }
    }

    fn currency(&self) -> &str {
        &self.reference.projected.plan.plan().currency
    }

    /// The last month, `Dec 2029`.
    fn closing_month(&self) -> String {
        closing_month(self.reference.projected)
    }

    /// An amount in three figures, whatever its sign.
    fn amount(&self, money: f64) -> String {
        Style::default().money(self.currency(), money.abs())
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
fn listed(parts: &[String]) -> String {
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
