use headroom_charts::{ChartError, Frame, ScenarioLine, Theme, arr_by_scenario, cumulative_net};
use headroom_engine::number::Style;
use headroom_engine::{BASELINE, Metric, compare};
use serde_json::json;

use crate::fixture::{changed, charts, frame, projected, sample};

#[test]
fn a_chart_says_what_it_shows() {
    let drawn = charts(&sample(), frame(620, 300), "Cut").expect("charts");
    let titles = ["ARR by scenario · USD", "Contribution by scenario · USD a month", "ARR bridge of Cut · USD"];
    let titles = titles.iter().chain(&[
        "Cumulative net of Cut against Baseline · USD",
        "Gross profit of Cut with and without CSMs · USD a month",
    ]);
    for (svg, title) in drawn.iter().zip(titles) {
        assert!(svg.contains(&format!("<title>{title} · Jan 2027 – Dec 2029</title>")), "{svg}");
        assert!(svg.contains("role=\"img\"") && svg.contains("width=\"620\" height=\"300\" viewBox=\"0 0 6200 3000\""));
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    }
}

#[test]
fn unit_and_period_go_on_where_the_title_ends_in_whatever_font() {
    let drawn = charts(&sample(), frame(1600, 900), "Cut & run").expect("charts");
    for (svg, end) in drawn.iter().zip(["scenario", "scenario", "Cut &amp; run", "Baseline", "CSMs"]) {
        let title = svg.split("<text ").nth(1).expect("a title").split("</text>").next().expect("its end");
        let (what, rest) = title.split_once("<tspan dx=").expect("one text");
        assert!(what.ends_with(end), "{what}");
        assert!(rest.contains(">· USD") && rest.ends_with("Jan 2027 – Dec 2029</tspan>"), "{rest}");
        assert!(!rest.contains(" x="), "{rest}");
    }
}

#[test]
fn the_description_holds_the_figures() {
    let document = sample();
    let drawn = charts(&document, frame(620, 300), "Cut").expect("charts");
    let total = projected(&document, BASELINE).projection.total;
    let style = Style::UsFinance;
    let opening = style.money("USD", total.get(Metric::OpeningArr, 0).expect("opening ARR"));
    let closing = style.money("USD", total.last(Metric::ClosingArr).expect("closing ARR"));
    assert!(drawn[0].contains(&format!("<desc>Baseline: {opening} in Jan 2027, {closing} in Dec 2029. Cut: ")));
    assert!(drawn[0].contains(" against Baseline).</desc>"));
    assert!(drawn[2].contains("<desc>Opening Jan 2027: "));
    assert!(drawn[3].contains("; negative from Sep 2029.</desc>"));
}

#[test]
fn what_costs_more_and_gains_nothing_has_not_paid_back() {
    let reference = projected(&sample(), BASELINE);
    let costlier = projected(&changed(&[("/cs_overhead_annual", json!(900_000))]), BASELINE);
    let comparison = compare(&reference, &costlier);
    let net = cumulative_net(frame(620, 300), "USD", "Tools", "Baseline", &comparison).expect("a chart").svg;
    assert!(net.contains("; has not paid back by Dec 2029.</desc>") && net.contains(">has not paid back by Dec 2029<"));
    assert!(!net.contains("negative from"), "{net}");
}

#[test]
fn names_cannot_break_out_of_the_drawing() {
    let drawn = charts(&sample(), frame(1600, 900), "<script>\u{1}\"x\" & 'y' 名前").expect("charts");
    for svg in drawn {
        assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;") && !svg.contains('\u{1}'));
        assert!(svg.contains("&amp;") && svg.contains("名前"));
    }
}

#[test]
fn the_fiscal_year_is_the_plans() {
    let fiscal = Frame { fiscal_year_start: 4, ..frame(900, 450) };
    let drawn = charts(&sample(), fiscal, "Cut").expect("charts");
    assert!(drawn[0].contains(">FY28<") && !drawn[0].contains(">2028<"));
    let drawn = charts(&sample(), frame(900, 450), "Cut").expect("charts");
    assert!(drawn[0].contains(">2028<") && !drawn[0].contains("FY28"));
}

#[test]
fn themes_differ_in_nothing_but_colour() {
    let light = charts(&sample(), frame(620, 300), "Cut").expect("charts");
    let dark = charts(&sample(), Frame { theme: Theme::Dark, ..frame(620, 300) }, "Cut").expect("charts");
    for (light, dark) in light.iter().zip(&dark) {
        assert_ne!(light, dark);
        assert_eq!(colourless(light), colourless(dark));
    }
}

fn colourless(svg: &str) -> String {
    svg.split('#').map(|part| part.get(6..).unwrap_or(part)).collect()
}

#[test]
fn plans_at_the_edge_are_drawn() {
    let edges = [
        changed(&[("/horizon_months", json!(120))]),
        changed(&[("/horizon_months", json!(1))]),
        changed(&[("/cs_overhead_annual", json!(1e15))]),
        changed(&[("/segments/smb/acquisition/acv", json!(1e15))]),
        changed(&[("/currency", json!("CHF")), ("/start", json!("2026-12"))]),
    ];
    for document in edges {
        for (width, height) in [(120, 80), (480, 270), (1600, 900), (8000, 8000)] {
            for svg in charts(&document, frame(width, height), "Cut").expect("charts") {
                assert!(!svg.contains("NaN") && !svg.contains("inf,"), "{svg}");
                assert!(svg.len() < 40_000, "{} bytes", svg.len());
            }
        }
    }
}

#[test]
fn a_frame_that_shows_nothing_or_too_much_is_refused() {
    for (width, height) in [(119, 80), (120, 79), (8001, 80), (120, 8001), (0, 0), (u32::MAX, u32::MAX)] {
        let refused = charts(&sample(), frame(width, height), "Cut");
        assert_eq!(refused, Err(ChartError::Size { width, height }));
    }
    let message = ChartError::Size { width: 10, height: 20 }.to_string();
    assert_eq!(message, "A chart cannot be 10×20 pixels; give at least 120×80 and at most 8000×8000.");
}

#[test]
fn no_scenario_is_nothing_to_draw() {
    assert_eq!(arr_by_scenario(frame(620, 300), "USD", &[]), Err(ChartError::Nothing));
}

#[test]
fn a_plan_of_record_is_dashed_says_so_and_stands_where_its_months_are() {
    let now = changed(&[("/start", json!("2026-07"))]);
    let (record, baseline) = (projected(&sample(), BASELINE), projected(&now, BASELINE));
    let aside = "plan of record, 31 Mar 2027";
    let both = [("Baseline", None, &baseline.projection), ("Board plan", Some(aside), &record.projection)];
    let lines = both.map(|(name, record, of)| ScenarioLine {
        name,
        colour: 0,
        record,
        is_hidden: false,
        start: of.start,
        series: &of.total,
    });
    let svg = arr_by_scenario(frame(620, 300), "USD", &lines).expect("a chart").svg;
    assert!(svg.contains("ARR by scenario · USD · Jul 2026 – Dec 2029"), "{svg}");
    let said = |start: &str, end: &str| svg.contains(&format!(" in {start}, ")) && svg.contains(&format!(" in {end}"));
    assert!(said("Jul 2026", "Jun 2029") && said("Jan 2027", "Dec 2029"), "{svg}");
    assert!(!svg.contains("against Baseline"), "they end in different months");
    let alone = arr_by_scenario(frame(620, 300), "USD", &lines[..1]).expect("a chart").svg;
    let lines = |svg: &str| svg.matches("<polyline").count();
    assert!(lines(&svg) > lines(&alone) + 20, "dashes");
    assert!(!svg.contains("stroke=\"#FFFFFF\""), "nothing lies over the other line but dashes");
    assert!(svg.contains(&format!(">\n{aside}\n<")) || svg.contains(&format!(">{aside}<")), "{svg}");
}
