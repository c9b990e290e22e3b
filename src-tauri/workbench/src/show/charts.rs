//! Pictures.

use headroom_charts::{ChartError, Frame, ScenarioLine};
use headroom_engine::compare;

use super::stage::Subject;
use crate::view::{ChartKind, NumberStyle, Theme};
use crate::{ChartOrder, Workbench, WorkbenchError, family};

/// The colours of a picture, and how figures are written on it.
pub(super) type Look = (Theme, NumberStyle);

/// What a picture is of.
pub(super) struct Drawing<'d> {
    pub(super) kind: ChartKind,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) theme: Theme,
    pub(super) style: NumberStyle,
    /// The scenarios; of a bridge and of the cumulative net the last one counts.
    pub(super) subjects: &'d [&'d Subject],
    pub(super) reference: &'d Subject,
}

/// The chart that `order` asks for.
pub(crate) fn chart(workbench: &mut Workbench, order: &ChartOrder) -> Result<String, WorkbenchError> {
    let subjects = order.scenarios.iter().map(|id| subject(workbench, id));
    let subjects: Vec<Subject> = subjects.collect::<Result<_, _>>()?;
    let reference = subject(workbench, &order.reference)?;
    if let Some(why) = subjects.iter().find_map(|subject| subject.apart_from(&reference)) {
        return Err(WorkbenchError::Apart { why });
    }
    let drawing = Drawing {
        kind: order.kind,
        width: order.width,
        height: order.height,
        theme: order.theme,
        style: order.style,
        subjects: &subjects.iter().collect::<Vec<_>>(),
        reference: &reference,
    };
    Ok(draw(&drawing)?)
}

/// The picture as SVG.
pub(super) fn draw(drawing: &Drawing<'_>) -> Result<String, ChartError> {
    let plan = drawing.reference.projected.plan.plan();
    let (currency, frame) = (
        plan.currency.as_str(),
        frame((drawing.width, drawing.height), (drawing.theme, drawing.style), plan.fiscal_year_start),
    );
    let lines = || drawing.subjects.iter().map(|subject| line(subject)).collect::<Vec<_>>();
    let last = drawing.subjects.last().ok_or(ChartError::Nothing)?;
    match drawing.kind {
        ChartKind::Arr => headroom_charts::arr_by_scenario(frame, currency, &lines()),
        ChartKind::Contribution => headroom_charts::contribution(frame, currency, &lines()),
        ChartKind::Bridge => {
            let projection = &last.projected.projection;
            headroom_charts::arr_bridge(frame, currency, projection.start, &last.name, &projection.total)
        }
        ChartKind::Net => {
            let comparison = compare(&drawing.reference.projected, &last.projected);
            headroom_charts::cumulative_net(frame, currency, &last.name, &drawing.reference.name, &comparison)
        }
    }
}

/// The scenario or plan of record `id`.
pub(crate) fn subject(workbench: &mut Workbench, id: &str) -> Result<Subject, WorkbenchError> {
    let projected = workbench.project(id)?;
    Ok(match family::record(workbench.document(), id) {
        Some(record) => Subject::record(&record.name, projected),
        None => Subject::scenario(workbench.state(), id, projected),
    })
}

fn line(subject: &Subject) -> ScenarioLine<'_> {
    let projection = &subject.projected.projection;
    ScenarioLine {
        name: &subject.name,
        colour: subject.colour,
        is_record: subject.is_record,
        start: projection.start,
        series: &projection.total,
    }
}

/// A frame so wide and high, in that look, for a plan whose fiscal years begin in that month.
pub(super) fn frame((width, height): (u32, u32), (theme, style): Look, fiscal_year_start: u32) -> Frame {
    let theme = match theme {
        Theme::Light => headroom_charts::Theme::Light,
        Theme::Dark => headroom_charts::Theme::Dark,
    };
    Frame { width, height, theme, fiscal_year_start, style: style.into() }
}
