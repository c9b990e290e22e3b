//! What stands at the end of a line says no less than the axis it is read against.

use headroom_engine::Month;

use super::inputs::{curve, frame, line_chart, net};
use crate::font::Weight;
use crate::page::Page;
use crate::picture::{Anchor, Mark, Text};
use crate::timeline::{self, Curve, Panel, Stroke, Timeline, Unit};

/// The most decimals on the axis, and those of every value at an end, which is strong.
fn decimals(marks: &[Mark]) -> (usize, Vec<usize>) {
    let texts = || marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None });
    let of = |text: &Text| text.words.split_once('.').map_or(0, |(_, rest)| rest.matches(char::is_numeric).count());
    let labels = |weight| texts().filter(move |text| text.anchor == Anchor::End && text.weight == weight).map(of);
    (labels(Weight::Regular).max().unwrap_or(0), labels(Weight::Strong).collect())
}

fn panel(unit: Unit, last: f64, height: u32) -> Vec<Mark> {
    let values = (0..36).map(|month| Some(1.0 + (last - 1.0) * f64::from(month) / 35.0)).collect();
    let curve = Curve { name: Some(String::new()), stroke: Stroke::Line, values };
    let panels = [Panel { title: "Time to impact".to_owned(), unit, weight: 1.0, curves: vec![curve] }];
    let start = Month::new(2027, 1).expect("a month");
    let shown = Timeline { name: "Team", start, months: 36, currency: "USD", panels: &panels, events: &[] };
    timeline::lay_out(&shown, &Page::new(frame(620, height)).expect("a page")).expect("a panel").0
}

#[test]
fn an_end_has_no_fewer_decimals_than_the_axis() {
    let mut finer = 0;
    for height in (120..400).step_by(20) {
        for last in [1.04, 1.05, 1.1, 1.12, 1.3, 1.9] {
            let money = line_chart(frame(620, height), "USD", &[("Baseline", curve(36, 1e7, last * 1e7, 0.0))]);
            let drawn = [Unit::Number, Unit::Percent, Unit::Money].map(|unit| panel(unit, last, height));
            for marks in drawn.iter().chain([&money]) {
                let (on_axis, ends) = decimals(marks);
                assert!(ends.len() == 1 && ends[0] >= on_axis, "{last} at {height}: {ends:?} beside {on_axis}");
                finer += usize::from(on_axis > 1);
            }
        }
    }
    assert!(finer > 0, "no axis needs two decimals");
}

#[test]
fn an_end_is_in_the_unit_of_the_axis() {
    for (last, expected) in [(-89_400.0, "−$0.09M"), (89_400.0, "+$0.09M")] {
        let months = vec![50e3, 240e3, -180e3, last];
        let marks = net(frame(620, 300), "USD", "Cut", months);
        let texts = || marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None });
        let on_axis = texts().filter(|text| text.anchor == Anchor::End && text.weight == Weight::Regular);
        assert!(on_axis.filter(|text| text.words.ends_with('M') || text.words.ends_with("M)")).count() > 1);
        assert!(texts().any(|text| text.words == expected), "{last}: {:?}", texts().collect::<Vec<_>>());
    }
}
