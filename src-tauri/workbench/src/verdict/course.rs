//! When a scenario is ahead and when behind, in words.

use headroom_engine::{Comparison, ComparisonMonth, Month};

use super::Way;

/// More changes of sides than these are counted instead of listed.
const LISTED: usize = 6;

/// Months that follow each other with the scenario on one side.
#[derive(Clone, Copy, Debug)]
struct Run {
    is_ahead: bool,
    first: Month,
    last: Month,
}

/// `is ahead until Aug 2029`; `None` where neither cost nor profit move. `closing`: the last month of the comparison.
pub(super) fn course(comparison: &Comparison, closing: &str) -> Option<String> {
    let invests = Way::of(comparison.savings) == Way::Down;
    let runs = runs(&comparison.months);
    let payback = comparison.payback_month.filter(|_| invests);
    Some(match (runs.as_slice(), payback) {
        ([], _) => return None,
        ([_] | [_, _] | [_, _, _], Some(payback)) => format!("pays back in {}", payback.label()),
        ([only], None) => throughout(*only, comparison, (invests, closing)),
        ([Run { is_ahead: true, last, .. }, _], None) => format!("is ahead until {}", last.label()),
        ([_, ahead], None) => format!("is ahead from {} on", ahead.first.label()),
        ([_, ahead, _], None) if ahead.is_ahead => format!("is ahead {}", ahead.span()),
        ([_, behind, _], None) => format!("is behind only {}", behind.span()),
        ([.., last], _) if runs.len() > LISTED => {
            format!("changes sides {} times, the last time in {}", runs.len() - 1, last.first.label())
        }
        (several, _) => format!("is ahead {}", stretches(several)),
    })
}

/// A course that never changes sides.
fn throughout(only: Run, comparison: &Comparison, (invests, closing): (bool, &str)) -> String {
    let from_the_first = comparison.months.first().is_some_and(|month| month.month == only.first);
    match (only.is_ahead, comparison.payback_month) {
        (true, _) if from_the_first => "is ahead throughout".to_owned(),
        (true, _) => "is never behind".to_owned(),
        (false, Some(payback)) => format!("is level from {} on, after being behind", payback.label()),
        (false, None) if invests => format!("has not paid back by {closing}"),
        (false, None) if from_the_first => "is behind throughout".to_owned(),
        (false, None) => format!("is behind from {} on", only.first.label()),
    }
}

/// `from Apr 2027 to Aug 2027, then from Jan 2029 on`: the months ahead.
fn stretches(runs: &[Run]) -> String {
    let last = runs.len() - 1;
    let ahead = runs.iter().enumerate().filter(|(_, run)| run.is_ahead);
    let spans = ahead.map(|(at, run)| if at == last { format!("from {} on", run.first.label()) } else { run.span() });
    spans.collect::<Vec<_>>().join(", then ")
}

/// The course by sides. Before the first month on a side it is on none; level months leave it where it was.
fn runs(months: &[ComparisonMonth]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for month in months {
        let (way, month) = (Way::of(month.net), month.month);
        let is_ahead = way == Way::Up;
        match runs.last_mut() {
            Some(run) if way == Way::Level || run.is_ahead == is_ahead => run.last = month,
            None if way == Way::Level => {}
            _ => runs.push(Run { is_ahead, first: month, last: month }),
        }
    }
    runs
}

impl Run {
    /// `from Apr 2027 to Aug 2027`, `in Apr 2027`.
    fn span(self) -> String {
        let (first, last) = (self.first.label(), self.last.label());
        if first == last { format!("in {first}") } else { format!("from {first} to {last}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a course with these cumulative nets from Jan 2027 on, of a scenario that saves or costs.
    fn said(savings: f64, nets: &[f64]) -> String {
        let start: Month = "2027-01".parse().unwrap();
        let month = |(index, net): (u32, &f64)| ComparisonMonth {
            month: start.plus(index),
            closing_arr_delta: 0.0,
            savings,
            lost_gross_profit: 0.0,
            net: *net,
        };
        let months: Vec<ComparisonMonth> = (0..).zip(nets).map(month).collect();
        // As the engine finds it; its own tests hold it to the definition.
        let behind = nets.iter().rposition(|net| *net < 0.0);
        let payback_month = behind.and_then(|last| months.get(last + 1)).map(|month| month.month);
        let comparison = Comparison { savings, months, payback_month, ..Comparison::default() };
        course(&comparison, "Dec 2027").unwrap_or_default()
    }

    #[test]
    fn a_course_on_one_side() {
        assert_eq!(said(1.0, &[0.0, 0.0]), "");
        assert_eq!(said(1.0, &[1.0, 2.0]), "is ahead throughout");
        assert_eq!(said(1.0, &[0.0, 2.0]), "is never behind");
        assert_eq!(said(1.0, &[-1.0, -2.0]), "is behind throughout");
        assert_eq!(said(1.0, &[0.0, -2.0]), "is behind from Feb 2027 on");
        assert_eq!(said(-1.0, &[-1.0, -2.0]), "has not paid back by Dec 2027");
        assert_eq!(said(1.0, &[-1.0, 0.0]), "is level from Feb 2027 on, after being behind");
    }

    #[test]
    fn a_course_that_turns_once() {
        assert_eq!(said(1.0, &[0.0, 2.0, 0.0, -1.0]), "is ahead until Mar 2027");
        assert_eq!(said(1.0, &[0.0, -2.0, 1.0]), "is ahead from Mar 2027 on");
        assert_eq!(said(-1.0, &[-2.0, 0.0, 1.0]), "pays back in Feb 2027");
    }

    #[test]
    fn a_course_that_turns_twice() {
        assert_eq!(
            said(1.0, &[-1.0, -1.0, -1.0, 1.0, 1.0, -1.0]),
            "is ahead from Apr 2027 to May 2027",
            "the months that the severance takes are not ahead"
        );
        assert_eq!(said(1.0, &[-1.0, 1.0, -1.0]), "is ahead in Feb 2027");
        assert_eq!(said(1.0, &[1.0, -1.0, 1.0]), "is behind only in Feb 2027");
        assert_eq!(said(1.0, &[1.0, -1.0, -1.0, 1.0]), "is behind only from Feb 2027 to Mar 2027");
        assert_eq!(said(-1.0, &[1.0, -1.0, -1.0, 1.0]), "pays back in Apr 2027");
    }

    #[test]
    fn a_course_that_turns_more_often() {
        assert_eq!(said(1.0, &[1.0, 1.0, -1.0, 1.0, -1.0]), "is ahead from Jan 2027 to Feb 2027, then in Apr 2027");
        assert_eq!(said(1.0, &[-1.0, 1.0, -1.0, 1.0]), "is ahead in Feb 2027, then from Apr 2027 on");
        let restless = [1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0];
        assert_eq!(said(1.0, &restless), "changes sides 6 times, the last time in Jul 2027");
    }
}
