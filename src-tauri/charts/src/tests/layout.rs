use super::inputs::{bridge, curve, frame, laid_out, line_chart, net, timeline};
use crate::font::Weight;
use crate::picture::{Anchor, Mark, Text};
use crate::sparkline::{self, Spark};

/// Every size a chart is tried at.
const SIZES: [(u32, u32); 12] = [
    (120, 80),
    (160, 100),
    (200, 120),
    (240, 110),
    (300, 200),
    (480, 270),
    (620, 300),
    (900, 280),
    (300, 900),
    (1600, 900),
    (8000, 8000),
    (8000, 80),
];

pub(super) const LONG: &str =
    "Cut two Mid-market CSMs in April 2027 and freeze hiring in Enterprise until the year is out";

/// Checks every chart of these figures at every size.
pub(super) fn check(what: &str, chart: impl Fn(crate::Frame) -> Vec<Mark>) {
    check_where(what, (0, 0), |frame| Some(chart(frame)));
}

/// The same of a chart that may be none on frames smaller than that.
fn check_where(what: &str, least: (u32, u32), chart: impl Fn(crate::Frame) -> Option<Vec<Mark>>) {
    for (width, height) in SIZES {
        let Some(marks) = chart(frame(width, height)) else {
            assert!(width < least.0 || height < least.1, "{what} at {width}×{height} is missing");
            continue;
        };
        let texts: Vec<&Text> =
            marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None }).collect();
        assert!(!texts.is_empty(), "{what} at {width}×{height} has no title");
        for (index, text) in texts.iter().enumerate() {
            let place = format!("{what} at {width}×{height}: {text:?}");
            assert!(text.size >= 11.0, "too small: {place}");
            assert!(!text.words.contains("NaN") && !text.words.contains("inf"), "{place}");
            assert!(inside(text, f64::from(width), f64::from(height)), "outside: {place}");
            for other in &texts[..index] {
                assert!(!overlap(text, other), "{place} overlaps {other:?}");
            }
        }
        for mark in &marks {
            assert_inside(mark, f64::from(width), f64::from(height), what);
        }
    }
}

fn inside(text: &Text, width: f64, height: f64) -> bool {
    let ((left, right), (top, bottom)) = (text.extent(), vertical(text));
    left >= 0.0 && right <= width + 0.5 && top >= 0.0 && bottom <= height
}

/// From the top of the capitals to just below the baseline.
fn vertical(text: &Text) -> (f64, f64) {
    (text.at.1 - 0.73 * text.size, text.at.1 + 0.15 * text.size)
}

fn overlap(one: &Text, other: &Text) -> bool {
    let meet = |a: (f64, f64), b: (f64, f64)| a.0 < b.1 && b.0 < a.1;
    meet(one.extent(), other.extent()) && meet(vertical(one), vertical(other))
}

fn assert_inside(mark: &Mark, width: f64, height: f64, what: &str) {
    let points = match mark {
        Mark::Path { points, .. } | Mark::Dashes { points, .. } | Mark::Area { points, .. } => points.clone(),
        Mark::Bar { from, to, .. } => vec![*from, *to],
        Mark::Dot { at, .. } => vec![*at],
        Mark::Text(_) => Vec::new(),
    };
    for (x, y) in points {
        let place = format!("{what} at {width}×{height}: ({x}, {y})");
        assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "outside: {place}");
    }
}

/// The values of the line with this index.
type Values = fn(usize) -> Vec<f64>;

#[test]
fn lines_of_every_kind_fit() {
    let rows = |values: Values| -> Vec<(&'static str, Vec<f64>)> {
        ["Baseline", "Cut 2 CSMs", LONG, "R&D <b>\"x\"</b>", "削减两名客户成功经理", "Последний\u{7}сценарий"]
            .into_iter()
            .enumerate()
            .map(|(index, name)| (name, values(index)))
            .collect()
    };
    let kinds: [(&str, Values); 11] = [
        ("apart", |index| curve(36, 30e6, 40e6 + index as f64 * 2e6, 1e5)),
        ("identical", |_| curve(36, 30e6, 43.4e6, 1e5)),
        ("one month", |index| curve(1, 30e6, 30e6 + index as f64, 0.0)),
        ("ten years", |index| curve(120, 3e6, 5e7 * (index + 1) as f64, 1e6)),
        ("zero", |_| vec![0.0; 37]),
        ("huge", |index| curve(36, 1e15, 9e15, 1e13 * index as f64)),
        ("absurd", |index| curve(36, -1e300, f64::MAX / 4.0, index as f64)),
        ("tiny", |index| curve(36, 1e-9, 2e-9, 1e-10 * index as f64)),
        ("negative", |index| curve(36, -3e5, -5e5 - 1e4 * index as f64, 1e3)),
        ("crossing", |index| curve(60, -3e5, 2e5 + 1e4 * index as f64, 1e5)),
        ("flat", |_| vec![43_412_345.678; 14]),
    ];
    for (what, values) in kinds {
        for currency in ["USD", "CHF"] {
            check(what, |frame| line_chart(frame, currency, &rows(values)));
            check(what, |frame| line_chart(frame, currency, &rows(values)[..1]));
            check(what, |frame| {
                line_chart(crate::Frame { fiscal_year_start: 4, ..frame }, currency, &rows(values)[..3])
            });
        }
    }
}

#[test]
fn timelines_of_every_kind_fit() {
    let some = |values: Vec<f64>| values.into_iter().map(Some).collect::<Vec<_>>();
    let kinds: [(&str, Vec<Option<f64>>); 7] = [
        ("a team", some(curve(36, 8.0, 6.0, 0.5))),
        ("nobody", some(vec![0.0; 36])),
        ("one month", vec![Some(3.0)]),
        ("ten years", some(curve(119, 8.0, 900.0, 4.0))),
        ("a crowd", some(curve(36, 1e4, 2e4, 10.0))),
        ("gaps", (0..36).map(|month| (month % 3 > 0).then_some(f64::from(month))).collect()),
        ("no value", vec![None; 12]),
    ];
    for (what, values) in kinds {
        for (panels, least) in [(1, (400, 110)), (7, (400, 400))] {
            check_where(what, least, |frame| timeline(frame, panels, &values));
        }
    }
}

#[test]
fn more_lines_than_room_keep_the_first_labels() {
    let rows: Vec<(&str, Vec<f64>)> = (0..60).map(|_| ("Scenario", curve(12, 1e6, 2e6, 0.0))).collect();
    check("sixty lines", |frame| line_chart(frame, "USD", &rows));
}

#[test]
fn bridges_of_every_kind_fit() {
    let kinds = [
        ("growth", [30.1e6, 12.2e6, 7.1e6, 2.2e6, -0.9e6, -7.3e6]),
        ("zero", [0.0; 6]),
        ("nothing happens", [30e6, 0.0, 0.0, 0.0, 0.0, 0.0]),
        ("from nothing", [0.0, 5e6, 1e6, 1e5, -1e5, -1e6]),
        ("to nothing", [5e6, 0.0, 0.0, 0.0, -1e6, -4e6]),
        ("prices fall", [5e6, 1e6, 1e5, -2e5, -1e6, -1e6]),
        ("huge", [1e15, 4e15, 1e14, 1e14, -1e15, -1e15]),
        ("tiny", [1e-9, 1e-9, 0.0, 0.0, -1e-9, 0.0]),
    ];
    for (what, amounts) in kinds {
        for (currency, name) in [("USD", "Baseline"), ("CHF", LONG)] {
            check(what, |frame| bridge(frame, currency, name, amounts));
        }
    }
}

#[test]
fn nets_of_every_kind_fit() {
    let parabola = |months: usize, slope: f64, bend: f64| -> Vec<f64> {
        (1..=months).map(|month| slope * month as f64 - bend * (month * month) as f64).collect()
    };
    let kinds = [
        ("saves first", parabola(36, 40e3, 1.9e3)),
        ("turns late", parabola(36, 40e3, 1.14e3)),
        ("never saves", parabola(36, -10e3, 1e3)),
        ("always saves", parabola(36, 10e3, -1e3)),
        ("pays back", parabola(36, -60e3, -2.4e3)),
        ("pays back late", parabola(36, -60e3, -1.72e3)),
        ("one month lost", vec![-5.0]),
        ("one month saved", vec![5.0]),
        ("ten years", parabola(120, 40e3, 1e3)),
        ("zero", vec![0.0; 36]),
        ("huge", parabola(36, 4e15, 2e14)),
    ];
    for (what, months) in kinds {
        for (currency, name) in [("USD", "Cut 2 CSMs"), ("SEK", LONG)] {
            check(what, |frame| net(frame, currency, name, months.clone()));
        }
    }
}

#[test]
fn a_month_that_decides_is_named_also_at_the_edge_of_a_small_plot() {
    for turn in 8..14 {
        let months = (1..=36).map(|month| 2.5e3 * f64::from(month * (month - turn))).collect();
        let marks = net(frame(350, 220), "USD", "Invest in expansion", months);
        assert!(marks.iter().filter_map(text).any(|text| text.words.starts_with("pays back in")), "{turn}");
    }
}

#[test]
fn titles_say_what_unit_and_period() {
    let marks = line_chart(frame(900, 450), "EUR", &[("Baseline", curve(36, 1e6, 2e6, 0.0))]);
    let texts: Vec<(&str, Weight)> =
        marks.iter().filter_map(text).map(|text| (text.words.as_str(), text.weight)).collect();
    assert_eq!(texts[0], ("ARR by scenario", Weight::Strong));
    assert_eq!(texts[1], ("· EUR · Jan 2027 – Dec 2029", Weight::Regular));
}

#[test]
fn a_title_has_room_in_other_fonts_too_where_the_picture_is_given_away() {
    for letters in 1..90 {
        let marks = bridge(frame(1600, 900), "USD", &"n".repeat(letters), [1e6; 6]);
        let left = marks.iter().find_map(text).expect("a title").at.0;
        let is_title = |text: &&Text| text.after.is_some() || (text.at.0 - left).abs() < 1e-9;
        for text in marks.iter().filter_map(text).filter(is_title) {
            let widest = (text.extent().1 - left) * 1.18;
            assert!(widest <= 1600.0 - 2.0 * left + 0.5, "{letters}: {text:?}");
        }
    }
}

#[test]
fn a_small_frame_shows_less_and_nothing_smaller() {
    let rows = [("Baseline", curve(36, 1e6, 2e6, 0.0)), ("Cut 2 Mid-market CSMs", curve(36, 1e6, 1.9e6, 0.0))];
    let count = |width, height| line_chart(frame(width, height), "USD", &rows).iter().filter_map(text).count();
    assert!(count(1600, 900) > count(480, 270));
    assert!(count(480, 270) > count(160, 100));
}

#[test]
fn labels_stand_where_they_are_said_to() {
    let rows: Vec<(&str, Vec<f64>)> =
        ["Baseline", "Cut 2 CSMs", LONG, "Hidden"].map(|name| (name, curve(36, 30e6, 42e6, 1e5))).to_vec();
    let laid = laid_out(frame(620, 300), "USD", &rows);
    assert_eq!(laid.reading.series.len(), 4);
    for (series, name) in laid.reading.series.iter().zip(["Baseline", "Cut 2 CSMs", "Cut", "Hidden"]) {
        let area = series.label.expect("room for four labels");
        let within = |text: &Text| text.at.1 > area.top && text.at.1 < area.bottom && text.at.0 >= area.left;
        let words = laid.marks.iter().filter_map(text).filter(|text| within(text));
        assert!(words.filter(|text| text.words.starts_with(name)).count() == 1, "{name} in {area:?}");
    }
}

#[test]
fn a_hidden_line_neither_draws_nor_stretches_the_axis() {
    let rows = |last: f64| {
        let mut rows = vec![("A", curve(12, 1e6, 2e6, 0.0)), ("B", curve(12, 1e6, 2e6, 0.0))];
        rows.extend([("C", curve(12, 1e6, 2e6, 0.0)), ("Hidden", curve(12, 1e6, last, 0.0))]);
        laid_out(frame(620, 300), "USD", &rows)
    };
    let (near, far) = (rows(2e6), rows(9e9));
    assert_eq!(near.reading.plot.high.to_bits(), far.reading.plot.high.to_bits());
    assert_eq!(far.reading.series[3].values[11], Some(9e9), "what it says is kept");
}

#[test]
fn every_month_is_read_where_its_value_stands() {
    let laid = laid_out(frame(620, 300), "USD", &[("Baseline", curve(36, 30e6, 42e6, 0.0))]);
    let (stops, values) = (&laid.reading.stops, &laid.reading.series[0].values);
    assert_eq!((stops.len(), stops[0].name.as_str(), stops[35].name.as_str()), (36, "Jan 2027", "Dec 2029"));
    let path = laid.marks.iter().find_map(|mark| match mark {
        Mark::Path { points, width, .. } if *width >= 2.0 => Some(points),
        _ => None,
    });
    let (points, plot) = (path.expect("a line"), laid.reading.plot);
    for ((stop, value), point) in stops.iter().zip(values).zip(&points[1..]) {
        let share = (value.expect("a value") - plot.low) / (plot.high - plot.low);
        assert!((stop.x - point.0).abs() < 1e-9);
        assert!((plot.bottom - share * (plot.bottom - plot.top) - point.1).abs() < 1e-6);
    }
}

#[test]
fn a_bridge_of_a_record_is_outlined_and_a_projected_total_hatched() {
    let amounts = [30.1e6, 12.2e6, 7.1e6, 2.2e6, -0.9e6, -7.3e6];
    let bars = |marks: &[Mark]| marks.iter().filter(|mark| matches!(mark, Mark::Bar { .. })).count();
    let projected = bridge(frame(620, 300), "USD", "Baseline", amounts);
    let record = bridge(crate::Frame { head_room: 1, ..frame(620, 300) }, "USD", "Board", amounts);
    assert_eq!((bars(&projected), bars(&record)), (7, 5));
    assert!(projected.len() > record.len() + 10, "strokes of the hatching");
}

#[test]
fn the_values_of_a_bridge_have_one_style_and_say_the_currency_where_there_is_room() {
    for width in 240..700 {
        let marks = bridge(frame(width, 250), "USD", "Baseline", [25.8e6, 16.9e6, 7.5e6, 2.6e6, -1.3e6, -8.2e6]);
        let is_value = |text: &&Text| text.weight == Weight::Strong && text.words.ends_with('M');
        let values: Vec<&str> = marks.iter().filter_map(text).filter(is_value).map(|text| &*text.words).collect();
        let with_sign = values.iter().filter(|value| value.contains('$')).count();
        assert!(with_sign == 0 || with_sign == values.len(), "{width}: {values:?}");
        assert!(with_sign == 2 || values.len() == 7, "{width}: {values:?}");
    }
}

#[test]
fn sparklines_of_every_kind_fit() {
    let some = |values: Vec<f64>| values.into_iter().map(Some).collect::<Vec<_>>();
    let kinds = [
        some(curve(36, 1.0, 1.2, 0.01)),
        some(vec![0.0; 36]),
        some(curve(36, -1e15, 1e15, 1e12)),
        vec![None, Some(1.0), None, Some(0.4)],
    ];
    for values in &kinds {
        let spark = Spark { values, reference: &kinds[0], colour: 1 };
        let marks = sparkline::lay_out(&spark, crate::Theme::Dark, (88.0, 20.0)).expect("a line");
        assert!(matches!(marks.last(), Some(Mark::Dot { .. })), "the dot at the end is on top");
        for mark in &marks {
            assert_inside(mark, 88.0, 20.0, "a sparkline");
        }
    }
    for values in [vec![], vec![Some(1.0)], vec![None; 12]] {
        let spark = Spark { values: &values, reference: &[], colour: 0 };
        assert!(sparkline::lay_out(&spark, crate::Theme::Light, (88.0, 20.0)).is_none());
    }
}

#[test]
fn an_axis_is_marked_where_it_does_not_begin_at_zero() {
    let signs = |from: f64, to: f64, size: (u32, u32)| {
        let laid = laid_out(frame(size.0, size.1), "USD", &[("Baseline", curve(36, from, to, 0.0))]);
        let left = laid.reading.plot.left;
        let kinked = |mark: &&Mark| matches!(mark, Mark::Path { points, .. } if points.len() == 7 && points.iter().all(|at| at.0 <= left));
        let ends = laid.marks.iter().filter(kinked).map(|mark| match mark {
            Mark::Path { points, .. } => points[0].1,
            _ => f64::NAN,
        });
        ends.map(|y| y > f64::from(size.1) / 2.0).collect::<Vec<_>>()
    };
    assert_eq!(signs(30e6, 42e6, (620, 300)), [true], "at its foot");
    assert_eq!(signs(-42e6, -30e6, (620, 300)), [false], "at its head");
    assert_eq!(signs(1e6, 42e6, (620, 300)), [false; 0]);
    assert_eq!(signs(-1e6, 42e6, (620, 300)), [false; 0]);
    assert_eq!(signs(30e6, 42e6, (160, 100)), [false; 0], "no axis, no sign");
}

#[test]
fn a_title_that_is_too_wide_is_set_on_two_lines() {
    let name = "Cut 2 Mid-market CSMs";
    let titles = |height: u32| {
        let marks = net(crate::Frame { head_room: 28, ..frame(350, height) }, "USD", name, vec![1e5; 36]);
        let strong =
            marks.iter().filter_map(text).filter(|text| text.weight == Weight::Strong && text.anchor == Anchor::Start);
        strong.map(|text| text.words.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(240).join(" "), "Cumulative net of Cut 2 Mid-market CSMs against Baseline");
    assert_eq!(titles(240).len(), 2);
    assert!(titles(180).len() == 1 && titles(180)[0].ends_with('…'), "{:?}", titles(180));
}

#[test]
fn a_title_leaves_the_room_that_is_kept_free() {
    for head_room in [0, 132, 300] {
        let marks = bridge(crate::Frame { head_room, ..frame(520, 290) }, "USD", LONG, [1e6; 6]);
        let first = marks.iter().find_map(text).expect("a title");
        assert!(first.extent().1 <= 520.0 - 12.0 - f64::from(head_room), "{head_room}: {first:?}");
    }
}

fn text(mark: &Mark) -> Option<&Text> {
    if let Mark::Text(text) = mark { Some(text) } else { None }
}

#[test]
fn names_are_in_full_on_a_slide_with_what_stands_below_them() {
    let names = [
        "Baseline",
        "Cut two Mid-market CSMs, company wide",
        "Board plan 2027, as agreed in March with the investors",
        "Cut one in five, backfill frozen",
        "Invest in expansion",
        "Board plan 2028",
    ];
    let rows = names.map(|name| (name, curve(36, 30e6, 42e6, 1e5)));
    let marks = line_chart(frame(1600, 900), "USD", &rows);
    let words = marks.iter().filter_map(text).map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
    for name in names {
        assert!(words.contains(name) || name.split(' ').all(|word| words.contains(word)), "{name}: {words}");
    }
    assert!(!words.contains('…') && words.matches("plan of record, 31 Mar 2027").count() == 2, "{words}");
    let small = line_chart(frame(300, 200), "USD", &rows);
    assert!(small.iter().filter_map(text).any(|text| text.words.contains('…')), "small frames show less");
}

#[test]
fn names_at_the_end_of_small_charts_are_whole_or_say_that_they_are_cut() {
    let names = ["Baseline", "Cut 2 Mid-market CSMs", "Cut 2, digital-led service"];
    for (size, count, are_whole) in
        [((350, 180), 2, true), ((350, 180), 3, false), ((350, 220), 3, true), ((480, 260), 3, true)]
    {
        let rows: Vec<_> = names.iter().take(count).map(|name| (*name, curve(36, 25.8e6, 44.2e6, 0.0))).collect();
        let marks = line_chart(frame(size.0, size.1), "USD", &rows);
        let label = |text: &&Text| text.anchor == Anchor::Start && text.at.0 > f64::from(size.0) / 2.0;
        let words = marks.iter().filter_map(text).filter(label).map(|text| text.words.as_str());
        let words = words.collect::<Vec<_>>().join(" ");
        let shown = rows.iter().filter(|(name, _)| words.contains(name)).count();
        let cut = words.matches('…').count();
        assert!(shown + cut == count && (cut == 0) == are_whole, "{size:?}: {words}");
    }
}

#[test]
fn a_dashed_line_hides_none_that_runs_as_it_does() {
    let rows = ["A", "B", "Record"].map(|name| (name, curve(36, 30e6, 42e6, 0.0)));
    let marks = line_chart(frame(620, 300), "USD", &rows);
    let dashes = marks.iter().position(|mark| matches!(mark, Mark::Dashes { .. })).expect("a dashed line");
    let solid = |mark: &Mark| matches!(mark, Mark::Path { width, .. } if *width >= 2.0);
    assert!(marks.iter().rposition(solid).is_some_and(|last| last < dashes), "its gaps show what lies below");
    let radii: Vec<f64> = marks
        .iter()
        .filter_map(|mark| if let Mark::Dot { radius, .. } = mark { Some(*radius) } else { None })
        .collect();
    assert!(radii.len() == 4 && radii[1] > radii[2], "the dots of the others within its ring: {radii:?}");
}

#[test]
fn what_is_counted_has_whole_numbers_on_its_axis() {
    for most in [1.0, 4.0, 7.6, 9.9, 26.0, 90.0] {
        let marks = timeline(frame(900, 280), 1, &vec![Some(most); 36]).expect("a timeline");
        let axis =
            marks.iter().filter_map(text).filter(|text| text.anchor == Anchor::End && text.weight == Weight::Regular);
        let ticks: Vec<&str> = axis.map(|text| text.words.as_str()).collect();
        assert!(ticks.len() > 1 && ticks.iter().all(|tick| tick.parse::<u32>().is_ok()), "{most}: {ticks:?}");
    }
}
