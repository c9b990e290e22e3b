//! Every chart of the sample, and of plans at the edge of what is possible, as SVG and PNG in a folder, to look at:
//! `cargo run -p headroom-charts --example gallery -- FOLDER`.

use std::error::Error;
use std::path::Path;

use headroom_charts::{
    Bridged, Frame, ScenarioLine, Theme, WorthLine, arr_bridge, arr_by_scenario, contribution, cs_worth,
    cumulative_net, to_png,
};
use headroom_engine::number::Style;
use headroom_engine::{BASELINE, Document, Issue, Projected, compare, parse_document, resolve, summarise, worth};
use serde_json::json;

/// The window's, a slide's and the smallest that still has to say something.
const SIZES: [(u32, u32); 5] = [(620, 300), (480, 270), (1600, 900), (300, 200), (160, 100)];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("give a folder to write to")?;
    let sample = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../workbench/sample.json"))?;
    let sample = parse_document(&sample).map_err(listed)?;
    for (name, document) in documents(&sample) {
        for size in SIZES.into_iter().take(if name == "sample" { SIZES.len() } else { 2 }) {
            for theme in [Theme::Light, Theme::Dark] {
                draw(&folder, name, &document, size, theme)?;
            }
        }
    }
    Ok(())
}

/// The sample as it is and with fields of the plan changed.
fn documents(sample: &Document) -> Vec<(&'static str, Document)> {
    let with = |changes: &[(&str, serde_json::Value)], scenarios: bool| {
        let mut document = sample.clone();
        for (pointer, value) in changes {
            if let Some(place) = document.plan.pointer_mut(pointer) {
                *place = value.clone();
            }
        }
        if !scenarios {
            document.scenarios.clear();
        }
        document
    };
    vec![
        ("sample", sample.clone()),
        ("fiscal", with(&[("/fiscal_year_start", json!(4)), ("/currency", json!("CHF"))], true)),
        ("ten-years", with(&[("/horizon_months", json!(120))], true)),
        ("one-month", with(&[("/horizon_months", json!(1))], true)),
        ("year", with(&[("/horizon_months", json!(12)), ("/start", json!("2026-10"))], true)),
        ("costly", with(&[("/cs_overhead_annual", json!(25_000_000))], true)),
        ("alone", with(&[], false)),
    ]
}

fn draw(
    folder: &str,
    name: &str,
    document: &Document,
    (width, height): (u32, u32),
    theme: Theme,
) -> Result<(), Box<dyn Error>> {
    let fiscal_year_start = document.plan["fiscal_year_start"].as_u64().and_then(|month| u32::try_from(month).ok());
    let frame = Frame {
        width,
        height,
        theme,
        fiscal_year_start: fiscal_year_start.unwrap_or(1),
        style: Style::default(),
        head_room: 0,
    };
    for (chart, svg) in charts(document, frame)? {
        let folder = Path::new(folder).join(name);
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{chart}-{width}x{height}-{theme:?}").to_lowercase());
        std::fs::write(file.with_extension("svg"), &svg)?;
        std::fs::write(file.with_extension("png"), to_png(&svg)?)?;
    }
    Ok(())
}

fn charts(document: &Document, frame: Frame) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let projected = projected(document).map_err(listed)?;
    let lines: Vec<ScenarioLine<'_>> = projected
        .iter()
        .enumerate()
        .map(|(colour, (name, projected))| ScenarioLine {
            name,
            colour,
            record: None,
            is_hidden: false,
            start: projected.projection.start,
            series: &projected.projection.total,
        })
        .collect();
    let (baseline_name, baseline) = &projected[0];
    let plan = baseline.plan.plan();
    let mut charts = vec![
        ("arr".to_owned(), arr_by_scenario(frame, &plan.currency, &lines)?.svg),
        ("contribution".to_owned(), contribution(frame, &plan.currency, &lines)?.svg),
        ("bridge".to_owned(), arr_bridge(frame, &plan.currency, &bridged(baseline_name, baseline, false))?.svg),
        ("record".to_owned(), arr_bridge(frame, &plan.currency, &bridged(baseline_name, baseline, true))?.svg),
    ];
    let worth = worth(baseline);
    let lines = [("with CSMs", Some(0), &worth.months_with), ("without", None, &worth.months_without)];
    let lines = lines.map(|(name, colour, values)| WorthLine { name, colour, is_hidden: false, values });
    charts.push(("worth".to_owned(), cs_worth(frame, (&plan.currency, plan.start), baseline_name, &lines)?.svg));
    for (name, scenario) in &projected[1..] {
        let comparison = compare(baseline, scenario);
        let net = cumulative_net(frame, &plan.currency, name, baseline_name, &comparison)?;
        charts.push((format!("net-{}", name.replace(' ', "-")), net.svg));
    }
    Ok(charts)
}

fn bridged<'a>(name: &'a str, of: &'a Projected, is_record: bool) -> Bridged<'a> {
    let total = &of.projection.total;
    Bridged { name, start: of.projection.start, total, months: 0..total.months(), is_record }
}

/// Baseline and scenarios by name.
fn projected(document: &Document) -> Result<Vec<(String, Projected)>, Vec<Issue>> {
    let baseline = (BASELINE, "Baseline");
    let scenarios = document.scenarios.iter().map(|scenario| (scenario.id.as_str(), scenario.name.as_str()));
    std::iter::once(baseline)
        .chain(scenarios)
        .map(|(id, name)| {
            let plan = resolve(document, id)?;
            let projection = plan.project();
            let summary = summarise(&plan, &projection);
            Ok((name.to_owned(), Projected { plan, projection, summary }))
        })
        .collect()
}

fn listed(issues: Vec<Issue>) -> String {
    issues.into_iter().map(|issue| format!("{}: {}", issue.pointer, issue.message)).collect::<Vec<_>>().join("\n")
}
