//! A segment's name, book and wins.

use super::kinds::{COUNT, MONEY, SHARE, percent, whole};
use super::{Choice, Field, Group, Kind};

const FACT: &str = "it is a fact of today, the same in every scenario; change it in the baseline";
const NAME: &str = "a segment has the same name in every scenario; change it in the baseline";

const VOLUMES: &[Choice] =
    &[Choice { value: "direct", label: "Wins a month" }, Choice { value: "funnel", label: "Funnel CR1 to CR4" }];

/// In the order of the window.
pub(super) const FIELDS: &[Field] = &[
    Field::new("name", Group::Plan, "Name", Kind::Name).fixed(NAME).help("What the segment is called."),
    Field::new("gross_margin", Group::Money, "Gross margin", SHARE).help("Share of revenue left before CS cost."),
    book("opening/accounts", "Accounts today", COUNT).help("Live accounts at the start; 0 exactly where ARR is 0."),
    book("opening/arr", "ARR today", MONEY).unit("a year").help("Annual recurring revenue at the start."),
    book("opening/renewals_completed", "Renewals completed", whole(0.0, 100.0))
        .help("Renewals today's accounts have behind them."),
    book("opening/renewal_profile", "Renewal profile", Kind::Weights)
        .or_null()
        .optional()
        .help("Share of accounts due in month 1, 2, … of the term; off: the same every month."),
    acquire("acquisition/volume", "Volume of wins", Kind::OneOf(VOLUMES))
        .help("Wins a month, or prospects and a funnel."),
    acquire("acquisition/volume/direct", "Wins", COUNT)
        .unit("a month")
        .key(8)
        .starts_at(4.0)
        .help("Accounts won a month at the start."),
    acquire("acquisition/volume/funnel", "Funnel", Kind::Object).help("Prospects and the rates of CR1 to CR4."),
    acquire("acquisition/volume/funnel/prospects_per_month", "Prospects", COUNT)
        .unit("a month")
        .starts_at(2000.0)
        .help("Prospects that enter the Bowtie a month."),
    acquire("acquisition/volume/funnel/cr1", "CR1", SHARE).starts_at(0.09).help("First conversion rate of the Bowtie."),
    acquire("acquisition/volume/funnel/cr2", "CR2", SHARE)
        .starts_at(0.18)
        .help("Second conversion rate of the Bowtie."),
    acquire("acquisition/volume/funnel/cr3", "CR3", SHARE).starts_at(0.9).help("Third conversion rate of the Bowtie."),
    acquire("acquisition/volume/funnel/cr4", "CR4", SHARE).starts_at(0.25).help("Fourth conversion rate: deals won."),
    acquire("acquisition/growth", "Growth of wins", percent(-0.99, 10.0))
        .unit("a year")
        .help("How much more accounts are won a year later."),
    acquire("acquisition/acv", "Contract value (ACV)", MONEY).unit("a year").help("Annual value of a new contract."),
    acquire("acquisition/cac", "Acquisition cost (CAC)", MONEY).help("Cost of winning one account."),
];

const fn book(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Book, label, kind).fixed(FACT)
}

const fn acquire(path: &'static str, label: &'static str, kind: Kind) -> Field {
    Field::new(path, Group::Acquire, label, kind)
}
