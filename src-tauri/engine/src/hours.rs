//! Hours: what customers ask for, what the team can give, and who gets it (model.md §3).

use crate::plan::Allocation;

/// CSM hours a month asks for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Demand {
    pub(crate) renewals: f64,
    pub(crate) onboarding: f64,
    pub(crate) service: f64,
    pub(crate) touches: f64,
}

/// The hours each activity gets, and those nobody asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Served {
    renewals: f64,
    onboarding: f64,
    service: f64,
    touches: f64,
    surplus: f64,
}

impl Demand {
    pub(crate) fn total(&self) -> f64 {
        self.renewals + self.onboarding + self.service + self.touches
    }

    /// Hands out `supply` hours.
    pub(crate) fn serve(&self, supply: f64, allocation: Allocation) -> Served {
        match allocation {
            Allocation::ProRata => self.share(supply),
            Allocation::ProtectRenewals => self.queue(supply),
        }
    }

    fn share(&self, supply: f64) -> Served {
        let total = self.total();
        let share = if total > 0.0 { (supply / total).min(1.0) } else { 1.0 };
        Served {
            renewals: self.renewals * share,
            onboarding: self.onboarding * share,
            service: self.service * share,
            touches: self.touches * share,
            surplus: (supply - total).max(0.0),
        }
    }

    fn queue(&self, supply: f64) -> Served {
        let mut left = supply;
        let mut take = |wanted: f64| {
            let got = wanted.min(left);
            left -= got;
            got
        };
        let (renewals, onboarding) = (take(self.renewals), take(self.onboarding));
        let (service, touches) = (take(self.service), take(self.touches));
        Served { renewals, onboarding, service, touches, surplus: left }
    }
}

impl Served {
    /// κ: how well the base is served, up to `ceiling`; `None` where renewals and service ask for nothing.
    pub(crate) fn coverage(&self, demand: &Demand, ceiling: f64) -> Option<f64> {
        let base = demand.renewals + demand.service;
        (base > 0.0).then(|| ((self.renewals + self.service + self.surplus) / base).min(ceiling))
    }

    /// σ: the chance that a waiting win is served; 1 where nothing is asked.
    pub(crate) fn onboarding_share(&self, demand: &Demand) -> f64 {
        share(self.onboarding, demand.onboarding)
    }

    /// δ: the share of touches that is delivered; 1 where none is asked.
    pub(crate) fn touch_share(&self, demand: &Demand) -> f64 {
        share(self.touches, demand.touches)
    }
}

fn share(served: f64, demand: f64) -> f64 {
    if demand > 0.0 { served / demand } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn demand() -> impl Strategy<Value = Demand> {
        [0.0..1e3, 0.0..1e3, 0.0..1e3, 0.0..1e3_f64].prop_map(|[renewals, onboarding, service, touches]| Demand {
            renewals,
            onboarding,
            service,
            touches,
        })
    }

    proptest! {
        #[test]
        fn more_hours_never_serve_anyone_less(demand in demand(), supply in 0.0..5e3_f64, more in 0.0..1e3_f64) {
            for allocation in [Allocation::ProRata, Allocation::ProtectRenewals] {
                let [few, many] = [supply, supply + more].map(|hours| demand.serve(hours, allocation));
                let figures = |served: &Served| [
                    served.coverage(&demand, 1.25).unwrap_or(1.0),
                    served.onboarding_share(&demand),
                    served.touch_share(&demand),
                ];
                for (few, many) in figures(&few).into_iter().zip(figures(&many)) {
                    prop_assert!(many >= few - 1e-12, "{few} {many}");
                }
            }
        }

        #[test]
        fn no_hour_is_made_or_lost(demand in demand(), supply in 0.0..5e3_f64) {
            for allocation in [Allocation::ProRata, Allocation::ProtectRenewals] {
                let s = demand.serve(supply, allocation);
                let given = s.renewals + s.onboarding + s.service + s.touches + s.surplus;
                prop_assert!((given - supply).abs() <= 1e-9 * supply.max(1.0), "{given} of {supply}");
            }
        }
    }

    #[test]
    fn protected_renewals_are_served_first() {
        let demand = Demand { renewals: 10.0, onboarding: 10.0, service: 10.0, touches: 10.0 };
        let served = demand.serve(25.0, Allocation::ProtectRenewals);
        assert_eq!([served.renewals, served.onboarding, served.service, served.touches], [10.0, 10.0, 5.0, 0.0]);
        assert_eq!(demand.serve(20.0, Allocation::ProRata).touch_share(&demand), 0.5);
    }
}
