//! What to know about the teams and the plan: where capacity runs short, and what the plan itself is warned about.

use headroom_engine::number::Style;
use headroom_engine::plan::{Action, Segment};
use headroom_engine::{Issue, Metric, Month, Projected, Series, ValidPlan};

use super::counted;

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
    say: fn(&Watched<'_>, &Stretch) -> String,
}

struct Found {
    pointer: String,
    message: String,
    months: usize,
}

/// The months in which something is short.
struct Stretch {
    months: usize,
    /// The first of them.
    first: usize,
    /// From here on it stays so, through the last month.
    from: Option<usize>,
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
        say: |team, stretch| format!("Nobody is on the team of {} {}.", team.segment.name, team.when(stretch)),
    },
    Kind {
        metric: Metric::Utilisation,
        excess: |_, _, used| Some(used - 1.0).filter(|over| *over >= HALF_A_TENTH),
        say: |team, stretch| {
            let (worst, when) = (team.worst(stretch, Style::percent), team.when(stretch));
            let served = team.served_in(stretch.worst.0);
            format!("{} is over 100% utilised {when}: at worst {worst}{served}.", team.segment.name)
        },
    },
    Kind {
        metric: Metric::TimeToImpact,
        excess: |team, month, months| {
            let planned = f64::from(team.planned(month).max(1));
            (months >= SLOW * planned).then_some(months - planned)
        },
        say: |team, stretch| {
            let (worst, when) = (team.worst(stretch, Style::months), team.when(stretch));
            let planned = counted(f64::from(team.planned(stretch.worst.0)), "month");
            format!(
                "New {} accounts take longer to impact than the {planned} planned, {when}: at worst {worst}.",
                team.segment.name
            )
        },
    },
];

impl Kind {
    fn find(&self, team: &Watched<'_>) -> Option<Found> {
        let stretch = self.stretch(team)?;
        Some(Found { pointer: team.cause(&stretch), message: (self.say)(team, &stretch), months: stretch.months })
    }

    fn stretch(&self, team: &Watched<'_>) -> Option<Stretch> {
        let short = |(month, value): (usize, Option<f64>)| Some(((self.excess)(team, month, value?)?, value?));
        let values: Vec<Option<(f64, f64)>> = team.series.iter(self.metric).enumerate().map(short).collect();
        let short = values.iter().enumerate().filter_map(|(month, found)| Some((month, (*found)?)));
        let (month, (_, value)) = short.max_by(|one, other| one.1.0.total_cmp(&other.1.0))?;
        let well = values.iter().rposition(Option::is_none).map_or(0, |last| last + 1);
        Some(Stretch {
            months: values.iter().flatten().count(),
            first: values.iter().position(Option::is_some)?,
            from: (well < values.len()).then_some(well),
            worst: (month, value),
        })
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

    /// Where it can be mended: the last cut or freeze before it came to stay, otherwise the events of the team.
    fn cause(&self, stretch: &Stretch) -> String {
        let since = self.month(stretch.from.unwrap_or(stretch.first));
        let fewer = |action: Action| !matches!(action, Action::Change(change) if change >= 0.0);
        let events = self.segment.team.events.iter();
        let before = events.filter(|(_, event)| event.month <= since && fewer(event.action));
        let last = before.max_by_key(|(_, event)| event.month);
        let event = last.map(|(id, _)| format!("/{id}")).unwrap_or_default();
        format!("/segments/{}/team/events{event}", self.id)
    }

    /// `from Sep 2027 on`, `in 5 months`.
    fn when(&self, stretch: &Stretch) -> String {
        match stretch.from {
            Some(first) => format!("from {} on", self.month(first).label()),
            #[expect(clippy::cast_precision_loss, reason = "a plan has at most a few hundred months")]
            None => format!("in {}", counted(stretch.months as f64, "month")),
        }
    }

    /// What is left undone in a month whose hours do not suffice: renewals and service, unless these go before all else.
    fn served_in(&self, month: usize) -> String {
        let coverage = self.series.get(Metric::Coverage, month).filter(|coverage| *coverage <= 1.0 - HALF_A_TENTH);
        let served = coverage.map(|coverage| self.style.percent(coverage));
        served.map(|served| format!(", when {served} of its renewals and service are served")).unwrap_or_default()
    }

    /// `127.1% in Dec 2027`.
    fn worst(&self, stretch: &Stretch, write: fn(Style, f64) -> String) -> String {
        format!("{} in {}", write(self.style, stretch.worst.1), self.month(stretch.worst.0).label())
    }
}
