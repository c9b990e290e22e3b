//! What the selected scenario comes to.

use headroom_charts::ChartError;
use headroom_engine::compare;
use headroom_engine::number::Style;
use serde_json::Value;

use super::basis::basis;
use super::charts::{Drawing, Look, draw};
use super::figures::figures;
use super::readings::{reading, series, unread};
use super::stage::{Against, Stage, Subject};
use super::timelines::timelines;
use super::warnings::warnings;
use super::{SLIDE, known, periods, problems, worth};
use crate::verdict::{Pair, closing_month, verdict};
use crate::view::{ChartKind, ChartPicture, ChartRequest, Results, Timeline, Verdict, ViewRequest};
use crate::{Workbench, WorkbenchError};

/// Figures, verdict, pictures and teams of (`selected`, `reference`). Where the selected scenario is not valid now they are
/// those of the state in which it last was.
pub(super) fn results(
    workbench: &mut Workbench,
    (selected, reference): (&str, &str),
    request: &ViewRequest,
) -> (Results, Vec<Timeline>) {
    let with_others = request.charts.iter().any(|chart| chart.kind == ChartKind::Arr);
    let is_live = workbench.state().has(selected);
    let basis = if is_live { basis(workbench.document()) } else { None };
    let stage = Stage::of(workbench, selected, reference, with_others);
    let (own, against) = (stage.own(), stage.against());
    let look = (request.theme, request.style);
    let style = request.style.into();
    let projected = own.map(|own| &*own.projected);
    let results = Results {
        stale: stage.stale,
        closing_month: projected.map(closing_month).unwrap_or_default(),
        figures: figures(own, &against, look),
        verdict: own.zip(subject(&against)).map(|(own, against)| verdict_on(own, against, stage.reference, style)),
        apart: match &against {
            Against::Nothing(why) if !why.is_empty() => Some(why.clone()),
            _ => None,
        },
        worth: own.map(|own| worth::worth(own, style)),
        basis,
        warnings: projected.map(|own| problems(&warnings(selected, own, style))).unwrap_or_default(),
        charts: pictures(&stage, request),
    };
    (results, timelines(&stage, &request.timelines, look))
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
    request.charts.iter().filter_map(|chart| picture(stage, chart, (request.theme, request.style))).collect()
}

/// One of them, with its size's refusal for silence: a pane is folded to nothing.
fn picture(stage: &Stage<'_>, chart: &ChartRequest, look: Look) -> Option<ChartPicture> {
    match pictured(stage, chart, look, false)? {
        Ok(picture) => Some(picture),
        Err(ChartError::Size { .. }) => None,
        // The edit that led here stands, and its figures are right.
        Err(error) => Some(ChartPicture { problem: Some(error.to_string()), ..empty(chart.kind) }),
    }
}

/// The first picture of `request` by itself, as it leaves the window.
pub(super) fn picture_alone(workbench: &mut Workbench, request: &ViewRequest) -> Result<ChartPicture, WorkbenchError> {
    let chart = request.charts.first().ok_or(ChartError::Nothing)?;
    let (selected, reference) = (known(workbench, &request.selected), known(workbench, &request.reference));
    let stage = Stage::of(workbench, &selected, &reference, chart.kind == ChartKind::Arr);
    let (width, height) = SLIDE;
    let chart = ChartRequest { head_room: 0, width, height, ..chart.clone() };
    let drawn = pictured(&stage, &chart, (request.theme, request.style), true);
    Ok(drawn.unwrap_or(Err(ChartError::Nothing))?)
}

/// The picture, or why there is none; `None` where there is nothing to show in it.
fn pictured(
    stage: &Stage<'_>,
    chart: &ChartRequest,
    look: Look,
    given_away: bool,
) -> Option<Result<ChartPicture, ChartError>> {
    let selected = stage.own()?;
    let against = stage.against();
    let reference = subject(&against);
    if chart.kind == ChartKind::Net && reference.is_none() {
        return None;
    }
    let subjects = if chart.kind == ChartKind::Arr { stage.together() } else { stage.pair() };
    let reference = reference.unwrap_or(selected);
    let drawing = Drawing { chart, look, subjects: &subjects, reference, given_away };
    Some(draw(&drawing).map(|drawn| {
        let periods = if chart.kind == ChartKind::Bridge { periods::labels(&selected.projected) } else { Vec::new() };
        let period = chart.period.clone().filter(|period| periods.contains(period));
        let reading = reading(&drawn.chart, series(&drawing, &drawn));
        let reading = Some(if chart.read { reading } else { unread(reading) });
        let (title, svg) = (drawn.chart.title, drawn.chart.svg);
        ChartPicture { kind: chart.kind, title, svg, problem: None, reading, periods, period }
    }))
}

fn empty(kind: ChartKind) -> ChartPicture {
    let (title, svg) = (String::new(), String::new());
    ChartPicture { kind, title, svg, problem: None, reading: None, periods: Vec::new(), period: None }
}
