//! The opening book: no accounts and no ARR go together, so typing one of the two into or out of 0 takes the other
//! along.

use headroom_engine::{BASELINE, Document};
use serde_json::Value;

use super::place;
use super::shelf::Shelf;

/// The pointer of the one that goes with `pointer`: the ARR of accounts, the accounts of ARR.
pub(super) fn partner(pointer: &str) -> Option<String> {
    let (book, name) = pointer.rsplit_once('/')?;
    let other = match name {
        "accounts" => "arr",
        "arr" => "accounts",
        _ => return None,
    };
    book.ends_with("/opening").then(|| format!("{book}/{other}"))
}

/// After a value was typed at `pointer`: empties the other of the two with it, or fills it with what stood there last,
/// or at the contract value of a new account.
pub(super) fn settle(document: &mut Document, scenario: &str, pointer: &str, shelf: &Shelf) {
    let Some(other) = partner(pointer).filter(|_| scenario == BASELINE) else { return };
    let number = |pointer: &str| document.plan.pointer(pointer).and_then(Value::as_f64);
    let (Some(typed), Some(standing)) = (number(pointer), number(&other)) else { return };
    if (typed == 0.0) == (standing == 0.0) {
        return;
    }
    let filled = || shelf.at(scenario, &other).cloned().or_else(|| usual(document, pointer, typed));
    let value = if typed == 0.0 { Some(Value::from(0)) } else { filled() };
    if let Some(value) = value {
        let _ = place::write(&mut document.plan, &other, value);
    }
}

/// `typed` accounts at the contract value of a new one, or the accounts that `typed` ARR makes at it.
fn usual(document: &Document, pointer: &str, typed: f64) -> Option<Value> {
    let segment = pointer.rsplit_once("/opening/")?.0;
    let acv = document.plan.pointer(&format!("{segment}/acquisition/acv"))?.as_f64()?;
    let value = if pointer.ends_with("/accounts") { typed * acv } else { typed / acv };
    value.is_finite().then(|| Value::from(value))
}
