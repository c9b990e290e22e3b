//! What a loss or gain of gross profit consists of.

use headroom_engine::LostBy;

use super::{Pair, Way};

/// A cause and its share of the loss; money, negative where it is a gain.
pub(super) struct Part {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) lost: f64,
    pub(super) hint: &'static str,
}

/// The four causes in the order of the Bowtie.
pub(super) fn parts(lost_by: &LostBy) -> [Part; 4] {
    let part = |id, name, lost, hint| Part { id, name, lost, hint };
    [
        part(
            "lost_by_onboarding",
            "onboarding",
            lost_by.onboarding,
            "Through the team's hours: accounts that go live later or never (CR5).",
        ),
        part(
            "lost_by_churn",
            "churn",
            lost_by.churn,
            "Through the team's hours: accounts and ARR lost at renewals, because coverage is another (CR6). A churn rate typed into \
             the scenario counts under changed assumptions.",
        ),
        part(
            "lost_by_expansion",
            "expansion",
            lost_by.expansion,
            "Through the team's hours: expansion touches not delivered (CR7).",
        ),
        part(
            "lost_by_other",
            "changed assumptions",
            lost_by.other,
            "What the scenario changes by itself besides the team: rates, prices, wins and the like.",
        ),
    ]
}

/// ` ($0.54M churn, $0.29M expansion)`, largest first; what goes the other way carries a minus. Empty where there is
/// nothing to tell apart, or no way to.
pub(super) fn in_brackets(pair: &Pair<'_>, lost_by: &LostBy, whole: f64) -> String {
    let mut parts: Vec<Part> = parts(lost_by).into_iter().filter(|part| Way::of(part.lost) != Way::Level).collect();
    let towards = |part: &Part| part.lost * whole.signum();
    parts.sort_by(|one, other| towards(other).total_cmp(&towards(one)));
    let written = |part: &Part| {
        let sign = if towards(part) < 0.0 { "−" } else { "" };
        format!("{sign}{} {}", pair.amount(part.lost), part.name)
    };
    match parts.as_slice() {
        _ if !pair.is_alike() => String::new(),
        [] => String::new(),
        [only] => format!(" (all of it {})", only.name),
        several => format!(" ({})", several.iter().map(written).collect::<Vec<_>>().join(", ")),
    }
}
