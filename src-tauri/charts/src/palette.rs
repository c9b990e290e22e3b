//! Colour tokens. Text keeps a contrast of at least 4.5 to its paper.

use crate::Theme;

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// The colours of a theme that do not belong to a scenario.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tokens {
    pub(crate) paper: Rgb,
    pub(crate) ink: Rgb,
    /// Units, axis labels, the lesser parts of a title.
    pub(crate) dim: Rgb,
    /// The label of a line that is not drawn: there, and no more.
    pub(crate) off: Rgb,
    /// Good for the result.
    pub(crate) good: Rgb,
    /// Bad for the result.
    pub(crate) bad: Rgb,
}

const LIGHT: Tokens = Tokens {
    paper: Rgb(0xff, 0xff, 0xff),
    ink: Rgb(0x1c, 0x1e, 0x20),
    dim: Rgb(0x5d, 0x62, 0x68),
    off: Rgb(0x8c, 0x91, 0x97),
    good: Rgb(0x00, 0x70, 0x5f),
    bad: Rgb(0xb9, 0x3a, 0x10),
};

const DARK: Tokens = Tokens {
    paper: Rgb(0x17, 0x16, 0x15),
    ink: Rgb(0xde, 0xda, 0xd3),
    dim: Rgb(0xa0, 0x9a, 0x91),
    off: Rgb(0x75, 0x70, 0x69),
    good: Rgb(0x4f, 0xc1, 0xab),
    bad: Rgb(0xff, 0x8c, 0x68),
};

/// How many colours there are beside the baseline's ink before they repeat.
pub const SCENARIO_COLOURS: usize = 7;

/// Blue, orange, green, purple, brown (the families of Okabe & Ito 2008, tuned so that these five and the ink stay apart
/// with every kind of colour blindness); then olive and rose for longer lists, told apart by their labels.
const LIGHT_SCENARIOS: [Rgb; SCENARIO_COLOURS] = [
    Rgb(0x27, 0x40, 0x9a),
    Rgb(0xc2, 0x46, 0x0f),
    Rgb(0x1a, 0x80, 0x69),
    Rgb(0xb3, 0x48, 0xc4),
    Rgb(0x6b, 0x3f, 0x00),
    Rgb(0x7a, 0x6e, 0x00),
    Rgb(0xc7, 0x2c, 0x68),
];

const DARK_SCENARIOS: [Rgb; SCENARIO_COLOURS] = [
    Rgb(0x6c, 0x8f, 0xdc),
    Rgb(0xd0, 0x8a, 0x2c),
    Rgb(0x2f, 0xc7, 0x9a),
    Rgb(0xf7, 0x9a, 0xf5),
    Rgb(0xd6, 0xd2, 0x2c),
    Rgb(0xa8, 0xa0, 0x72),
    Rgb(0xff, 0x80, 0x93),
];

/// The colour of scenario `index` as `#rrggbb`: 0 is the baseline's ink, then document order; repeats after
/// [`SCENARIO_COLOURS`].
pub fn colour(index: usize, theme: Theme) -> String {
    let Rgb(red, green, blue) = scenario(index, theme);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

pub(crate) fn scenario(index: usize, theme: Theme) -> Rgb {
    let Some(place) = index.checked_sub(1) else { return tokens(theme).ink };
    let colours = match theme {
        Theme::Light => LIGHT_SCENARIOS,
        Theme::Dark => DARK_SCENARIOS,
    };
    colours[place % SCENARIO_COLOURS]
}

pub(crate) fn tokens(theme: Theme) -> Tokens {
    match theme {
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
    }
}
