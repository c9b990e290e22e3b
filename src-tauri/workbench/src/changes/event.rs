//! Dated events as sentences.

use headroom_engine::Month;
use serde_json::Value;

use super::line::text;
use crate::show::counted;

/// `Cut 2 CSMs in Apr 2027`, `Freeze hiring for 18 months from Apr 2027`.
pub(crate) fn happens(event: &Value) -> String {
    sentence(event, "")
}

/// `Cut 2 Mid-market CSMs in Apr 2027`.
pub(crate) fn of_team(team: &str, event: &Value) -> String {
    sentence(event, &format!("{team} "))
}

/// Before and after, with the note where only that differs; empty where there is no event.
pub(super) fn both(before: Option<&Value>, after: Option<&Value>) -> (String, String) {
    let write = |event: Option<&Value>, with: fn(&Value) -> String| event.map(with).unwrap_or_default();
    let short = (write(before, happens), write(after, happens));
    if short.0 == short.1 { (write(before, with_note), write(after, with_note)) } else { short }
}

fn with_note(event: &Value) -> String {
    match event.get("note").and_then(Value::as_str).filter(|note| !note.is_empty()) {
        Some(note) => text(&format!("{} ({note})", happens(event))),
        None => happens(event),
    }
}

fn sentence(event: &Value, team: &str) -> String {
    let month = month(event);
    let amount = |key: &str| event.get(key).and_then(Value::as_f64);
    match (amount("change"), amount("freeze_months")) {
        (Some(change), _) if change < 0.0 => format!("Cut {} in {month}", counted(-change, &format!("{team}CSM"))),
        (Some(change), _) => format!("Hire {} in {month}", counted(change, &format!("{team}CSM"))),
        (None, Some(months)) => format!("Freeze {team}hiring for {} from {month}", counted(months, "month")),
        (None, None) => format!("Nothing in {month}"),
    }
}

/// `Apr 2027`; what is no month as it was written.
fn month(event: &Value) -> String {
    let written = event.get("month").and_then(Value::as_str).unwrap_or("no month");
    written.parse::<Month>().map_or_else(|_| written.to_owned(), Month::label)
}
