use headroom_charts::{
    Bridged, ChartError, Frame, ScenarioLine, Theme, WorthLine, arr_bridge, arr_by_scenario, contribution, cs_worth,
    cumulative_net,
};
use headroom_engine::number::Style;
use headroom_engine::{
    BASELINE, Document, Month, Projected, Projection, compare, parse_document, resolve, summarise, worth,
};
use serde_json::Value;

pub(crate) fn frame(width: u32, height: u32) -> Frame {
    Frame { width, height, theme: Theme::Light, fiscal_year_start: 1, style: Style::default(), head_room: 0 }
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

/// ARR, contribution, bridge, net and worth of the first scenario, whose name is `name`.
pub(crate) fn charts(document: &Document, frame: Frame, name: &str) -> Result<[String; 5], ChartError> {
    let baseline = projected(document, BASELINE);
    let scenario = projected(document, &document.scenarios[0].id);
    let plan = baseline.plan.plan();
    let (currency, start): (&str, Month) = (&plan.currency, plan.start);
    let scenarios = [
        ScenarioLine {
            name: "Baseline",
            colour: 0,
            record: None,
            is_hidden: false,
            start: baseline.projection.start,
            series: &baseline.projection.total,
        },
        ScenarioLine {
            name,
            colour: 1,
            record: None,
            is_hidden: false,
            start: scenario.projection.start,
            series: &scenario.projection.total,
        },
    ];
    let worth = worth(&scenario);
    let lines = [("with CSMs", Some(1), &worth.months_with), ("without", None, &worth.months_without)];
    let lines = lines.map(|(name, colour, values)| WorthLine { name, colour, is_hidden: false, values });
    Ok([
        arr_by_scenario(frame, currency, &scenarios)?.svg,
        contribution(frame, currency, &scenarios)?.svg,
        arr_bridge(frame, currency, &bridged(name, &scenario))?.svg,
        cumulative_net(frame, currency, name, "Baseline", &compare(&baseline, &scenario))?.svg,
        cs_worth(frame, (currency, start), name, &lines)?.svg,
    ])
}

/// The whole of a scenario as a bridge.
pub(crate) fn bridged<'a>(name: &'a str, of: &'a Projected) -> Bridged<'a> {
    let Projection { start, total, .. } = &of.projection;
    Bridged { name, start: *start, total, months: 0..total.months(), is_record: false }
}
