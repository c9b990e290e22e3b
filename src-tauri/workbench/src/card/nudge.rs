//! What a little more of a value does.

use headroom_engine::schema::{Bound, Domain};
use headroom_engine::{Projected, resolve};
use serde_json::Value;

use super::{CardQuery, spot};
use crate::Edit;
use crate::history::Past;
use crate::notation::Notation;
use crate::view::{Content, Nudge, NudgeFigure, Trend};

/// How much more.
const HUNDREDTH: f64 = 1.01;

impl CardQuery {
    /// The scenario projected afresh with the value a hundredth larger, held against it as it is. `None` for what is no
    /// number here, for facts and yardsticks, and where there is no room for more.
    pub(super) fn nudge(&self, standing: &Projected) -> Option<Nudge> {
        let (document, request) = (self.state.document(), &self.request);
        let Content::Number { value, .. } = self.spot.content(document, &request.scenario, &request.pointer) else {
            return None;
        };
        let to = nudged(value, self.domain()?).filter(|_| self.spot.field.is_overridable())?;
        let nudged = self.edit(to).apply(document, &Past::default()).ok()?;
        let nudged = Projected::new(resolve(&nudged.document, &request.scenario).ok()?);
        let figures = figures(standing, &nudged, request.style.into());
        Some(Nudge { to, hundredth: is_hundredth(value, to), figures })
    }

    fn domain(&self) -> Option<Domain> {
        let Some(figure) = self.spot.figure else { return self.spot.field.domain() };
        figure.reach(&spot::basis(self.state.document(), &self.request.scenario, &self.request.pointer)?).ok()
    }

    /// What a person would do to the same effect.
    fn edit(&self, to: f64) -> Edit {
        let (scenario, pointer) = (self.request.scenario.clone(), self.request.pointer.clone());
        match (self.spot.figure, spot::segment(&pointer)) {
            (Some(figure), Some(segment)) => {
                Edit::SetDerived { scenario, segment, figure: figure.id().to_owned(), value: to }
            }
            _ => Edit::SetValue { scenario, pointer, value: Value::from(to) },
        }
    }
}

/// A hundredth more, a whole number one more, no further than `domain` goes; `None` where that is no more at all.
fn nudged(value: f64, domain: Domain) -> Option<f64> {
    let wanted = if domain.whole { value + 1.0 } else { value * HUNDREDTH };
    let to = match domain.high {
        Bound::Including(high) => wanted.min(high),
        Bound::Beyond(_) => wanted,
    };
    let to = if let Bound::Including(low) = domain.low { to.max(low) } else { to };
    (domain.contains(to) && (to - value).abs() > f64::EPSILON * value.abs()).then_some(to)
}

fn is_hundredth(value: f64, to: f64) -> bool {
    (to - value * HUNDREDTH).abs() <= 1e-9 * value.abs()
}

fn figures(standing: &Projected, nudged: &Projected, style: headroom_engine::number::Style) -> Vec<NudgeFigure> {
    let notation = Notation { style, currency: &standing.plan.plan().currency };
    let (before, after) = (&standing.summary, &nudged.summary);
    let arr = format!("ARR {}", standing.projection.last_month().label());
    vec![
        figure("NPV", after.npv - before.npv, notation),
        figure(&arr, after.closing_arr - before.closing_arr, notation),
    ]
}

fn figure(label: &str, difference: f64, notation: Notation<'_>) -> NudgeFigure {
    let exact = notation.money_difference_full(difference);
    let trend = match exact == notation.money_difference_full(0.0) {
        true => Trend::Same,
        false if difference > 0.0 => Trend::Better,
        false => Trend::Worse,
    };
    NudgeFigure { label: notation.titled(label), value: notation.money_difference(difference), exact, trend }
}
