//! The fields of the plan as a whole.

use super::kinds::{MONEY, SHARE, plain, whole};
use super::{Choice, Field, Group, Kind, Scope};

const YARDSTICK: &str = "it is the yardstick every scenario is measured with; change it in the baseline";
const NAME: &str = "it belongs to the plan as a whole; change it in the baseline";
const SEGMENTS: &str = "segments are added and removed in the baseline only; override single assumptions inside one";

const ALLOCATIONS: &[Choice] = &[
    Choice { value: "pro_rata", label: "Every activity its share" },
    Choice { value: "protect_renewals", label: "Renewals first" },
];

/// In the order of the window.
pub(super) const FIELDS: &[Field] = &[
    plan("format", Group::Plan, "File format", Kind::Version).fixed(NAME).help("Version of the file format: 1."),
    plan("name", Group::Plan, "Name", Kind::Name).fixed(NAME).help("What the plan is called."),
    plan("currency", Group::Plan, "Currency", Kind::Currency).fixed(NAME).help("ISO 4217 code of every amount."),
    plan("start", Group::Plan, "Start", Kind::Month).fixed(YARDSTICK).help("Month 1 of the projection."),
    plan("horizon_months", Group::Plan, "Horizon", whole(1.0, 120.0))
        .unit("months")
        .fixed(YARDSTICK)
        .help("How many months are projected."),
    plan("fiscal_year_start", Group::Plan, "First month of the fiscal year", whole(1.0, 12.0))
        .fixed(YARDSTICK)
        .help("1 = January; a fiscal year is named by the calendar year it ends in."),
    plan("discount_rate", Group::Money, "Discount rate", SHARE)
        .unit("a year")
        .fixed(YARDSTICK)
        .help("What a later amount is worth less, a year."),
    plan("valuation_multiple", Group::Money, "Valuation multiple", plain(0.0, 100.0))
        .unit("× ARR")
        .fixed(YARDSTICK)
        .help("Enterprise value as a multiple of closing ARR."),
    plan("cs_overhead_annual", Group::Money, "CS overhead", MONEY)
        .unit("a year")
        .help("CS leadership and tooling, not assigned to a segment."),
    plan("allocation", Group::Serve, "Allocation of hours", Kind::Choice(ALLOCATIONS))
        .help("Every activity gets the same share, or renewals go first and touches last."),
    plan("coverage_lag_months", Group::Serve, "Coverage lag", plain(1.0, 60.0))
        .unit("months")
        .fixed(YARDSTICK)
        .help("How slowly customers feel a change of coverage."),
    plan("coverage_ceiling", Group::Serve, "Coverage ceiling", plain(1.0, 5.0))
        .unit("× demand")
        .fixed(YARDSTICK)
        .help("Coverage beyond this does not help."),
    plan("segments", Group::Plan, "Segments", Kind::Segments).fixed(SEGMENTS).help("1 to 50 segments by id."),
];

const fn plan(path: &'static str, group: Group, label: &'static str, kind: Kind) -> Field {
    Field::new(path, group, label, kind).scope(Scope::Plan)
}
