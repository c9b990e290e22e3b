use headroom_engine::number::Style;
use headroom_workbench::WorkbenchError;
use headroom_workbench::view::{Card, CardRequest, Content, NumberStyle};

use crate::desk::{Desk, derive, set};
use crate::edits::freeze;

const CHURN: &str = "/segments/mid_market/retention/churn";
const HAZARD: &str = "/segments/mid_market/retention/coverage_response/hazard_without_csm";
const HOURS: &str = "/segments/mid_market/service/hours_per_account_month";
const TERM: &str = "/segments/mid_market/contract/term_months";

fn request(scenario: &str, pointer: &str, figure: Option<&str>) -> CardRequest {
    let [scenario, reference, pointer] = [scenario, "invest", pointer].map(str::to_owned);
    CardRequest { scenario, reference, pointer, figure: figure.map(str::to_owned), style: NumberStyle::default() }
}

fn card(desk: &mut Desk, scenario: &str, pointer: &str, figure: Option<&str>) -> Card {
    desk.workbench.card(&request(scenario, pointer, figure)).unwrap().answer()
}

fn number(content: &Content) -> f64 {
    match content {
        Content::Number { value, .. } => *value,
        other => panic!("{other:?}"),
    }
}

/// NPV and closing ARR of a scenario.
fn figures(desk: &mut Desk, scenario: &str) -> [f64; 2] {
    let projected = desk.workbench.project(scenario).unwrap();
    [projected.summary.npv, projected.summary.closing_arr]
}

#[test]
fn the_value_is_followed_up_to_the_baseline_and_over_to_the_reference() {
    let mut desk = Desk::new();
    desk.set("cut_two", HOURS, 1.4);
    let card = card(&mut desk, "cut_two_digital", HOURS, None);
    let lines: Vec<_> = card.values.iter().map(|it| (it.id.as_str(), it.overridden, it.reference)).collect();
    let ids = [
        ("cut_two_digital", true, false),
        ("cut_two", true, false),
        ("baseline", false, false),
        ("invest", false, true),
    ];
    assert_eq!(lines, ids);
    assert!((number(&card.values[1].content) - 1.4).abs() < 1e-15);
    assert_eq!(card.values[2].name, "Baseline");
    assert_eq!((card.values[2].colour, card.more), (0, 0));
    assert!(card.values[0].colour > 0);
    assert_eq!(card.range, "0 to 1,000");
}

#[test]
fn a_hundredth_more_is_what_the_edit_would_do_and_changes_nothing() {
    for (scenario, pointer, value, to) in [("cut_two", CHURN, 0.08, 0.0808), ("baseline", TERM, 12.0, 13.0)] {
        let mut desk = Desk::new();
        let before = (desk.workbench.document().clone(), desk.view(scenario).revision);
        let nudge = card(&mut desk, scenario, pointer, None).nudge.unwrap();
        assert!((nudge.to - to).abs() < 1e-12);
        assert_eq!(nudge.hundredth, (to - value * 1.01).abs() < 1e-9);
        assert_eq!((desk.workbench.document().clone(), desk.view(scenario).revision), before);
        let old = figures(&mut desk, scenario);
        desk.edit(scenario, &set(scenario, pointer, nudge.to));
        let new = figures(&mut desk, scenario);
        for (at, figure) in nudge.figures.iter().enumerate() {
            let difference = new[at] - old[at];
            assert_eq!(figure.exact, Style::default().money_difference_full("USD", difference), "{}", figure.label);
            assert_eq!(figure.value, Style::default().money_difference("USD", difference));
        }
        assert_eq!([&*nudge.figures[0].label, &*nudge.figures[1].label], ["NPV", "ARR Dec 2029"]);
    }
}

#[test]
fn a_figure_is_varied_as_it_would_be_typed() {
    let mut desk = Desk::new();
    let card = card(&mut desk, "cut_two", HAZARD, Some("churn_without_csm"));
    let own = number(&card.values[0].content);
    assert!((own - (1.0 - 0.92_f64.powf(2.2))).abs() < 1e-12);
    assert_eq!(card.range, "above 8% to 81.13%");
    let nudge = card.nudge.unwrap();
    assert!(nudge.hundredth && (nudge.to - own * 1.01).abs() < 1e-12);
    let old = figures(&mut desk, "cut_two");
    desk.edit("cut_two", &derive("cut_two", "mid_market", "churn_without_csm", nudge.to));
    let new = figures(&mut desk, "cut_two");
    assert_eq!(nudge.figures[0].exact, Style::default().money_difference_full("USD", new[0] - old[0]));
}

#[test]
fn what_has_no_more_of_it_is_not_varied() {
    let mut desk = Desk::new();
    let still = [
        ("cut_two", "/segments/mid_market/team/csms"),
        ("baseline", "/discount_rate"),
        ("baseline", "/allocation"),
        ("baseline", "/segments/mid_market/acquisition/volume"),
        ("baseline", "/segments/mid_market/retention/tenure/alpha"),
        ("baseline", "/segments/mid_market/team/annual_cost"),
    ];
    desk.set("baseline", "/segments/mid_market/team/annual_cost", 0);
    for (scenario, pointer) in still {
        assert_eq!(card(&mut desk, scenario, pointer, None).nudge, None, "{pointer}");
    }
    desk.set("baseline", "/segments/mid_market/onboarding/rate", 1);
    assert_eq!(card(&mut desk, "baseline", "/segments/mid_market/onboarding/rate", None).nudge, None);
    desk.set("baseline", "/segments/mid_market/onboarding/rate", 0.995);
    let capped = card(&mut desk, "baseline", "/segments/mid_market/onboarding/rate", None).nudge.unwrap();
    assert!((capped.to - 1.0).abs() < 1e-15 && !capped.hundredth);
}

#[test]
fn a_plan_of_record_shows_what_it_says() {
    let mut desk = Desk::new();
    let view = desk.edit("cut_two_digital", &freeze("cut_two_digital", "Board", "2027-03-31"));
    desk.set("cut_two_digital", HOURS, 2);
    let card = card(&mut desk, &view.selected, HOURS, None);
    assert_eq!(card.values.len(), 2);
    assert_eq!((card.values[0].name.as_str(), card.values[0].overridden), ("Board", false));
    assert!(number(&card.values[0].content) < 1.5);
    assert_eq!(card.nudge, None);
}

#[test]
fn where_there_is_no_value_there_is_no_card() {
    let mut desk = Desk::new();
    let refused = |desk: &mut Desk, it: &CardRequest| desk.workbench.card(it).unwrap_err();
    assert!(matches!(refused(&mut desk, &request("baseline", "/nowhere", None)), WorkbenchError::Invalid(_)));
    let other = request("baseline", CHURN, Some("churn_without_csm"));
    assert!(matches!(refused(&mut desk, &other), WorkbenchError::Invalid(_)));
    let unknown = request("nobody", CHURN, None);
    assert!(matches!(refused(&mut desk, &unknown), WorkbenchError::UnknownScenario { .. }));
}
