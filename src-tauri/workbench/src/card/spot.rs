//! The value that a card is about.

use headroom_engine::derived::{Basis, Figure, range};
use headroom_engine::schema::{self, Field};
use headroom_engine::{BASELINE, Document, Issue, Origin, origin, resolved_value};
use serde_json::Value;

use crate::view::{CardRequest, Content};
use crate::{WorkbenchError, changes, family, show};

/// An assumption, or a figure that sets one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) field: &'static Field,
    pub(super) figure: Option<Figure>,
}

impl Spot {
    pub(super) fn of(document: &Document, request: &CardRequest) -> Result<Self, WorkbenchError> {
        let figure = request.figure.as_deref().map(|id| Figure::named(id).ok_or(id)).transpose();
        let located = schema::locate(&request.pointer).zip(figure.ok());
        let found = located.map(|((field, _), figure)| Self { field, figure });
        let sound = |spot: &Self| spot.figure.is_none_or(|figure| figure.sets() == spot.field.path);
        found.filter(sound).ok_or_else(|| {
            let place = changes::place(&document.plan, &request.pointer);
            WorkbenchError::Invalid(vec![Issue::new(&request.pointer, format!("There is no value at “{place}”."))])
        })
    }

    /// What stands there in the scenario, or the plan of record, `id`.
    pub(super) fn content(self, document: &Document, id: &str, pointer: &str) -> Content {
        let Some(figure) = self.figure else {
            return show::content(self.field, standing(document, id, pointer).as_ref());
        };
        show::figure_content(figure, basis(document, id, pointer).as_ref())
    }

    /// Whether the scenario says it itself.
    pub(super) fn is_overridden(document: &Document, id: &str, pointer: &str) -> bool {
        id != BASELINE && family::exists(document, id) && origin(document, id, pointer) == Origin::Overridden
    }

    /// What may be typed there.
    pub(super) fn range(self, document: &Document, request: &CardRequest) -> String {
        let Some(figure) = self.figure else { return self.field.range() };
        let basis = basis(document, &request.scenario, &request.pointer);
        let reach = basis.and_then(|basis| figure.reach(&basis).ok());
        reach.map(|reach| range(reach, figure.format())).unwrap_or_default()
    }
}

/// What the figures of the segment that `pointer` is of are read from.
pub(super) fn basis(document: &Document, id: &str, pointer: &str) -> Option<Basis> {
    let segment = segment(pointer)?;
    match family::record(document, id) {
        Some(record) => Basis::read(&record.plan, &record.baseline, &segment),
        None => Basis::read(&resolved_value(document, id).ok()?, &document.plan, &segment),
    }
}

/// The id of the segment that `pointer` is of.
pub(super) fn segment(pointer: &str) -> Option<String> {
    schema::locate(pointer)?.1
}

fn standing(document: &Document, id: &str, pointer: &str) -> Option<Value> {
    match family::record(document, id) {
        Some(record) => record.plan.pointer(pointer).cloned(),
        None => changes::standing(document, id, pointer),
    }
}
