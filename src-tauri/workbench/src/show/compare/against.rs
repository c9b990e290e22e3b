//! Whether a figure can be held against that of the reference, what it differs by, and whether that is good: the table
//! and the card of a figure both ask here.

use headroom_engine::Month;

use super::periods::span;
use super::table::Table;
use super::writing::{Unit, is_nothing};
use crate::view::Trend;

/// Which way is good.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Good {
    More,
    Less,
    Neither,
}

/// Which months of two figures must be the same, so that they can be compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// The first: what opens a period.
    First,
    /// The last: what closes one.
    Last,
    /// Both: sums and means.
    Both,
    /// None: it is of no month in particular.
    Neither,
}

/// What kind of figure something is.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) unit: Unit,
    pub(super) good: Good,
    pub(super) alike: Alike,
    /// Why it is alike in scenarios that differ; empty where it is only by chance.
    pub(super) unmoved: &'static str,
}

/// A figure, in its place.
pub(super) enum Reading {
    /// There is no such figure in any such place.
    Absent,
    /// None here, and why.
    Undefined(String),
    Value(Measured),
}

/// A figure with the months it is of.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) value: f64,
    pub(super) first: Month,
    pub(super) last: Month,
}

/// A figure held against that of the reference.
pub(super) enum Against {
    /// It is the reference's own.
    Itself,
    /// They are not compared, and why.
    Nothing(String),
    Difference(Difference),
}

/// What a figure differs by.
#[derive(Clone, Copy)]
pub(super) struct Difference {
    pub(super) delta: f64,
    /// The reference's figure.
    pub(super) from: f64,
    pub(super) trend: Trend,
}

impl Reading {
    /// `value` of the months from `first` to `last`, undefined for the reason `why` where it is `None`.
    pub(super) fn of(value: Option<f64>, (first, last): (Month, Month), why: impl FnOnce() -> String) -> Self {
        value.map_or_else(|| Self::Undefined(why()), |value| Self::Value(Measured { value, first, last }))
    }

    pub(super) fn value(&self) -> Option<f64> {
        if let Self::Value(measured) = self { Some(measured.value) } else { None }
    }
}

impl Table<'_> {
    /// A figure of `column` held against the same of the reference.
    pub(super) fn against(&self, column: usize, kind: Kind, own: &Reading, its: &Reading) -> Against {
        let (held, reference) = (&self.columns[column], &self.columns[0]);
        if held.is_reference {
            return Against::Itself;
        }
        let own = match own {
            Reading::Value(own) => *own,
            Reading::Undefined(why) => return Against::Nothing(why.clone()),
            Reading::Absent => return Against::Nothing(String::new()),
        };
        if let Some(stale) = [held, reference].into_iter().find(|column| column.is_stale) {
            let why = "is not valid now: its last results are not held against what others say now.";
            return Against::Nothing(format!("{} {why}", stale.quoted()));
        }
        match its {
            Reading::Value(its) if kind.alike.holds(own, *its) => {
                Against::Difference(Self::difference(kind, own, *its))
            }
            Reading::Value(its) => {
                let (own, its) = (span(own.first, own.last), span(its.first, its.last));
                Against::Nothing(format!("Of {own} here and of {its} in {}: not compared.", reference.quoted()))
            }
            Reading::Undefined(_) | Reading::Absent => {
                Against::Nothing(format!("{} has none to compare with.", reference.quoted()))
            }
        }
    }

    /// Why a dash stands where a figure or its difference would; `None` where none does.
    pub(super) fn why_nothing(&self, kind: Kind, own: &Reading, against: &Against) -> Option<String> {
        let is_zero = own.value().is_some_and(|value| kind.unit != Unit::Rate && is_nothing(kind.unit, value));
        match against {
            Against::Difference(by) if is_nothing(kind.unit, by.delta) && kind.unmoved.is_empty() => {
                let same = format!("The same as in {}.", self.columns[0].quoted());
                Some(if is_zero { format!("It is zero. {same}") } else { same })
            }
            Against::Difference(by) if is_nothing(kind.unit, by.delta) => Some(kind.unmoved.to_owned()),
            _ => is_zero.then(|| "It is zero.".to_owned()),
        }
    }

    fn difference(kind: Kind, own: Measured, its: Measured) -> Difference {
        let delta = own.value - its.value;
        let trend = match kind.good {
            Good::Neither => Trend::None,
            _ if is_nothing(kind.unit, delta) => Trend::Same,
            good if (delta > 0.0) == (good == Good::More) => Trend::Better,
            _ => Trend::Worse,
        };
        Difference { delta, from: its.value, trend }
    }
}

impl Alike {
    fn holds(self, own: Measured, its: Measured) -> bool {
        let (opens, closes) = (own.first == its.first, own.last == its.last);
        match self {
            Self::First => opens,
            Self::Last => closes,
            Self::Both => opens && closes,
            Self::Neither => true,
        }
    }
}
