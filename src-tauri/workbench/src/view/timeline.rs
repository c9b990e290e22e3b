//! Teams over time.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The picture of a team that is wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TimelineRequest {
    /// The segment's id.
    pub segment: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// With what the team does to customers below its heads.
    pub detail: bool,
    /// The rule of thumb that accounts per CSM are held against: ARR a CSM carries, money; above 0.
    pub arr_per_csm: f64,
}

/// A team over the months of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Timeline {
    /// The segment's id.
    pub segment: String,
    /// SVG text; empty where it could not be drawn.
    pub svg: String,
    /// Why it could not be drawn.
    pub problem: Option<String>,
    /// Where the heads stand on the picture; `None` where there is none.
    pub plot: Option<PlotArea>,
    /// `8 CSMs in Jan 2027, 6.9 CSMs in Dec 2029; 9.4 CSMs required then.`
    pub headline: String,
    /// How many accounts a CSM carries, and could by hours and by revenue.
    pub advice: String,
    /// What is read of each month.
    pub readings: Vec<Reading>,
    /// The months.
    pub months: Vec<TimelineMonth>,
}

/// Where the heads stand, pixels from the top left of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PlotArea {
    /// Where the first month begins.
    pub left: u32,
    /// Where the last month ends.
    pub right: u32,
    /// The top of the plot.
    pub top: u32,
    /// The bottom of the plot.
    pub bottom: u32,
    /// The height of a head, at least 1.
    pub head: u32,
}

/// A figure of every month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Reading {
    /// What it is called.
    pub label: String,
    /// What it means.
    pub hint: String,
    /// One a month, as people read them.
    pub values: Vec<String>,
}

/// A month of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TimelineMonth {
    /// What an event says, `2027-04`.
    pub id: String,
    /// `Apr 2027`.
    pub label: String,
}
