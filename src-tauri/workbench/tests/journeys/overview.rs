use headroom_engine::number::Style;
use headroom_engine::{Metric, compare};
use headroom_workbench::view::{
    ChartKind, ChartPicture, ChartReading, ChartRequest, ChartSeries, PictureOrder, ViewRequest,
};

use crate::desk::{Desk, bare, request, set};
use crate::events::put;

/// One chart of `scenario` against the baseline.
fn asked(scenario: &str, kind: ChartKind) -> ChartRequest {
    let chart = request(scenario).charts.into_iter().find(|chart| chart.kind == kind);
    chart.unwrap_or(ChartRequest { kind, ..request(scenario).charts[0].clone() })
}

fn with(scenario: &str, chart: ChartRequest) -> ViewRequest {
    ViewRequest { charts: vec![chart], ..request(scenario) }
}

fn picture(desk: &mut Desk, scenario: &str, chart: ChartRequest) -> ChartPicture {
    desk.workbench.view(&with(scenario, chart)).results.charts.remove(0)
}

fn reading(desk: &mut Desk, scenario: &str, kind: ChartKind) -> ChartReading {
    picture(desk, scenario, asked(scenario, kind)).reading.unwrap()
}

fn series<'r>(reading: &'r ChartReading, id: &str) -> &'r ChartSeries {
    reading.series.iter().find(|series| series.id == id).unwrap()
}

fn full(amount: f64) -> String {
    Style::default().money_full("USD", amount)
}

#[test]
fn what_a_chart_says_at_its_stops_comes_only_where_it_is_read() {
    let mut desk = Desk::new();
    let chart = asked("cut_two", ChartKind::Arr);
    let read = picture(&mut desk, "cut_two", chart.clone());
    let unread = picture(&mut desk, "cut_two", ChartRequest { read: false, ..chart });
    assert_eq!(unread.svg, read.svg);
    let (read, unread) = (read.reading.unwrap(), unread.reading.unwrap());
    assert!(unread.stops.is_empty() && unread.series.iter().all(|it| it.values.is_empty() && it.places.is_empty()));
    let labels = |reading: &ChartReading| reading.series.iter().map(|it| (it.id.clone(), it.label)).collect::<Vec<_>>();
    assert_eq!(labels(&unread), labels(&read), "lines are hidden by their labels, read or not");
}

#[test]
fn what_csms_are_worth_is_the_engines() {
    let mut desk = Desk::new();
    let worth = desk.view("baseline").results.worth.unwrap();
    let projected = desk.workbench.project("baseline").unwrap();
    let summary = &projected.summary;
    let row = |id: &str| worth.rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!(row("cs_value").exact, full(summary.cs_value));
    assert_eq!(row("cs_roi").value, Style::default().percent(summary.cs_roi.unwrap()));
    assert_eq!(row("gross_profit_with").exact, full(summary.gross_profit));
    assert_eq!(row("cs_cost_value").exact, full(-headroom_engine::cs_cost_value(&projected)), "what goes out");
    let (value, back) = (Style::default().money("USD", summary.cs_value), &row("cs_roi").value);
    let said = format!("With its CSMs the plan makes {value} more gross profit than without, for ");
    assert!(worth.sentence.starts_with(&said), "{}", worth.sentence);
    assert!(worth.sentence.ends_with(&format!(": a return of {back}, in present values.")), "{}", worth.sentence);
}

#[test]
fn csms_that_cost_more_than_they_bring_are_a_loss() {
    let mut desk = Desk::new();
    desk.set("baseline", "/cs_overhead_annual", 25_000_000);
    let sentence = desk.view("baseline").results.worth.unwrap().sentence;
    assert!(sentence.contains(": a loss of "), "{sentence}");
    let summary = desk.workbench.project("baseline").unwrap().summary.clone();
    // Overhead that brings the return to a hair below nothing.
    let cost = summary.cs_value / (1.0 + summary.cs_roi.unwrap());
    let even = 25_000_000.0 * (1.0 + (summary.cs_value * 1.000_1 - cost) / overhead_value(&mut desk));
    desk.set("baseline", "/cs_overhead_annual", even);
    let roi = desk.workbench.project("baseline").unwrap().summary.cs_roi.unwrap();
    assert!(roi < 0.0 && roi > -0.000_5, "{roi}");
    let sentence = desk.view("baseline").results.worth.unwrap().sentence;
    assert!(sentence.ends_with(": neither a return nor a loss, in present values."), "{sentence}");
    let worth = desk.view("cut_two").results.worth.unwrap();
    assert!(worth.sentence.starts_with("With its CSMs “Cut 2 Mid-market CSMs” makes "), "{}", worth.sentence);
}

/// Present value of an overhead of 25 million a year.
fn overhead_value(desk: &mut Desk) -> f64 {
    let cost = |desk: &mut Desk, overhead: f64| {
        desk.set("baseline", "/cs_overhead_annual", overhead);
        let summary = desk.workbench.project("baseline").unwrap().summary.clone();
        summary.cs_value / (1.0 + summary.cs_roi.unwrap())
    };
    cost(desk, 25_000_000.0) - cost(desk, 0.0)
}

#[test]
fn every_month_of_a_chart_is_read_in_full() {
    let mut desk = Desk::new();
    let reading = reading(&mut desk, "cut_two", ChartKind::Arr);
    let labels: Vec<_> = reading.stops.iter().map(|stop| stop.label.as_str()).collect();
    assert_eq!((labels.len(), labels[0], labels[35]), (36, "Jan 2027", "Dec 2029"));
    assert!(reading.stops.windows(2).all(|pair| pair[0].x < pair[1].x));
    assert_eq!(reading.stops[35].x, reading.right, "ARR stands at the end of its month");
    for id in ["baseline", "cut_two"] {
        let total = &desk.workbench.project(id).unwrap().projection.total;
        let series = series(&reading, id);
        assert!(series.hideable && !series.hidden);
        for (month, value) in series.values.iter().enumerate() {
            assert_eq!(*value, full(total.get(Metric::ClosingArr, month).unwrap()));
        }
    }
}

#[test]
fn the_net_is_read_with_what_it_consists_of() {
    let mut desk = Desk::new();
    let reading = reading(&mut desk, "cut_two", ChartKind::Net);
    let [one, other] = ["baseline", "cut_two"].map(|id| desk.workbench.project(id).unwrap());
    let months = compare(&one, &other).months;
    let signed = |amount| Style::default().money_difference_full("USD", amount);
    for (at, month) in months.iter().enumerate() {
        let said = ["net", "savings", "lost_gross_profit"].map(|id| series(&reading, id).values[at].clone());
        assert_eq!(said, [month.net, month.savings, month.lost_gross_profit].map(signed));
    }
    assert!(reading.series.iter().all(|series| !series.hideable));
}

#[test]
fn the_ground_between_two_lines_is_read_as_their_difference() {
    let mut desk = Desk::new();
    let reading = reading(&mut desk, "baseline", ChartKind::Worth);
    let names: Vec<_> = reading.series.iter().map(|series| (series.id.as_str(), series.hideable)).collect();
    assert_eq!(names, [("with", true), ("without", true), ("worth", false)]);
    assert_eq!(series(&reading, "with").values.len(), 36);
}

#[test]
fn a_hidden_line_is_left_out_and_keeps_its_label() {
    let mut desk = Desk::new();
    let chart = asked("cut_two", ChartKind::Contribution);
    let all = picture(&mut desk, "cut_two", chart.clone());
    let hidden = ChartRequest { hidden: vec!["baseline".to_owned()], ..chart };
    let less = picture(&mut desk, "cut_two", hidden.clone());
    assert!(less.svg.matches("<polyline").count() < all.svg.matches("<polyline").count());
    assert!(less.svg.contains("Baseline</text>"));
    let reading = less.reading.unwrap();
    assert!(series(&reading, "baseline").hidden && series(&reading, "baseline").label.is_some());
    let given_away = desk.workbench.picture(&PictureOrder::Results(with("cut_two", hidden))).unwrap();
    assert!(!given_away.svg.contains("Baseline</text>"), "what leaves the window has no trace of it");
}

#[test]
fn a_line_says_where_it_stands_in_every_month() {
    let mut desk = Desk::new();
    let chart = asked("cut_two", ChartKind::Contribution);
    let reading = picture(&mut desk, "cut_two", chart).reading.unwrap();
    let [own, baseline] = ["cut_two", "baseline"].map(|id| series(&reading, id));
    let mut value = |id: &str, month| {
        let projected = desk.workbench.project(id).unwrap();
        projected.projection.total.get(Metric::Contribution, month).unwrap()
    };
    for month in 0..36 {
        let (its, against) = (value("cut_two", month), value("baseline", month));
        let places = [own, baseline].map(|of| of.places[month].unwrap());
        assert_eq!(places, [u32::from(against > its), u32::from(its > against)], "month {month}");
    }
    assert!(!own.dashed && !baseline.dashed);
}

#[test]
fn a_bridge_spans_the_period_asked_for() {
    let mut desk = Desk::new();
    let chart = asked("baseline", ChartKind::Bridge);
    let whole = picture(&mut desk, "baseline", chart.clone());
    assert_eq!(whole.periods.len(), 3 + 12);
    assert_eq!((whole.periods[1].as_str(), whole.periods[3].as_str(), &whole.period), ("FY28", "FY27 Q1", &None));
    let year = ChartRequest { period: Some("FY28".to_owned()), ..chart.clone() };
    let year = picture(&mut desk, "baseline", year);
    assert_eq!(year.title, "ARR bridge of Baseline · USD · Jan 2028 – Dec 2028");
    let total = &desk.workbench.project("baseline").unwrap().projection.total;
    let of = |metric| (12..24).filter_map(|month| total.get(metric, month)).sum::<f64>();
    let values = &year.reading.as_ref().unwrap().series[0].values;
    assert_eq!(values[0], full(total.get(Metric::OpeningArr, 12).unwrap()));
    assert_eq!(values[1], Style::default().money_difference_full("USD", of(Metric::NewArr)));
    assert_eq!(values[6], full(total.get(Metric::ClosingArr, 23).unwrap()));
    assert_eq!(year.reading.unwrap().stops[6].label, "Closing Dec 2028");
    let gone = ChartRequest { period: Some("FY99".to_owned()), ..chart };
    let gone = picture(&mut desk, "baseline", gone);
    assert_eq!((gone.period, gone.title), (None, whole.title));
}

#[test]
fn a_picture_leaves_the_window_as_large_as_a_slide_and_without_what_is_kept_free() {
    let mut desk = Desk::new();
    let chart = ChartRequest { head_room: 200, ..asked("cut_two", ChartKind::Bridge) };
    let png = desk.workbench.picture_png(&PictureOrder::Results(with("cut_two", chart))).unwrap();
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1600, 900), "whatever the size on the screen");
    assert!(desk.workbench.picture(&PictureOrder::Results(bare("cut_two"))).is_err(), "no chart is no picture");
}

#[test]
fn figures_of_months_have_their_course_beside_them() {
    let mut desk = Desk::new();
    let figures = desk.view("cut_two").results.figures;
    let drawn: Vec<_> = figures.iter().filter(|figure| figure.spark.is_some()).map(|it| it.id.as_str()).collect();
    assert_eq!(drawn, ["closing_arr", "nrr", "grr", "logo_retention", "contribution", "cs_cost_share"]);
    let lines = |scenario: &str, desk: &mut Desk| {
        let figures = desk.view(scenario).results.figures;
        figures[0].spark.as_ref().unwrap().matches("<polyline").count()
    };
    assert_eq!((lines("cut_two", &mut desk), lines("baseline", &mut desk)), (2, 1), "the reference is beside");
}

#[test]
fn warnings_name_what_is_short_and_the_place_that_mends_it() {
    let mut desk = Desk::new();
    assert_eq!(desk.view("baseline").results.warnings, []);
    let warnings = desk.view("cut_two").results.warnings;
    let said: Vec<_> = warnings.iter().map(|it| (it.message.as_str(), it.pointer.as_str())).collect();
    let place = "/segments/mid_market/team/events/cut";
    let projected = desk.workbench.project("cut_two").unwrap();
    let series = &projected.projection.segment("mid_market").unwrap().series;
    let in_december = |metric| Style::default().percent(series.get(metric, 11).unwrap());
    let (coverage, used) = (in_december(Metric::Coverage), in_december(Metric::Utilisation));
    let over = format!("Mid-market is over 100% utilised from Apr 2027 on: at worst {used} in Dec 2027");
    let over = format!("{over}, when {coverage} of its renewals and service are served.");
    assert_eq!(said, [(over.as_str(), place)]);
}

#[test]
fn wins_of_before_take_the_months_they_were_promised_without_a_warning() {
    let mut desk = Desk::new();
    let months = "/segments/enterprise/onboarding/months";
    desk.set("baseline", months, 6);
    let view = desk.set("invest", months, 2);
    let slow = |message: &str| message.contains("longer to impact");
    assert!(!view.results.warnings.iter().any(|it| slow(&it.message)), "{:?}", view.results.warnings);
    let projected = desk.workbench.project("invest").unwrap();
    let series = &projected.projection.segment("enterprise").unwrap().series;
    let first = series.get(Metric::TimeToImpact, 0).unwrap();
    let last = series.get(Metric::TimeToImpact, 35).unwrap();
    assert!(first >= 1.5 * 2.0 && last < 1.5 * 2.0, "{first} and {last}");
}

#[test]
fn a_shortage_leads_to_the_cut_or_freeze_before_it_and_not_to_a_hire() {
    let mut desk = Desk::new();
    let place = |desk: &mut Desk, scenario: &str| {
        let warnings = desk.view(scenario).results.warnings;
        warnings.first().map(|it| it.pointer.clone()).unwrap_or_default()
    };
    assert_eq!(place(&mut desk, "cut_two"), "/segments/mid_market/team/events/cut");
    let at = |id: &str| format!("/segments/mid_market/team/events/{id}");
    desk.edit("cut_two", &put("cut_two", None, "2028-06", Some(-1.0), None));
    desk.edit("cut_two", &put("cut_two", None, "2027-02", Some(0.1), None));
    assert_eq!(place(&mut desk, "cut_two"), at("cut"), "neither the hire before nor the cut after");
}

#[test]
fn warnings_are_few_and_those_of_most_weight_first() {
    let mut desk = Desk::new();
    desk.edit("baseline", &set("baseline", "/segments/smb/team/csms", 1));
    let warnings = desk.set("baseline", "/segments/enterprise/onboarding/hours", 400).results.warnings;
    let slow: Vec<_> =
        warnings.iter().filter(|it| it.message.contains(" accounts take longer to impact than the ")).collect();
    assert!(
        slow.iter().any(|it| it.pointer == "/segments/smb/team/events"),
        "{:?}",
        warnings.iter().map(|it| &it.message).collect::<Vec<_>>()
    );
    assert!(
        warnings.len() <= 6 && warnings[0].message.starts_with("SMB is over 100% utilised from Jan 2027 on"),
        "{warnings:?}"
    );
}

#[test]
fn every_stretch_of_a_shortage_is_said_and_its_worst_month_lies_in_one() {
    let mut desk = Desk::new();
    let at = |id: &str| format!("/segments/mid_market/team/events/{id}");
    let said = |desk: &mut Desk| {
        let warnings = desk.view("cut_two").results.warnings;
        warnings.first().map(|it| (it.message.clone(), it.pointer.clone())).unwrap()
    };
    let short = |desk: &mut Desk| -> Vec<usize> {
        let projected = desk.workbench.project("cut_two").unwrap();
        let series = &projected.projection.segment("mid_market").unwrap().series;
        let over = |month: &usize| series.get(Metric::Utilisation, *month).unwrap() > 1.000_5;
        (0..36).filter(over).collect()
    };
    desk.edit("cut_two", &put("cut_two", None, "2027-08", Some(4.0), None));
    assert_eq!(short(&mut desk), [3, 4, 5, 6, 7], "the hires are not productive at once");
    let (message, place) = said(&mut desk);
    assert!(message.starts_with("Mid-market is over 100% utilised from Apr 2027 to Aug 2027: at worst "), "{message}");
    assert_eq!(place, at("cut"));

    desk.edit("cut_two", &put("cut_two", None, "2029-11", Some(-6.0), None));
    assert_eq!(short(&mut desk), [3, 4, 5, 6, 7, 34, 35]);
    let (message, place) = said(&mut desk);
    let begins = "Mid-market is over 100% utilised from Apr 2027 to Aug 2027 and from Nov 2029 on: at worst ";
    assert!(message.starts_with(begins), "{message}");
    assert_eq!(place, at("cut"), "what comes first, as it is most of the months");

    desk.edit("cut_two", &put("cut_two", Some("cut_2029_11"), "2028-09", Some(-6.0), None));
    let (message, place) = said(&mut desk);
    assert!(message.contains(" from Apr 2027 to Aug 2027 and from Sep 2028 on: at worst "), "{message}");
    assert_eq!(place, at("cut_2029_11"), "the worst month and most of them follow the later cut");
}
