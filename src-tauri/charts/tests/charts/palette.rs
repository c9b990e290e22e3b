use std::collections::HashSet;

use headroom_charts::{SCENARIO_COLOURS, Theme, colour};

#[test]
fn the_baseline_is_ink_and_every_scenario_has_its_own_colour() {
    for theme in [Theme::Light, Theme::Dark] {
        let colours: HashSet<String> = (0..=SCENARIO_COLOURS).map(|index| colour(index, theme)).collect();
        assert_eq!(colours.len(), SCENARIO_COLOURS + 1);
        assert_eq!(colour(SCENARIO_COLOURS + 1, theme), colour(1, theme));
    }
    assert_eq!(colour(0, Theme::Light), "#1c1e20");
    assert_eq!(colour(0, Theme::Dark), "#dedad3");
}

#[test]
fn colours_can_be_read_on_their_paper() {
    for (theme, paper) in [(Theme::Light, "#ffffff"), (Theme::Dark, "#171615")] {
        for index in 0..=SCENARIO_COLOURS {
            let colour = colour(index, theme);
            assert!(contrast(&colour, paper) >= 4.5, "{colour} on {paper}: {}", contrast(&colour, paper));
        }
    }
}

/// The contrast ratio of WCAG 2.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
