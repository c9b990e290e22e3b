//! A plan, projected: every segment and the total, month by month (model.md §7).

use crate::book::Retained;
use crate::opening::Opening;
use crate::plan::Plan;
use crate::segment_run::{SegmentRun, Staffing, put_retention, run};
use crate::series::{Metric, Series, put, put_ratio};
use crate::{Month, ValidPlan};

/// Monthly results of a plan.
#[derive(Clone, Debug)]
pub struct Projection {
    /// Month 1.
    pub start: Month,
    /// In the plan's order.
    pub segments: Vec<SegmentProjection>,
    /// All segments together; CS cost includes the overhead.
    pub total: Series,
}

/// Monthly results of a segment.
#[derive(Clone, Debug)]
pub struct SegmentProjection {
    /// The segment's id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its months.
    pub series: Series,
}

impl ValidPlan {
    /// Projects the plan over its horizon. Cannot fail; every number of the result is finite.
    pub fn project(&self) -> Projection {
        project(self.plan(), self.opening(), Staffing::AsPlanned)
    }

    /// The same plan without a team from month 1 on.
    pub(crate) fn project_without_cs(&self) -> Projection {
        project(self.plan(), self.opening(), Staffing::None)
    }
}

impl Projection {
    /// The segment with `id`.
    pub fn segment(&self, id: &str) -> Option<&SegmentProjection> {
        self.segments.iter().find(|segment| segment.id == id)
    }

    /// How many months there are.
    pub fn months(&self) -> usize {
        self.total.months()
    }

    /// The last month of the horizon.
    pub fn last_month(&self) -> Month {
        let months = u32::try_from(self.months()).unwrap_or(u32::MAX);
        self.start.plus(months.saturating_sub(1))
    }
}

fn project(plan: &Plan, opening: &Opening, staffing: Staffing) -> Projection {
    let runs: Vec<SegmentRun> = plan
        .segments
        .values()
        .zip(&opening.segments)
        .map(|(segment, opening)| run(plan, segment, opening, staffing))
        .collect();
    let total = total(plan, &runs);
    let segments = plan
        .segments
        .iter()
        .zip(runs)
        .map(|((id, segment), run)| SegmentProjection {
            id: id.clone(),
            name: segment.name.clone(),
            series: run.series,
        })
        .collect();
    Projection { start: plan.start, segments, total }
}

fn total(plan: &Plan, runs: &[SegmentRun]) -> Series {
    let months = plan.horizon_months as usize;
    let mut total = Series::new(months);
    for run in runs {
        total.add(&run.series);
    }
    for month in 0..months {
        let row = total.row_mut(month);
        row[Metric::CsCost as usize] += plan.cs_overhead_annual / 12.0;
        put(row, Metric::Contribution, row[Metric::GrossProfit as usize] - row[Metric::CsCost as usize]);
        put_retention(row, retained(runs, month).as_ref());
        for metric in &Metric::ALL[Metric::of_total().len()..] {
            put_ratio(row, *metric, None);
        }
    }
    total
}

/// The trailing twelve months of all segments together; `None` before month 12.
fn retained(runs: &[SegmentRun], month: usize) -> Option<Retained> {
    let index = month.checked_sub(11)?;
    let mut sum = Retained::default();
    for run in runs {
        sum += run.retained[index];
    }
    Some(sum)
}
