//! The figures there are.

use super::relation::Relation;
use super::steady::SteadyNrr;
use super::{Basis, Obstacle, Refusal};
use crate::opening::steady_demand;
use crate::plan::Volume;
use crate::schema::{Bound, Domain, Field};

/// How near a figure must be to what was typed, relative to it where it is above 1.
const NEAR: f64 = 1e-9;

/// A figure of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Accounts won a month: prospects · CR1 · CR2 · CR3 · CR4.
    WinsFromFunnel,
    /// Annual churn with no CSM at all: 1 − (1 − churn)^hazard (model.md §5).
    ChurnWithoutCsm,
    /// Annual churn that no amount of coverage gets below.
    ChurnAtFloor,
    /// What one live account's ARR becomes within a year, at today's coverage, with every touch delivered and no
    /// whitespace reached, its contract ending in any month of its term alike (model.md §5 and §6).
    SteadyNrr,
    /// Hours a live account asks for in a year: service, renewals and touches.
    HoursPerAccountYear,
    /// Accounts a CSM carries today.
    AccountsPerCsm,
    /// Hours asked for over hours there are, in a steady month of today's book met by today's team (model.md §3).
    UtilisationToday,
}

impl Figure {
    /// The figure as `basis` has it.
    ///
    /// # Errors
    /// Why it is undefined.
    pub fn value(self, basis: &Basis) -> Result<f64, Obstacle> {
        let standing = self.standing(basis).ok_or(Obstacle::Off)?;
        self.relation(basis)?.at(standing).ok_or(Obstacle::NoTeam)
    }

    /// The value of the assumption it sets at which the figure is `target`: read again, it is that within 1e-9.
    ///
    /// # Errors
    /// Why it cannot be that.
    pub fn set(self, basis: &Basis, target: f64) -> Result<f64, Refusal> {
        let (reach, domain) = (self.reach(basis).map_err(Refusal::Obstacle)?, self.domain());
        let relation = self.relation(basis).map_err(Refusal::Obstacle)?;
        let found = relation.solve(target, domain).filter(|found| found.is_finite());
        let found = found.map(|found| found.clamp(domain.low.value(), domain.high.value()));
        let near = |found: &f64| {
            let read = relation.at(*found);
            domain.contains(*found) && read.is_some_and(|read| (read - target).abs() <= NEAR * target.abs().max(1.0))
        };
        found.filter(near).ok_or(Refusal::OutOfReach(reach))
    }

    /// What the figure can be made by the assumption it sets alone.
    ///
    /// # Errors
    /// Why nothing can be typed.
    pub fn reach(self, basis: &Basis) -> Result<Domain, Obstacle> {
        self.value(basis)?;
        let (relation, domain) = (self.relation(basis)?, self.domain());
        if relation.is_flat() {
            return Err(Obstacle::Flat);
        }
        let end = |bound: Bound| match bound {
            Bound::Including(end) => Bound::Including(relation.limit(end)),
            Bound::Beyond(end) => Bound::Beyond(relation.limit(end)),
        };
        let (one, other) = (end(domain.low), end(domain.high));
        let (low, high) = if one.value() <= other.value() { (one, other) } else { (other, one) };
        Ok(Domain { low, high, whole: false })
    }

    fn domain(self) -> Domain {
        self.field().and_then(Field::domain).unwrap_or(Domain::closed(0.0, 0.0))
    }

    /// The assumption as it stands; `None` where it is switched off.
    fn standing(self, basis: &Basis) -> Option<f64> {
        let segment = &basis.segment;
        let response = segment.retention.coverage_response.as_ref();
        match self {
            Self::WinsFromFunnel => match &segment.acquisition.volume {
                Volume::Funnel(funnel) => Some(funnel.prospects_per_month),
                Volume::Direct(_) => None,
            },
            Self::ChurnWithoutCsm => response.map(|response| response.hazard_without_csm),
            Self::ChurnAtFloor => response.map(|response| response.hazard_floor),
            Self::SteadyNrr => Some(segment.expansion.conversion),
            Self::HoursPerAccountYear => Some(segment.service.hours_per_account_month),
            Self::AccountsPerCsm => Some(segment.team.csms),
            Self::UtilisationToday => Some(segment.team.productive_hours_per_month),
        }
    }

    fn relation(self, basis: &Basis) -> Result<Relation, Obstacle> {
        let segment = &basis.segment;
        Ok(match self {
            Self::WinsFromFunnel => match &segment.acquisition.volume {
                Volume::Funnel(it) => Relation::Line { slope: it.cr1 * it.cr2 * it.cr3 * it.cr4, rest: 0.0 },
                Volume::Direct(_) => return Err(Obstacle::Off),
            },
            Self::ChurnWithoutCsm if basis.coverage_today <= 0.0 => return Err(Obstacle::NoCoverage),
            Self::ChurnWithoutCsm | Self::ChurnAtFloor => hazard(basis)?,
            Self::SteadyNrr => Relation::Steady(Box::new(SteadyNrr::of(segment))),
            Self::HoursPerAccountYear => Relation::Line { slope: 12.0, rest: other_hours(basis) },
            Self::AccountsPerCsm => Relation::Share { amount: segment.opening.accounts },
            Self::UtilisationToday if basis.effective_heads <= 0.0 => return Err(Obstacle::NoTeam),
            Self::UtilisationToday => {
                Relation::Share { amount: steady_demand(segment).total() / basis.effective_heads }
            }
        })
    }
}

fn hazard(basis: &Basis) -> Result<Relation, Obstacle> {
    let retention = &basis.segment.retention;
    match &retention.tenure {
        Some(_) => Err(Obstacle::ByTenure),
        None => Ok(Relation::Hazard { ln_stay: (-retention.churn).ln_1p() }),
    }
}

/// Hours of a live account and year that are no service.
fn other_hours(basis: &Basis) -> f64 {
    let (service, segment) = (&basis.segment.service, &basis.segment);
    let renewals = service.hours_per_renewal * 12.0 / f64::from(segment.contract.term_months);
    renewals + segment.expansion.touches_per_year * service.hours_per_touch
}
