//! What a range may be (decisions.md, "Ranges").

use std::collections::HashSet;

use serde_json::Value;

use crate::schema::{self, Field, Format, Kind, SEGMENTS_KEY};
use crate::validate::segment_name;
use crate::validate::words::{amount, quote, quote_pointer};
use crate::{Document, Issue, Range};

/// Everything wrong with the ranges of `document`, at pointers into it.
pub(super) fn issues(document: &Document) -> Vec<Issue> {
    let mut seen = HashSet::new();
    let mut issues = Vec::new();
    for (at, range) in document.ranges.iter().enumerate() {
        let twice = !seen.insert(range.pointer.as_str());
        let pointer = target(&document.plan, &range.pointer).err();
        let pointer =
            pointer.or_else(|| twice.then(|| format!("{} has two ranges; keep one.", quote_pointer(&range.pointer))));
        issues.extend(pointer.map(|message| Issue::new(format!("/ranges/{at}/pointer"), message)));
        issues.extend(multipliers(range).map(|(key, message)| Issue::new(format!("/ranges/{at}/{key}"), message)));
    }
    issues
}

/// The assumption at `pointer` must be a number without steps that scenarios may change, in a segment `plan` has.
///
/// # Errors
/// The sentence that says why it cannot have a range.
pub(crate) fn target(plan: &Value, pointer: &str) -> Result<(), String> {
    let Some((field, segment)) = schema::locate(pointer) else {
        let other = "point at a single number, such as /segments/smb/retention/churn";
        return Err(format!("{} is no assumption of a plan; {other}.", quote_pointer(pointer)));
    };
    let name = segment.as_deref().map(|id| known_segment(plan, id)).transpose()?.unwrap_or_default();
    continuous(field).map_err(|why| format!("{} cannot have a range: {why}.", field.place(&name)))
}

/// The name of the segment `id`; its id where the plan is too broken to have segments.
///
/// # Errors
/// The plan has no such segment.
pub(super) fn known_segment(plan: &Value, id: &str) -> Result<String, String> {
    let Some(segments) = plan.get(SEGMENTS_KEY).and_then(Value::as_object) else { return Ok(id.to_owned()) };
    let segment =
        segments.get(id).ok_or_else(|| format!("There is no segment {}; name one the plan has.", quote(id)))?;
    Ok(segment_name(id, segment))
}

fn continuous(field: &Field) -> Result<(), &'static str> {
    match (field.fixed, field.kind) {
        (Some(why), _) => Err(why),
        (None, Kind::Number { domain, .. }) if domain.whole => Err("it is a whole number"),
        (None, Kind::Number { .. }) => Ok(()),
        (None, _) => Err("it is no number"),
    }
}

/// low ≤ 1 ≤ high, low < high, neither below 0.
fn multipliers(range: &Range) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let (low, high) = (range.low, range.high);
    let says = |what: &str, value: f64, wanted: &str| {
        format!("The {what} multiplier is {}; it must be {wanted}.", amount(value, Format::Number))
    };
    let low_wrong = (!(0.0..=1.0).contains(&low)).then(|| ("low", says("low", low, "from 0 to 1")));
    let high_wrong = (!high.is_finite() || high < 1.0).then(|| ("high", says("high", high, "1 or more")));
    let no_width = low_wrong.is_none() && high_wrong.is_none() && low >= high;
    let point = no_width.then(|| ("high", "Both multipliers are 1; give a low below or a high above 1.".to_owned()));
    [low_wrong, high_wrong, point].into_iter().flatten()
}
