//! What the selected scenario comes to.

use headroom_charts::ChartError;
use headroom_engine::compare;
use headroom_engine::number::Style;
use serde_json::Value;

use super::charts::{Drawing, draw};
use super::figures::figures;
use super::stage::{Against, Stage, Subject};
use super::timelines::timelines;
use crate::Workbench;
use crate::verdict::{Pair, closing_month, verdict};
use crate::view::{ChartKind, ChartPicture, ChartRequest, Results, Timeline, Verdict, ViewRequest};

/// Figures, verdict, pictures and teams of (`selected`, `reference`). Where the selected scenario is not valid now they are
/// those of the state in which it last was.
pub(super) fn results(
    workbench: &mut Workbench,
    (selected, reference): (&str, &str),
    request: &ViewRequest,
) -> (Results, Vec<Timeline>) {
    let with_others = request.charts.iter().any(|chart| chart.kind == ChartKind::Arr);
    let stage = Stage::of(workbench, selected, reference, with_others);
    let (own, against) = (stage.own(), stage.against());
    let style = request.style.into();
    let projected = own.map(|own| &*own.projected);
    let results = Results {
        stale: stage.stale,
        closing_month: projected.map(closing_month).unwrap_or_default(),
        figures: figures(projected, &against, style),
        verdict: own.zip(subject(&against)).map(|(own, against)| verdict_on(own, against, stage.reference, style)),
        warnings: projected.map(|own| super::problems(own.plan.warnings())).unwrap_or_default(),
        charts: pictures(&stage, request),
    };
    (results, timelines(&stage, &request.timelines, (request.theme, request.style)))
}

/// How many months a plan, valid or not, is to be projected.
pub(super) fn horizon(plan: &Value) -> u32 {
    let months = plan.pointer("/horizon_months").and_then(Value::as_f64).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float's cast saturates")]
    let months = months as u32;
    months
}

fn subject<'s>(against: &Against<'s>) -> Option<&'s Subject> {
    if let Against::Subject(subject) = against { Some(subject) } else { None }
}

fn verdict_on(own: &Subject, against: &Subject, reference: &str, style: Style) -> Verdict {
    let pair = Pair::of((reference, against), own, style);
    verdict(&pair, &compare(&against.projected, &own.projected))
}

/// The pictures asked for that there is something to draw in.
fn pictures(stage: &Stage<'_>, request: &ViewRequest) -> Vec<ChartPicture> {
    request.charts.iter().filter_map(|chart| picture(stage, *chart, request)).collect()
}

fn picture(stage: &Stage<'_>, chart: ChartRequest, request: &ViewRequest) -> Option<ChartPicture> {
    let selected = stage.own()?;
    let against = stage.against();
    let reference = subject(&against);
    if chart.kind == ChartKind::Net && reference.is_none() {
        return None;
    }
    let drawing = Drawing {
        kind: chart.kind,
        width: chart.width,
        height: chart.height,
        theme: request.theme,
        style: request.style,
        subjects: &if chart.kind == ChartKind::Arr { stage.together() } else { stage.pair() },
        reference: reference.unwrap_or(selected),
    };
    match draw(&drawing) {
        Ok(svg) => Some(ChartPicture { kind: chart.kind, svg, problem: None }),
        // A pane is folded to nothing.
        Err(ChartError::Size { .. }) => None,
        // The edit that led here stands, and its figures are right.
        Err(error) => Some(ChartPicture { kind: chart.kind, svg: String::new(), problem: Some(error.to_string()) }),
    }
}
