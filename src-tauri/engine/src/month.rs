//! Calendar months: what a plan is dated in.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar month, written `2027-01` in files and shown as `Jan 2027`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

/// The years a plan may lie in; outside them a date is a typing error.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

impl Month {
    /// The month `month` (1…12) of `year`; `None` where there is no such month or the year is outside 1900…2200.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, 1).map(Self)
    }

    /// The month `count` months later.
    #[must_use]
    pub fn plus(self, count: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(count)).unwrap_or(NaiveDate::MAX))
    }

    /// How many months `self` lies after `earlier`; negative where it lies before.
    pub fn months_after(self, earlier: Self) -> i32 {
        (self.0.year() - earlier.0.year()) * 12 + self.0.month0().cast_signed() - earlier.0.month0().cast_signed()
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month of the year, 1…12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// As people write it: `Apr 2027`.
    pub fn label(self) -> String {
        self.0.format("%b %Y").to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

/// The text is not a month written `YYYY-MM` between 1900 and 2200.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a month; months are written like 2027-01")]
pub struct MonthError(String);

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let error = || MonthError(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(error)?;
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(error());
        }
        let (year, month) = (year.parse().map_err(|_| error())?, month.parse().map_err(|_| error())?);
        Self::new(year, month).ok_or_else(error)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
