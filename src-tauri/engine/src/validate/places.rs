//! Single places of a scenario's plan, where all the others are known: what [`super::examine`] finds there.

use serde_json::Value;

use super::site::Site;
use super::walk::{Walk, calendar};
use super::{Findings, Standing, events, rules, seats, value};
use crate::schema::{Field, Kind};
use crate::{Issue, Month};

/// Looks at single places of one plan.
pub(crate) struct Places {
    calendar: Option<(Month, u32)>,
}

impl Places {
    /// Those of a plan with these plan-wide fields.
    pub(crate) fn of(plan: &Value) -> Self {
        Self { calendar: calendar(&Site::plan(plan)) }
    }

    /// What is found where `value` stands in `field`, of the segment with that id or of the plan as a whole.
    pub(crate) fn field(&self, segment: Option<(&str, &Value)>, field: &'static Field, value: &Value) -> Findings {
        if is_plainly_sound(field, value) {
            return Findings::default();
        }
        let site = segment.map_or_else(|| Site::plan(value), |(id, segment)| Site::segment(id, segment));
        let mut walk = self.walk();
        if let Some(node) = site.tree().at(field.path.split('/')) {
            walk.node(&site, node, value);
        }
        walk.findings
    }

    /// What is found where `value` is the event `id` of the segment, `field` being its events.
    pub(crate) fn event(&self, (segment, at): (&str, &Value), field: &Field, id: &str, value: &Value) -> Findings {
        let mut walk = self.walk();
        events::event(&mut walk, &Site::segment(segment, at).event(field, id, value));
        walk.findings
    }

    /// Which rules between the fields of the segment are broken, among those a scenario can break: that of onboarding,
    /// and where `events` that of seats.
    pub(crate) fn rules(&self, (id, segment): (&str, &Value), events: bool) -> Vec<Issue> {
        let site = Site::segment(id, segment);
        let mut walk = self.walk();
        walk.findings.issues.extend(rules::onboarding(&site));
        if events {
            seats::walk(&mut walk, &site);
        }
        walk.findings.issues
    }

    fn walk(&self) -> Walk {
        Walk { findings: Findings::default(), standing: Standing::Scenario, calendar: self.calendar }
    }
}

/// Whether `field` holds a single value that may stand there; said without finding words for the place.
fn is_plainly_sound(field: &Field, value: &Value) -> bool {
    let single = !matches!(field.kind, Kind::OneOf(_) | Kind::Object | Kind::Weights | Kind::Events | Kind::Segments);
    value.is_null() && field.nullable || single && value::fault(field, value).is_none()
}
