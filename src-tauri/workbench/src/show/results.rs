//! What the selected scenario comes to.

use std::collections::HashMap;
use std::sync::Arc;

use headroom_charts::ChartError;
use headroom_engine::{Document, Projected, compare};
use serde_json::Value;

use super::charts::{Drawing, Subject, draw};
use super::figures::figures;
use crate::verdict::{Pair, closing_month, verdict};
use crate::view::{ChartKind, ChartPicture, ChartRequest, Results, Verdict, ViewRequest};
use crate::{Workbench, WorkbenchError, family};

/// Figures, verdict and pictures of (`selected`, `reference`). Where the selected scenario is not valid now they are
/// those of the document in which it last was.
pub(super) fn results(
    workbench: &mut Workbench,
    (selected, reference): (&str, &str),
    request: &ViewRequest,
) -> Result<Results, WorkbenchError> {
    let stage = Stage::of(workbench, selected, reference);
    let own = stage.projected(selected);
    let against = stage.projected(reference).filter(|_| selected != reference);
    Ok(Results {
        stale: stage.stale,
        closing_month: own.map(closing_month).unwrap_or_default(),
        figures: figures(own, against),
        verdict: against.zip(own).map(|(against, own)| stage.verdict(against, own)),
        warnings: own.map(|own| super::problems(own.plan.warnings())).unwrap_or_default(),
        charts: stage.pictures(request)?,
    })
}

/// How many months a plan, valid or not, is to be projected.
pub(super) fn horizon(plan: &Value) -> u32 {
    let months = plan.pointer("/horizon_months").and_then(Value::as_f64).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float's cast saturates")]
    let months = months as u32;
    months
}

/// One document and the results of its valid scenarios.
struct Stage<'s> {
    document: Arc<Document>,
    results: HashMap<String, Arc<Projected>>,
    /// The document is not the present one.
    stale: bool,
    selected: &'s str,
    reference: &'s str,
}

impl<'s> Stage<'s> {
    fn of(workbench: &mut Workbench, selected: &'s str, reference: &'s str) -> Self {
        let (present, cache) = workbench.parts();
        let stale = cache.outcome(present, selected).is_err();
        let past = if stale { cache.last_valid(selected) } else { None };
        let document = past.unwrap_or_else(|| Arc::clone(present));
        let ids = family::ids(&document).into_iter();
        let results = ids.filter_map(|id| Some((id.clone(), cache.outcome(&document, &id).ok()?))).collect();
        Self { document, results, stale, selected, reference }
    }

    fn projected(&self, id: &str) -> Option<&Projected> {
        self.results.get(id).map(Arc::as_ref)
    }

    fn verdict(&self, reference: &Projected, selected: &Projected) -> Verdict {
        let pair = Pair::of(&self.document, (self.reference, reference), (self.selected, selected));
        verdict(&pair, &compare(reference, selected))
    }

    /// The pictures asked for that there is something to draw in.
    fn pictures(&self, request: &ViewRequest) -> Result<Vec<ChartPicture>, WorkbenchError> {
        let drawn = request.charts.iter().filter_map(|chart| self.picture(*chart, request).transpose());
        Ok(drawn.collect::<Result<_, _>>()?)
    }

    fn picture(&self, chart: ChartRequest, request: &ViewRequest) -> Result<Option<ChartPicture>, ChartError> {
        let Some(selected) = self.subject(self.selected) else { return Ok(None) };
        let subjects: Vec<Subject> = self.shown(chart.kind).iter().filter_map(|id| self.subject(id)).collect();
        let reference = self.subject(self.reference).filter(|_| self.selected != self.reference);
        if chart.kind == ChartKind::Net && reference.is_none() {
            return Ok(None);
        }
        let drawing = Drawing {
            kind: chart.kind,
            width: chart.width,
            height: chart.height,
            theme: request.theme,
            subjects: &subjects.iter().collect::<Vec<_>>(),
            reference: reference.as_ref().unwrap_or(&selected),
        };
        match draw(&drawing) {
            Ok(svg) => Ok(Some(ChartPicture { kind: chart.kind, svg })),
            // A pane folded to nothing is no reason to show nothing at all.
            Err(ChartError::Size { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The scenarios of a picture: the reference first, the selected one last and on top.
    fn shown(&self, kind: ChartKind) -> Vec<String> {
        let mut ids = vec![self.reference.to_owned()];
        if kind == ChartKind::Arr {
            ids.extend(family::ids(&self.document).into_iter().filter(|id| id != self.reference));
        }
        ids.retain(|id| id != self.selected);
        ids.push(self.selected.to_owned());
        ids
    }

    fn subject(&self, id: &str) -> Option<Subject> {
        let projected = self.results.get(id).map(Arc::clone)?;
        let name = family::name(&self.document, id).to_owned();
        Some(Subject { name, colour: family::colour(&self.document, id), projected })
    }
}
