//! The figures in words, and their places.

use super::Figure;
use crate::schema::{self, Field, Format};

impl Figure {
    /// Every figure, in Bowtie order.
    pub const ALL: [Self; 7] = [
        Self::WinsFromFunnel,
        Self::ChurnWithoutCsm,
        Self::ChurnAtFloor,
        Self::SteadyNrr,
        Self::HoursPerAccountYear,
        Self::AccountsPerCsm,
        Self::UtilisationToday,
    ];

    /// The figure with that id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id)
    }

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "wins_from_funnel",
            Self::ChurnWithoutCsm => "churn_without_csm",
            Self::ChurnAtFloor => "churn_at_floor",
            Self::SteadyNrr => "steady_nrr",
            Self::HoursPerAccountYear => "hours_per_account_year",
            Self::AccountsPerCsm => "accounts_per_csm",
            Self::UtilisationToday => "utilisation_today",
        }
    }

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "Wins from the funnel",
            Self::ChurnWithoutCsm => "Churn without CSMs",
            Self::ChurnAtFloor => "Churn at the floor",
            Self::SteadyNrr => "Steady NRR",
            Self::HoursPerAccountYear => "Hours per account-year",
            Self::AccountsPerCsm => "Accounts per CSM",
            Self::UtilisationToday => "Utilisation today",
        }
    }

    /// The unit behind the number; empty where there is none.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "a month",
            Self::ChurnWithoutCsm | Self::ChurnAtFloor => "a year",
            Self::HoursPerAccountYear => "h",
            Self::AccountsPerCsm => "today",
            Self::SteadyNrr | Self::UtilisationToday => "",
        }
    }

    /// How it is written.
    pub const fn format(self) -> Format {
        match self {
            Self::WinsFromFunnel | Self::HoursPerAccountYear | Self::AccountsPerCsm => Format::Number,
            Self::ChurnWithoutCsm | Self::ChurnAtFloor | Self::SteadyNrr | Self::UtilisationToday => Format::Percent,
        }
    }

    /// What it means, in one line.
    pub const fn help(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "Prospects times the rates of CR1 to CR4.",
            Self::ChurnWithoutCsm => "Accounts lost a year with no CSM at all: 1 − (1 − annual churn)^hazard.",
            Self::ChurnAtFloor => "Accounts lost a year however many CSMs there are: 1 − (1 − annual churn)^floor.",
            Self::SteadyNrr => {
                "What a live account's ARR becomes in a year at today's coverage, with every touch delivered and no \
                 whitespace reached."
            }
            Self::HoursPerAccountYear => "CSM hours a live account takes in a year: service, renewals and touches.",
            Self::AccountsPerCsm => "Accounts today over CSMs today.",
            Self::UtilisationToday => {
                "Hours that a steady month of today's book asks for, over those that today's team has."
            }
        }
    }

    /// Path of the assumption that typing it sets.
    pub const fn sets(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "acquisition/volume/funnel/prospects_per_month",
            Self::ChurnWithoutCsm => "retention/coverage_response/hazard_without_csm",
            Self::ChurnAtFloor => "retention/coverage_response/hazard_floor",
            Self::SteadyNrr => "expansion/conversion",
            Self::HoursPerAccountYear => "service/hours_per_account_month",
            Self::AccountsPerCsm => "team/csms",
            Self::UtilisationToday => "team/productive_hours_per_month",
        }
    }

    /// Path of the assumption it is read below: the last one it follows from.
    pub const fn below(self) -> &'static str {
        match self {
            Self::WinsFromFunnel => "acquisition/volume/funnel/cr4",
            Self::SteadyNrr => "expansion/uplift",
            Self::HoursPerAccountYear => "service/hours_per_touch",
            _ => self.sets(),
        }
    }

    /// Whether it is read among the key assumptions too.
    pub const fn is_key(self) -> bool {
        matches!(self, Self::ChurnWithoutCsm)
    }

    /// The assumption that typing it sets.
    pub fn field(self) -> Option<&'static Field> {
        schema::field(self.sets())
    }
}
