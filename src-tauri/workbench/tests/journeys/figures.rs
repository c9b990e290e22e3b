use headroom_engine::{Metric, cs_cost_share, mean_clv, schema};
use headroom_workbench::view::{ChartKind, Content, NumberStyle, Trend, ViewRequest};

use crate::desk::{Desk, cell, figure, request};

#[test]
fn the_key_figures_are_the_engines() {
    let mut desk = Desk::new();
    let view = desk.view("cut_two");
    let written: Vec<_> = view
        .results
        .figures
        .iter()
        .map(|figure| {
            (figure.label.as_str(), figure.value.as_str(), figure.delta.as_deref().unwrap_or(""), figure.trend)
        })
        .collect();
    assert_eq!(
        written,
        [
            ("ARR Dec 2029", "$43.4M", "−$0.87M", Trend::Worse),
            ("NRR", "100.1%", "−0.7 points", Trend::Worse),
            ("GRR", "90.2%", "−0.6 points", Trend::Worse),
            ("Logo retention", "88.8%", "−0.3 points", Trend::Worse),
            ("Contribution", "$70.2M", "−$89.4K", Trend::Worse),
            ("CLV", "$90.4K", "–", Trend::Same),
            ("CS cost of ARR", "10.0%", "−0.6 points", Trend::Better),
            ("CS ROI", "53.9%", "+3.2 points", Trend::Better),
        ]
    );
    let exact = &view.results.figures[0].exact;
    assert_eq!(*exact, {
        let arr = desk.workbench.project("cut_two").unwrap().summary.closing_arr;
        headroom_engine::number::Style::default().money_full("USD", arr)
    });
}

#[test]
fn cs_cost_of_arr_and_mean_clv_are_what_their_definitions_say() {
    let mut workbench = Desk::new().workbench;
    let projected = workbench.project("cut_two").unwrap();
    let total = &projected.projection.total;
    let cost: f64 = (24..36).filter_map(|month| total.get(Metric::CsCost, month)).sum();
    let share = cs_cost_share(&projected.projection).unwrap();
    assert!((share - cost / projected.summary.closing_arr).abs() < 1e-12);
    let (mut won, mut sum) = (0.0, 0.0);
    for segment in &projected.projection.segments {
        let wins = segment.series.sum(Metric::WonAccounts);
        won += wins;
        sum += wins * projected.summary.segments[&segment.id].clv;
    }
    assert!((mean_clv(&projected).unwrap() - sum / won).abs() < 1e-6);
}

#[test]
fn the_clv_of_every_scenario_is_in_thousands() {
    let mut desk = Desk::new();
    let mut clv = |id: &str| figure(&desk.view(id), "clv").to_owned();
    assert_eq!([clv("cut_two"), clv("invest")], ["$90.4K", "$100K"]);
}

#[test]
fn the_reference_itself_has_no_differences() {
    let results = Desk::new().view("baseline").results;
    assert!(results.verdict.is_none());
    assert!(results.figures.iter().all(|figure| figure.delta.is_none() && figure.trend == Trend::None));
    let kinds: Vec<_> = results.charts.iter().map(|chart| chart.kind).collect();
    assert_eq!(kinds, [ChartKind::Arr, ChartKind::Bridge, ChartKind::Contribution], "there is no net against itself");
}

#[test]
fn every_picture_asked_for_is_drawn_and_a_folded_one_is_left_out() {
    let mut desk = Desk::new();
    let mut request = request("invest");
    request.charts[1].width = 0;
    let charts = desk.workbench.view(&request).results.charts;
    assert_eq!(charts.len(), 3);
    assert!(charts.iter().all(|chart| chart.svg.starts_with("<svg") && chart.svg.contains("Invest in expansion")));
    assert!(charts[0].svg.contains("Hiring freeze") && !charts[2].svg.contains("Hiring freeze"));
}

#[test]
fn a_short_horizon_leaves_ratios_undefined_with_the_reason() {
    let mut desk = Desk::new();
    let view = desk.set("baseline", "/horizon_months", 9);
    assert_eq!(view.results.closing_month, "Sep 2027");
    assert_eq!(figure(&view, "nrr"), "n/a");
    assert!(view.results.figures[1].hint.contains("shorter than twelve months"));
    assert_eq!((view.horizon_months, view.start.as_str(), view.currency.as_str()), (9, "2027-01", "USD"));
}

#[test]
fn the_grid_has_the_key_assumptions_first_then_the_bowtie() {
    let view = Desk::new().view("cut_two");
    let groups: Vec<_> = view.grid.groups.iter().map(|group| group.id.as_str()).collect();
    let order = ["key", "money", "book", "acquire", "onboard", "retain", "expand", "serve", "team", "plan"];
    assert_eq!(groups, order);
    let typed = view.grid.groups[0].rows.iter().filter(|row| row.derived.is_none());
    let keys: Vec<_> = typed.map(|row| row.field.as_str()).collect();
    let of_engine: Vec<_> = schema::key_assumptions().iter().map(|field| field.path).collect();
    assert_eq!(keys, of_engine);
    assert_eq!(view.grid.groups[5].stage.as_deref(), Some("CR6"));
    let columns: Vec<_> = view.grid.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, ["SMB", "Mid-market", "Enterprise"]);
}

#[test]
fn every_row_of_the_grid_has_its_cells_and_every_cell_a_value_or_a_reason() {
    let view = Desk::new().view("baseline");
    for row in view.grid.groups.iter().flat_map(|group| &group.rows) {
        assert_eq!(row.cells.len(), if row.plan_wide { 1 } else { 3 }, "{}", row.field);
        assert!(!row.label.is_empty() && !row.help.is_empty(), "{}", row.field);
        for cell in &row.cells {
            assert_eq!(cell.content == Content::Absent, cell.locked.is_some(), "{}", cell.pointer);
            assert!(cell.problem.is_none());
        }
    }
    assert_eq!(cell(&view, "/allocation").content, {
        let field = schema::plan_field("allocation").unwrap();
        let option = |choice: &schema::Choice| headroom_workbench::view::ChoiceOption {
            value: choice.value.to_owned(),
            label: choice.label.to_owned(),
        };
        Content::Choice { value: "pro_rata".to_owned(), options: field.choices().iter().map(option).collect() }
    });
}

#[test]
fn window_and_command_line_see_the_same_verdict() {
    let mut desk = Desk::new();
    for scenario in ["cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"] {
        let shown = desk.view(scenario).results.verdict.unwrap();
        let loaded = desk.folder.path().join("exchange.json");
        std::fs::write(&loaded, desk.workbench.exchange_json()).unwrap();
        let mut other = headroom_workbench::Workbench::load(&loaded).unwrap();
        assert_eq!(other.verdict("baseline", scenario).unwrap(), shown);
    }
}

#[test]
fn in_the_ibcs_style_titles_and_sentences_say_the_currency_and_figures_do_not() {
    let mut desk = Desk::new();
    let style = NumberStyle::Ibcs;
    let view = desk.workbench.view(&ViewRequest { style, ..request("cut_two") });
    let arr = &view.results.figures[0];
    assert_eq!([&arr.label, &arr.value], ["ARR Dec 2029, USD", "43.4M"]);
    assert_eq!(arr.exact.replace('\u{a0}', " "), "43 371 034");
    let verdict = view.results.verdict.unwrap();
    assert!(verdict.sentence.contains("saves USD\u{a0}0.87M"), "{}", verdict.sentence);
    assert!(verdict.rows.iter().all(|row| !row.value.contains('$') && !row.exact.contains('$')));
    assert_eq!(verdict.rows[0].label, "Savings, USD");
    assert!(view.results.charts.iter().all(|chart| chart.svg.contains("USD") && !chart.svg.contains('$')));
}
