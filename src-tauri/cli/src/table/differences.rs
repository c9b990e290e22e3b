//! The rows of a comparison. Savings and losses are extra cost and gains, with plain numbers, where all of a row's
//! scenarios go that way.

use headroom_engine::Comparison;

use super::write;

type Amount = fn(&Comparison) -> Option<f64>;

/// How the figure of one scenario is written.
type Cell<'r> = Box<dyn Fn(&Comparison) -> String + 'r>;

/// Rows under one title.
pub(super) struct Section {
    title: &'static str,
    /// Where every row is turned round; `None` where that says nothing of the title.
    turned: Option<&'static str>,
    pub(super) rows: &'static [Row],
}

/// A row of differences.
pub(super) enum Row {
    /// It reads the same whatever its sign.
    Plain(&'static str, fn(&Comparison) -> String),
    /// It has a direction.
    Directed(Directed),
}

/// A row that is called by the direction its amounts go.
pub(super) struct Directed {
    label: &'static str,
    /// What the negatives are called.
    turned: &'static str,
    /// The amount that decides on the direction.
    by: Amount,
    amount: Amount,
    write: fn(Option<f64>) -> String,
}

impl Section {
    pub(super) fn title(&self, comparisons: &[&Comparison]) -> &'static str {
        let is_turned = |row: &Row| matches!(row, Row::Directed(row) if row.is_turned(comparisons));
        self.turned.filter(|_| self.rows.iter().all(is_turned)).unwrap_or(self.title)
    }
}

impl Row {
    /// Its label, and how its cells are written.
    pub(super) fn read(&self, comparisons: &[&Comparison]) -> (&'static str, Cell<'_>) {
        match self {
            Self::Plain(label, write) => (label, Box::new(write)),
            Self::Directed(row) if row.is_turned(comparisons) => {
                (row.turned, Box::new(|it| (row.write)((row.amount)(it).map(|amount| -amount))))
            }
            Self::Directed(row) => (row.label, Box::new(|it| (row.write)((row.amount)(it)))),
        }
    }
}

impl Directed {
    /// Whether some are negative, and the others nothing.
    fn is_turned(&self, comparisons: &[&Comparison]) -> bool {
        let mut amounts = comparisons.iter().filter_map(|it| (self.by)(it));
        amounts.clone().all(|amount| amount <= 0.0) && amounts.any(|amount| amount < 0.0)
    }

    fn is_mixed(&self, comparisons: &[&Comparison]) -> bool {
        let goes = |down: fn(f64) -> bool| comparisons.iter().filter_map(|it| (self.by)(it)).any(down);
        goes(|amount| amount < 0.0) && goes(|amount| amount > 0.0)
    }
}

/// Whether some row has negatives beside amounts that are not.
pub(super) fn is_mixed(comparisons: &[&Comparison]) -> bool {
    let rows = SECTIONS.iter().flat_map(|section| section.rows);
    rows.clone().any(|row| matches!(row, Row::Directed(row) if row.is_mixed(comparisons)))
}

const fn cost(label: &'static str, turned: &'static str) -> Row {
    let amount: Amount = |it| Some(it.savings);
    Row::Directed(Directed { label, turned, by: amount, amount, write: write::money })
}

/// The lost gross profit, or a part of it.
const fn profit(label: &'static str, turned: &'static str, amount: Amount) -> Row {
    Row::Directed(Directed { label, turned, by: |it| Some(it.lost_gross_profit), amount, write: write::money })
}

const fn logos(label: &'static str, turned: &'static str, amount: Amount) -> Row {
    Row::Directed(Directed { label, turned, by: amount, amount, write: write::count })
}

const fn churn(label: &'static str, turned: &'static str, by: Amount) -> Row {
    Row::Directed(Directed { label, turned, by, amount: by, write: write::points })
}

pub(super) const SECTIONS: [Section; 4] = [
    Section {
        title: "Over {months}, {currency}",
        turned: None,
        rows: &[
            cost("Savings in CS cost", "Extra CS cost"),
            profit("Lost gross profit", "Gained gross profit", |it| Some(it.lost_gross_profit)),
            profit("  onboarding", "  onboarding", |it| Some(it.lost_by.onboarding)),
            profit("  churn", "  churn", |it| Some(it.lost_by.churn)),
            profit("  expansion", "  expansion", |it| Some(it.lost_by.expansion)),
            profit("  changed assumptions", "  changed assumptions", |it| Some(it.lost_by.other)),
            Row::Plain("Cumulative net", |it| write::money(Some(it.net))),
            Row::Plain("Turning month", |it| write::month(it.turned_month())),
            Row::Plain("Payback month", |it| write::month(it.payback_month)),
            Row::Plain("Return on extra cost", |it| write::percent(it.return_on_cost)),
        ],
    },
    Section {
        title: "In annual churn, points",
        turned: None,
        rows: &[
            Row::Plain("Break-even churn, present value", |it| write::points(it.break_even_churn)),
            Row::Plain("Churn equivalent, present value", |it| write::points(it.churn_equivalent)),
            churn("  of which rise of churn", "Fall of churn", |it| it.churn_rise),
        ],
    },
    Section {
        title: "Difference at the end, {currency}",
        turned: None,
        rows: &[
            Row::Plain("Closing ARR", |it| write::money(Some(it.closing_arr_delta))),
            Row::Plain("Enterprise value", |it| write::money(Some(it.ev_delta))),
            Row::Plain("Net present value", |it| write::money(Some(it.npv_delta))),
            Row::Plain("NPV with exit", |it| write::money(Some(it.npv_with_exit_delta))),
        ],
    },
    Section {
        title: "Given up, in new accounts to win",
        turned: Some("Gained, in new accounts"),
        rows: &[
            logos("Lost revenue / ACV", "Gained revenue / ACV", |it| it.new_logo_equivalents.revenue_over_acv),
            logos("Lost closing ARR / ACV", "Gained closing ARR / ACV", |it| it.new_logo_equivalents.arr_over_acv),
            logos("Lost profit / (CLV − CAC)", "Gained profit / (CLV − CAC)", |it| {
                it.new_logo_equivalents.profit_over_clv
            }),
        ],
    },
];
