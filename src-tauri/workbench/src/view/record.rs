//! Plans of record.

use serde::Serialize;
use specta::Type;

/// One line of the plans of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RecordRow {
    /// Stable id; can be selected, compared and exported like a scenario's.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The day it was frozen, `2027-03-31`.
    pub date: String,
    /// What the scenario was called.
    pub scenario: String,
    /// Free text.
    pub note: String,
    /// Why it cannot be shown by this version.
    pub problem: Option<String>,
}

/// The plan of record that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FrozenHead {
    /// `Board plan, frozen on 31 Mar 2027 from “Invest” with engine 0.1.0. It never changes.`
    pub sentence: String,
    /// The figures this version computes otherwise; empty where all agree.
    pub drift: Vec<Drift>,
}

/// A figure that this version computes otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Drift {
    /// `ARR Dec 2029`.
    pub label: String,
    /// As frozen: what is shown everywhere else.
    pub frozen: String,
    /// As this version computes it.
    pub now: String,
}
