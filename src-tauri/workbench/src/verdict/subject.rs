//! What a scenario does, in words: its hires, its cuts or its freeze where that is all it changes, its name otherwise. A
//! plan of record goes by its name.

use headroom_engine::Month;
use headroom_engine::plan::{Action, HeadcountEvent, Plan};

use super::{Pair, listed};
use crate::show::{counted, number};

/// The subject of the sentence: `cutting 2 Mid-market CSMs in Apr 2027` or `“Invest”`.
pub(super) fn subject(pair: &Pair<'_>) -> String {
    let (a, b) = (pair.reference.projected.plan.plan(), pair.scenario.projected.plan.plan());
    let step = if pair.scenario.is_record { None } else { step(a, b) };
    step.map_or_else(|| pair.scenario.named(), |step| step.phrase(b.segments.len()))
}

/// What happens in one month to one or several teams.
struct Step {
    kind: Kind,
    month: Month,
    /// Names of the segments, with the heads.
    teams: Vec<(String, f64)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hire,
    Cut,
    Freeze(u32),
}

/// The one step B takes more than A; `None` where something else differs too, or more happens than one thing.
fn step(a: &Plan, b: &Plan) -> Option<Step> {
    if !same_but_events(a, b) {
        return None;
    }
    let mut only: Option<Step> = None;
    for (id, segment) in &b.segments {
        let before = &a.segments.get(id)?.team.events;
        for event in added(before.values(), segment.team.events.values())? {
            only = Some(joined(only, &segment.name, event)?);
        }
    }
    only
}

fn same_but_events(a: &Plan, b: &Plan) -> bool {
    let mut other = b.clone();
    for (id, segment) in &mut other.segments {
        if let Some(before) = a.segments.get(id) {
            segment.team.events.clone_from(&before.team.events);
        }
    }
    other == *a
}

/// The events of `after` that `before` does not have; `None` where one of `before` is gone.
fn added<'e>(
    before: impl Iterator<Item = &'e HeadcountEvent>,
    after: impl Iterator<Item = &'e HeadcountEvent>,
) -> Option<Vec<&'e HeadcountEvent>> {
    let mut after: Vec<&HeadcountEvent> = after.collect();
    for gone in before {
        let same = |event: &&HeadcountEvent| event.month == gone.month && event.action == gone.action;
        let at = after.iter().position(same)?;
        after.remove(at);
    }
    Some(after)
}

/// The step with `event` of `team`; `None` where the event is another step.
fn joined(step: Option<Step>, team: &str, event: &HeadcountEvent) -> Option<Step> {
    let (kind, heads) = match event.action {
        Action::Change(heads) if heads < 0.0 => (Kind::Cut, -heads),
        Action::Change(heads) => (Kind::Hire, heads),
        Action::Freeze(months) => (Kind::Freeze(months), 0.0),
    };
    let mut step = step.unwrap_or(Step { kind, month: event.month, teams: Vec::new() });
    if step.kind != kind || step.month != event.month {
        return None;
    }
    match step.teams.iter_mut().find(|(name, _)| name == team) {
        Some((_, sum)) => *sum += heads,
        None => step.teams.push((team.to_owned(), heads)),
    }
    Some(step)
}

impl Step {
    /// `cutting 2 Mid-market CSMs in Apr 2027`; `teams` is how many teams there are.
    fn phrase(&self, teams: usize) -> String {
        let month = self.month.label();
        match self.kind {
            Kind::Hire => format!("hiring {}", self.heads(&month)),
            Kind::Cut => format!("cutting {}", self.heads(&month)),
            Kind::Freeze(months) => {
                let length = counted(f64::from(months), "month");
                format!("freezing hiring{} for {length} from {month}", self.where_frozen(teams))
            }
        }
    }

    fn heads(&self, month: &str) -> String {
        if let [(team, heads)] = self.teams.as_slice() {
            return format!("{} in {month}", counted(*heads, &format!("{team} CSM")));
        }
        let sum = self.teams.iter().map(|(_, heads)| heads).sum();
        let parts: Vec<String> = self.teams.iter().map(|(team, heads)| format!("{} {team}", number(*heads))).collect();
        format!("{} in {month} ({})", counted(sum, "CSM"), parts.join(", "))
    }

    fn where_frozen(&self, teams: usize) -> String {
        if self.teams.len() == teams {
            return String::new();
        }
        let names: Vec<String> = self.teams.iter().map(|(team, _)| team.clone()).collect();
        format!(" in {}", listed(&names))
    }
}
