//! The figures that decide most.

mod sparks;
mod table;

use headroom_engine::number::{Scale, Style, UNDEFINED};
use headroom_engine::{Metric, Projected};

use super::charts::Look;
use super::stage::{Against, Subject};
use crate::notation::Notation;
use crate::verdict::closing_month;
use crate::view::{Drift, KeyFigure, Trend};
use table::{FIGURES, Figure, Measure, Unit};

/// The key figures of `selected` against another. Without results they are `n/a`; so is a difference where there is
/// another to compare with and no way to do so, with the reason.
pub(super) fn figures(selected: Option<&Subject>, against: &Against<'_>, look: Look) -> Vec<KeyFigure> {
    let spark = |figure| selected.and_then(|own| sparks::spark(figure, own, against, look.0));
    let projected = selected.map(|own| &*own.projected);
    FIGURES
        .iter()
        .map(|figure| KeyFigure { spark: spark(figure), ..figure.of(projected, against, look.1.into()) })
        .collect()
}

/// The key figures that `now` has otherwise than `frozen`, in full.
pub(super) fn drift(frozen: &Projected, now: &Projected, style: Style) -> Vec<Drift> {
    let drift = |figure: &Figure| {
        let [frozen, now] = [frozen, now].map(|of| figure.of(Some(of), &Against::Itself, style));
        (frozen.exact != now.exact).then_some(Drift { label: frozen.label, frozen: frozen.exact, now: now.exact })
    };
    FIGURES.iter().filter_map(drift).collect()
}

impl Figure {
    fn of(&self, selected: Option<&Projected>, against: &Against<'_>, style: Style) -> KeyFigure {
        let value = selected.and_then(|selected| self.measure.of(selected));
        let difference = selected.and_then(|selected| self.difference(selected, against));
        let currency = selected.map_or("", |selected| selected.plan.plan().currency.as_str());
        let notation = Notation { style, currency };
        let known = difference.as_ref().and_then(|difference| difference.as_ref().ok().copied());
        let why_not = difference.as_ref().and_then(|difference| difference.as_ref().err());
        let mut hint = self.hint.to_owned();
        let reasons = value.is_none().then_some(self.undefined).into_iter().chain(why_not.map(String::as_str));
        reasons.for_each(|reason| hint.extend([" ", reason]));
        KeyFigure {
            id: self.id.to_owned(),
            label: self.label(selected, notation),
            is_undefined: value.is_none(),
            value: value.map_or_else(undefined, |value| self.unit.short(notation, value)),
            exact: value.map_or_else(undefined, |value| self.unit.exact(notation, value)),
            trend: self.trend(notation, known),
            hint: hint.trim_end().to_owned(),
            delta: known.map(|known| self.unit.difference(notation, known)).or_else(|| why_not.map(|_| undefined())),
            spark: None,
        }
    }

    /// The difference, or why there is none; `None` where none is expected.
    fn difference(&self, selected: &Projected, against: &Against<'_>) -> Option<Result<f64, String>> {
        let other = match against {
            Against::Itself => return None,
            Against::Nothing(why) => return Some(Err(why.clone())),
            Against::Subject(other) => other,
        };
        let value = self.measure.of(selected)?;
        let its = self.measure.beside(selected, &other.projected);
        Some(its.map(|its| value - its).ok_or_else(|| self.measure.missing(selected, other)))
    }

    /// ARR is said with its month.
    fn label(&self, selected: Option<&Projected>, notation: Notation<'_>) -> String {
        let month = selected.filter(|_| self.id == Metric::ClosingArr.name()).map(closing_month);
        let label = month.map_or_else(|| self.label.to_owned(), |month| format!("{} {month}", self.label));
        if matches!(self.unit, Unit::Money | Unit::PerAccount) { notation.titled(&label) } else { label }
    }

    /// A difference too small to be written is none.
    fn trend(&self, notation: Notation<'_>, difference: Option<f64>) -> Trend {
        let Some(difference) = difference else { return Trend::None };
        let written = self.unit.difference(notation, difference);
        if written == self.unit.difference(notation, 0.0) {
            Trend::Same
        } else if (difference > 0.0) == self.is_cost {
            Trend::Worse
        } else {
            Trend::Better
        }
    }
}

impl Measure {
    fn of(self, projected: &Projected) -> Option<f64> {
        match self {
            Self::Last(metric) => projected.projection.total.last(metric),
            Self::Horizon(value) | Self::Timeless(value) => value(projected),
        }
    }

    /// What `other` has beside the figure of `selected`.
    fn beside(self, selected: &Projected, other: &Projected) -> Option<f64> {
        let (own, its) = (&selected.projection, &other.projection);
        match self {
            Self::Last(metric) => {
                let month = usize::try_from(own.last_month().months_after(its.start)).ok()?;
                its.total.get(metric, month)
            }
            Self::Horizon(value) => {
                if same_months(selected, other) {
                    value(other)
                } else {
                    None
                }
            }
            Self::Timeless(value) => value(other),
        }
    }

    /// Why `other` has nothing beside the figure of `selected`.
    fn missing(self, selected: &Projected, other: &Subject) -> String {
        let (name, month) = (&other.name, closing_month(selected));
        match self {
            Self::Horizon(_) if !same_months(selected, &other.projected) => {
                format!("No difference: “{name}” is projected over other months.")
            }
            Self::Last(_) => format!("No difference: “{name}” has none in {month}."),
            Self::Horizon(_) | Self::Timeless(_) => format!("No difference: “{name}” has none."),
        }
    }
}

fn same_months(one: &Projected, other: &Projected) -> bool {
    let (one, other) = (&one.projection, &other.projection);
    one.start == other.start && one.months() == other.months()
}

impl Unit {
    fn short(self, notation: Notation<'_>, value: f64) -> String {
        match self {
            Self::Money => notation.money(value),
            Self::PerAccount => notation.style.money_in(Scale::of_one(value), notation.currency, value),
            Self::Rate => notation.style.percent(value),
        }
    }

    fn exact(self, notation: Notation<'_>, value: f64) -> String {
        match self {
            Self::Money | Self::PerAccount => notation.money_full(value),
            Self::Rate => format!("{}%", notation.style.number(value * 100.0, 3)),
        }
    }

    fn difference(self, notation: Notation<'_>, value: f64) -> String {
        match self {
            Self::Money | Self::PerAccount => notation.money_difference(value),
            Self::Rate => notation.style.points_difference(value),
        }
    }
}

fn undefined() -> String {
    UNDEFINED.to_owned()
}
