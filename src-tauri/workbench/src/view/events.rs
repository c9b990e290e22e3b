//! The dated hires, cuts and freezes of the teams.

use serde::Serialize;
use specta::Type;

use super::Origin;

/// A segment's team and what happens to it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TeamEvents {
    /// The segment's id.
    pub segment: String,
    /// The segment's name.
    pub name: String,
    /// CSMs today.
    pub csms: f64,
    /// By month.
    pub events: Vec<EventRow>,
}

/// A dated event: a change of the team or a hiring freeze.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct EventRow {
    /// The event's id within its team.
    pub id: String,
    /// JSON Pointer of the event: what a reset names.
    pub pointer: String,
    /// `2027-04`.
    pub month: String,
    /// CSMs more (hire) or fewer (cut); `None` for a freeze.
    pub change: Option<f64>,
    /// How long leavers are not replaced; `None` for a change.
    pub freeze_months: Option<u32>,
    /// Free text.
    pub note: String,
    /// Where the event comes from.
    pub origin: Origin,
    /// `Cut 2 CSMs`.
    pub sentence: String,
    /// The parent's event, taken out by the selected scenario; can be reset.
    pub removed: bool,
}
