//! What to know about the teams and the plan: where capacity runs short, and what the plan itself is warned about.

use headroom_engine::number::Style;
use headroom_engine::plan::{Action, Segment};
use headroom_engine::{Issue, Metric, Month, Projected, Series, ValidPlan};

use super::stretches::Stretches;
use super::{counted, share};

/// More than so many are not read.
const MOST: usize = 6;

/// The warnings of `scenario`, what weighs most first: at most one a segment and kind, each with the place that it can
/// be mended at.
pub(crate) fn warnings(scenario: &str, own: &Projected, style: Style) -> Vec<Issue> {
    let projected = own.plan.plan().segments.iter().zip(&own.projection.segments);
    let teams: Vec<Watched<'_>> = projected
        .map(|((id, segment), projected)| Watched { id, segment, series: &projected.series, plan: &own.plan, style })
        .collect();
    let found = KINDS.iter().flat_map(|kind| {
        let mut of_kind: Vec<Found> = teams.iter().filter_map(|team| kind.find(team)).collect();
        of_kind.sort_by_key(|found| std::cmp::Reverse(found.months));
        of_kind
    });
    let issue =
        |found: Found| Issue { scenario: Some(scenario.to_owned()), ..Issue::new(found.pointer, found.message) };
    found.take(MOST).map(issue).chain(own.plan.warnings().iter().cloned()).collect()
}

/// A team with its results.
struct Watched<'w> {
    id: &'w str,
    segment: &'w Segment,
    series: &'w Series,
    plan: &'w ValidPlan,
    style: Style,
}

/// A kind of shortage.
struct Kind {
    metric: Metric,
    /// How much of it a month (from 0) has too much, or too little; `None` where all is well.
    excess: fn(&Watched<'_>, usize, f64) -> Option<f64>,
    /// What is said of it.
    say: fn(&Watched<'_>, &Shortage) -> String,
}

struct Found {
    pointer: String,
    message: String,
    months: usize,
}

/// A kind of shortage of one team.
struct Shortage {
    stretches: Stretches,
    /// The worst month, and its value.
    worst: (usize, f64),
}

/// What is written as 100.0% is no more, and no less, than that.
const HALF_A_TENTH: f64 = 0.000_5;
/// Fewer heads than this are nobody.
const NOBODY: f64 = 0.05;
/// Time to impact counts as long from so many times the months planned.
const SLOW: f64 = 1.5;

/// In the order of weight.
const KINDS: [Kind; 3] = [
    Kind {
        metric: Metric::Heads,
        excess: |team, _, heads| (heads < NOBODY && team.segment.team.csms >= NOBODY).then_some(1.0),
        say: |team, short| format!("Nobody is on the team of {} {}.", team.segment.name, team.when(short)),
    },
    Kind {
        metric: Metric::Utilisation,
        excess: |_, _, used| Some(used - 1.0).filter(|over| *over >= HALF_A_TENTH),
        say: |team, short| {
            let (worst, when) = (team.worst(short, Style::percent), team.when(short));
            let served = team.served_in(short.worst.0);
            format!("{} is over 100% utilised {when}: {worst}{served}.", team.segment.name)
        },
    },
    Kind {
        metric: Metric::TimeToImpact,
        excess: |team, month, months| {
            let planned = f64::from(team.planned(month).max(1));
            (months >= SLOW * planned).then_some(months - planned)
        },
        say: |team, short| {
            let (worst, when) = (team.worst(short, Style::months), team.when(short));
            let planned = counted(f64::from(team.planned(short.worst.0)), "month");
            let name = &team.segment.name;
            format!("New {name} accounts take longer to impact than the {planned} planned {when}: {worst}.")
        },
    },
];

impl Kind {
    fn find(&self, team: &Watched<'_>) -> Option<Found> {
        let short = self.shortage(team)?;
        let months = short.stretches.months();
        Some(Found { pointer: team.cause(&short), message: (self.say)(team, &short), months })
    }

    fn shortage(&self, team: &Watched<'_>) -> Option<Shortage> {
        let values = || team.series.iter(self.metric).enumerate();
        let excess = |(month, value): (usize, Option<f64>)| (self.excess)(team, month, value?);
        let found: Vec<Option<f64>> = values().map(excess).collect();
        // The first of the worst months.
        let short = found.iter().enumerate().rev().filter_map(|(month, excess)| Some((month, (*excess)?)));
        let (month, _) = short.max_by(|one, other| one.1.total_cmp(&other.1))?;
        let worst = (month, team.series.get(self.metric, month)?);
        Some(Shortage { stretches: Stretches::of(found.iter().map(Option::is_some)), worst })
    }
}

impl Watched<'_> {
    fn month(&self, index: usize) -> Month {
        self.plan.plan().start.plus(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The longest onboarding planned for accounts that go live in a month.
    fn planned(&self, month: usize) -> u32 {
        self.plan.onboarding_planned(self.id, month).unwrap_or_default()
    }

    /// Where it can be mended: the last cut or freeze before the stretch that weighs most, otherwise the events of the
    /// team.
    fn cause(&self, short: &Shortage) -> String {
        let since = self.month(short.stretches.leading(short.worst.0));
        let fewer = |action: Action| !matches!(action, Action::Change(change) if change >= 0.0);
        let events = self.segment.team.events.iter();
        let before = events.filter(|(_, event)| event.month <= since && fewer(event.action));
        let last = before.max_by_key(|(_, event)| event.month);
        let event = last.map(|(id, _)| format!("/{id}")).unwrap_or_default();
        format!("/segments/{}/team/events{event}", self.id)
    }

    fn when(&self, short: &Shortage) -> String {
        short.stretches.said(|month| self.month(month).label())
    }

    /// What is left undone in a month whose hours do not suffice: renewals and service, unless these go before all else.
    fn served_in(&self, month: usize) -> String {
        let coverage = self.series.get(Metric::Coverage, month).filter(|coverage| *coverage <= 1.0 - HALF_A_TENTH);
        coverage
            .map(|it| format!(", when {} of its renewals and service are served", share(it, self.style)))
            .unwrap_or_default()
    }

    /// `at worst 127.1% in Dec 2027`; the month is not said again where there is no other.
    fn worst(&self, short: &Shortage, write: fn(Style, f64) -> String) -> String {
        let worst = write(self.style, short.worst.1);
        if short.stretches.months() == 1 {
            return worst;
        }
        format!("at worst {worst} in {}", self.month(short.worst.0).label())
    }
}
