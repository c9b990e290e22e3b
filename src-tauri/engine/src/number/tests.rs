use super::{Scale, Style, fiscal_quarter, fiscal_quarter_label, fiscal_year, fiscal_year_label};
use crate::Month;

const US: Style = Style::UsFinance;

/// Every row is a value and how it must be written.
fn check(write: impl Fn(f64) -> String, rows: &[(f64, &str)]) {
    for (value, expected) in rows {
        assert_eq!(write(*value), *expected, "{value}");
    }
}

#[test]
fn compact_money_has_three_figures_and_a_unit() {
    let rows = [
        (43_412_345.0, "$43.4M"),
        (434_123_450.0, "$434M"),
        (1_200_000.0, "$1.20M"),
        (999_999.0, "$1.00M"),
        (870_000.0, "$0.87M"),
        (100_000.0, "$0.10M"),
        (99_999.0, "$0.10M"),
        (99_940.0, "$99.9K"),
        (12_345.0, "$12.3K"),
        (1_000.0, "$1.00K"),
        (999.6, "$1.00K"),
        (999.4, "$999"),
        (12.34, "$12.3"),
        (1.0, "$1.00"),
        (0.5, "$0.50"),
        (0.01, "$0.01"),
        (999_600_000.0, "$1.00B"),
        (1.5e9, "$1.50B"),
        (12.34e12, "$12.3T"),
        (999.4e12, "$999T"),
    ];
    check(|value| US.money("USD", value), &rows);
}

#[test]
fn amounts_read_together_have_one_unit() {
    let scale = Scale::of([43.4e6, -49e3, f64::NAN]);
    let rows =
        [(43_412_345.0, "$43.4M"), (3_280_000.0, "$3.28M"), (49_000.0, "$0.05M"), (4_000.0, "–"), (-120e3, "($0.12M)")];
    check(|value| US.money_in(scale, "USD", value), &rows);
    check(|value| US.money_difference_in(scale, "USD", value), &[(-49e3, "−$0.05M"), (0.0, "–"), (f64::NAN, "n/a")]);
    check(|value| US.money_in(Scale::of([49e3, 500.0]), "USD", value), &[(49e3, "$49.0K"), (500.0, "$0.50K")]);
    check(|value| US.money_in(Scale::of([]), "USD", value), &[(12.0, "$12.0")]);
    check(|value| US.money_in(Scale::of([2e15]), "USD", value), &[(2e15, "$2.00e15")]);
}

#[test]
fn an_amount_of_one_account_is_in_thousands_up_to_a_million() {
    let one = |amount| US.money_in(Scale::of_one(amount), "USD", amount);
    check(
        one,
        &[(98_512.0, "$98.5K"), (112_345.0, "$112K"), (999_400.0, "$999K"), (999_600.0, "$1.00M"), (870.0, "$870")],
    );
    check(one, &[(-112_345.0, "($112K)"), (0.0, "–"), (f64::NAN, "n/a")]);
}

#[test]
fn negative_levels_stand_in_parentheses() {
    check(|value| US.money("USD", value), &[(-900_000.0, "($0.90M)"), (-43.4e6, "($43.4M)"), (-12.0, "($12.0)")]);
    check(|value| US.money_full("USD", value), &[(-1234.0, "($1,234)"), (-0.6, "($1)"), (-1e6, "($1,000,000)")]);
    check(|value| US.number(value, 1), &[(-1234.5, "(1,234.5)"), (-0.1, "(0.1)")]);
    check(|value| US.percent(value), &[(-0.02, "(2.0%)"), (-12.0, "(1,200.0%)")]);
}

#[test]
fn full_money_is_in_whole_units() {
    let rows = [
        (1.0, "$1"),
        (999.0, "$999"),
        (999.5, "$1,000"),
        (1_234.0, "$1,234"),
        (1_234_567.89, "$1,234,568"),
        (1e15, "$1,000,000,000,000,000"),
        (1e16, "$1.00e16"),
    ];
    check(|value| US.money_full("USD", value), &rows);
}

#[test]
fn zero_is_a_dash_and_never_negative() {
    let zeros = [(0.0, "–"), (-0.0, "–"), (1e-300, "–"), (-1e-300, "–"), (-0.004, "–"), (0.004, "–")];
    check(|value| US.money("USD", value), &zeros);
    check(|value| US.money_full("USD", value), &zeros);
    check(|value| US.money_difference("EUR", value), &zeros);
    check(|value| US.money_difference_full("EUR", value), &zeros);
    check(|value| US.number(value, 2), &zeros);
    check(|value| US.number_difference(value, 1), &zeros);
    check(|value| US.multiple(value), &zeros);
    check(|value| US.months(value), &zeros);
    check(|value| US.money_full("USD", value), &[(0.49, "–"), (-0.49, "–")]);
}

#[test]
fn a_rate_of_zero_is_still_a_rate() {
    let zeros = [(0.0, "0.0%"), (-0.0, "0.0%"), (-0.000_4, "0.0%"), (0.000_4, "0.0%")];
    check(|value| US.percent(value), &zeros);
    check(|value| US.percent_difference(value), &zeros);
    check(|value| US.points_difference(value), &[(-0.0, "0.0 points"), (-0.000_4, "0.0 points")]);
}

#[test]
fn rates_have_one_decimal() {
    check(|value| US.percent(value), &[(0.123, "12.3%"), (1.004, "100.4%"), (0.000_6, "0.1%"), (12.345, "1,234.5%")]);
    check(|value| US.points(value), &[(0.023, "2.3 points"), (-0.023, "(2.3 points)")]);
    check(|value| US.points_difference(value), &[(0.023, "+2.3 points"), (-0.023, "−2.3 points")]);
    check(|value| US.percent_difference(value), &[(0.5, "+50.0%"), (-0.021, "−2.1%")]);
}

#[test]
fn differences_carry_their_sign() {
    check(|value| US.money_difference("USD", value), &[(870_000.0, "+$0.87M"), (-870_000.0, "−$0.87M")]);
    check(|value| US.money_difference_full("USD", value), &[(1_234.0, "+$1,234"), (-1_234.0, "−$1,234")]);
    check(|value| US.number_difference(value, 0), &[(2.0, "+2"), (-1_500.0, "−1,500")]);
}

#[test]
fn counts_multiples_and_durations() {
    check(|value| US.number(value, 0), &[(1_234_567.0, "1,234,567"), (0.49, "–"), (0.5, "1"), (1e300, "1.00e300")]);
    check(|value| US.multiple(value), &[(3.24, "3.2×"), (-0.4, "(0.4×)")]);
    check(|value| US.months(value), &[(14.2, "14.2 months")]);
}

#[test]
fn beyond_trillions_figures_are_scientific() {
    check(|value| US.money("USD", value), &[(1e15, "$1.00e15"), (999.9e12, "$1.00e15"), (-1.234e18, "($1.23e18)")]);
    check(|value| US.money("USD", value), &[(f64::MAX, "$1.80e308")]);
    check(|value| US.money_difference("USD", value), &[(-2e20, "−$2.00e20")]);
}

#[test]
fn what_is_not_finite_is_undefined() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let written = [
            US.money("USD", value),
            US.money_full("USD", value),
            US.money_difference("USD", value),
            US.percent(value),
            US.points(value),
            US.number(value, 1),
            US.months(value),
        ];
        assert!(written.iter().all(|text| text == "n/a"), "{written:?}");
    }
    assert_eq!(US.optional(None, Style::percent), "n/a");
    assert_eq!(US.optional(Some(0.5), Style::percent), "50.0%");
}

#[test]
fn currencies_have_their_symbol_or_their_code() {
    let rows = [
        ("USD", "$1,234"),
        ("EUR", "€1,234"),
        ("GBP", "£1,234"),
        ("JPY", "¥1,234"),
        ("CHF", "CHF\u{a0}1,234"),
        ("SEK", "SEK\u{a0}1,234"),
        ("AUD", "A$1,234"),
        ("", "1,234"),
    ];
    for (currency, expected) in rows {
        assert_eq!(US.money_full(currency, 1234.0), expected);
    }
    assert_eq!(US.money("CHF", -2e6), "(CHF\u{a0}2.00M)");
    assert_eq!(US.money_difference("CHF", -2e6), "−CHF\u{a0}2.00M");
}

#[test]
fn axis_labels_share_unit_and_decimals() {
    let rows: [(&[f64], &[&str]); 10] = [
        (&[0.0, 2e7, 4e7], &["0", "$20M", "$40M"]),
        (&[-5e5, 0.0, 5e5, 1e6], &["($0.5M)", "0", "$0.5M", "$1.0M"]),
        (&[4.25e7, 4.5e7], &["$42.5M", "$45.0M"]),
        (&[0.0, 2e5, 4e5], &["0", "$0.2M", "$0.4M"]),
        (&[0.0, 2.5e4, 5e4], &["0", "$25K", "$50K"]),
        (&[0.0, 250.0, 500.0], &["0", "$250", "$500"]),
        (&[0.0, 0.02, 0.04], &["0", "$0.02", "$0.04"]),
        (&[0.0, 5e14, 1e15], &["0", "$0.5e15", "$1.0e15"]),
        (&[-0.0], &["0"]),
        (&[f64::NAN], &["n/a"]),
    ];
    for (ticks, expected) in rows {
        assert_eq!(US.axis("USD", ticks), expected);
    }
    assert!(US.axis("USD", &[]).is_empty());
}

#[test]
fn an_amount_beside_an_axis_has_the_decimals_of_the_axis() {
    let beside = |ticks: &[f64], amount| US.money_beside("USD", ticks, amount);
    assert_eq!(beside(&[12e6, 12.25e6, 12.5e6], 12.25e6), "$12.25M");
    assert_eq!(beside(&[12e6, 12.25e6, 12.5e6], -12.251e6), "($12.25M)");
    assert_eq!(beside(&[0.0, 0.025e6, 0.05e6, 0.075e6, 0.1e6], 0.1e6), "$0.100M");
    assert_eq!(beside(&[0.0, 2e7, 4e7], 43_412_345.0), "$43.4M");
    assert_eq!(beside(&[0.0, 0.05e6, 0.1e6], 89_400.0), "$0.09M", "in the unit of the axis");
    assert_eq!(beside(&[0.0, 50e3], 104e3), "$104K", "in the unit of the axis");
    assert_eq!(beside(&[0.0, 500.0], 1040.0), "$1,040");
    assert_eq!(beside(&[0.0, 1e6], 3_200.0), "$3.20K", "of which the unit of the axis shows nothing");
    assert_eq!(US.money_difference_beside("USD", &[-0.2e6, -0.1e6, 0.0], -89_400.0), "−$0.09M");
    assert_eq!(US.money_difference_beside("USD", &[0.0, 1e6], 870e3), "+$0.87M");
    assert_eq!(beside(&[0.0, 2.5], 0.0), "–");
    assert_eq!(beside(&[0.0, 2.5], f64::NAN), "n/a");
    assert_eq!(beside(&[], 12.0), "$12.0");
    check(|rate| US.percent_to(rate, 2), &[(0.122_51, "12.25%"), (-0.02, "(2.00%)"), (0.0, "0.00%")]);
}

#[test]
fn fiscal_years_are_named_by_the_year_they_end_in() {
    let rows = [
        (2027, 1, 1, 2027, "FY27 Q1"),
        (2027, 12, 1, 2027, "FY27 Q4"),
        (2027, 4, 4, 2028, "FY28 Q1"),
        (2027, 3, 4, 2027, "FY27 Q4"),
        (2027, 12, 4, 2028, "FY28 Q3"),
        (2027, 2, 2, 2028, "FY28 Q1"),
        (2027, 1, 2, 2027, "FY27 Q4"),
        (2099, 12, 12, 2100, "FY00 Q1"),
    ];
    for (year, month, first, fiscal, label) in rows {
        let month = Month::new(year, month).expect("a month");
        assert_eq!(fiscal_year(month, first), fiscal);
        assert_eq!(fiscal_quarter_label(month, first), label);
        assert!(label.starts_with(&fiscal_year_label(month, first)));
        assert!((1..=4).contains(&fiscal_quarter(month, first)));
    }
}

const IBCS: Style = Style::Ibcs;

/// With ordinary spaces, which are easier to read in a test.
fn spaced(written: &str) -> String {
    written.replace('\u{a0}', " ")
}

#[test]
fn ibcs_separates_by_spaces_and_leaves_the_unit_to_the_title() {
    let full = [(1_234.0, "1 234"), (-1_234_567.0, "− 1 234 567"), (0.2, "–"), (999.0, "999")];
    check(|value| spaced(&IBCS.money_full("USD", value)), &full);
    check(|value| spaced(&IBCS.money("USD", value)), &[(43.4e6, "43.4M"), (-900_000.0, "− 0.90M")]);
    check(|value| spaced(&IBCS.money_difference("EUR", value)), &[(870_000.0, "+0.87M"), (-870_000.0, "−0.87M")]);
    check(|value| spaced(&IBCS.number(value, 1)), &[(-1234.5, "− 1 234.5"), (0.0, "–")]);
    check(|value| spaced(&IBCS.percent(value)), &[(-0.02, "− 2.0%"), (12.0, "1 200.0%")]);
    let axis = IBCS.axis("USD", &[-5e5, 0.0, 5e5]);
    assert_eq!(axis.iter().map(|label| spaced(label)).collect::<Vec<_>>(), ["− 0.5M", "0", "0.5M"]);
    assert_eq!((IBCS.titled_unit("USD"), US.titled_unit("USD")), (Some("USD"), None));
}

#[test]
fn a_sentence_says_the_unit_in_either_style() {
    assert_eq!(US.money_said("USD", 870_000.0), "$0.87M");
    check(|value| spaced(&IBCS.money_said("USD", value)), &[(870_000.0, "USD 0.87M"), (0.0, "–"), (f64::NAN, "n/a")]);
}

#[test]
fn what_is_halfway_as_it_is_read_goes_up() {
    let to = |decimals| move |value| US.number(value, decimals);
    check(to(1), &[(2.55, "2.6"), (2.45, "2.5"), (1.25, "1.3"), (-2.55, "(2.6)"), (2.549_9, "2.5"), (0.05, "0.1")]);
    check(to(0), &[(0.5, "1"), (1.5, "2"), (2.5, "3"), (2.499_9, "2")]);
    check(to(2), &[(1.005, "1.01"), (1.004_999_9, "1.00")]);
    let money = |amount| US.money("USD", amount);
    check(money, &[(12_350_000.0, "$12.4M"), (1_005_000.0, "$1.01M"), (12_350.0, "$12.4K"), (1_004_999.0, "$1.00M")]);
}
