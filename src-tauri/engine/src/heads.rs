//! Heads: tenures, attrition, replacements, dated events and what they cost (model.md §2).

use crate::Month;
use crate::plan::{Action, Team};
use crate::rates::monthly;

/// Longest ramp a plan may have, in months.
const LONGEST_RAMP: usize = 24;

/// Fewer heads than this are rounding left over from a cut of everybody, not people.
const NOBODY: f64 = 1e-9;

/// The team at the end of month 0, with the replacements due for leavers of the past.
#[derive(Clone, Debug)]
pub(crate) struct OpeningTeam {
    by_tenure: [f64; LONGEST_RAMP],
    ramp_months: usize,
    ramped: f64,
    due_each_month: f64,
    due_months: usize,
}

impl OpeningTeam {
    pub(crate) fn of(team: &Team) -> Self {
        let mut opening = Self {
            by_tenure: [0.0; LONGEST_RAMP],
            ramp_months: team.ramp_months as usize,
            ramped: team.csms,
            due_each_month: 0.0,
            due_months: 0,
        };
        let Some(backfill) = team.backfill_months else { return opening };
        let leaving = monthly(team.attrition);
        let mut seats = team.csms;
        for heads in &mut opening.by_tenure[..opening.ramp_months] {
            *heads = seats * leaving;
            seats -= *heads;
        }
        opening.ramped = seats;
        opening.due_each_month = leaving * team.csms;
        opening.due_months = backfill as usize;
        opening
    }

    /// Heads weighted by how productive they are, at the end of month 0.
    pub(crate) fn effective(&self) -> f64 {
        effective(&self.by_tenure, self.ramp_months) + self.ramped
    }

    /// No team and nobody due.
    pub(crate) fn nobody() -> Self {
        Self { by_tenure: [0.0; LONGEST_RAMP], ramp_months: 0, ramped: 0.0, due_each_month: 0.0, due_months: 0 }
    }
}

/// Σ heads·w(k) of the tenures that still ramp.
fn effective(by_tenure: &[f64; LONGEST_RAMP], ramp_months: usize) -> f64 {
    let step = 1.0 / (ramp_months as f64 + 1.0);
    let weights = (1..).map(|months| f64::from(months) * step);
    by_tenure[..ramp_months].iter().zip(weights).map(|(heads, weight)| heads * weight).sum()
}

/// What the dated events of a month say.
#[derive(Clone, Copy, Debug, Default)]
struct Orders {
    hires: f64,
    cuts: f64,
    frozen: bool,
}

/// The team, month after month.
pub(crate) struct Staff<'a> {
    team: &'a Team,
    attrition: f64,
    orders: Vec<Orders>,
    due: Vec<f64>,
    by_tenure: [f64; LONGEST_RAMP],
    ramp: usize,
    ramped: f64,
    tracked: usize,
}

/// A month of the team.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StaffMonth {
    pub(crate) heads: f64,
    pub(crate) effective: f64,
    /// Pay, hiring and severance; money.
    pub(crate) cost: f64,
}

impl<'a> Staff<'a> {
    /// `with_events` off leaves the plan's events out.
    pub(crate) fn new(team: &'a Team, opening: &OpeningTeam, start: Month, months: usize, with_events: bool) -> Self {
        let mut orders = vec![Orders::default(); months];
        if with_events {
            read_events(team, start, &mut orders);
        }
        let ramp = team.ramp_months as usize;
        let mut due = vec![0.0; months + LONGEST_RAMP + 2];
        for seat in due.iter_mut().skip(1).take(opening.due_months) {
            *seat = opening.due_each_month;
        }
        Self {
            team,
            attrition: monthly(team.attrition),
            orders,
            due,
            by_tenure: opening.by_tenure,
            ramp,
            ramped: opening.ramped,
            tracked: ramp.max(opening.ramp_months),
        }
    }

    /// Month `t` (1-based); months must be taken in order.
    pub(crate) fn step(&mut self, t: usize) -> StaffMonth {
        let orders = self.orders[t - 1];
        self.advance_tenures();
        self.lose_leavers(t, orders.frozen);
        let arrivals = std::mem::take(&mut self.due[t]) + orders.hires;
        self.join(arrivals);
        self.plan_replacements_of_hires(t, orders);
        let cut = self.cut(t, orders.cuts);
        let heads = self.heads();
        let pay = self.monthly_pay(t);
        StaffMonth {
            heads,
            effective: effective(&self.by_tenure, self.ramp) + self.ramped,
            cost: heads * pay + arrivals * self.team.hiring_cost + cut * self.team.severance_months * pay,
        }
    }

    fn advance_tenures(&mut self) {
        for tenure in (0..self.tracked).rev() {
            let heads = std::mem::take(&mut self.by_tenure[tenure]);
            match self.by_tenure.get_mut(tenure + 1) {
                Some(next) if tenure + 1 < self.ramp => *next = heads,
                _ => self.ramped += heads,
            }
        }
        self.tracked = self.ramp;
    }

    fn lose_leavers(&mut self, t: usize, frozen: bool) {
        let leavers = self.heads() * self.attrition;
        self.scale(1.0 - self.attrition);
        if let (Some(backfill), false) = (self.team.backfill_months, frozen) {
            self.due[t + backfill as usize] += leavers;
        }
    }

    fn join(&mut self, heads: f64) {
        if self.ramp == 0 { self.ramped += heads } else { self.by_tenure[0] += heads }
    }

    /// A hire's own leavers before the first backfill could answer them.
    fn plan_replacements_of_hires(&mut self, t: usize, orders: Orders) {
        if let (Some(backfill), false) = (self.team.backfill_months, orders.frozen) {
            for seat in &mut self.due[t + 1..=t + backfill as usize] {
                *seat += self.attrition * orders.hires;
            }
        }
    }

    /// Removes `wanted` heads, or as many as there are, and the same share of the replacements still due.
    fn cut(&mut self, t: usize, wanted: f64) -> f64 {
        if wanted == 0.0 {
            return 0.0;
        }
        let heads = self.heads();
        let share = if heads - wanted > NOBODY { wanted / heads } else { 1.0 };
        self.scale(1.0 - share);
        for seat in &mut self.due[t + 1..] {
            *seat *= 1.0 - share;
        }
        heads * share
    }

    fn scale(&mut self, factor: f64) {
        for heads in &mut self.by_tenure[..self.ramp] {
            *heads *= factor;
        }
        self.ramped *= factor;
    }

    fn heads(&self) -> f64 {
        self.by_tenure[..self.ramp].iter().sum::<f64>() + self.ramped
    }

    fn monthly_pay(&self, t: usize) -> f64 {
        let raises = i32::try_from((t - 1) / 12).unwrap_or(i32::MAX);
        self.team.annual_cost / 12.0 * (1.0 + self.team.annual_raise).powi(raises)
    }
}

/// Writes each event into the months it acts in; months outside the horizon are left out.
fn read_events(team: &Team, start: Month, orders: &mut [Orders]) {
    for event in team.events.values() {
        let Ok(first) = usize::try_from(event.month.months_after(start)) else { continue };
        match event.action {
            Action::Freeze(length) => {
                orders.iter_mut().skip(first).take(length as usize).for_each(|order| order.frozen = true);
            }
            Action::Change(heads) => {
                if let Some(order) = orders.get_mut(first) {
                    if heads > 0.0 { order.hires += heads } else { order.cuts -= heads }
                }
            }
        }
    }
}
