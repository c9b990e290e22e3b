//! What is compared, row by row.

use headroom_engine::{Metric, RollUp};

use super::against::{Alike, Good, Kind};
use super::valuation::{VALUATION, Worth};
use super::writing::{Unit, Writing};

/// A monthly result as a row.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) metric: Metric,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) unit: Unit,
    pub(super) good: Good,
    /// It is taken off, and shown as what it takes off, so that a section can be added up as it stands.
    pub(super) taken_off: bool,
    pub(super) is_total: bool,
    /// Its head says of which of a period's months it is: the name alone leaves that open.
    says_when: bool,
}

/// Where a row's figures come from.
pub(super) enum Source {
    /// The total's months.
    Total(Line),
    /// The months of the segment with this id.
    Segment(String, Line),
    /// Only the whole horizon has one.
    Worth(&'static Worth),
    /// It only names the rows below.
    Heading(Line),
}

/// A row of the table.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) source: Source,
}

/// Rows that belong together.
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) rows: Vec<Row>,
}

const fn line(metric: Metric, label: &'static str, unit: Unit, good: Good, hint: &'static str) -> Line {
    Line { metric, label, hint, unit, good, taken_off: false, is_total: false, says_when: false }
}

impl Line {
    const fn taken_off(self) -> Self {
        Self { taken_off: true, ..self }
    }

    const fn total(self) -> Self {
        Self { is_total: true, ..self }
    }

    const fn says_when(self) -> Self {
        Self { says_when: true, ..self }
    }

    pub(super) fn kind(&self) -> Kind {
        let alike = match self.metric.roll_up() {
            RollUp::First => Alike::First,
            RollUp::Last => Alike::Last,
            RollUp::Sum | RollUp::Mean => Alike::Both,
        };
        Kind { unit: self.unit, good: self.good, alike, unmoved: "" }
    }

    /// A value of the metric as it stands in the row.
    pub(super) fn signed(&self, value: f64) -> f64 {
        if self.taken_off { 0.0 - value } else { value }
    }

    fn when(&self) -> &'static str {
        match self.metric.roll_up() {
            _ if !self.says_when => "",
            RollUp::Sum => "sum",
            RollUp::First => "at start",
            RollUp::Last => "at end",
            RollUp::Mean => "mean",
        }
    }
}

const ARR: [Line; 8] = [
    line(Metric::OpeningArr, "Opening ARR", Unit::Money, Good::More, "ARR when the period opens."),
    line(Metric::NewArr, "New", Unit::Money, Good::More, "ARR of the accounts that go live."),
    line(Metric::ExpansionArr, "Expansion", Unit::Money, Good::More, "ARR that touches add to live accounts."),
    line(Metric::PriceArr, "Price", Unit::Money, Good::More, "ARR that price uplifts add at renewal."),
    line(Metric::ContractionArr, "Contraction", Unit::Money, Good::More, "ARR that renewing accounts give up.")
        .taken_off(),
    line(Metric::ChurnedArr, "Churn", Unit::Money, Good::More, "ARR of the accounts that leave.").taken_off(),
    line(Metric::ClosingArr, "Closing ARR", Unit::Money, Good::More, "ARR when the period closes.").total(),
    line(Metric::Carr, "CARR", Unit::Money, Good::More, "Closing ARR and what is won and not live yet."),
];

const RETENTION: [Line; 3] = [
    line(
        Metric::Nrr,
        "NRR",
        Unit::Rate,
        Good::More,
        "Net revenue retention: ARR of the accounts live twelve months ago, over their ARR then.",
    ),
    line(
        Metric::Grr,
        "GRR",
        Unit::Rate,
        Good::More,
        "Gross revenue retention of twelve months: after churn and contraction, without expansion and price.",
    ),
    line(
        Metric::LogoRetention,
        "Logo retention",
        Unit::Rate,
        Good::More,
        "Share of the accounts live twelve months ago that still are.",
    ),
];

const CUSTOMERS: [Line; 6] = [
    line(
        Metric::OpeningAccounts,
        "Opening accounts",
        Unit::Accounts,
        Good::More,
        "Live accounts when the period opens.",
    ),
    line(Metric::LiveAccountsAdded, "Going live", Unit::Accounts, Good::More, "Accounts whose onboarding ends well."),
    line(Metric::ChurnedAccounts, "Churned", Unit::Accounts, Good::More, "Accounts that leave.").taken_off(),
    line(
        Metric::ClosingAccounts,
        "Closing accounts",
        Unit::Accounts,
        Good::More,
        "Live accounts when the period closes.",
    )
    .total(),
    line(Metric::WonAccounts, "Won", Unit::Accounts, Good::More, "Accounts won, live or not."),
    line(
        Metric::OnboardingLossAccounts,
        "Lost in onboarding",
        Unit::Accounts,
        Good::Less,
        "Accounts won that never go live.",
    ),
];

const PROFIT: [Line; 5] = [
    line(Metric::Revenue, "Revenue", Unit::Money, Good::More, "A twelfth of the ARR each month opens with."),
    line(Metric::GrossProfit, "Gross profit", Unit::Money, Good::More, "Revenue at gross margin."),
    line(Metric::CsCost, "CS cost", Unit::Money, Good::More, "Teams and overhead of Customer Success.").taken_off(),
    line(Metric::Contribution, "Contribution", Unit::Money, Good::More, "Gross profit less CS cost.").total(),
    line(Metric::AcquisitionCost, "Acquisition cost", Unit::Money, Good::More, "Accounts won at their CAC.")
        .taken_off(),
];

const CAPACITY: [Line; 3] = [
    line(Metric::Heads, "Heads", Unit::Csms, Good::Neither, "Heads on the teams, leavers replaced as the plan says.")
        .says_when(),
    line(
        Metric::EffectiveHeads,
        "Fully productive",
        Unit::Csms,
        Good::Neither,
        "Heads weighted by how far they are ramped.",
    )
    .says_when(),
    line(
        Metric::RequiredCsms,
        "Required",
        Unit::Csms,
        Good::Neither,
        "Hours asked for, over the productive hours of a CSM.",
    )
    .says_when(),
];

/// What only a team has.
pub(super) const BY_TEAM: [Line; 4] = [
    line(
        Metric::Coverage,
        "Coverage",
        Unit::Rate,
        Good::More,
        "Hours served to renewals and service, and hours left over after all work, over the hours these two ask for. Above \
         100% there is more than they ask for; beyond the plan's ceiling more does not help and is not counted.",
    )
    .says_when(),
    line(Metric::Utilisation, "Utilisation", Unit::Rate, Good::Neither, "Hours asked for over hours there are.")
        .says_when(),
    line(
        Metric::TimeToImpact,
        "Time to impact",
        Unit::Months,
        Good::Less,
        "From won to live, of the accounts that leave onboarding.",
    )
    .says_when(),
    line(
        Metric::TouchesDelivered,
        "Touches delivered",
        Unit::Rate,
        Good::More,
        "Share of the expansion touches that is delivered.",
    )
    .says_when(),
];

/// Every section, for these segments (id and name).
pub(super) fn sections(segments: &[(String, String)]) -> Vec<Section> {
    let totals = |lines: &[Line]| lines.iter().map(|line| Row::total(*line)).collect::<Vec<_>>();
    let mut capacity = totals(&CAPACITY);
    for line in BY_TEAM {
        capacity.push(Row::named(line, line.metric.name().to_owned(), Source::Heading(line)));
        capacity.extend(segments.iter().map(|segment| Row::segment(line, segment)));
    }
    let worth = VALUATION.iter().map(Row::worth).collect();
    let section = |id, title, rows| Section { id, title, rows };
    vec![
        section("arr", "ARR", totals(&ARR)),
        section("retention", "Retention, twelve months", totals(&RETENTION)),
        section("customers", "Customers, accounts", totals(&CUSTOMERS)),
        section("profit", "CS profit and loss", totals(&PROFIT)),
        section("capacity", "Capacity", capacity),
        section("valuation", "Valuation, whole horizon", worth),
    ]
}

impl Row {
    fn total(line: Line) -> Self {
        Self::named(line, line.metric.name().to_owned(), Source::Total(line))
    }

    fn segment(line: Line, (id, name): &(String, String)) -> Self {
        let source = Source::Segment(id.clone(), line);
        Self { id: format!("{}:{id}", line.metric.name()), label: name.clone(), source }
    }

    fn worth(worth: &'static Worth) -> Self {
        Self { id: worth.id.to_owned(), label: worth.label.to_owned(), source: Source::Worth(worth) }
    }

    fn named(line: Line, id: String, source: Source) -> Self {
        Self { id, label: line.label.to_owned(), source }
    }

    pub(super) fn kind(&self) -> Kind {
        match &self.source {
            Source::Total(line) | Source::Segment(_, line) | Source::Heading(line) => line.kind(),
            Source::Worth(worth) => worth.kind(),
        }
    }

    /// What stands beside its name: its unit, and of which of a period's months it is. A segment's row has both from
    /// the row that names it.
    pub(super) fn beside(&self, writing: &Writing<'_>) -> String {
        let parts = match &self.source {
            Source::Segment(..) => return String::new(),
            Source::Total(line) | Source::Heading(line) => [writing.beside(line.unit), line.when().to_owned()],
            Source::Worth(worth) => [writing.beside(worth.unit), String::new()],
        };
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn definition(&self) -> &'static str {
        match &self.source {
            Source::Total(line) | Source::Segment(_, line) | Source::Heading(line) => line.hint,
            Source::Worth(worth) => worth.hint,
        }
    }

    /// How months become a period.
    pub(super) fn rule(&self) -> &'static str {
        match &self.source {
            Source::Total(line) | Source::Segment(_, line) | Source::Heading(line) => match line.metric.roll_up() {
                RollUp::Sum => "Sum of the months.",
                RollUp::First => "Of the first month.",
                RollUp::Last => "Of the last month.",
                RollUp::Mean => "Mean of the months that have a value.",
            },
            Source::Worth(worth) => worth.rule(),
        }
    }

    pub(super) fn is_total(&self) -> bool {
        matches!(&self.source, Source::Total(line) if line.is_total)
    }
}
