//! Pictures.

use std::sync::Arc;

use headroom_charts::{ChartError, Frame, ScenarioLine};
use headroom_engine::{Projected, compare};

use crate::view::{ChartKind, Theme};
use crate::{ChartOrder, Workbench, WorkbenchError, family};

/// A scenario to draw.
pub(super) struct Subject {
    pub(super) name: String,
    pub(super) colour: usize,
    pub(super) projected: Arc<Projected>,
}

/// What a picture is of.
pub(super) struct Drawing<'d> {
    pub(super) kind: ChartKind,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) theme: Theme,
    /// The scenarios; of a bridge and of the cumulative net the last one counts.
    pub(super) subjects: &'d [&'d Subject],
    pub(super) reference: &'d Subject,
}

/// The chart that `order` asks for.
pub(crate) fn chart(workbench: &mut Workbench, order: &ChartOrder) -> Result<String, WorkbenchError> {
    let subjects = order.scenarios.iter().map(|id| subject(workbench, id));
    let subjects: Vec<Subject> = subjects.collect::<Result<_, _>>()?;
    let reference = subject(workbench, &order.reference)?;
    let drawing = Drawing {
        kind: order.kind,
        width: order.width,
        height: order.height,
        theme: order.theme,
        subjects: &subjects.iter().collect::<Vec<_>>(),
        reference: &reference,
    };
    Ok(draw(&drawing)?)
}

/// The picture as SVG.
pub(super) fn draw(drawing: &Drawing<'_>) -> Result<String, ChartError> {
    let plan = drawing.reference.projected.plan.plan();
    let (currency, start, frame) = (plan.currency.as_str(), plan.start, frame(drawing));
    let lines = || drawing.subjects.iter().map(|subject| line(subject)).collect::<Vec<_>>();
    let last = drawing.subjects.last().ok_or(ChartError::Nothing)?;
    match drawing.kind {
        ChartKind::Arr => headroom_charts::arr_by_scenario(frame, currency, start, &lines()),
        ChartKind::Contribution => headroom_charts::contribution(frame, currency, start, &lines()),
        ChartKind::Bridge => {
            headroom_charts::arr_bridge(frame, currency, start, &last.name, &last.projected.projection.total)
        }
        ChartKind::Net => {
            let comparison = compare(&drawing.reference.projected, &last.projected);
            headroom_charts::cumulative_net(frame, currency, &last.name, &drawing.reference.name, &comparison)
        }
    }
}

fn subject(workbench: &mut Workbench, id: &str) -> Result<Subject, WorkbenchError> {
    let projected = workbench.project(id)?;
    let document = workbench.document();
    Ok(Subject { name: family::name(document, id).to_owned(), colour: family::colour(document, id), projected })
}

fn line(subject: &Subject) -> ScenarioLine<'_> {
    ScenarioLine { name: &subject.name, colour: subject.colour, series: &subject.projected.projection.total }
}

fn frame(drawing: &Drawing<'_>) -> Frame {
    let theme = match drawing.theme {
        Theme::Light => headroom_charts::Theme::Light,
        Theme::Dark => headroom_charts::Theme::Dark,
    };
    let fiscal_year_start = drawing.reference.projected.plan.plan().fiscal_year_start;
    Frame { width: drawing.width, height: drawing.height, theme, fiscal_year_start }
}
