//! Fiscal years and quarters. `first_month` is the plan's `fiscal_year_start`, 1…12 (1 = the calendar year); a fiscal
//! year is named by the calendar year it ends in.

use crate::Month;

/// The fiscal year `month` lies in: with a year from April, Apr 2027 lies in 2028.
pub fn fiscal_year(month: Month, first_month: u32) -> i32 {
    month.year() + i32::from(first_month > 1 && month.month() >= first_month)
}

/// The fiscal quarter `month` lies in, 1…4.
pub fn fiscal_quarter(month: Month, first_month: u32) -> u32 {
    (month.month() + 12 - first_month.clamp(1, 12)) % 12 / 3 + 1
}

/// `FY27`.
pub fn fiscal_year_label(month: Month, first_month: u32) -> String {
    format!("FY{:02}", fiscal_year(month, first_month).rem_euclid(100))
}

/// `FY27 Q2`.
pub fn fiscal_quarter_label(month: Month, first_month: u32) -> String {
    format!("{} Q{}", fiscal_year_label(month, first_month), fiscal_quarter(month, first_month))
}
