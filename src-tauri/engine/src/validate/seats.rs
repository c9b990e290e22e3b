//! Seats: at no month may the CSMs of today and all changes so far be below 0.

use std::collections::BTreeMap;

use serde_json::Value;

use super::events::within;
use super::site::Site;
use super::value::month;
use super::walk::Walk;
use super::words::{count, counted};
use crate::schema::Field;
use crate::{Issue, Month};

/// Below this a remainder is rounding.
const TOLERANCE: f64 = 1e-9;

/// Goes through the months in which the team changes, once every event can be read. Cuts too deep are held at the
/// seats there are, so that each later cut is judged by itself.
pub(super) fn walk(walk: &mut Walk, segment: &Site) -> Option<()> {
    let field = segment.field("team/events")?;
    let mut seats = segment.number("team/csms")?;
    for (month, changes) in months(segment, field, walk.calendar?)? {
        seats += changes.hires;
        let left = seats - changes.cut_total();
        if left < -TOLERANCE {
            let message = sentence(&segment.place_of(field), month, seats, changes.cut_total());
            walk.issue(Issue::new(changes.too_deep(seats), message));
        }
        seats = left.max(0.0);
    }
    Some(())
}

/// What the events of one month do.
#[derive(Default)]
struct Changes {
    hires: f64,
    /// Pointer and size, in the file's order.
    cuts: Vec<(String, f64)>,
}

impl Changes {
    fn add(&mut self, event: Site, change: f64) {
        if change > 0.0 {
            self.hires += change;
        } else {
            self.cuts.push((event.pointer, -change));
        }
    }

    fn cut_total(&self) -> f64 {
        self.cuts.iter().map(|(_, size)| size).sum()
    }

    /// The first cut that takes a seat which is not there.
    fn too_deep(&self, mut seats: f64) -> String {
        for (pointer, size) in &self.cuts {
            seats -= size;
            if seats < -TOLERANCE {
                return pointer.clone();
            }
        }
        self.cuts.last().map(|(pointer, _)| pointer.clone()).unwrap_or_default()
    }
}

/// The changes by month, events after the horizon left out; `None` where an event cannot be read.
fn months(segment: &Site, field: &Field, (start, horizon): (Month, u32)) -> Option<BTreeMap<Month, Changes>> {
    let mut months = BTreeMap::<Month, Changes>::new();
    let Some(events) = segment.get(field.path) else { return Some(months) };
    for (id, value) in events.as_object()? {
        let event = segment.event(field, id, value);
        if is_freeze(value) {
            continue;
        }
        let (month, change) = change(&event).filter(|(month, _)| *month >= start)?;
        if within(month, start, horizon) {
            months.entry(month).or_default().add(event, change);
        }
    }
    Some(months)
}

fn is_freeze(event: &Value) -> bool {
    event.get("freeze_months").is_some() && event.get("change").is_none()
}

/// The change of an event, where it can be read.
fn change(event: &Site) -> Option<(Month, f64)> {
    Some((month(event.get("month")?).ok()?, event.number("change")?))
}

fn sentence(place: &str, month: Month, seats: f64, cut: f64) -> String {
    let (month, csms) = (month.label(), counted(cut, "CSM", "CSMs"));
    let left = counted(seats - cut, "seat", "seats");
    if seats <= TOLERANCE {
        return format!("{place}: cutting {csms} in {month} leaves {left}; none is left to cut then.");
    }
    format!("{place}: cutting {csms} in {month} leaves {left}; at most {} can be cut.", count(seats))
}
