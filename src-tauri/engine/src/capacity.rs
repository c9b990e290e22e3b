//! How much a CSM carries: accounts and ARR a head, beside what hours and a rule of thumb would give (decisions.md,
//! "Staffing curve").

use crate::plan::{Action, Team};
use crate::series::{Metric, ratio};
use crate::{Month, Series};

/// Share of productive hours that a team sized by its hours is planned to use.
pub const TARGET_UTILISATION: f64 = 0.85;

/// ARR a CSM carries by the usual rule of thumb of revenue per CSM, in the plan's currency.
pub const ARR_PER_CSM: f64 = 2e6;

/// What a head of a team carries in a month, at its opening; `None` where there are no heads or no accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Load {
    /// Accounts a CSM.
    pub accounts: Option<f64>,
    /// ARR a CSM, money.
    pub arr: Option<f64>,
    /// Accounts a CSM can carry by the hours they ask for, at [`TARGET_UTILISATION`].
    pub accounts_by_hours: Option<f64>,
    /// Accounts a CSM would carry by a rule of thumb of revenue per CSM.
    pub accounts_by_revenue: Option<f64>,
}

/// The load of a segment's team in month `month` (0-based) of its series; `arr_per_csm` is the rule of thumb, usually
/// [`ARR_PER_CSM`].
pub fn load(series: &Series, month: usize, arr_per_csm: f64) -> Load {
    let amount = |metric| series.get(metric, month).unwrap_or(0.0);
    let (accounts, arr) = (amount(Metric::OpeningAccounts), amount(Metric::OpeningArr));
    let heads = amount(Metric::Heads);
    Load {
        accounts: ratio(accounts, heads),
        arr: ratio(arr, heads),
        accounts_by_hours: ratio(accounts * TARGET_UTILISATION, amount(Metric::RequiredCsms)),
        accounts_by_revenue: ratio(accounts * arr_per_csm, arr),
    }
}

/// The seats of a team in each of `months` months from `start` on: the CSMs of today and every change so far. Where
/// there are fewer heads than seats, seats are vacant.
pub fn seats(team: &Team, start: Month, months: usize) -> Vec<f64> {
    let mut changes = vec![0.0; months];
    for event in team.events.values() {
        let Action::Change(change) = event.action else { continue };
        let month = usize::try_from(event.month.months_after(start)).ok();
        if let Some(sum) = month.and_then(|month| changes.get_mut(month)) {
            *sum += change;
        }
    }
    let mut seats = team.csms;
    for change in &mut changes {
        seats = (seats + *change).max(0.0);
        *change = seats;
    }
    changes
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::series::{put, put_ratio};

    fn month(accounts: f64, arr: f64, heads: f64, required: Option<f64>) -> Series {
        let mut series = Series::new(1);
        let row = series.row_mut(0);
        put(row, Metric::OpeningAccounts, accounts);
        put(row, Metric::OpeningArr, arr);
        put(row, Metric::Heads, heads);
        put_ratio(row, Metric::RequiredCsms, required);
        series
    }

    #[test]
    fn a_head_carries_its_share_and_hours_and_revenue_say_how_much_it_could() {
        let load = load(&month(240.0, 10.8e6, 8.0, Some(10.2)), 0, 2e6);
        assert_eq!(load.accounts, Some(30.0));
        assert_eq!(load.arr, Some(1.35e6));
        // 240 accounts ask for 10.2 CSMs at full use: 12 at 85 %, 20 accounts each.
        assert!((load.accounts_by_hours.unwrap() - 20.0).abs() < 1e-9);
        // An account brings 45,000: 44.4 of them make 2 M.
        assert!((load.accounts_by_revenue.unwrap() - 2e6 / 45e3).abs() < 1e-9);
    }

    #[test]
    fn without_heads_or_accounts_there_is_nothing_to_carry() {
        let nobody = load(&month(240.0, 10.8e6, 0.0, None), 0, ARR_PER_CSM);
        assert_eq!((nobody.accounts, nobody.arr, nobody.accounts_by_hours), (None, None, None));
        assert_eq!(load(&month(0.0, 0.0, 8.0, Some(0.0)), 0, ARR_PER_CSM).accounts_by_revenue, None);
        assert_eq!(load(&Series::new(0), 3, ARR_PER_CSM), Load::default());
    }

    #[test]
    fn seats_follow_the_dated_changes_and_never_fall_below_none() {
        let event = |month: &str, kind: &str, value: f64| json!({"month": month, kind: value});
        let team: Team = serde_json::from_value(json!({
            "csms": 8, "productive_hours_per_month": 100, "annual_cost": 1, "annual_raise": 0, "ramp_months": 3,
            "attrition": 0, "backfill_months": null, "hiring_cost": 0, "severance_months": 0,
            "events": {
                "cut": event("2027-03", "change", -3.0),
                "freeze": event("2027-03", "freeze_months", 6.0),
                "after_the_horizon": event("2030-01", "change", 1.0),
            }
        }))
        .unwrap();
        let start = Month::new(2027, 1).unwrap();
        assert_eq!(seats(&team, start, 4), [8.0, 8.0, 5.0, 5.0]);
    }
}
