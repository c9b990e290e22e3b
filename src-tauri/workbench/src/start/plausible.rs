//! Whether a book and a team look like a plan that works, in words.

use headroom_engine::TARGET_UTILISATION;
use headroom_engine::number::Style;

use super::numbers::{Numbers, SegmentNumbers};
use super::plan;
use crate::notation::Notation;
use crate::presets;
use crate::show::{counted, share};

/// Served below this share of its hours, a book decays from the first month: somebody should know before reading on.
const THIN: f64 = 0.9;

/// Below this share of the hours in use a team has room for half as many accounts again.
const IDLE: f64 = 0.6;

/// So many times more, or less, than the preset's, and the preset is likely the wrong one.
const FAR: f64 = 3.0;

/// What there is to judge of a segment.
pub(super) struct Today {
    pub(super) arr_per_account: Option<f64>,
    pub(super) coverage: Option<f64>,
    pub(super) utilisation: Option<f64>,
    pub(super) required: Option<f64>,
}

/// What looks unlikely of a segment.
pub(super) fn warnings(typed: &SegmentNumbers, today: &Today, notation: Notation<'_>) -> Vec<String> {
    [book(typed), parted(typed, notation.style), team(typed, today, notation), price(typed, today, notation)]
        .into_iter()
        .flatten()
        .collect()
}

/// What to know of the plan as a whole.
pub(super) fn notes(numbers: &Numbers) -> Vec<String> {
    let foreign = numbers.currency != "USD";
    let text =
        format!("Pay and hiring costs begin with amounts in USD taken as {}; check them under Team.", numbers.currency);
    foreign.then_some(text).into_iter().collect()
}

/// New business keeps its proportion to the book: to nothing, where there is none.
fn book(typed: &SegmentNumbers) -> Option<String> {
    let text = "Without accounts this segment begins without wins too; set Wins under Acquire once the plan is there.";
    typed.accounts.filter(|accounts| *accounts == 0.0).map(|_| text.to_owned())
}

/// The model knows parts of accounts; a book of today seldom has one, and a slip of the mark makes one.
fn parted(typed: &SegmentNumbers, style: Style) -> Option<String> {
    let accounts = typed.accounts.filter(|accounts| accounts.fract() != 0.0)?;
    Some(format!(
        "{} accounts are no whole number; check the decimal mark.",
        style.number(accounts, decimals(accounts))
    ))
}

/// As many as show that it is no whole number.
fn decimals(value: f64) -> usize {
    (1..6).find(|digits| format!("{value:.digits$}").parse() == Ok(value)).unwrap_or(6)
}

fn team(typed: &SegmentNumbers, today: &Today, notation: Notation<'_>) -> Option<String> {
    let (coverage, style) = (today.coverage?, notation.style);
    let csms = typed.csms?;
    let team = counted(csms, "CSM");
    let room = today.required.map(|required| required / TARGET_UTILISATION);
    let usual = style.number(TARGET_UTILISATION * 100.0, 0);
    let advice = room
        .map(|seats| format!(" A team of {} would, with {usual}% of its hours taken.", style.number(seats, 1)))
        .unwrap_or_default();
    if csms == 0.0 {
        return Some(format!(
            "Nobody looks after these accounts; a team of {} could.",
            style.optional(room, |style, it| style.number(it, 1))
        ));
    }
    if coverage < THIN {
        return Some(format!(
            "{team} cannot meet the hours these accounts ask for: coverage is {}.{advice}",
            share(coverage, style)
        ));
    }
    let used = today.utilisation.filter(|used| *used < IDLE)?;
    Some(format!("These accounts ask for {} of the hours of {team}.", style.percent(used)))
}

fn price(typed: &SegmentNumbers, today: &Today, notation: Notation<'_>) -> Option<String> {
    let preset = presets::segment(&typed.preset).ok()?;
    let usual = plan::number(&preset, "/acquisition/acv")?;
    let paid = today.arr_per_account?;
    let (more, less) = (paid > usual * FAR, paid * FAR < usual);
    (more || less).then(|| {
        format!(
            "{} an account is {} the {} of {}. Check accounts and ARR, or choose another kind.",
            notation.money_said(paid),
            if more { "far above" } else { "far below" },
            notation.money_said(usual),
            preset["name"].as_str().unwrap_or(&typed.preset),
        )
    })
}
