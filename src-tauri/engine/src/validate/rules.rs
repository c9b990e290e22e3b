//! Rules between the fields of a segment. Each runs as far as the fields it reads are sound.

use serde_json::Value;

use super::Standing;
use super::site::Site;
use super::value::weight;
use super::walk::{Walk, whole};
use super::words::{amount, counted, described, several};
use crate::Issue;
use crate::schema::{Field, Format};

pub(super) fn between_fields(walk: &mut Walk, site: &Site) {
    let broken = [book(site), onboarding(site)];
    walk.findings.issues.extend(broken.into_iter().flatten());
}

/// 0 accounts exactly where there is no ARR.
fn book(site: &Site) -> Option<Issue> {
    let (accounts, arr) = (site.number("opening/accounts")?, site.number("opening/arr")?);
    if (accounts == 0.0) == (arr == 0.0) {
        return None;
    }
    let (path, rest) = if arr == 0.0 {
        ("opening/arr", "is 0 though there are accounts; give their ARR, or no accounts either.")
    } else {
        ("opening/accounts", "is 0 though there is ARR; give the accounts it comes from, or no ARR either.")
    };
    Some(site.issue(site.field(path)?, rest))
}

/// Being served never does harm.
pub(super) fn onboarding(site: &Site) -> Option<Issue> {
    let (rate, unassisted) = (site.number("onboarding/rate")?, site.number("onboarding/unassisted_rate")?);
    if unassisted <= rate {
        return None;
    }
    let (unassisted, rate) = (amount(unassisted, Format::Percent), amount(rate, Format::Percent));
    let rest = format!("is {unassisted}, above the onboarding rate; it can be at most {rate}.");
    Some(site.issue(site.field("onboarding/unassisted_rate")?, &rest))
}

/// One weight a month of the baseline's term, not all of them 0.
pub(super) fn weights(walk: &mut Walk, site: &Site, field: &Field, value: &Value) {
    let Some(weights) = value.as_array() else {
        let found = described(value, Format::Number);
        return walk
            .issue(site.issue(field, &format!("is {found}; give a list of weights, or null for equal months.")));
    };
    for (month, fault) in (1..).zip(weights).filter_map(|(month, value)| Some((month, weight(value)?))) {
        let pointer = format!("{}/{}", site.pointer_to(field.path), month - 1);
        let message = format!("{}: the weight of month {month} {fault}", site.place_of(field));
        walk.issue(Issue::new(pointer, message));
    }
    if walk.standing == Standing::Baseline {
        walk.findings.issues.extend(profile_length(site, field, weights.len()));
    }
    if !weights.is_empty() && weights.iter().all(|weight| weight.as_f64() == Some(0.0)) {
        walk.issue(site.issue(field, "has only weights of 0; give at least one month a weight above 0."));
    }
}

fn profile_length(site: &Site, field: &Field, months: usize) -> Option<Issue> {
    let term = site.number("contract/term_months")?;
    if months == whole(term) as usize {
        return None;
    }
    let (weights, of) = (several(months, "weight", "weights"), counted(term, "month", "months"));
    let term = amount(term, Format::Whole);
    let rest = format!("has {weights} for a contract term of {of}; give {term}, one for each month.");
    Some(site.issue(field, &rest))
}
