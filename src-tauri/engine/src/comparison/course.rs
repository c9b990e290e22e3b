//! A comparison's course through the months.

use super::ComparisonMonth;
use super::overlap::Overlap;
use crate::Month;
use crate::series::Metric;

/// Amounts below half a cent are rounding, not money.
const HALF_A_CENT: f64 = 0.005;

/// Cumulative savings, losses and net, month by month.
pub(super) fn months(overlap: &Overlap) -> Vec<ComparisonMonth> {
    let less = |metric| {
        let pairs = overlap.a.amounts(metric).zip(overlap.b.amounts(metric));
        pairs.map(|(a, b)| a - b).collect::<Vec<_>>()
    };
    let (arr, cost, profit) = (less(Metric::ClosingArr), less(Metric::CsCost), less(Metric::GrossProfit));
    let (mut savings, mut lost_gross_profit) = (0.0, 0.0);
    let mut month = overlap.first;
    let mut course = Vec::with_capacity(overlap.months);
    for index in 0..overlap.months {
        savings += cost[index];
        lost_gross_profit += profit[index];
        course.push(ComparisonMonth {
            month,
            closing_arr_delta: -arr[index],
            savings,
            lost_gross_profit,
            net: savings - lost_gross_profit,
        });
        month = month.plus(1);
    }
    course
}

/// The first month from which cumulative net is negative and stays so.
pub(super) fn turning_month(course: &[ComparisonMonth]) -> Option<Month> {
    let settled = course.iter().rposition(|month| !is_negative(month)).map_or(0, |index| index + 1);
    course.get(settled).map(|month| month.month)
}

/// The first month from which cumulative net is not negative and stays so, after having been negative.
pub(super) fn payback_month(course: &[ComparisonMonth]) -> Option<Month> {
    let last_negative = course.iter().rposition(is_negative)?;
    course.get(last_negative + 1).map(|month| month.month)
}

/// Whether cumulative net was positive before `month`.
pub(super) fn was_ahead_before(course: &[ComparisonMonth], month: Month) -> bool {
    course.iter().take_while(|it| it.month < month).any(|it| it.net >= HALF_A_CENT)
}

fn is_negative(month: &ComparisonMonth) -> bool {
    month.net <= -HALF_A_CENT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Comparison;

    /// A course with these cumulative nets.
    fn of(nets: &[f64]) -> Vec<ComparisonMonth> {
        let month = |(index, net): (u32, &f64)| ComparisonMonth {
            month: start().plus(index),
            closing_arr_delta: 0.0,
            savings: *net,
            lost_gross_profit: 0.0,
            net: *net,
        };
        (0..).zip(nets).map(month).collect()
    }

    fn start() -> Month {
        "2027-01".parse().unwrap()
    }

    /// Counted from 1.
    fn number(month: Option<Month>) -> Option<i32> {
        month.map(|month| month.months_after(start()) + 1)
    }

    /// Turning and payback month of a course with these cumulative nets.
    fn turns(nets: &[f64]) -> [Option<i32>; 2] {
        [turning_month(&of(nets)), payback_month(&of(nets))].map(number)
    }

    #[test]
    fn a_course_turns_once_it_stays_on_its_side() {
        assert_eq!(turns(&[1.0, 2.0]), [None, None]);
        assert_eq!(turns(&[1.0, -1.0, -2.0]), [Some(2), None]);
        assert_eq!(turns(&[1.0, -1.0, 1.0, -2.0]), [Some(4), None]);
        assert_eq!(turns(&[-1.0, -2.0, 0.0, 1.0]), [None, Some(3)]);
        assert_eq!(turns(&[-1.0, -2.0]), [Some(1), None]);
    }

    #[test]
    fn what_costs_more_turns_only_where_it_was_ahead_before() {
        let turned = |savings: f64, nets: &[f64]| {
            let months = of(nets);
            let turning_month = turning_month(&months);
            number(Comparison { savings, turning_month, months, ..Comparison::default() }.turned_month())
        };
        assert_eq!(turned(-1.0, &[0.0, -1.0, -2.0]), None, "an investment that has not paid back");
        assert_eq!(turned(-1.0, &[1.0, -1.0, -2.0]), Some(2));
        assert_eq!(turned(1.0, &[0.0, -1.0, -2.0]), Some(2), "a cut is behind from here on");
        assert_eq!(turned(-1.0, &[-1.0, 1.0]), None);
    }

    #[test]
    fn less_than_half_a_cent_is_no_money() {
        assert_eq!(turns(&[1.0, -0.004_9]), [None, None]);
        assert_eq!(turns(&[1.0, -0.005]), [Some(2), None]);
        assert_eq!(turns(&[-1.0, -0.004_9]), [None, Some(2)]);
    }
}
