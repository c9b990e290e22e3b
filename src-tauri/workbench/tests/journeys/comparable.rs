use headroom_engine::{Metric, cs_cost_value};
use headroom_workbench::view::{CompareRequest, Compared, Figure, FigurePart, FigureParts, PartGroup, Periods, Trend};

use crate::compare::{figure, of, parts, row, why};
use crate::desk::{Desk, set};
use crate::edits::freeze;

const CSMS: &str = "/segments/mid_market/team/csms";

/// A document whose plan of record begins three months before the plan.
fn later() -> Desk {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk.edit("baseline", &set("baseline", "/start", "2027-04"));
    desk
}

fn group<'p>(parts: &'p FigureParts, title: &str) -> &'p PartGroup {
    parts.groups.iter().find(|group| group.title == title).unwrap()
}

fn part<'p>(parts: &'p FigureParts, title: &str, label: &str) -> &'p FigurePart {
    group(parts, title).rows.iter().find(|row| row.label == label).unwrap()
}

fn is_apart(part: &FigurePart) -> bool {
    part.delta == "n/a" && part.trend == Trend::None && part.note.as_ref().is_some_and(|why| !why.is_empty())
}

/// Every figure of a table that differs from another's, with its card.
fn cards(desk: &mut Desk, request: &CompareRequest, scenario: &str, each: impl Fn(&FigureParts, &str)) {
    let compared = desk.workbench.compared(request);
    for row in compared.sections.iter().flat_map(|section| &section.rows).filter(|row| !row.figures.is_empty()) {
        for (at, period) in compared.periods.iter().enumerate() {
            let own = figure(&compared, &row.id, &period.label, scenario);
            if own.value.is_empty() {
                continue;
            }
            let card = parts(desk, request.clone(), &row.id, u32::try_from(at).unwrap(), scenario);
            let trend = if is_nought(&own.delta) { own.trend } else { card.whole.trend };
            assert_eq!(
                (own.delta == "n/a", own.trend, why(own)),
                (card.whole.delta == "n/a", trend, card.whole.note.as_deref().unwrap_or_default()),
                "{} {}",
                row.id,
                period.label
            );
            each(&card, &row.id);
        }
    }
}

#[test]
fn a_card_compares_what_its_table_compares_and_nothing_else() {
    let mut desk = later();
    for thousands in [false, true] {
        let request = CompareRequest { thousands, ..of(&["board"], Periods::FiscalYears) };
        cards(&mut desk, &request, "board", |_, _| {});
    }
    let years = of(&["board"], Periods::FiscalYears);
    let card = parts(&mut desk, years.clone(), "revenue", 1, "board");
    assert!(is_apart(&card.whole), "{:?}", card.whole);
    let by_segment = group(&card, "By segment");
    assert!(by_segment.rows.iter().all(is_apart), "twelve months against nine: {by_segment:?}");
    let why = "Of Jan – Dec 2027 here and of Apr – Dec 2027 in “Baseline”: not compared.";
    assert_eq!(by_segment.rows[0].note.as_deref(), Some(why));
    assert!(is_apart(part(&card, "By month", "Jan 2027")), "the plan has none");
    assert!(!is_apart(part(&card, "By month", "Apr 2027")), "both have this month");

    let horizon = parts(&mut desk, years.clone(), "revenue", 0, "board");
    assert!(is_apart(part(&horizon, "By fiscal year", "FY27")) && is_apart(part(&horizon, "By fiscal year", "FY30")));
    assert!(!is_apart(part(&horizon, "By fiscal year", "FY28")));
    let npv = parts(&mut desk, years.clone(), "npv", 0, "board");
    assert!(group(&npv, "Made of").rows.iter().all(is_apart), "{npv:?}");
    let clv = parts(&mut desk, years, "clv", 0, "board");
    assert!(!group(&clv, "By segment").rows.iter().any(is_apart), "of no month in particular");
}

#[test]
fn no_part_of_a_stale_scenario_is_compared() {
    let mut desk = Desk::new();
    desk.workbench.compared(&of(&["cut_two"], Periods::FiscalYears));
    desk.edit("baseline", &set("baseline", CSMS, 1));
    let request = of(&["cut_two"], Periods::Quarters);
    cards(&mut desk, &request, "cut_two", |card, id| {
        assert!(card.groups.iter().flat_map(|group| &group.rows).all(is_apart), "{id}: {card:?}");
    });
}

#[test]
fn every_part_is_judged_in_its_own_direction_and_unit() {
    let mut desk = Desk::new();
    let years = CompareRequest { thousands: true, ..of(&["invest"], Periods::FiscalYears) };
    let roi = parts(&mut desk, years.clone(), "cs_roi", 0, "invest");
    let cost = part(&roi, "Made of", "CS cost, present value");
    assert!(cost.delta.starts_with('−') && cost.trend == Trend::Worse, "{cost:?}");
    assert_eq!(part(&roi, "Made of", "CS value").trend, Trend::Better);

    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk.edit("baseline", &set("baseline", "/valuation_multiple", 4.0));
    let years = CompareRequest { scenarios: vec!["board".to_owned()], ..years };
    let value = parts(&mut desk, years, "enterprise_value", 0, "board");
    let multiple = part(&value, "Made of", "Valuation multiple");
    assert_eq!((multiple.delta.as_str(), multiple.trend), ("+1.0×", Trend::Better));
}

#[test]
fn the_cost_behind_a_return_is_the_present_value_the_engine_has() {
    let mut desk = Desk::new();
    // Without any effect of CSMs there is nothing but their cost: a return of −100 %.
    for segment in ["smb", "mid_market", "enterprise"] {
        desk.set("baseline", &format!("/segments/{segment}/retention/coverage_response"), serde_json::Value::Null);
        desk.set("baseline", &format!("/segments/{segment}/expansion/unassisted_share"), 1.0);
        let rate = format!("/segments/{segment}/onboarding");
        let unassisted = desk.workbench.project("baseline").unwrap().plan.plan().segments[segment].onboarding.rate;
        desk.set("baseline", &format!("{rate}/unassisted_rate"), unassisted);
        desk.set("baseline", &format!("{rate}/hours"), 0.0);
    }
    let projected = desk.workbench.project("baseline").unwrap();
    assert!((projected.summary.cs_roi.unwrap() + 1.0).abs() < 1e-12, "{:?}", projected.summary.cs_roi);
    let card = parts(&mut desk, of(&[], Periods::FiscalYears), "cs_roi", 0, "baseline");
    let style = headroom_engine::number::Style::default();
    let cost = &part(&card, "Made of", "CS cost, present value").value;
    assert_eq!(*cost, style.money_full("USD", -cs_cost_value(&projected)));
    assert!(cs_cost_value(&projected) < projected.projection.total.sum(Metric::CsCost) && cost != "n/a");
}

#[test]
fn a_difference_is_judged_alike_in_thousands_and_in_full_but_where_it_reads_as_nought() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &set("cut_two", "/cs_overhead_annual", 300_100.0));
    let of_all = |thousands| CompareRequest { thousands, ..of(&["cut_two", "invest"], Periods::Quarters) };
    let [full, thousands] = [false, true].map(|thousands| desk.workbench.compared(&of_all(thousands)));
    let figures = |compared: &Compared| -> Vec<Figure> {
        let rows = compared.sections.iter().flat_map(|section| section.rows.clone());
        rows.flat_map(|row| row.figures).collect()
    };
    let mut noughts = 0;
    for (in_full, figure) in figures(&full).iter().zip(figures(&thousands)) {
        if is_nought(&figure.delta) {
            noughts += usize::from([Trend::Better, Trend::Worse].contains(&in_full.trend));
            assert!([Trend::Same, Trend::None].contains(&figure.trend), "{figure:?}");
        } else {
            assert_eq!(figure.trend, in_full.trend, "{figure:?}");
        }
    }
    assert!(noughts > 0, "some are too little to be seen in thousands");
    let request = CompareRequest { thousands: true, ..of(&["cut_two"], Periods::Quarters) };
    cards(&mut desk, &request, "cut_two", |_, _| {});
}

/// Whether a difference reads as nought, though there is one.
fn is_nought(delta: &str) -> bool {
    ["0", "0.0", "0.0×", "0.0 pts"].contains(&delta)
}

#[test]
fn what_is_in_another_currency_is_left_empty_also_where_the_reference_has_no_results() {
    let mut desk = Desk::new();
    desk.edit("invest", &freeze("invest", "Board", "2027-03-31"));
    desk.edit("baseline", &set("baseline", "/currency", "EUR"));
    desk.edit("baseline", &set("baseline", CSMS, 1));
    let mut desk = desk.reopen();
    let request = CompareRequest {
        reference: "cut_two".to_owned(),
        ..of(&["baseline", "cut_two", "board"], Periods::FiscalYears)
    };
    let compared = desk.workbench.compared(&request);
    assert!(compared.columns[0].problem.as_ref().unwrap().starts_with("It is not valid"), "{:?}", compared.columns);
    assert_eq!(compared.unit, "EUR");
    assert_ne!(figure(&compared, "revenue", "FY28", "baseline").value, "n/a");
    let board = figure(&compared, "revenue", "FY28", "board");
    let converted = "“Baseline” is in EUR and “Board” in USD; amounts are not converted.";
    assert_eq!((board.value.as_str(), why(board)), ("n/a", converted));
    let card = parts(&mut desk, request, "revenue", 2, "board");
    assert!(card.groups[0].rows.iter().all(is_apart), "{card:?}");
}

#[test]
fn amounts_of_an_account_are_never_in_thousands_and_teams_say_when() {
    let mut desk = Desk::new();
    let [full, thousands] = [false, true]
        .map(|thousands| desk.workbench.compared(&CompareRequest { thousands, ..of(&["invest"], Periods::Quarters) }));
    assert_eq!(figure(&full, "clv", "Horizon", "invest"), figure(&thousands, "clv", "Horizon", "invest"));
    let beside = |compared: &Compared, id: &str| row(compared, id).unit.clone();
    assert_eq!(beside(&full, "clv"), "an account");
    assert_eq!(beside(&thousands, "clv"), "USD an account");
    assert_eq!(beside(&full, "heads"), "CSMs, at end");
    assert_eq!(beside(&full, "required_csms"), "CSMs, mean");
    assert_eq!(beside(&full, "coverage"), "%, at end");
    assert_eq!(beside(&full, "utilisation"), "%, mean");
    assert_eq!((beside(&full, "coverage:smb"), beside(&full, "nrr")), (String::new(), "%".to_owned()));
}
