//! Monthly results: flat arrays, one value a metric and month.

/// A monthly result. Money in the plan's currency, rates as fractions, accounts and heads as expected values.
/// Definitions: model.md §7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(usize)]
#[expect(missing_docs, reason = "the names are the definitions' own; see `Metric::name`")]
pub enum Metric {
    OpeningArr,
    NewArr,
    ExpansionArr,
    PriceArr,
    ContractionArr,
    ChurnedArr,
    ClosingArr,
    Carr,
    OpeningAccounts,
    WonAccounts,
    LiveAccountsAdded,
    OnboardingLossAccounts,
    ChurnedAccounts,
    ClosingAccounts,
    Revenue,
    GrossProfit,
    CsCost,
    Contribution,
    AcquisitionCost,
    Heads,
    EffectiveHeads,
    RequiredCsms,
    Grr,
    Nrr,
    LogoRetention,
    Utilisation,
    Coverage,
    SmoothedCoverage,
    TouchesDelivered,
    HazardMultiplier,
    TimeToImpact,
}

/// Where quarters and fiscal years take a metric from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RollUp {
    /// The sum of the months.
    Sum,
    /// The first month's value.
    First,
    /// The last month's value.
    Last,
    /// The mean of the months that have a value.
    Mean,
}

impl Metric {
    /// Every metric, in the order of the results table.
    pub const ALL: [Self; 31] = {
        use Metric::*;
        [
            OpeningArr,
            NewArr,
            ExpansionArr,
            PriceArr,
            ContractionArr,
            ChurnedArr,
            ClosingArr,
            Carr,
            OpeningAccounts,
            WonAccounts,
            LiveAccountsAdded,
            OnboardingLossAccounts,
            ChurnedAccounts,
            ClosingAccounts,
            Revenue,
            GrossProfit,
            CsCost,
            Contribution,
            AcquisitionCost,
            Heads,
            EffectiveHeads,
            RequiredCsms,
            Grr,
            Nrr,
            LogoRetention,
            Utilisation,
            Coverage,
            SmoothedCoverage,
            TouchesDelivered,
            HazardMultiplier,
            TimeToImpact,
        ]
    };

    /// The metrics a total has: all but those that only a segment's team has.
    pub fn of_total() -> &'static [Self] {
        &Self::ALL[..Self::Utilisation as usize]
    }

    /// The name in files, tables and CSV.
    pub fn name(self) -> &'static str {
        use Metric::*;
        match self {
            OpeningArr => "opening_arr",
            NewArr => "new_arr",
            ExpansionArr => "expansion_arr",
            PriceArr => "price_arr",
            ContractionArr => "contraction_arr",
            ChurnedArr => "churned_arr",
            ClosingArr => "closing_arr",
            Carr => "carr",
            OpeningAccounts => "opening_accounts",
            WonAccounts => "won_accounts",
            LiveAccountsAdded => "live_accounts_added",
            OnboardingLossAccounts => "onboarding_loss_accounts",
            ChurnedAccounts => "churned_accounts",
            ClosingAccounts => "closing_accounts",
            Revenue => "revenue",
            GrossProfit => "gross_profit",
            CsCost => "cs_cost",
            Contribution => "contribution",
            AcquisitionCost => "acquisition_cost",
            Heads => "heads",
            EffectiveHeads => "effective_heads",
            RequiredCsms => "required_csms",
            Grr => "grr",
            Nrr => "nrr",
            LogoRetention => "logo_retention",
            Utilisation => "utilisation",
            Coverage => "coverage",
            SmoothedCoverage => "smoothed_coverage",
            TouchesDelivered => "touches_delivered",
            HazardMultiplier => "hazard_multiplier",
            TimeToImpact => "time_to_impact",
        }
    }

    /// Whether there are months in which the metric has no value.
    pub(crate) fn may_be_undefined(self) -> bool {
        use Metric::*;
        matches!(self, RequiredCsms | Grr | Nrr | LogoRetention | Utilisation | TimeToImpact)
    }

    /// How the metric is rolled up to quarters and fiscal years.
    pub fn roll_up(self) -> RollUp {
        use Metric::*;
        match self {
            OpeningArr | OpeningAccounts => RollUp::First,
            ClosingArr | Carr | ClosingAccounts | Heads | EffectiveHeads | Coverage | SmoothedCoverage
            | HazardMultiplier | Grr | Nrr | LogoRetention => RollUp::Last,
            RequiredCsms | Utilisation | TimeToImpact | TouchesDelivered => RollUp::Mean,
            _ => RollUp::Sum,
        }
    }
}

/// One month of every metric.
pub(crate) type Row = [f64; Metric::ALL.len()];

/// The monthly results of one segment or of the whole, in one flat array: a row a month, a column a metric.
#[derive(Clone, Debug)]
pub struct Series {
    rows: Vec<Row>,
}

/// Stands in the array where a ratio is undefined; never leaves this module.
const UNDEFINED: f64 = f64::NAN;

impl Series {
    pub(crate) fn new(months: usize) -> Self {
        Self { rows: vec![[0.0; Metric::ALL.len()]; months] }
    }

    /// How many months there are.
    pub fn months(&self) -> usize {
        self.rows.len()
    }

    /// The metric in month `month` (0-based); `None` where it is undefined or there is no such month.
    pub fn get(&self, metric: Metric, month: usize) -> Option<f64> {
        self.rows.get(month).map(|row| row[metric as usize]).filter(|value| !value.is_nan())
    }

    /// The metric month by month; `None` where it is undefined.
    pub fn iter(&self, metric: Metric) -> impl ExactSizeIterator<Item = Option<f64>> + '_ {
        self.amounts(metric).map(|value| (!value.is_nan()).then_some(value))
    }

    /// The metric of the last month.
    pub fn last(&self, metric: Metric) -> Option<f64> {
        self.get(metric, self.months().checked_sub(1)?)
    }

    /// The sum of the metric over all months (0 where it is undefined).
    pub fn sum(&self, metric: Metric) -> f64 {
        self.iter(metric).flatten().sum()
    }

    /// The months of a metric that is defined in every month.
    pub(crate) fn amounts(&self, metric: Metric) -> impl ExactSizeIterator<Item = f64> + '_ {
        self.rows.iter().map(move |row| row[metric as usize])
    }

    /// Month `month` (0-based), which must exist, of a metric that is defined in every month.
    pub(crate) fn amount(&self, metric: Metric, month: usize) -> f64 {
        self.rows[month][metric as usize]
    }

    pub(crate) fn row_mut(&mut self, month: usize) -> &mut Row {
        &mut self.rows[month]
    }

    /// Adds every column of `other`, month by month.
    pub(crate) fn add(&mut self, other: &Self) {
        for (row, addend) in self.rows.iter_mut().zip(&other.rows) {
            for (value, term) in row.iter_mut().zip(addend) {
                *value += term;
            }
        }
    }
}

/// Puts `value` into its column of `row`.
pub(crate) fn put(row: &mut Row, metric: Metric, value: f64) {
    row[metric as usize] = value;
}

/// Puts a value that may be undefined into its column of `row`.
pub(crate) fn put_ratio(row: &mut Row, metric: Metric, value: Option<f64>) {
    row[metric as usize] = value.unwrap_or(UNDEFINED);
}

/// `numerator / denominator`, `None` where that is undefined or not finite.
pub(crate) fn ratio(numerator: f64, denominator: f64) -> Option<f64> {
    let value = numerator / denominator;
    (denominator != 0.0 && value.is_finite()).then_some(value)
}
