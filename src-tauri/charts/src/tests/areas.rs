//! What an area of a timeline is called stands in it or right above it.

use headroom_engine::Month;

use super::inputs::frame;
use crate::font::Weight;
use crate::page::Page;
use crate::picture::{Mark, Text};
use crate::timeline::{self, Curve, Panel, PlotArea, Stroke, Timeline, Unit};

/// Four heads, of as many seats a month.
fn team(seats: &[f64], height: u32) -> (Vec<Mark>, PlotArea) {
    team_with(seats, height, &[])
}

/// The same with events in these months.
fn team_with(seats: &[f64], height: u32, events: &[u32]) -> (Vec<Mark>, PlotArea) {
    let curve = |name: &str, stroke, values: Vec<f64>| {
        let values = values.into_iter().map(Some).collect();
        Curve { name: Some(name.to_owned()), stroke, values }
    };
    let heads = vec![4.0; seats.len()];
    let curves = vec![
        curve("fully productive", Stroke::Ground, heads.clone()),
        curve("vacant", Stroke::Missing, seats.to_vec()),
        curve("required", Stroke::Dashed, vec![3.8; seats.len()]),
        curve("heads", Stroke::Steps, heads),
    ];
    let panels = [Panel { title: "CSMs".to_owned(), unit: Unit::Count, weight: 1.0, curves }];
    let start = Month::new(2027, 1).expect("a month");
    let shown = Timeline { name: "Team", start, months: seats.len(), currency: "USD", panels: &panels, events };
    let (marks, plots) = timeline::lay_out(&shown, &Page::new(frame(620, height)).expect("a page")).expect("a panel");
    (marks, plots[0])
}

fn label<'m>(marks: &'m [Mark], words: &str) -> Option<&'m Text> {
    marks.iter().find_map(|mark| match mark {
        Mark::Text(text) if text.words == words => Some(text),
        _ => None,
    })
}

/// Its middle, as a month and a value.
fn place(text: &Text, plot: PlotArea) -> (f64, f64) {
    let month = (text.at.0 - plot.left) / (plot.right - plot.left) * 36.0;
    let middle = text.at.1 - text.size * 0.36;
    (month, plot.low + (plot.bottom - middle) / (plot.bottom - plot.top) * (plot.high - plot.low))
}

#[test]
fn what_is_missing_is_called_so_in_its_colour_where_it_is_high_enough() {
    let seats: Vec<f64> = (0..36).map(|month| if month < 10 { 5.0 } else { 8.0 }).collect();
    let (marks, plot) = team(&seats, 150);
    let vacant = label(&marks, "vacant").expect("a label");
    let (month, value) = place(vacant, plot);
    assert!((month - 23.0).abs() < 0.6 && value > 5.0 && value < 7.0, "{month} {value}");
    let page = Page::new(frame(620, 150)).expect("a page");
    assert_eq!((vacant.colour, vacant.weight), (page.tokens.bad, Weight::Regular));
}

#[test]
fn a_thin_area_is_called_so_right_above_it() {
    let seats: Vec<f64> = (0..36).map(|month| if month < 18 { 4.4 } else { 8.0 * f64::from(month == 18) }).collect();
    let (marks, plot) = team(&seats, 150);
    let (month, value) = place(label(&marks, "vacant").expect("a label"), plot);
    assert!((month - 9.0).abs() < 0.6 && value > 4.4 && value < 6.5, "{month} {value}");
}

#[test]
fn where_nothing_is_missing_nothing_is_called_so() {
    let (marks, plot) = team(&[4.0; 36], 150);
    assert!(label(&marks, "vacant").is_none());
    let (_, value) = place(label(&marks, "fully productive").expect("a label"), plot);
    assert!(value > 0.5 && value < 3.5, "{value}");
}

#[test]
fn a_label_keeps_clear_of_the_stems_of_events_where_it_can() {
    let productive = |events: &[u32]| {
        let (marks, plot) = team_with(&[4.0; 36], 150, events);
        place(label(&marks, "fully productive").expect("a label"), plot).0
    };
    let month = productive(&[18]);
    assert!((month - 18.0).abs() > 2.0, "{month}");
    let everywhere: Vec<u32> = (0..36).collect();
    assert!((productive(&everywhere) - 18.0).abs() < 0.6);
}
