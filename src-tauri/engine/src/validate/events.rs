//! Headcount events: each by itself. What all of them together do to the seats is `seats`.

use serde_json::{Map, Value};

use super::site::Site;
use super::value::{is_id, month};
use super::walk::Walk;
use super::words::{described, quote};
use crate::schema::{Field, Format};
use crate::{Issue, Month};

pub(super) fn walk(walk: &mut Walk, segment: &Site, field: &Field, value: &Value) {
    let Some(events) = value.as_object() else {
        let rest = format!("is {}; give an object of events by id.", described(value, Format::Number));
        return walk.issue(segment.issue(field, &rest));
    };
    for (id, value) in events {
        if !is_id(id) {
            let said = "is no id of an event; use 1 to 40 of the characters a to z, 0 to 9 and _.";
            let site = segment.event(field, id, value);
            let message = format!("{}: {} {said}", segment.place_of(field), quote(id));
            walk.issue(Issue::new(site.pointer, message));
        }
        event(walk, &segment.event(field, id, value));
    }
}

/// One event, whatever its id.
pub(super) fn event(walk: &mut Walk, site: &Site) {
    walk.object(site, site.tree(), site.value);
    let Some(map) = site.value.as_object() else { return };
    walk.findings.issues.extend(action(site, map));
    dated(walk, site);
}

/// Exactly one of a change and a freeze, and a change that changes something.
fn action(site: &Site, map: &Map<String, Value>) -> Option<Issue> {
    let both = match (map.contains_key("change"), map.contains_key("freeze_months")) {
        (true, true) => "has both a change and a freeze; make it two events.",
        (false, false) => "does nothing; give it a change of CSMs or freeze_months.",
        _ => "",
    };
    if !both.is_empty() {
        return Some(Issue::new(site.pointer.clone(), format!("{} {both}", site.place)));
    }
    let nothing = site.number("change") == Some(0.0);
    let rest = "is 0; give the number of CSMs that join, or that go as a negative number, or remove the event.";
    nothing.then(|| site.field("change").map(|field| site.issue(field, rest)))?
}

/// Not before the start; after the horizon it does nothing.
fn dated(walk: &mut Walk, site: &Site) -> Option<()> {
    let (start, horizon) = walk.calendar?;
    let (field, date) = (site.field("month")?, month(site.get("month")?).ok()?);
    if date < start {
        let (date, start) = (date.label(), start.label());
        let rest = format!("is {date}, before the plan starts; move it to {start} or later.");
        walk.issue(site.issue(field, &rest));
    } else if !within(date, start, horizon) {
        let (date, last) = (date.label(), start.plus(horizon - 1).label());
        let rest = format!("is {date}, after the plan's last month, {last}: the event does nothing.");
        walk.findings.warnings.push(site.issue(field, &rest));
    }
    Some(())
}

/// Whether `month` is one of the months the plan projects (or one before them).
pub(super) fn within(month: Month, start: Month, horizon: u32) -> bool {
    i64::from(month.months_after(start)) < i64::from(horizon)
}
