//! Pictures.

use std::ops::Range;

use headroom_charts::{Bridged, Chart, ChartError, Frame, ScenarioLine, WorthLine};
use headroom_engine::{Comparison, Projected, Worth, compare, worth};

use super::periods;
use super::stage::Subject;
use crate::notation::Notation;
use crate::view::{ChartKind, ChartRequest, NumberStyle, Theme};
use crate::{ChartOrder, Workbench, WorkbenchError, family};

/// The colours of a picture, and how figures are written on it.
pub(super) type Look = (Theme, NumberStyle);

/// What a picture is of.
pub(super) struct Drawing<'d> {
    pub(super) chart: &'d ChartRequest,
    pub(super) look: Look,
    /// The scenarios; where a chart is of one, the last counts.
    pub(super) subjects: &'d [&'d Subject],
    pub(super) reference: &'d Subject,
    /// It leaves the window.
    pub(super) given_away: bool,
}

/// A picture with the results it was drawn from that are nobody's series.
pub(super) struct Drawn {
    pub(super) chart: Chart,
    pub(super) comparison: Option<Comparison>,
    pub(super) worth: Option<Worth>,
}

/// The chart that `order` asks for.
pub(crate) fn chart(workbench: &mut Workbench, order: &ChartOrder) -> Result<String, WorkbenchError> {
    let subjects = order.scenarios.iter().map(|id| subject(workbench, id));
    let subjects: Vec<Subject> = subjects.collect::<Result<_, _>>()?;
    let reference = subject(workbench, &order.reference)?;
    if let Some(why) = subjects.iter().find_map(|subject| subject.apart_from(&reference)) {
        return Err(WorkbenchError::Apart { why });
    }
    let &ChartOrder { kind, width, height, theme, style, .. } = order;
    let period = period(order, subjects.last())?;
    let chart = ChartRequest { kind, width, height, head_room: 0, hidden: Vec::new(), read: false, period };
    let subjects: Vec<&Subject> = subjects.iter().collect();
    let look = (theme, style);
    let drawing = Drawing { chart: &chart, look, subjects: &subjects, reference: &reference, given_away: true };
    Ok(draw(&drawing)?.chart.svg)
}

/// The period asked for, as it is called; an error where there is none of that name.
fn period(order: &ChartOrder, subject: Option<&Subject>) -> Result<Option<String>, WorkbenchError> {
    let (Some(asked), Some(subject)) = (&order.period, subject) else { return Ok(None) };
    let known = periods::labels(&subject.projected);
    let label = known.iter().find(|label| label.eq_ignore_ascii_case(asked.trim())).cloned();
    let unknown = || {
        let (period, scenario) = (asked.clone(), subject.name.clone());
        WorkbenchError::UnknownPeriod { period, scenario, known }
    };
    label.map(Some).ok_or_else(unknown)
}

/// The picture.
pub(super) fn draw(drawing: &Drawing<'_>) -> Result<Drawn, ChartError> {
    let last = drawing.subjects.last().ok_or(ChartError::Nothing)?;
    let lines = || {
        let lines = drawing.subjects.iter().map(|subject| drawing.line(subject));
        lines.filter(|line| drawing.is_there(line.is_hidden)).collect::<Vec<_>>()
    };
    let (currency, frame) = (drawing.currency(), drawing.frame());
    let alone = |chart| Drawn { chart, comparison: None, worth: None };
    Ok(match drawing.chart.kind {
        ChartKind::Arr => alone(headroom_charts::arr_by_scenario(frame, currency, &lines())?),
        ChartKind::Contribution => alone(headroom_charts::contribution(frame, currency, &lines())?),
        ChartKind::Bridge => {
            alone(headroom_charts::arr_bridge(frame, currency, &drawing.bridged(last, &drawing.called(last)))?)
        }
        ChartKind::Net => {
            let comparison = compare(&drawing.reference.projected, &last.projected);
            let [name, reference] = [last, drawing.reference].map(|of| drawing.called(of));
            let chart = headroom_charts::cumulative_net(frame, currency, &name, &reference, &comparison)?;
            Drawn { comparison: Some(comparison), ..alone(chart) }
        }
        ChartKind::Worth => {
            let worth = worth(&last.projected);
            Drawn { chart: drawing.worth(last, &worth)?, comparison: None, worth: Some(worth) }
        }
    })
}

/// The ids of the two lines of what CSMs are worth.
pub(super) const WITH_AND_WITHOUT: [&str; 2] = ["with", "without"];

impl Drawing<'_> {
    pub(super) fn currency(&self) -> &str {
        &self.reference.projected.plan.plan().currency
    }

    pub(super) fn notation(&self) -> Notation<'_> {
        Notation { style: self.look.1.into(), currency: self.currency() }
    }

    pub(super) fn is_hidden(&self, series: &str) -> bool {
        self.chart.hidden.iter().any(|hidden| hidden == series)
    }

    fn frame(&self) -> Frame {
        let ChartRequest { width, height, head_room, .. } = *self.chart;
        let year = self.reference.projected.plan.plan().fiscal_year_start;
        Frame { head_room, ..frame((width, height), self.look, year) }
    }

    fn line<'s>(&self, subject: &'s Subject) -> ScenarioLine<'s> {
        let projection = &subject.projected.projection;
        ScenarioLine {
            name: &subject.name,
            colour: subject.colour,
            record: subject.said_of_record(),
            is_hidden: self.is_hidden(&subject.id),
            start: projection.start,
            series: &projection.total,
        }
    }

    fn bridged<'s>(&self, subject: &'s Subject, name: &'s str) -> Bridged<'s> {
        let projection = &subject.projected.projection;
        let months = self.months(&subject.projected);
        let is_record = subject.is_record;
        Bridged { name, start: projection.start, total: &projection.total, months, is_record }
    }

    /// What it is called in a title: in full where the title stands alone.
    fn called(&self, subject: &Subject) -> String {
        if self.given_away { subject.called() } else { subject.name.clone() }
    }

    /// The months of the period asked for, all where there is no such one.
    fn months(&self, projected: &Projected) -> Range<usize> {
        let asked = self.chart.period.as_deref().and_then(|label| periods::months(projected, label));
        asked.unwrap_or(0..projected.projection.months())
    }

    fn worth(&self, subject: &Subject, worth: &Worth) -> Result<Chart, ChartError> {
        let (currency, start) = (self.currency(), subject.projected.projection.start);
        let [with, without] = WITH_AND_WITHOUT.map(|id| (id, self.is_hidden(id)));
        let with = WorthLine {
            name: "with CSMs",
            colour: Some(subject.colour),
            is_hidden: with.1,
            values: &worth.months_with,
        };
        let without = WorthLine { name: "without", colour: None, is_hidden: without.1, values: &worth.months_without };
        let lines: Vec<_> = [with, without].into_iter().filter(|line| self.is_there(line.is_hidden)).collect();
        headroom_charts::cs_worth(self.frame(), (currency, start), &self.called(subject), &lines)
    }

    /// What is hidden keeps its label in the window, where it is shown again; what is given away has no trace of it.
    fn is_there(&self, is_hidden: bool) -> bool {
        !(is_hidden && self.given_away)
    }
}

/// The scenario or plan of record `id`.
pub(crate) fn subject(workbench: &mut Workbench, id: &str) -> Result<Subject, WorkbenchError> {
    let projected = workbench.project(id)?;
    Ok(match family::record(workbench.document(), id) {
        Some(record) => Subject::record(record, projected),
        None => Subject::scenario(workbench.state(), id, projected),
    })
}

/// A frame so wide and high, in that look, for a plan whose fiscal years begin in that month.
pub(super) fn frame((width, height): (u32, u32), (theme, style): Look, fiscal_year_start: u32) -> Frame {
    let theme = palette_of(theme);
    Frame { width, height, theme, fiscal_year_start, style: style.into(), head_room: 0 }
}

/// The charts' name for the colours the window asks for.
pub(super) fn palette_of(theme: Theme) -> headroom_charts::Theme {
    match theme {
        Theme::Light => headroom_charts::Theme::Light,
        Theme::Dark => headroom_charts::Theme::Dark,
    }
}
