//! Months rolled up to fiscal quarters and years (model.md §7).

use crate::Month;
use crate::number::{fiscal_quarter_label, fiscal_year_label};
use crate::series::{Metric, RollUp, Row, Series, put_ratio};

/// How long a rolled-up period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Three months of the fiscal year.
    Quarter,
    /// A fiscal year, named by the calendar year it ends in.
    Year,
}

/// A quarter or fiscal year of a series. At the ends of the horizon it may be cut short.
#[derive(Clone, Debug)]
pub struct RolledUp {
    /// `FY27` or `FY27 Q2`.
    pub label: String,
    /// Its first month inside the horizon.
    pub first: Month,
    /// Its last month inside the horizon.
    pub last: Month,
    values: Row,
}

impl RolledUp {
    /// All months of `series`, which begins in `start`, as one period named `label`; `None` where it has no month.
    pub fn whole(series: &Series, start: Month, label: &str) -> Option<Self> {
        let last = u32::try_from(series.months().checked_sub(1)?).ok()?;
        let values = values(series, 0, series.months());
        Some(Self { label: label.to_owned(), first: start, last: start.plus(last), values })
    }

    /// The metric of the period, by the rule of [`Metric::roll_up`]; `None` where it is undefined.
    pub fn get(&self, metric: Metric) -> Option<f64> {
        Some(self.values[metric as usize]).filter(|value| !value.is_nan())
    }

    /// Whether all months of the period lie inside the horizon.
    pub fn is_complete(&self, period: Period) -> bool {
        self.last.months_after(self.first) + 1 == period.months()
    }
}

impl Period {
    /// How many months a period has that no horizon cuts short.
    pub fn months(self) -> i32 {
        match self {
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The months since the period began, of the fiscal year that starts in month `fiscal_year_start` (1…12).
    fn months_into(self, month: Month, fiscal_year_start: u32) -> u32 {
        let into_year = (month.month() + 12 - fiscal_year_start) % 12;
        match self {
            Self::Quarter => into_year % 3,
            Self::Year => into_year,
        }
    }

    fn label(self, month: Month, fiscal_year_start: u32) -> String {
        match self {
            Self::Quarter => fiscal_quarter_label(month, fiscal_year_start),
            Self::Year => fiscal_year_label(month, fiscal_year_start),
        }
    }
}

/// Rolls `series`, which begins in `start`, up to periods of the fiscal year that starts in `fiscal_year_start` (1…12).
pub fn roll_up(series: &Series, start: Month, fiscal_year_start: u32, period: Period) -> Vec<RolledUp> {
    let month = |index: usize| start.plus(u32::try_from(index).unwrap_or(u32::MAX));
    let begins = |index: usize| index == 0 || period.months_into(month(index), fiscal_year_start) == 0;
    let mut starts: Vec<usize> = (0..series.months()).filter(|index| begins(*index)).collect();
    starts.push(series.months());
    starts
        .windows(2)
        .map(|bounds| RolledUp {
            label: period.label(month(bounds[0]), fiscal_year_start),
            first: month(bounds[0]),
            last: month(bounds[1] - 1),
            values: values(series, bounds[0], bounds[1]),
        })
        .collect()
}

fn values(series: &Series, from: usize, to: usize) -> Row {
    let mut row = [0.0; Metric::ALL.len()];
    for metric in Metric::ALL {
        let months = || series.iter(metric).take(to).skip(from);
        let value = match metric.roll_up() {
            RollUp::Sum => Some(months().flatten().sum()),
            RollUp::First => series.get(metric, from),
            RollUp::Last => series.get(metric, to - 1),
            RollUp::Mean => mean(months().flatten()),
        };
        put_ratio(&mut row, metric, value);
    }
    row
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / f64::from(count))
}
