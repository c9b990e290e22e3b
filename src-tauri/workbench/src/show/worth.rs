//! What the CSMs of a scenario are worth, in words and figures.

use headroom_engine::number::{Style, UNDEFINED};
use headroom_engine::{BASELINE, worth as worth_of};

use super::Subject;
use crate::notation::Notation;
use crate::view::{Trend, VerdictRow, Worth};

/// The gross profit with and without its CSMs, what they cost, and the return.
pub(super) fn worth(own: &Subject, style: Style) -> Worth {
    let worth = worth_of(&own.projected);
    let notation = Notation { style, currency: &own.projected.plan.plan().currency };
    Worth { sentence: sentence(own, &worth, notation), rows: rows(&worth, notation) }
}

/// Amounts smaller than this are none.
const NOTHING: f64 = 0.5;

fn sentence(own: &Subject, worth: &headroom_engine::Worth, notation: Notation<'_>) -> String {
    let money = |amount: f64| notation.money_said(amount.abs());
    let plan = if own.id == BASELINE { "the plan".to_owned() } else { format!("“{}”", own.name) };
    let gross_profit = match worth.value {
        value if value > NOTHING => format!("{} more gross profit than without", money(value)),
        value if value < -NOTHING => format!("{} less gross profit than without", money(value)),
        _ => "the gross profit it would make without".to_owned(),
    };
    let percent = |rate: f64| notation.style.percent(rate);
    let rest = match worth.roi {
        Some(roi) if percent(roi) == percent(0.0) => ": neither a return nor a loss".to_owned(),
        Some(roi) if roi < 0.0 => format!(": a loss of {}", percent(-roi)),
        Some(roi) => format!(": a return of {}", percent(roi)),
        None => return format!("With its CSMs {plan} makes {gross_profit}, and CS costs nothing."),
    };
    format!("With its CSMs {plan} makes {gross_profit}, for {} of CS cost{rest}, in present values.", money(worth.cost))
}

fn rows(worth: &headroom_engine::Worth, notation: Notation<'_>) -> Vec<VerdictRow> {
    let sum = |months: &[f64]| months.iter().sum::<f64>();
    let money = |id: &str, label: &str, amount: f64, hint: &str| VerdictRow {
        value: notation.money(amount),
        exact: notation.money_full(amount),
        ..row(id, &notation.titled(label), hint)
    };
    let roi = worth.roi.map_or_else(|| UNDEFINED.to_owned(), |roi| notation.style.percent(roi));
    vec![
        money(
            "gross_profit_with",
            "Gross profit with CSMs, summed",
            sum(&worth.months_with),
            "Summed over the horizon.",
        ),
        money(
            "gross_profit_without",
            "Without, summed",
            sum(&worth.months_without),
            "Had there been no team from the first month on; summed over the horizon.",
        ),
        money(
            "cs_value",
            "What CS is worth, present value",
            worth.value,
            "Present value of the gross profit that would be missing without CS.",
        ),
        money(
            "cs_cost_value",
            "CS cost, present value",
            // What goes out stands as a negative, here as in every table.
            0.0 - worth.cost,
            "Present value of CS cost over the horizon, overhead included; it is taken off.",
        ),
        VerdictRow {
            value: roi.clone(),
            exact: roi,
            ..row(
                "cs_roi",
                "Return",
                "What CS is worth less its cost, over its cost. Undefined where CS costs nothing.",
            )
        },
    ]
}

fn row(id: &str, label: &str, hint: &str) -> VerdictRow {
    let [id, label, hint] = [id, label, hint].map(str::to_owned);
    VerdictRow { id, label, value: String::new(), exact: String::new(), trend: Trend::None, hint, indent: false }
}
