//! The dated events of each team.

use headroom_engine::number::{Style, ZERO};
use headroom_engine::resolved_value;
use serde_json::{Map, Value};

use super::Sheet;
use super::cell::Origins;
use crate::family;
use crate::view::{EventRow, Origin, TeamEvents};

/// The teams in the plan's order, each with its events by month.
pub(super) fn teams(sheet: &Sheet<'_>) -> Vec<TeamEvents> {
    let origins = Origins::of(sheet);
    let parents = parents_plan(sheet);
    let team = |(segment, name): (&str, &str)| {
        let pointer = format!("/segments/{segment}/team/events");
        let at = |id: &str| format!("{pointer}/{id}");
        let own = entries(&sheet.plan, &pointer).map(|(id, event)| row(id, event, at(id), origins.at(&at(id))));
        let gone = entries(&parents, &pointer)
            .filter(|(id, _)| sheet.plan.pointer(&at(id)).is_none())
            .map(|(id, event)| EventRow { removed: true, ..row(id, event, at(id), Origin::Overridden) });
        let mut events: Vec<EventRow> = own.chain(gone).collect();
        events.sort_by(|one, other| one.month.cmp(&other.month));
        let csms = sheet.plan.pointer(&format!("/segments/{segment}/team/csms")).and_then(Value::as_f64);
        TeamEvents { segment: segment.to_owned(), name: name.to_owned(), csms: csms.unwrap_or_default(), events }
    };
    sheet.segments().map(team).collect()
}

/// What the scenario's parent says; null for the baseline and plans of record.
fn parents_plan(sheet: &Sheet<'_>) -> Value {
    let parent = sheet.state.scenario(sheet.scenario).map(family::parent);
    parent.and_then(|parent| resolved_value(sheet.state.document(), parent).ok()).unwrap_or_default()
}

fn entries<'p>(plan: &'p Value, pointer: &str) -> impl Iterator<Item = (&'p str, &'p Value)> {
    let events: Option<&Map<String, Value>> = plan.pointer(pointer).and_then(Value::as_object);
    events.into_iter().flatten().map(|(id, event)| (id.as_str(), event))
}

fn row(id: &str, event: &Value, pointer: String, origin: Origin) -> EventRow {
    let text = |key: &str| event.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let amount = |key: &str| event.get(key).and_then(Value::as_f64);
    let (change, freeze) = (amount("change"), amount("freeze_months"));
    EventRow {
        id: id.to_owned(),
        pointer,
        month: text("month"),
        change,
        freeze_months: freeze.and_then(whole),
        note: text("note"),
        origin,
        sentence: sentence(change, freeze),
        removed: false,
    }
}

/// `Hire 1 CSM`, `Cut 2 CSMs`, `Freeze hiring for 18 months`.
fn sentence(change: Option<f64>, freeze: Option<f64>) -> String {
    match (change, freeze) {
        (Some(change), _) if change < 0.0 => format!("Cut {}", counted(-change, "CSM")),
        (Some(change), _) => format!("Hire {}", counted(change, "CSM")),
        (None, Some(months)) => format!("Freeze hiring for {}", counted(months, "month")),
        (None, None) => String::new(),
    }
}

/// `1 CSM`, `2 CSMs`, `0.5 CSMs`.
pub(crate) fn counted(count: f64, what: &str) -> String {
    let plural = if (count - 1.0).abs() < f64::EPSILON { "" } else { "s" };
    format!("{} {what}{plural}", number(count))
}

/// `2`, `0.5`, `0.25`: no more decimals than it has, at most two unless they would show nothing.
pub(crate) fn number(count: f64) -> String {
    let decimals = if count.fract() == 0.0 { 0 } else { 1 + usize::from((count * 10.0).fract() != 0.0) };
    let written = Style::default().number(count, decimals);
    if written == ZERO && count != 0.0 { count.to_string() } else { written }
}

/// A share of hours that are served, `79.0%`; what would be written as nothing is told apart from it.
pub(crate) fn share(served: f64, style: Style) -> String {
    match served {
        none if none <= 0.0 => "none".to_owned(),
        little if style.percent(little) == style.percent(0.0) => "next to none".to_owned(),
        some => style.percent(some),
    }
}

fn whole(value: f64) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range, checked in the condition")]
    (value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value)).then_some(value as u32)
}
