//! What is lost or gained, in new accounts to win.

use headroom_engine::NewLogoEquivalents;
use headroom_engine::number::Style;

use super::row::{Head, trend};
use crate::view::VerdictRow;

/// Revenue, ARR and profit; each is called a loss or a gain as it goes, so that its number is plain.
pub(super) fn rows(logos: &NewLogoEquivalents, style: Style) -> Vec<VerdictRow> {
    let row = |(lost, [loses, gains]): (Option<f64>, [Head; 2])| {
        let head = if lost.is_some_and(|lost| lost < 0.0) { gains } else { loses };
        match lost {
            Some(lost) => head.accounts(style, lost.abs(), trend(-lost)),
            None => head.undefined("Nothing is won in the reference, or a new account is not worth what it costs."),
        }
    };
    [(logos.revenue_over_acv, revenue()), (logos.arr_over_acv, arr()), (logos.profit_over_clv, profit())]
        .map(row)
        .into()
}

fn revenue() -> [Head; 2] {
    const ID: &str = "revenue_over_acv";
    [
        Head(ID, "Lost revenue in new logos", "New accounts to win instead: lost revenue over the horizon / ACV."),
        Head(ID, "Gained revenue in new logos", "New accounts it stands for: gained revenue over the horizon / ACV."),
    ]
}

fn arr() -> [Head; 2] {
    const ID: &str = "arr_over_acv";
    [
        Head(ID, "Lost ARR in new logos", "New accounts to win instead: lost closing ARR / ACV."),
        Head(ID, "Gained ARR in new logos", "New accounts it stands for: gained closing ARR / ACV."),
    ]
}

fn profit() -> [Head; 2] {
    const ID: &str = "profit_over_clv";
    [
        Head(
            ID,
            "Lost profit in new logos",
            "New accounts to win instead: present value of the lost gross profit / (CLV − CAC).",
        ),
        Head(
            ID,
            "Gained profit in new logos",
            "New accounts it stands for: present value of the gained gross profit / (CLV − CAC).",
        ),
    ]
}
