//! Typing a figure that follows from assumptions.

use headroom_engine::derived::{Basis, Figure, Obstacle, Refusal, range};
use headroom_engine::{Document, Issue, resolved_value};
use serde_json::Value;

use super::shelf::Shelf;
use super::{place, value};
use crate::changes::{self, Scale};

/// Makes the assumption that the figure sets what gives `typed`.
pub(super) fn set(
    document: &mut Document,
    scenario: &str,
    (segment, figure): (&str, &str),
    typed: f64,
    shelf: &Shelf,
) -> Result<(), Issue> {
    let figure = Figure::named(figure).ok_or_else(|| unknown(figure))?;
    place::known_segment(&document.plan, segment)?;
    let pointer = pointer(segment, figure);
    let plan = resolved_value(document, scenario).unwrap_or_default();
    let basis = Basis::read(&plan, &document.plan, segment).ok_or(Refusal::Obstacle(Obstacle::Unsound));
    let found = basis.and_then(|basis| figure.set(&basis, typed));
    let found = found.map_err(|why| Issue::new(&pointer, sentence(document, segment, figure, typed, why)))?;
    value::set(document, scenario, &pointer, &Value::from(found), shelf)
}

/// The pointer of the assumption that `figure` sets.
pub(super) fn pointer(segment: &str, figure: Figure) -> String {
    format!("{}/{}", place::of_segment(segment), figure.sets())
}

/// `Mid-market › Retain › Churn without CSMs is 5%; it can be above 8% to 81.13% (hazard without CSM above 1 to 20).`
fn sentence(document: &Document, segment: &str, figure: Figure, typed: f64, why: Refusal) -> String {
    let field = figure.field();
    let group = field.map_or("", |field| field.group.title());
    let place = format!("{} › {group} › {}", changes::owner_name(&document.plan, segment), figure.label());
    let reach = match why {
        Refusal::Obstacle(obstacle) => return format!("{place}: {}", obstacle.sentence()),
        Refusal::OutOfReach(reach) => range(reach, figure.format()),
    };
    let typed = changes::amount(typed, figure.format(), changes::currency(&document.plan), Scale::Sentence);
    let sets = field.map(|field| format!(" ({} {})", changes::in_a_sentence(field.label), field.range()));
    format!("{place} is {typed}; it can be {reach}{}.", sets.unwrap_or_default())
}

fn unknown(figure: &str) -> Issue {
    let known = Figure::ALL.map(Figure::id).join(", ");
    Issue::new("", format!("There is no figure “{}”; there are {known}.", changes::short(figure)))
}
