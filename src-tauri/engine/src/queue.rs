//! Onboarding: the wins that wait for a CSM, and the accounts that go live (model.md §4).

use crate::plan::{Onboarding, Segment};

/// Longest patience a plan may have, in months.
const LONGEST_PATIENCE: usize = 24;

/// The wins that waited at the start: so many for each of the months before month 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpeningQueue {
    wins_a_month: f64,
    months: usize,
    acv: f64,
}

impl OpeningQueue {
    pub(crate) fn of(segment: &Segment) -> Self {
        Self {
            wins_a_month: segment.acquisition.volume.per_month(),
            months: segment.onboarding.months as usize,
            acv: segment.acquisition.acv,
        }
    }

    /// The longest onboarding planned for wins that may leave in month `t` (1-based): until the last of those that waited
    /// at the start has left, theirs counts too.
    pub(crate) fn planned(&self, segment: &Segment, t: usize) -> u32 {
        let (planned, patience) = (segment.onboarding.months, segment.onboarding.patience_months as usize);
        if t <= self.months + patience { planned.max(u32::try_from(self.months).unwrap_or(u32::MAX)) } else { planned }
    }
}

/// Wins of one origin: their eligible ones by delay, and what they are worth.
#[derive(Clone, Copy)]
struct Line {
    by_delay: [f64; LONGEST_PATIENCE],
    acv: f64,
    /// Months from won to eligible.
    months: usize,
}

/// The wins still waiting, month after month.
pub(crate) struct Queue {
    /// Won in month a at index a − 1.
    won: Vec<f64>,
    opening: OpeningQueue,
    past: Line,
    fresh: Line,
    patience: usize,
    /// Share that goes live when served after so many months of delay.
    rate_by_delay: [f64; LONGEST_PATIENCE],
    unassisted_rate: f64,
    leaving: Leaving,
    newly_eligible: f64,
}

/// Who leaves the queue in a month.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Leaving {
    /// Wins that leave, live or lost.
    pub(crate) wins: f64,
    /// Accounts that go live.
    pub(crate) live: f64,
    /// Their ARR, money.
    pub(crate) arr: f64,
    /// Σ wins · months since won.
    pub(crate) waited: f64,
}

impl Queue {
    pub(crate) fn new(segment: &Segment, opening: OpeningQueue, months: usize) -> Self {
        let onboarding = &segment.onboarding;
        let line = |acv, months| Line { by_delay: [0.0; LONGEST_PATIENCE], acv, months };
        Self {
            won: wins(segment, months),
            opening,
            past: line(opening.acv, opening.months),
            fresh: line(segment.acquisition.acv, onboarding.months as usize),
            patience: onboarding.patience_months as usize,
            rate_by_delay: rates(onboarding),
            unassisted_rate: onboarding.unassisted_rate,
            leaving: Leaving::default(),
            newly_eligible: 0.0,
        }
    }

    /// Accounts won in month `t` (1-based).
    pub(crate) fn won(&self, t: usize) -> f64 {
        self.won[t - 1]
    }

    /// Begins month `t`: delays grow, the impatient go on alone, and the wins now ready queue up.
    /// Returns the wins that wait for a CSM.
    pub(crate) fn open(&mut self, t: usize) -> f64 {
        let past = if t <= self.opening.months { self.opening.wins_a_month } else { 0.0 };
        let fresh = t.checked_sub(self.fresh.months + 1).map_or(0.0, |index| self.won[index]);
        self.newly_eligible = past + fresh;
        self.leaving = Leaving::default();
        for (line, arriving) in [(&mut self.past, past), (&mut self.fresh, fresh)] {
            let wins = line.advance(self.patience, arriving);
            let delayed = wins * self.patience as f64;
            self.leaving.add(line, Departures { wins, live: wins * self.unassisted_rate, delayed });
        }
        self.past.waiting(self.patience) + self.fresh.waiting(self.patience)
    }

    /// The wins that became ready in the month begun last.
    pub(crate) fn newly_eligible(&self) -> f64 {
        self.newly_eligible
    }

    /// Ends the month: every waiting win is served with chance `served`.
    pub(crate) fn serve(&mut self, served: f64) -> Leaving {
        let rates = &self.rate_by_delay[..self.patience];
        for line in [&mut self.past, &mut self.fresh] {
            let departures = line.serve(served, rates);
            self.leaving.add(line, departures);
        }
        self.leaving
    }

    /// ARR signed but not live at the end of month `t`, money.
    pub(crate) fn signed_arr(&self, t: usize) -> f64 {
        let past_later = self.opening.months.saturating_sub(t) as f64 * self.opening.wins_a_month;
        let fresh_later: f64 = self.won[t.saturating_sub(self.fresh.months)..t].iter().sum();
        (past_later + self.past.waiting(self.patience)) * self.past.acv
            + (fresh_later + self.fresh.waiting(self.patience)) * self.fresh.acv
    }
}

impl Line {
    /// Lets every delay grow by a month and `arriving` wins queue up; returns those whose patience is over.
    fn advance(&mut self, patience: usize, arriving: f64) -> f64 {
        let impatient = self.by_delay[patience - 1];
        self.by_delay.copy_within(0..patience - 1, 1);
        self.by_delay[0] = arriving;
        impatient
    }

    /// Serves the share `served` of every delay; `rates` is what goes live, by delay.
    fn serve(&mut self, served: f64, rates: &[f64]) -> Departures {
        let mut departures = Departures::default();
        let mut delay = 0.0;
        for (waiting, rate) in self.by_delay.iter_mut().zip(rates) {
            let wins = *waiting * served;
            *waiting -= wins;
            departures.wins += wins;
            departures.live += wins * rate;
            departures.delayed += wins * delay;
            delay += 1.0;
        }
        departures
    }

    fn waiting(&self, patience: usize) -> f64 {
        self.by_delay[..patience].iter().sum()
    }
}

/// Wins of one line that leave: all of them, those that go live, and Σ wins · months of delay.
#[derive(Clone, Copy, Default)]
struct Departures {
    wins: f64,
    live: f64,
    delayed: f64,
}

impl Leaving {
    fn add(&mut self, line: &Line, departures: Departures) {
        self.wins += departures.wins;
        self.live += departures.live;
        self.arr += departures.live * line.acv;
        self.waited += departures.wins * line.months as f64 + departures.delayed;
    }
}

/// A win served on time reaches impact with `rate`; each month of delay takes it nearer to `unassisted_rate`.
fn rates(onboarding: &Onboarding) -> [f64; LONGEST_PATIENCE] {
    let span = onboarding.rate - onboarding.unassisted_rate;
    let patience = f64::from(onboarding.patience_months);
    std::array::from_fn(|delay| onboarding.unassisted_rate + span * (1.0 - delay as f64 / patience))
}

/// Accounts won in months 1…`months`.
fn wins(segment: &Segment, months: usize) -> Vec<f64> {
    let volume = segment.acquisition.volume.per_month();
    let step = segment.acquisition.growth.ln_1p() / 12.0;
    (0..months).map(|index| if step == 0.0 { volume } else { volume * (step * index as f64).exp() }).collect()
}
