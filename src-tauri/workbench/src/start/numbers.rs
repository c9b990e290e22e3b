//! What a newcomer knows by heart: the book and the team of each segment, and the cut that is on the table.

use chrono::{Datelike, Months};
use headroom_engine::{Document, Issue};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::plan;
use crate::edit::name;
use crate::{Moment, presets};

/// How long after the start a cut is put unless somebody says otherwise: a quarter, as notice is given.
const CUT_AFTER: u32 = 3;

/// The numbers a first plan is made from. What is not typed yet is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Numbers {
    /// ISO 4217 code.
    pub currency: String,
    /// Month 1, `2027-01`.
    pub start: String,
    /// In the order of the columns.
    pub segments: Vec<SegmentNumbers>,
    /// The cut whose cost is asked for.
    pub cut: Option<Cut>,
}

/// The book and the team of a segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SegmentNumbers {
    /// What people call it.
    pub name: String,
    /// Id of the preset that gives everything else.
    pub preset: String,
    /// Accounts today.
    pub accounts: Option<f64>,
    /// Annual recurring revenue today, money.
    pub arr: Option<f64>,
    /// CSMs today.
    pub csms: Option<f64>,
}

/// CSMs taken away in a month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Cut {
    /// Which segment's, counted from 0.
    pub segment: u32,
    /// How many.
    pub csms: Option<f64>,
    /// `2027-04`.
    pub month: String,
}

impl Numbers {
    /// The book and the team of every preset, and a cut of one CSM in the second of them (the first where it is alone).
    pub(super) fn of_all_presets(now: Moment) -> Result<Self, Issue> {
        let ids: Vec<String> = presets::names().into_iter().map(|(id, _)| id).collect();
        Self::of_presets(ids.iter().map(String::as_str), now)
    }

    /// The book and the team of the presets with these ids; no cut.
    pub(super) fn of_presets<'i>(ids: impl IntoIterator<Item = &'i str>, now: Moment) -> Result<Self, Issue> {
        let segments = ids.into_iter().map(SegmentNumbers::of_preset).collect::<Result<_, _>>()?;
        Ok(Self { currency: "USD".to_owned(), start: coming_month(now, 0), segments, cut: None })
    }

    /// The same with the question a newcomer is asked first.
    pub(super) fn asking(self, now: Moment) -> Self {
        let segment = u32::from(self.segments.len() > 1);
        let cut = Some(Cut { segment, csms: Some(1.0), month: coming_month(now, CUT_AFTER) });
        Self { cut, ..self }
    }

    /// The plan, with the cut as a scenario on it; whether it is valid is the engine's to say.
    pub(super) fn document(&self) -> Result<Document, Issue> {
        plan::document(self)
    }
}

impl SegmentNumbers {
    /// What sentences call the segment at `at` of the form, also while its name cannot be taken.
    pub(super) fn called(&self, at: u32) -> String {
        name::free("segment", &self.name, []).unwrap_or_else(|_| format!("Segment {}", at + 1))
    }

    fn of_preset(id: &str) -> Result<Self, Issue> {
        let preset = presets::segment(id)?;
        let number = |pointer: &str| plan::number(&preset, pointer);
        Ok(Self {
            name: preset["name"].as_str().unwrap_or(id).to_owned(),
            preset: id.to_owned(),
            accounts: number("/opening/accounts"),
            arr: number("/opening/arr"),
            csms: number("/team/csms"),
        })
    }
}

/// The month after `now` and `later` more, `2027-01`.
pub(super) fn coming_month(now: Moment, later: u32) -> String {
    let month = now.date_naive().checked_add_months(Months::new(later + 1)).unwrap_or(now.date_naive());
    format!("{:04}-{:02}", month.year(), month.month())
}
