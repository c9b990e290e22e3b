//! Rates over one another and the bridge of a difference, of synthetic figures.

use super::inputs::{curve, frame, time};
use super::layout::{LONG, check};
use crate::Frame;
use crate::difference_bridge::{self, DifferenceBridge, End, Movement};
use crate::page::{Page, tidy};
use crate::palette;
use crate::picture::{Mark, Text, Tint};
use crate::rates::{self, Rate, Rates};
use crate::title::Title;

/// A name, and the rate at the end of each month.
type Row<'a> = (&'a str, Vec<(f64, f64)>);

fn rates(frame: Frame, months: usize, rows: &[Row<'_>]) -> Vec<Mark> {
    let page = Page::new(frame).expect("a page");
    let time = time(months, frame);
    let line = |(index, (name, points)): (usize, &Row<'_>)| Rate {
        name: tidy(name),
        colour: palette::scenario(index, frame.theme),
        aside: if index % 3 == 2 { "plan of record, 31 Mar 2027".to_owned() } else { String::new() },
        dashed: index % 3 == 2,
        hidden: index % 4 == 3,
        points: points.clone(),
    };
    let title = Title::new("NRR", "%, twelve months", time.start, time.last());
    rates::lay_out(&Rates { title, time, lines: rows.iter().enumerate().map(line).collect() }, &page).marks
}

fn bridge(frame: Frame, currency: &str, name: &str, closing: f64, amounts: &[f64]) -> Vec<Mark> {
    let page = Page::new(frame).expect("a page");
    let time = time(36, frame);
    let labels = [
        ("Opening", "Open"),
        ("New", "New"),
        ("Expansion", "Exp."),
        ("Price", "Price"),
        ("Contraction", "Contr."),
        ("Churn", "Churn"),
    ];
    let movements = labels[6 - amounts.len()..].iter().zip(amounts);
    let movements = movements.map(|((label, short), amount)| Movement { label, short, amount: *amount });
    let end = |closing| End { name: tidy(name), closing };
    let title = Title::new("Closing ARR against Baseline", currency, time.start, time.last());
    let ends = [closing, closing + amounts.iter().sum::<f64>()].map(end);
    difference_bridge::lay_out(&DifferenceBridge { title, currency, ends, movements: movements.collect() }, &page).marks
}

#[test]
fn rates_of_every_kind_fit() {
    let months = |from: usize, values: Vec<f64>| -> Vec<(f64, f64)> {
        (from..).zip(values).map(|(month, value)| (month as f64, value)).collect()
    };
    let kinds = [
        ("retention", 36, months(12, curve(24, 1.04, 1.01, 0.003))),
        ("coverage", 36, months(1, curve(35, 1.25, 0.4, 0.1))),
        ("nothing", 12, Vec::new()),
        ("flat", 36, months(12, vec![1.0; 25])),
        ("one month", 1, months(1, vec![0.87])),
        ("ten years", 120, months(12, curve(108, 0.9, 3.0, 0.5))),
        ("none", 36, months(1, vec![0.0; 36])),
        ("hair's breadth", 36, months(1, curve(35, 0.900_001, 0.900_002, 0.0))),
    ];
    for (what, length, points) in kinds {
        let rows: Vec<Row<'_>> = ["Baseline", LONG, "Invest", "A", "B & <c>", "D"]
            .into_iter()
            .enumerate()
            .map(|(at, name)| (name, points.iter().map(|(x, y)| (*x, y + 0.01 * at as f64)).collect()))
            .collect();
        check(what, |frame| rates(frame, length, &rows));
        check(what, |frame| rates(frame, length, &rows[..1]));
    }
}

#[test]
fn bridges_of_every_difference_fit() {
    let kinds: [(&str, &[f64]); 8] = [
        ("less", &[-3e5, -2e5, -1e4, 2e4, -4e5]),
        ("more", &[0.0, 3.28e6, 0.12e6, -49e3, -0.36e6]),
        ("a record", &[1e6, -3e5, -2e5, -1e4, 2e4, -4e5]),
        ("the same", &[0.0; 5]),
        ("there and back", &[5e6, -5e6, 5e6, -5e6, 0.0]),
        ("huge", &[1e15, -3e15, 1e14, 1e12, 5e15]),
        ("tiny", &[1e-9, -1e-9, 0.0, 0.0, 1e-9]),
        ("one thing", &[0.0, 0.0, 0.0, 0.0, -7.3e6]),
    ];
    for (what, amounts) in kinds {
        for (currency, name) in [("USD", "Baseline"), ("CHF", LONG)] {
            check(what, |frame| bridge(frame, currency, name, 43.4e6, amounts));
        }
    }
}

#[test]
fn a_bridge_ends_where_its_movements_lead() {
    let marks = bridge(frame(900, 300), "USD", "Cut", 44e6, &[0.0, -2e5, 0.0, 0.0, -3e5]);
    let bars: Vec<((f64, f64), (f64, f64))> = marks
        .iter()
        .filter_map(|mark| if let Mark::Bar { from, to, .. } = mark { Some((*from, *to)) } else { None })
        .collect();
    assert_eq!(bars.len(), 6, "five movements and what they come to");
    let [zero, churn, end] = [bars[0].0.1, bars[4].1.1, bars[5].1.1];
    assert!((churn - end).abs() < 0.01 && bars[5].0.1 == zero, "{bars:?}");
    assert!(end > zero, "less ARR hangs below the line");
}

#[test]
fn what_a_bridge_comes_to_is_ink_whosever_it_is_and_whatever_it_says() {
    for amounts in [[0.0, -2e5, 0.0, 0.0, -3e5], [1e6, 2e5, 0.0, 0.0, 3e5]] {
        let marks = bridge(frame(900, 300), "USD", "Cut", 44e6, &amounts);
        let tints: Vec<Tint> = marks
            .iter()
            .filter_map(|mark| if let Mark::Bar { tint, .. } = mark { Some(*tint) } else { None })
            .collect();
        let tokens = palette::tokens(crate::Theme::Light);
        let moved = if amounts[4] < 0.0 { tokens.bad } else { tokens.good };
        assert_eq!(tints[4..], [moved.into(), tokens.ink.into()]);
        let name = texts(&marks).find(|text| text.words == "Cut").expect("whose it is");
        assert_eq!(name.colour, tokens.ink);
    }
}

#[test]
fn what_falls_says_so_below_itself_also_at_the_bottom() {
    for (width, height) in [(480, 270), (860, 180), (1600, 900)] {
        let marks = bridge(frame(width, height), "USD", "Cut", 44e6, &[-3e5, -2e5, -1e4, -9e4, -4e5]);
        let bars = marks
            .iter()
            .filter_map(|mark| if let Mark::Bar { from, to, .. } = mark { Some((from.0, to)) } else { None });
        for (left, (right, bottom)) in bars {
            let own = |text: &&Text| text.at.0 > left && text.at.0 < *right && text.words.starts_with('−');
            let value = texts(&marks).find(own).expect("a value");
            assert!(value.at.1 > *bottom, "{width}×{height}: {value:?} at {bottom}");
        }
    }
}

#[test]
fn a_large_bridge_names_both_in_full() {
    let marks = bridge(frame(1600, 900), "USD", LONG, 44e6, &[0.0, -2e5, 0.0, 0.0, -3e5]);
    let middle = texts(&marks).find(|text| text.words.starts_with("Cut")).expect("a name").at.0;
    let name: Vec<&str> = texts(&marks).filter(|text| text.at.0 == middle).map(|text| text.words.as_str()).collect();
    let short = bridge(frame(1600, 900), "USD", "Cut 2 Mid-market CSMs in April", 44e6, &[0.0, -2e5, 0.0, 0.0, -3e5]);
    assert!(!texts(&short).any(|text| text.words.contains('…')), "{short:?}");
    assert!(name.len() > 2, "{name:?}");
    let low = bridge(frame(690, 180), "USD", "Cut 2 Mid-market CSMs", 44e6, &[0.0, -2e5, 0.0, 0.0, -3e5]);
    let words: Vec<&str> = texts(&low).map(|text| text.words.as_str()).collect();
    assert!(words.ends_with(&["Cut 2 Mid-market", "CSMs"]), "the window's too: {words:?}");
}

#[test]
fn a_chart_as_low_as_the_windows_says_its_months() {
    for width in 260..700 {
        let low = Frame { head_room: 28, ..frame(width, 180) };
        let lines = super::inputs::line_chart(low, "USD a month", &[("Baseline", curve(36, 1e6, 2e6, 0.0))]);
        let bridge = bridge(low, "USD", "Cut 2 Mid-market CSMs", 44e6, &[0.0, -2e5, 0.0, 0.0, -3e5]);
        for marks in [lines, bridge] {
            let says = texts(&marks).any(|text| text.words.contains("Jan 27 –") || text.words.contains("Jan 2027 –"));
            assert!(says, "{width}: {:?}", texts(&marks).take(2).collect::<Vec<_>>());
        }
    }
}

fn texts(marks: &[Mark]) -> impl Iterator<Item = &Text> {
    marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None })
}
