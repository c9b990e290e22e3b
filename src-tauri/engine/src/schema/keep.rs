//! The right side of the Bowtie: onboarding, retention, expansion.

use super::kinds::{HOURS, LOSS, RISE, SHARE, above, below, percent, plain, whole};
use super::{Field, Group, Kind};

/// In the order of the window.
pub(super) const FIELDS: &[Field] = &[
    onboard("onboarding/rate", "Onboarding rate", SHARE)
        .key(7)
        .help("Share of wins that reaches impact when served on time."),
    onboard("onboarding/unassisted_rate", "Unassisted rate", SHARE)
        .help("Share that reaches impact when never served; at most the onboarding rate."),
    onboard("onboarding/hours", "Onboarding hours", HOURS).unit("each").help("CSM hours an onboarding takes."),
    onboard("onboarding/months", "Time to live", whole(0.0, 24.0))
        .unit("months")
        .help("Months from won to live when served on time."),
    onboard("onboarding/patience_months", "Patience", whole(1.0, 24.0))
        .unit("months")
        .help("After that much delay an account goes on alone."),
    retain("retention/churn", "Annual churn", LOSS).key(1).help("Accounts lost a year at today's coverage."),
    retain("retention/contraction", "Annual contraction", LOSS).help("Share of renewing ARR lost to downsell."),
    retain("retention/tenure", "Churn by tenure", Kind::Object)
        .or_null()
        .optional()
        .help("Shifted beta geometric per renewal in place of constant churn (Fader & Hardie 2007)."),
    retain("retention/tenure/alpha", "Tenure alpha", above(0.0, 1e6))
        .starts_at(0.668)
        .help("Chance to leave at the n-th renewal: alpha / (alpha + beta + n − 1)."),
    retain("retention/tenure/beta", "Tenure beta", above(0.0, 1e6))
        .starts_at(3.806)
        .help("Chance to leave at the n-th renewal: alpha / (alpha + beta + n − 1)."),
    retain("retention/coverage_response", "Churn answers to coverage", Kind::Object)
        .or_null()
        .help("How the churn hazard moves with coverage (Little 1970); off: coverage does not matter."),
    retain("retention/coverage_response/hazard_without_csm", "Hazard without CSM", above(1.0, 20.0))
        .unit("× today")
        .key(9)
        .starts_at(2.2)
        .help("Churn hazard with no CSM at all, as a multiple of today's."),
    retain("retention/coverage_response/hazard_floor", "Hazard floor", below(0.0, 1.0))
        .unit("× today")
        .starts_at(0.6)
        .help("Hazard that no amount of coverage gets below."),
    retain("retention/coverage_response/steepness", "Steepness", above(0.0, 10.0))
        .starts_at(2.0)
        .help("Up to 1 concave, above 1 S-shaped."),
    retain("contract/term_months", "Contract term", whole(1.0, 60.0))
        .unit("months")
        .help("How long a contract runs before it renews."),
    retain("contract/price_uplift", "Price uplift", RISE)
        .unit("a year")
        .help("Annual price rise, taken at each renewal for the whole term."),
    expand("expansion/touches_per_year", "Touches", plain(0.0, 24.0))
        .unit("a year")
        .key(2)
        .help("Expansion touches an account; a fraction means a mix of the two neighbouring cadences."),
    expand("expansion/conversion", "Conversion", SHARE).unit("a touch").key(3).help("Share of touches that win."),
    expand("expansion/uplift", "Uplift", percent(0.0, 5.0)).key(4).help("Share of ARR won by a converted touch."),
    expand("expansion/whitespace", "Whitespace", above(1.0, 1000.0))
        .unit("× landed")
        .or_null()
        .starts_at(3.0)
        .help("An account saturates at this multiple of its landed ARR; off: never."),
    expand("expansion/unassisted_share", "Unassisted share", SHARE)
        .help("Share of a touch's result that comes without a CSM."),
];

const fn onboard(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Onboard, label, kind)
}

const fn retain(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Retain, label, kind)
}

const fn expand(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Expand, label, kind)
}
