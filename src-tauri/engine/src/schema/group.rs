//! The groups the assumptions are read in: what a plan is about, then the Bowtie from left to right.

use serde::Serialize;

/// A group of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Names, dates, currency.
    Plan,
    /// Margins, discounting, valuation, overhead.
    Money,
    /// The book of business today: facts.
    Book,
    /// The left side: wins.
    Acquire,
    /// CR5.
    Onboard,
    /// CR6: renewals, their terms and price.
    Retain,
    /// CR7.
    Expand,
    /// Hours accounts ask for, and who gets them.
    Serve,
    /// CSMs and their events.
    Team,
}

impl Group {
    /// Every group, in Bowtie order.
    pub const ALL: [Self; 9] = [
        Self::Plan,
        Self::Money,
        Self::Book,
        Self::Acquire,
        Self::Onboard,
        Self::Retain,
        Self::Expand,
        Self::Serve,
        Self::Team,
    ];

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Money => "money",
            Self::Book => "book",
            Self::Acquire => "acquire",
            Self::Onboard => "onboard",
            Self::Retain => "retain",
            Self::Expand => "expand",
            Self::Serve => "serve",
            Self::Team => "team",
        }
    }

    /// What people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Plan => "Plan",
            Self::Money => "Money",
            Self::Book => "Opening book",
            Self::Acquire => "Acquire",
            Self::Onboard => "Onboard",
            Self::Retain => "Retain",
            Self::Expand => "Expand",
            Self::Serve => "Serve",
            Self::Team => "Team",
        }
    }

    /// The stage of the Bowtie on its right side (labels of the 2021 paper).
    pub const fn stage(self) -> Option<&'static str> {
        match self {
            Self::Onboard => Some("CR5"),
            Self::Retain => Some("CR6"),
            Self::Expand => Some("CR7"),
            _ => None,
        }
    }
}
