use headroom_charts::{
    ChartError, Frame, ScenarioLine, Theme, arr_bridge, arr_by_scenario, contribution, cumulative_net,
};
use headroom_engine::number::Style;
use headroom_engine::{BASELINE, Document, Month, Projected, compare, parse_document, resolve, summarise};
use serde_json::Value;

pub(crate) fn frame(width: u32, height: u32) -> Frame {
    Frame { width, height, theme: Theme::Light, fiscal_year_start: 1, style: Style::default() }
}

pub(crate) fn sample() -> Document {
    parse_document(include_str!("../../../workbench/sample.json")).expect("the sample is valid")
}

/// The sample with fields of the plan changed.
pub(crate) fn changed(changes: &[(&str, Value)]) -> Document {
    let mut document = sample();
    for (pointer, value) in changes {
        *document.plan.pointer_mut(pointer).expect("a field of the plan") = value.clone();
    }
    document
}

pub(crate) fn projected(document: &Document, scenario: &str) -> Projected {
    let plan = resolve(document, scenario).expect("a valid scenario");
    let projection = plan.project();
    let summary = summarise(&plan, &projection);
    Projected { plan, projection, summary }
}

/// ARR, contribution, bridge and net of the first scenario, whose name is `name`.
pub(crate) fn charts(document: &Document, frame: Frame, name: &str) -> Result<[String; 4], ChartError> {
    let baseline = projected(document, BASELINE);
    let scenario = projected(document, &document.scenarios[0].id);
    let plan = baseline.plan.plan();
    let (currency, start): (&str, Month) = (&plan.currency, plan.start);
    let lines = [
        ScenarioLine {
            name: "Baseline",
            colour: 0,
            is_record: false,
            start: baseline.projection.start,
            series: &baseline.projection.total,
        },
        ScenarioLine {
            name,
            colour: 1,
            is_record: false,
            start: scenario.projection.start,
            series: &scenario.projection.total,
        },
    ];
    Ok([
        arr_by_scenario(frame, currency, &lines)?,
        contribution(frame, currency, &lines)?,
        arr_bridge(frame, currency, start, name, &scenario.projection.total)?,
        cumulative_net(frame, currency, name, "Baseline", &compare(&baseline, &scenario))?,
    ])
}
