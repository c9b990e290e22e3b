use headroom_engine::number::Style;
use headroom_engine::{Metric, Period, roll_up};
use headroom_workbench::view::{
    CompareRequest, CompareRow, Compared, Figure, FigureParts, FigureRequest, NumberStyle, OverlayKind, OverlayRequest,
    Periods, PictureOrder, Theme, Trend,
};

use crate::desk::{Desk, set};
use crate::edits::freeze;

const CHURN: &str = "/segments/mid_market/retention/churn";
const CSMS: &str = "/segments/mid_market/team/csms";
const ALL: [&str; 6] = ["cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest", "baseline"];

pub(crate) fn of(scenarios: &[&str], periods: Periods) -> CompareRequest {
    CompareRequest {
        scenarios: scenarios.iter().map(|id| (*id).to_owned()).collect(),
        reference: "baseline".to_owned(),
        periods,
        thousands: false,
        charts: Vec::new(),
        bridged: String::new(),
        coverage_of: None,
        theme: Theme::Light,
        style: NumberStyle::UsFinance,
    }
}

pub(crate) fn row<'c>(compared: &'c Compared, id: &str) -> &'c CompareRow {
    compared.sections.iter().flat_map(|section| &section.rows).find(|row| row.id == id).unwrap()
}

/// The figure of a row in the period of this label and the column of this id.
pub(crate) fn figure<'c>(compared: &'c Compared, id: &str, period: &str, column: &str) -> &'c Figure {
    let period = compared.periods.iter().position(|one| one.label == period).unwrap();
    let column = compared.columns.iter().position(|one| one.id == column).unwrap();
    &row(compared, id).figures[period * compared.columns.len() + column]
}

/// Why a figure shows no number somewhere; empty where it says nothing of that.
pub(crate) fn why(figure: &Figure) -> &str {
    figure.note.as_ref().map_or("", |note| &note.text)
}

/// A plain number as a spreadsheet reads it.
fn read(plain: &str) -> f64 {
    match plain.strip_suffix('%') {
        Some(per_cent) => per_cent.parse::<f64>().unwrap() / 100.0,
        None => plain.parse().unwrap(),
    }
}

fn picture(kind: OverlayKind) -> OverlayRequest {
    OverlayRequest { kind, width: 480, height: 270, head_room: 28, hidden: Vec::new() }
}

pub(crate) fn parts(desk: &mut Desk, table: CompareRequest, row: &str, period: u32, scenario: &str) -> FigureParts {
    let request = FigureRequest { table, row: row.to_owned(), period, scenario: scenario.to_owned() };
    desk.workbench.figure_parts(&request).unwrap()
}

#[test]
fn a_figure_is_the_same_for_a_spreadsheet_whatever_it_is_held_against() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &set("cut_two", "/cs_overhead_annual", 1e15));
    let own = desk.workbench.compared(&of(&["invest"], Periods::FiscalYears));
    let against = CompareRequest { reference: "cut_two".to_owned(), ..of(&["invest"], Periods::FiscalYears) };
    let against = desk.workbench.compared(&against);
    let alone = CompareRequest { reference: "invest".to_owned(), ..of(&["cut_two"], Periods::FiscalYears) };
    let alone = desk.workbench.compared(&alone);
    for compared in [&own, &against] {
        let plain = |compared| figure(compared, "cs_cost", "FY28", "invest").plain[0].clone();
        assert_eq!(plain(compared), plain(&alone));
    }
}

#[test]
fn periods_are_rolled_up_from_the_months_of_the_projection() {
    let mut desk = Desk::new();
    let compared = desk.workbench.compared(&of(&["cut_two"], Periods::FiscalYears));
    let labels: Vec<(&str, &str)> =
        compared.periods.iter().map(|period| (period.label.as_str(), period.months.as_str())).collect();
    let expected = [
        ("Horizon", "Jan 2027 – Dec 2029"),
        ("FY27", "Jan – Dec 2027"),
        ("FY28", "Jan – Dec 2028"),
        ("FY29", "Jan – Dec 2029"),
    ];
    assert_eq!(labels, expected);
    let projected = desk.workbench.project("cut_two").unwrap();
    let total = &projected.projection.total;
    let style = Style::default();
    let costs = [Metric::CsCost, Metric::AcquisitionCost];
    for metric in [Metric::NewArr, Metric::Revenue].into_iter().chain(costs) {
        let sign = if costs.contains(&metric) { -1.0 } else { 1.0 };
        let months: f64 = total.iter(metric).take(24).skip(12).flatten().sum();
        assert_eq!(figure(&compared, metric.name(), "FY28", "cut_two").value, style.number(sign * months, 0));
        let all = total.sum(metric);
        assert_eq!(figure(&compared, metric.name(), "Horizon", "cut_two").value, style.number(sign * all, 0));
    }
    let years = roll_up(total, projected.projection.start, 1, Period::Year);
    let required = years[1].get(Metric::RequiredCsms).unwrap();
    assert_eq!(figure(&compared, "required_csms", "FY28", "cut_two").value, style.number(required, 1));
    let nrr = total.get(Metric::Nrr, 23).unwrap();
    assert_eq!(figure(&compared, "nrr", "FY28", "cut_two").value, style.percent(nrr));
    let npv = figure(&compared, "npv", "Horizon", "cut_two");
    assert_eq!(npv.value, style.number(projected.summary.npv, 0));
    assert_eq!(figure(&compared, "npv", "FY28", "cut_two").value, "", "the whole horizon alone has one");
}

#[test]
fn every_section_adds_up_as_it_stands() {
    let mut desk = Desk::new();
    let compared = desk.workbench.compared(&of(&ALL, Periods::Quarters));
    let check = |parts: &[&str], sum: &str| {
        for (at, closing) in row(&compared, sum).figures.iter().enumerate() {
            let total: f64 = parts.iter().map(|id| read(&row(&compared, id).figures[at].plain[0])).sum();
            approx(total, read(&closing.plain[0]), sum);
        }
    };
    check(&["opening_arr", "new_arr", "expansion_arr", "price_arr", "contraction_arr", "churned_arr"], "closing_arr");
    check(&["opening_accounts", "live_accounts_added", "churned_accounts"], "closing_accounts");
    check(&["gross_profit", "cs_cost"], "contribution");
}

fn approx(one: f64, other: f64, what: &str) {
    assert!((one - other).abs() <= 1e-4 * (1.0 + other.abs() * 1e-4), "{what}: {one} and {other}");
}

#[test]
fn six_scenarios_by_quarter_differ_by_what_they_differ() {
    let mut desk = Desk::new();
    let compared = desk.workbench.compared(&of(&ALL, Periods::Quarters));
    assert_eq!(compared.columns.len(), 6);
    assert!(compared.columns[0].is_reference && compared.columns[0].id == "baseline");
    assert_eq!((compared.periods.len(), compared.periods[5].label.as_str()), (13, "FY28 Q1"));
    let mut deltas = 0;
    for row in compared.sections.iter().flat_map(|section| &section.rows) {
        assert!(row.figures.is_empty() || row.figures.len() == 13 * 6, "{}", row.id);
        for period in row.figures.chunks(6) {
            assert_eq!((period[0].delta.as_str(), period[0].plain[1].as_str()), ("", ""), "{}", row.id);
            for figure in period.iter().filter(|figure| !figure.plain[1].is_empty()) {
                let delta = read(&figure.plain[0]) - read(&period[0].plain[0]);
                approx(read(&figure.plain[1]), delta, &row.id);
                deltas += 1;
            }
        }
    }
    assert!(deltas > 2000, "{deltas}");
}

#[test]
fn a_falling_cost_is_good_and_more_churn_is_not() {
    let mut desk = Desk::new();
    let compared = desk.workbench.compared(&of(&["cut_two"], Periods::FiscalYears));
    let cost = figure(&compared, "cs_cost", "FY28", "cut_two");
    assert!(cost.value.starts_with('(') && cost.delta.starts_with('+') && cost.ratio.starts_with('+'), "{cost:?}");
    assert_eq!(cost.trend, Trend::Better);
    let won = figure(&compared, "acquisition_cost", "FY28", "cut_two");
    assert!(won.value.starts_with('('), "{won:?}");
    let churn = figure(&compared, "churned_arr", "FY28", "cut_two");
    assert!(churn.value.starts_with('(') && churn.delta.starts_with('−') && churn.trend == Trend::Worse, "{churn:?}");
    let nrr = figure(&compared, "nrr", "FY28", "cut_two");
    assert!(nrr.delta.ends_with(" pts") && nrr.ratio.is_empty() && nrr.trend == Trend::Worse, "{nrr:?}");
    let coverage = figure(&compared, "coverage:mid_market", "FY28", "cut_two");
    assert_eq!(coverage.trend, Trend::Worse);
    let opening = figure(&compared, "opening_arr", "FY27", "cut_two");
    assert_eq!((opening.delta.as_str(), opening.ratio.as_str(), opening.trend), ("–", "–", Trend::Same));
    assert!(row(&compared, "coverage").figures.is_empty(), "teams have coverage, the whole has none");
    assert_eq!(figure(&compared, "heads", "FY28", "cut_two").trend, Trend::None);
}

#[test]
fn money_is_written_in_thousands_where_asked() {
    let mut desk = Desk::new();
    let full = desk.workbench.compared(&of(&["cut_two"], Periods::FiscalYears));
    let request = CompareRequest { thousands: true, ..of(&["cut_two"], Periods::FiscalYears) };
    let thousands = desk.workbench.compared(&request);
    assert_eq!((full.unit.as_str(), thousands.unit.as_str()), ("USD", "USD K"));
    let [one, other] = [&full, &thousands].map(|of| read(&figure(of, "closing_arr", "FY29", "cut_two").plain[0]));
    approx(one / 1e3, other, "closing ARR");
    let same = |id: &str| figure(&full, id, "FY29", "cut_two") == figure(&thousands, id, "FY29", "cut_two");
    assert!(same("nrr") && same("closing_accounts") && !same("revenue"));
}

#[test]
fn what_is_undefined_says_why() {
    let mut desk = Desk::new();
    let compared = desk.workbench.compared(&of(&["cut_two"], Periods::Quarters));
    let early = figure(&compared, "nrr", "FY27 Q2", "cut_two");
    assert_eq!((early.value.as_str(), early.delta.as_str(), early.plain[0].as_str()), ("n/a", "n/a", ""));
    assert!(why(early).starts_with("It looks back twelve months"), "{early:?}");
    assert_eq!(early.note.as_ref().map(|note| (note.of, note.is_undefined)), Some(([true; 3], true)));
    assert_eq!(figure(&compared, "nrr", "FY27 Q2", "baseline").delta, "");
    assert_ne!(figure(&compared, "nrr", "FY27 Q4", "cut_two").value, "n/a");
}

#[test]
fn every_dash_says_why() {
    let mut desk = Desk::new();
    desk.edit("baseline", &set("baseline", "/segments/smb/retention/contraction", 0.0));
    for thousands in [true, false] {
        let request = CompareRequest { thousands, ..of(&ALL, Periods::Quarters) };
        let compared = desk.workbench.compared(&request);
        for row in compared.sections.iter().flat_map(|section| &section.rows) {
            for figure in &row.figures {
                let is_open = |text: &str| ["–", "n/a"].contains(&text);
                let open = [&figure.value, &figure.delta, &figure.ratio].into_iter().any(|text| is_open(text));
                assert!(!(open || figure.value.is_empty()) || figure.note.is_some(), "{}: {figure:?}", row.id);
            }
        }
        let clv = figure(&compared, "clv", "Horizon", "cut_two");
        let unmoved = "It values an account won today and served as today: cuts and hires do not change it";
        assert!(clv.delta == "–" && why(clv).starts_with(unmoved), "{clv:?}");
        let card = parts(&mut desk, request, "clv", 0, "cut_two");
        assert_eq!(card.whole.note.as_deref(), Some(why(clv)));
        assert!(card.groups[0].rows.iter().all(|row| row.note == card.whole.note), "{card:?}");
        let same = figure(&compared, "opening_arr", "FY27 Q1", "cut_two");
        assert_eq!(why(same), "The same as in “Baseline”.");
        assert_eq!(same.note.as_ref().map(|note| (note.of, note.is_undefined)), Some(([false, true, true], false)));
    }
}

#[test]
fn a_record_is_aligned_by_calendar_and_only_like_is_compared_with_like() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk.edit("baseline", &set("baseline", "/start", "2027-04"));
    let compared = desk.workbench.compared(&of(&["board"], Periods::FiscalYears));
    let labels: Vec<&str> = compared.periods.iter().map(|period| period.label.as_str()).collect();
    assert_eq!(labels, ["Horizon", "FY27", "FY28", "FY29", "FY30"]);
    assert!(compared.columns[1].is_record && compared.periods[4].is_partial && !compared.periods[0].is_partial);
    let cut_short = figure(&compared, "revenue", "FY27", "board");
    assert_eq!((cut_short.delta.as_str(), cut_short.trend), ("n/a", Trend::None));
    assert_eq!(why(cut_short), "Of Jan – Dec 2027 here and of Apr – Dec 2027 in “Baseline”: not compared.");
    assert_ne!(figure(&compared, "closing_arr", "FY27", "board").delta, "n/a", "both close in December");
    assert_ne!(figure(&compared, "revenue", "FY28", "board").delta, "n/a");
    let later = figure(&compared, "revenue", "FY30", "board");
    assert_eq!(why(later), "“Board” has no month of this period.");
    assert_eq!(figure(&compared, "npv", "Horizon", "board").delta, "n/a");
    assert_ne!(figure(&compared, "clv", "Horizon", "board").delta, "n/a", "of no month in particular");
}

#[test]
fn one_in_another_currency_is_named_and_left_empty() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk.edit("baseline", &set("baseline", "/currency", "EUR"));
    let compared = desk.workbench.compared(&of(&["board", "cut_two"], Periods::FiscalYears));
    let board = &compared.columns[2];
    assert_eq!(board.problem.as_deref(), Some("“Baseline” is in EUR and “Board” in USD; amounts are not converted."));
    assert_eq!(figure(&compared, "revenue", "FY27", "board").value, "n/a");
    assert_eq!(compared.columns[1].problem, None);
}

#[test]
fn an_invalid_scenario_keeps_its_last_results_and_is_not_held_against_those_of_now() {
    let mut desk = Desk::new();
    let before = desk.workbench.compared(&of(&["cut_two", "invest"], Periods::FiscalYears));
    desk.edit("baseline", &set("baseline", CSMS, 1));
    let request = CompareRequest {
        charts: vec![picture(OverlayKind::Bridge)],
        bridged: "cut_two".to_owned(),
        ..of(&["cut_two", "invest"], Periods::FiscalYears)
    };
    let compared = desk.workbench.compared(&request);
    let bridge = &compared.charts[0];
    assert!(bridge.svg.is_empty() && bridge.problem.as_ref().unwrap().starts_with("Cut 2 Mid-market CSMs: It is not"));
    let cut = &compared.columns[1];
    assert!(cut.is_stale && cut.problem.as_ref().unwrap().starts_with("It is not valid now; these are its last"));
    let stale = figure(&compared, "revenue", "FY28", "cut_two");
    assert_eq!(stale.value, figure(&before, "revenue", "FY28", "cut_two").value);
    assert_eq!((stale.delta.as_str(), stale.trend), ("n/a", Trend::None));
    assert_ne!(figure(&compared, "revenue", "FY28", "invest").delta, "n/a");
    let reopened = desk.reopen().workbench.compared(&request);
    assert!(reopened.columns[1].problem.as_ref().unwrap().starts_with("It is not valid: "));
    assert_eq!(figure(&reopened, "revenue", "FY28", "cut_two").value, "n/a");
}

#[test]
fn the_table_follows_edits_and_undo() {
    let mut desk = Desk::new();
    let request = of(&["invest"], Periods::FiscalYears);
    let before = desk.workbench.compared(&request);
    desk.edit("baseline", &set("baseline", CHURN, 0.2));
    let after = desk.workbench.compared(&request);
    assert_ne!(figure(&after, "closing_arr", "FY29", "invest"), figure(&before, "closing_arr", "FY29", "invest"));
    desk.undo("baseline");
    assert_eq!(desk.workbench.compared(&request), before);
}

#[test]
fn at_most_six_and_only_those_there_are() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    let mut asked = vec!["nobody"];
    asked.extend(ALL);
    asked.push("board");
    let compared = desk.workbench.compared(&of(&asked, Periods::FiscalYears));
    let ids: Vec<&str> = compared.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(ids, ["baseline", "cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"]);
    let other = CompareRequest { reference: "invest".to_owned(), ..of(&["cut_two", "baseline"], Periods::Quarters) };
    let compared = desk.workbench.compared(&other);
    let ids: Vec<&str> = compared.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(ids, ["invest", "baseline", "cut_two"]);
}

#[test]
fn a_figure_is_made_of_its_segments_and_its_months() {
    let mut desk = Desk::new();
    let quarters = of(&["cut_two"], Periods::Quarters);
    let table = desk.workbench.compared(&quarters);
    let cost = parts(&mut desk, quarters.clone(), "cs_cost", 6, "cut_two");
    assert_eq!(
        (cost.title.as_str(), cost.period.as_str()),
        ("CS cost", "CS profit and loss · FY28 Q2 · Apr – Jun 2028")
    );
    assert_eq!((cost.rule.as_str(), cost.reference.as_deref()), ("Sum of the months.", Some("Baseline")));
    let titles: Vec<(&str, usize)> = cost.groups.iter().map(|group| (group.title.as_str(), group.rows.len())).collect();
    assert_eq!(titles, [("By segment", 4), ("By month", 3)]);
    assert_eq!(cost.groups[0].rows[3].label, "CS overhead");
    let money = |text: &str| -text.trim_matches(['(', ')']).replace(['$', ','], "").parse::<f64>().unwrap();
    assert_eq!(cost.whole.value.replace('$', ""), figure(&table, "cs_cost", "FY28 Q2", "cut_two").value);
    for group in &cost.groups {
        let sum: f64 = group.rows.iter().map(|row| money(&row.value)).sum();
        assert!((sum - money(&cost.whole.value)).abs() <= 3.0, "{}: {sum}", group.title);
    }
    let mid_market = &cost.groups[0].rows[1];
    assert!(mid_market.delta.starts_with("+$") && mid_market.trend == Trend::Better, "{mid_market:?}");
    assert_eq!(cost.groups[0].rows[0].delta, "–", "SMB is not cut");

    let coverage = parts(&mut desk, quarters.clone(), "coverage:mid_market", 6, "cut_two");
    assert_eq!((coverage.title.as_str(), coverage.groups.len()), ("Coverage of Mid-market", 1));
    let horizon = parts(&mut desk, quarters.clone(), "churned_arr", 0, "cut_two");
    let years: Vec<&str> = horizon.groups[1].rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(years, ["FY27", "FY28", "FY29"]);
    let own = parts(&mut desk, quarters.clone(), "npv", 0, "baseline");
    assert_eq!((own.reference, own.groups[0].title.as_str()), (None, "Made of"));
    let clv = parts(&mut desk, quarters.clone(), "clv", 0, "cut_two");
    assert_eq!(clv.groups[0].rows.len(), 3);
    let nowhere = |row: &str, period, scenario: &str| FigureRequest {
        table: quarters.clone(),
        row: row.to_owned(),
        period,
        scenario: scenario.to_owned(),
    };
    for request in [
        nowhere("npv", 1, "cut_two"),
        nowhere("nothing", 0, "cut_two"),
        nowhere("npv", 99, "cut_two"),
        nowhere("revenue", 0, "nobody"),
    ] {
        assert_eq!(desk.workbench.figure_parts(&request), None, "{request:?}");
    }
}

#[test]
fn the_pictures_hold_every_scenario_and_the_bridge_two() {
    use OverlayKind::{Arr, Bridge, Contribution, Coverage, Nrr};
    let mut desk = Desk::new();
    let charts = [Arr, Nrr, Contribution, Coverage, Bridge].map(picture);
    let request = CompareRequest {
        charts: charts.to_vec(),
        bridged: "invest".to_owned(),
        ..of(&["cut_two", "invest"], Periods::Quarters)
    };
    let drawn = desk.workbench.compared(&request).charts;
    if let Some(folder) = std::env::var_os("HEADROOM_PICTURES") {
        for chart in &drawn {
            std::fs::write(std::path::Path::new(&folder).join(format!("{:?}.svg", chart.kind)), &chart.svg).unwrap();
        }
    }
    assert_eq!(drawn.iter().map(|chart| chart.kind).collect::<Vec<_>>(), [Arr, Nrr, Contribution, Coverage, Bridge]);
    assert!(drawn.iter().all(|chart| chart.problem.is_none()));
    let furthest = "Coverage, Mid-market, furthest apart · % · Jan 2027 – Dec 2029";
    assert_eq!(drawn[3].title, furthest);
    let bridge = &drawn[4].svg;
    assert!(bridge.contains("Invest in expansion: $") && !bridge.contains("Cut 2"), "{bridge}");
    let alone = CompareRequest { scenarios: Vec::new(), ..request };
    assert_eq!(desk.workbench.compared(&alone).charts.len(), 4, "nothing to bridge to");
}

#[test]
fn coverage_is_of_the_team_asked_for_else_of_that_in_which_they_lie_furthest_apart() {
    let mut desk = Desk::new();
    let mut title = |scenarios: &[&str], coverage_of: Option<&str>| {
        let charts = vec![picture(OverlayKind::Coverage)];
        let coverage_of = coverage_of.map(str::to_owned);
        let request = CompareRequest { charts, coverage_of, ..of(scenarios, Periods::FiscalYears) };
        desk.workbench.compared(&request).charts[0].title.replace(" · % · Jan 2027 – Dec 2029", "")
    };
    let furthest = "Coverage, Mid-market, furthest apart";
    assert_eq!(title(&["cut_two"], None), furthest);
    assert_eq!(title(&["cut_two"], Some("smb")), "Coverage, SMB");
    assert_eq!(title(&["cut_two"], Some("mid_market")), "Coverage, Mid-market");
    assert_eq!(title(&["cut_two"], Some("gone")), furthest);
    assert_eq!(title(&[], None), "Coverage, SMB", "nothing lies apart: the first");
}

#[test]
fn the_pictures_are_read_in_every_month_and_leave_the_window_without_what_is_hidden() {
    use OverlayKind::{Arr, Bridge, Contribution, Coverage, Nrr};
    let mut desk = Desk::new();
    let drawn = |charts: Vec<OverlayRequest>| CompareRequest {
        charts,
        bridged: "invest".to_owned(),
        ..of(&["cut_two", "invest"], Periods::Quarters)
    };
    let all = drawn([Arr, Nrr, Contribution, Coverage, Bridge].map(picture).to_vec());
    let charts = desk.workbench.compared(&all).charts;
    let readings: Vec<_> = charts.iter().map(|chart| chart.reading.clone().unwrap()).collect();
    let ids = |at: usize| readings[at].series.iter().map(|series| series.id.as_str()).collect::<Vec<_>>();
    for (at, reading) in readings.iter().enumerate().take(4) {
        assert_eq!(ids(at), ["baseline", "cut_two", "invest"]);
        assert_eq!((reading.stops.len(), reading.stops[35].label.as_str()), (36, "Dec 2029"));
        assert!(reading.series.iter().all(|series| series.values.len() == 36 && series.hideable));
    }
    let projected = desk.workbench.project("invest").unwrap();
    let total = &projected.projection.total;
    let style = Style::default();
    let closing = total.get(Metric::ClosingArr, 35).unwrap();
    assert_eq!(readings[0].series[2].values[35], style.money_full("USD", closing));
    assert_eq!(
        readings[1].series[2].values[10..12],
        ["n/a".to_owned(), style.percent(total.get(Metric::Nrr, 11).unwrap())]
    );
    let bridge: Vec<&str> = readings[4].stops.iter().map(|stop| stop.label.as_str()).collect();
    assert_eq!(bridge, ["New", "Expansion", "Price", "Contraction", "Churn", "Invest in expansion"]);
    let reference = desk.workbench.project("baseline").unwrap().projection.total.get(Metric::ClosingArr, 35).unwrap();
    assert_eq!(readings[4].series[0].values[5], style.money_difference_full("USD", closing - reference));

    for kind in [Arr, Nrr, Contribution, Coverage] {
        let hidden = OverlayRequest { hidden: vec!["cut_two".to_owned()], ..picture(kind) };
        let request = drawn(vec![hidden]);
        let chart = &desk.workbench.compared(&request).charts[0];
        assert!(chart.reading.as_ref().unwrap().series[1].hidden && chart.svg.contains("Cut 2"), "{kind:?}");
        let given_away = desk.workbench.picture(&PictureOrder::Compare(request)).unwrap();
        assert!(!given_away.svg.contains("Cut 2") && given_away.svg.contains("Invest"), "{kind:?}");
    }
    let nothing = drawn(Vec::new());
    assert!(desk.workbench.picture_png(&PictureOrder::Compare(nothing)).is_err());
}

/// The texts of a picture, each on its own.
fn written(svg: &str) -> Vec<String> {
    let texts = svg.split("<text").skip(1).filter_map(|text| text.split_once('>')?.1.split_once("</text>"));
    texts.map(|(text, _)| text.trim().to_owned()).collect()
}

#[test]
fn a_picture_leaves_the_window_as_a_slide_with_every_name_and_the_day_of_a_record() {
    use OverlayKind::{Arr, Bridge, Contribution, Coverage, Nrr};
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board plan 2027", "2027-03-31"));
    for kind in [Arr, Nrr, Contribution, Coverage, Bridge] {
        let request = CompareRequest {
            charts: vec![picture(kind)],
            bridged: "board_plan_2027".to_owned(),
            ..of(
                &["cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest", "board_plan_2027"],
                Periods::Quarters,
            )
        };
        let alone = desk.workbench.picture(&PictureOrder::Compare(request)).unwrap();
        if let Some(folder) = std::env::var_os("HEADROOM_PICTURES") {
            std::fs::write(std::path::Path::new(&folder).join(format!("slide-{kind:?}.svg")), &alone.svg).unwrap();
            std::fs::write(std::path::Path::new(&folder).join(format!("slide-{kind:?}.png")), alone.png().unwrap())
                .unwrap();
        }
        assert!(alone.svg.contains("width=\"1600\" height=\"900\""), "{kind:?}");
        let written = written(&alone.svg).join("\n");
        assert!(!written.contains('…') && written.contains("plan of record, 31 Mar 2027"), "{kind:?}: {written}");
        assert!(kind == Bridge || written.contains("Cut 2, digital-led service"), "{written}");
        assert!(written.contains("Jan 2027 – Dec 2029"), "{written}");
    }
}
