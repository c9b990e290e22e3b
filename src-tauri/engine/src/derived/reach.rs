//! What may be typed for a figure, and why not.

use crate::schema::{Bound, Domain, Format};

/// Why a figure is not there, or cannot be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// What it belongs to is switched off, or another way of saying it is chosen.
    Off,
    /// Churn differs from renewal to renewal.
    ByTenure,
    /// There is no CSM today whose absence could be felt.
    NoCoverage,
    /// There is no team today to share the work.
    NoTeam,
    /// The assumption it sets has no part in it as the others stand.
    Flat,
    /// A value it is read from is missing or cannot stand there.
    Unsound,
}

/// Why a figure cannot be what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// It cannot be typed at all.
    Obstacle(Obstacle),
    /// No value of the assumption it sets gives that figure; those within the domain it can.
    OutOfReach(Domain),
}

impl Obstacle {
    /// Why, in a sentence about the segment as it stands here.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Off => "What this is read from is switched off here; switch that on first.",
            Self::ByTenure => "“Churn by tenure” is on here: churn differs from renewal to renewal.",
            Self::NoCoverage => "There is no CSM today: churn is already what it is without one.",
            Self::NoTeam => "There is no CSM today; set CSMs today first.",
            Self::Flat => "As the other assumptions stand here, nothing changes this.",
            Self::Unsound => "A value this is read from must be mended first.",
        }
    }
}

/// What can be reached, in words: `above 18% to 98.11%`, `0.02 or more`. The ends are rounded inwards, to what people
/// type.
pub fn range(reach: Domain, format: Format) -> String {
    let step = if matches!(format, Format::Percent) { 1e4 } else { 1e2 };
    let (low, high) = (reach.low.value(), reach.high.value());
    // What is wrong with the last digits of a float must not move an end by a step.
    let [up, down] = [(low * step - 1e-6).ceil() / step, (high * step + 1e-6).floor() / step];
    let rounded =
        if up < down { Domain { low: moved(reach.low, up), high: moved(reach.high, down), ..reach } } else { reach };
    rounded.sentence(format)
}

fn moved(bound: Bound, to: f64) -> Bound {
    match bound {
        Bound::Beyond(from) if (from - to).abs() < 1e-9 => Bound::Beyond(to),
        _ => Bound::Including(to),
    }
}
