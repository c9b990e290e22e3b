//! Hours, CSMs and their events.

use super::kinds::{HOURS, LOSS, MONEY, RISE, above, plain, whole};
use super::{Field, Group, Kind, Scope};

const CSMS: &str = "the CSMs of today are a fact; a different team is a dated event";

/// A segment's fields, in the order of the window.
pub(super) const FIELDS: &[Field] = &[
    serve("service/hours_per_account_month", "Hours per account", HOURS)
        .unit("h a month")
        .key(6)
        .help("Steady CSM hours a live account."),
    serve("service/hours_per_renewal", "Hours per renewal", HOURS)
        .unit("h a renewal")
        .help("CSM hours a renewal, prepared over three months."),
    serve("service/hours_per_touch", "Hours per touch", HOURS).unit("h a touch").help("CSM hours an expansion touch."),
    team("team/csms", "CSMs today", plain(0.0, 10_000.0)).key(5).fixed(CSMS).help("People in the team at the start."),
    team("team/productive_hours_per_month", "Productive hours", above(0.0, 400.0))
        .unit("h a month")
        .help("Hours with customers a fully ramped CSM has."),
    team("team/annual_cost", "Cost of a CSM", MONEY).unit("a year").help("Pay with everything on top of it."),
    team("team/annual_raise", "Annual raise", RISE).help("How the cost of a CSM rises."),
    team("team/ramp_months", "Ramp", whole(0.0, 24.0)).unit("months").help("From hired to fully productive."),
    team("team/attrition", "Attrition", LOSS).unit("a year").help("Share of CSMs that leaves by itself."),
    team("team/backfill_months", "Backfill", whole(0.0, 24.0))
        .unit("months")
        .or_null()
        .starts_at(3.0)
        .help("Months until a leaver is replaced; off: never."),
    team("team/hiring_cost", "Hiring cost", MONEY).unit("a hire").help("Cost of one hire."),
    team("team/severance_months", "Severance", plain(0.0, 60.0)).unit("months").help("Months of pay a cut costs."),
    team("team/events", "Events", Kind::Events).optional().help("Dated hires, cuts and hiring freezes."),
];

/// The fields of a headcount event.
pub(super) const EVENT: &[Field] = &[
    event("month", "Month", Kind::Month).help("When it happens."),
    event("change", "Change", plain(-10_000.0, 10_000.0))
        .unit("CSMs")
        .optional()
        .help("So many CSMs more, or fewer where negative."),
    event("freeze_months", "Freeze", whole(1.0, 120.0))
        .unit("months")
        .optional()
        .help("Leavers of so many months are not replaced."),
    event("note", "Note", Kind::Note).optional().help("Why it happens."),
];

const fn serve(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Serve, label, kind)
}

const fn team(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Team, label, kind)
}

const fn event(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Team, label, kind).scope(Scope::Event)
}
