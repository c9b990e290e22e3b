//! `chart FILE --kind arr|bridge|net|contribution|worth … -o OUT.svg|.png`.

use headroom_engine::BASELINE;
use headroom_workbench::view::{ChartKind, NumberStyle, Theme};
use headroom_workbench::{ChartOrder, Workbench, WorkbenchError, write_file};

use super::{asked, distinct, ending, ids};
use crate::arguments::{self, Chart, Kind};
use crate::failure::Failure;
use crate::output;

/// Draws one chart into a file.
pub(crate) fn run(chart: &Chart) -> Result<(), Failure> {
    let draw = match ending(&chart.output).as_str() {
        "svg" => |workbench: &mut Workbench, order: &ChartOrder| workbench.chart(order).map(String::into_bytes),
        "png" => |workbench: &mut Workbench, order: &ChartOrder| workbench.chart_png(order),
        _ => return Err(Failure::Usage("A chart is written to a file that ends in .svg or .png.".to_owned())),
    };
    check_scope(chart)?;
    let (_, bytes) = asked(&chart.file, |workbench| {
        let order = order(chart, workbench)?;
        draw(workbench, &order)
    })?;
    write_file(&chart.output, &bytes)?;
    output::message("written", &chart.output.display().to_string());
    Ok(())
}

/// Some charts are of one scenario, and only one of them can be of a period.
fn check_scope(chart: &Chart) -> Result<(), Failure> {
    let count = distinct(&chart.scenarios).len();
    match chart.kind {
        kind if kind != Kind::Bridge && chart.period.is_some() => {
            Err(Failure::Usage("Only a bridge spans a period; leave --period out, or draw --kind bridge.".to_owned()))
        }
        Kind::Net if count != 1 => {
            Err(Failure::Usage("The chart net is of one scenario; name it with --scenario.".to_owned()))
        }
        Kind::Bridge | Kind::Worth if count > 1 => {
            Err(Failure::Usage("Bridge and worth are charts of one scenario; give --scenario once.".to_owned()))
        }
        _ => Ok(()),
    }
}

/// The ids of what a chart is of.
struct Subjects {
    scenarios: Vec<String>,
    reference: String,
}

impl Subjects {
    fn of(chart: &Chart, workbench: &Workbench) -> Result<Self, WorkbenchError> {
        Ok(Self { scenarios: ids(workbench, &chart.scenarios)?, reference: workbench.id_of(&chart.reference)? })
    }

    /// The scenario of a chart that is of one.
    fn one(&self) -> Vec<String> {
        vec![self.scenarios.first().map_or_else(|| BASELINE.to_owned(), Clone::clone)]
    }

    /// The reference, then the scenarios asked for; where none is, every one that is valid. Plans of record are drawn
    /// where they are asked for.
    fn lines(&self, workbench: &mut Workbench) -> Vec<String> {
        let mut ids = vec![self.reference.clone()];
        if self.scenarios.is_empty() {
            let scenarios: Vec<String> = workbench.document().scenarios.iter().map(|it| it.id.clone()).collect();
            let all = std::iter::once(BASELINE.to_owned()).chain(scenarios);
            ids.extend(all.filter(|id| workbench.project(id).is_ok()));
        } else {
            ids.extend(self.scenarios.iter().cloned());
        }
        distinct(&ids)
    }
}

fn order(chart: &Chart, workbench: &mut Workbench) -> Result<ChartOrder, WorkbenchError> {
    let (subjects, (width, height)) = (Subjects::of(chart, workbench)?, chart.size);
    let (kind, scenarios) = match chart.kind {
        Kind::Arr => (ChartKind::Arr, subjects.lines(workbench)),
        Kind::Contribution => (ChartKind::Contribution, subjects.lines(workbench)),
        Kind::Bridge => (ChartKind::Bridge, subjects.one()),
        Kind::Net => (ChartKind::Net, subjects.one()),
        Kind::Worth => (ChartKind::Worth, subjects.one()),
    };
    let theme = match chart.theme {
        arguments::Theme::Light => Theme::Light,
        arguments::Theme::Dark => Theme::Dark,
    };
    let (reference, period) = (subjects.reference, chart.period.clone());
    Ok(ChartOrder { kind, scenarios, reference, period, width, height, theme, style: NumberStyle::default() })
}
