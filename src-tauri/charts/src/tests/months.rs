//! The labels of the months, on plots of every width.

use headroom_engine::Month;

use super::inputs::frame;
use crate::page::{Page, Plot};
use crate::picture::{Mark, Text};
use crate::time_axis::TimeAxis;

/// The labels below a plot so wide, of three years from that month of 2026.
fn labels(first: u32, width: f64) -> Vec<Text> {
    let frame = frame(300, 180);
    let page = Page::new(frame).expect("a page");
    let start = Month::new(2026, first).expect("a month");
    let time = TimeAxis::new(start, 36, frame).expect("months");
    let plot = Plot { left: 40.0, right: 40.0 + width, top: 20.0, bottom: 150.0, ceiling: 10.0, rows: 1 };
    let text = |mark| if let Mark::Text(text) = mark { Some(text) } else { None };
    time.marks(&page, &plot).into_iter().filter_map(text).collect()
}

#[test]
fn a_last_year_that_lacks_a_month_is_labelled_beside_whole_ones() {
    let words: Vec<String> = labels(12, 118.0).into_iter().map(|text| text.words).collect();
    assert_eq!(words, ["2027", "2028", "2029"]);
}

#[test]
fn years_keep_apart_and_within_the_plot() {
    for first in 1..=12 {
        for width in 60..600 {
            let labels = labels(first, f64::from(width));
            let within = |text: &Text| text.extent().0 >= 40.0 && text.extent().1 <= 40.0 + f64::from(width);
            assert!(labels.iter().all(within), "{first}, {width}: {labels:?}");
            let apart = |pair: &[Text]| pair[1].extent().0 - pair[0].extent().1 >= 5.0;
            assert!(labels.windows(2).all(apart), "{first}, {width}: {labels:?}");
        }
    }
}
