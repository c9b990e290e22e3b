//! Seats: at no month may the CSMs of today and all changes so far be below 0.

use std::collections::BTreeMap;

use super::events::within;
use super::site::Site;
use super::value::month;
use super::walk::Walk;
use super::words::{count, counted};
use crate::pointer::escape;
use crate::schema::{self, Field};
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
            let pointer = format!("{}/{}", segment.pointer_to(field.path), escape(changes.too_deep(seats)));
            walk.issue(Issue::new(pointer, message));
        }
        seats = left.max(0.0);
    }
    Some(())
}

/// What the events of one month do.
#[derive(Default)]
struct Changes<'v> {
    hires: f64,
    /// Id and size, in the file's order.
    cuts: Vec<(&'v str, f64)>,
}

impl<'v> Changes<'v> {
    fn add(&mut self, id: &'v str, change: f64) {
        if change > 0.0 {
            self.hires += change;
        } else {
            self.cuts.push((id, -change));
        }
    }

    fn cut_total(&self) -> f64 {
        self.cuts.iter().map(|(_, size)| size).sum()
    }

    /// The first cut that takes a seat which is not there.
    fn too_deep(&self, mut seats: f64) -> &'v str {
        for &(id, size) in &self.cuts {
            seats -= size;
            if seats < -TOLERANCE {
                return id;
            }
        }
        self.cuts.last().map_or("", |(id, _)| id)
    }
}

/// The changes by month, events after the horizon left out; `None` where an event cannot be read. Teams of one document
/// may have thousands of events between them: no words are made here.
fn months<'v>(
    segment: &Site<'v>,
    field: &Field,
    (start, horizon): (Month, u32),
) -> Option<BTreeMap<Month, Changes<'v>>> {
    let mut months = BTreeMap::<Month, Changes>::new();
    let Some(events) = segment.get(field.path) else { return Some(months) };
    let size = schema::event_field("change")?.domain()?;
    for (id, event) in events.as_object()? {
        let change = event.get("change");
        if change.is_none() && event.get("freeze_months").is_some() {
            continue;
        }
        let change = change?.as_f64().filter(|change| size.contains(*change))?;
        let month = month(event.get("month")?).ok().filter(|month| *month >= start)?;
        if within(month, start, horizon) {
            months.entry(month).or_default().add(id, change);
        }
    }
    Some(months)
}

fn sentence(place: &str, month: Month, seats: f64, cut: f64) -> String {
    let (month, csms) = (month.label(), counted(cut, "CSM", "CSMs"));
    let left = counted(seats - cut, "seat", "seats");
    if seats <= TOLERANCE {
        return format!("{place}: cutting {csms} in {month} leaves {left}; none is left to cut then.");
    }
    format!("{place}: cutting {csms} in {month} leaves {left}; at most {} can be cut.", count(seats))
}
