//! What the figures of a segment are read from.

use serde::Deserialize;
use serde_json::Value;

use crate::heads::OpeningTeam;
use crate::opening::coverage_today;
use crate::plan::{Allocation, Segment};
use crate::pointer::escape;
use crate::schema::{self, Scope};

/// A segment of a plan, with today's team and coverage, which are the baseline's.
#[derive(Clone, Debug)]
pub struct Basis {
    pub(super) segment: Segment,
    /// Heads weighted by how productive they are, at the end of month 0.
    pub(super) effective_heads: f64,
    /// κ_0.
    pub(super) coverage_today: f64,
}

impl Basis {
    /// The segment `id` of `plan`, which rests on `baseline` (or is it). Neither need be valid as a whole; `None` where
    /// the segment is not there or one of its values cannot stand where it stands.
    pub fn read(plan: &Value, baseline: &Value, id: &str) -> Option<Self> {
        let today = segment(baseline, id)?;
        let allocation = Allocation::deserialize(baseline.get("allocation")?).ok()?;
        let ceiling = number(baseline, "/coverage_ceiling")?;
        let team = OpeningTeam::of(&today.team);
        Some(Self {
            segment: segment(plan, id)?,
            effective_heads: team.effective(),
            coverage_today: coverage_today(&today, &team, allocation, ceiling),
        })
    }
}

fn segment(plan: &Value, id: &str) -> Option<Segment> {
    let value = plan.pointer(&format!("/segments/{}", escape(id)))?;
    let sound = schema::fields().filter(|field| field.scope == Scope::Segment).all(|field| {
        let standing = number(value, &format!("/{}", field.path));
        standing.zip(field.domain()).is_none_or(|(number, domain)| domain.contains(number))
    });
    sound.then(|| Segment::deserialize(value).ok()).flatten()
}

fn number(value: &Value, pointer: &str) -> Option<f64> {
    value.pointer(pointer)?.as_f64()
}
