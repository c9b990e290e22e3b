//! Whether an edit says what stands in a document already.

use headroom_engine::derived::{Basis, Figure};
use headroom_engine::{Document, resolved_value};
use serde_json::Value;

use super::{Edit, event};

/// A figure read from an assumption, and the one that solving for it gives, differ by no more than this share.
const ROUNDING: f64 = 1e-12;

impl Edit {
    /// Whether a value, a figure or an event is by this edit what `document` has there, wherever it comes from.
    pub(crate) fn says_what_stands_in(&self, document: &Document) -> bool {
        match self {
            Self::SetValue { scenario, pointer, value } => {
                standing(document, scenario, pointer).is_some_and(|there| same(&there, value))
            }
            Self::SetDerived { scenario, segment, figure, value } => {
                read(document, scenario, segment, figure).is_some_and(|there| alike(there, *value))
            }
            Self::PutEvent { scenario, segment, id: Some(id), month, change, freeze_months, note } => {
                let (id, change, freeze_months) = (Some(id.as_str()), *change, *freeze_months);
                let put = event::Put { segment, id, month, change, freeze_months, note };
                let there = put.pointer().and_then(|pointer| standing(document, scenario, &pointer));
                there.is_some_and(|there| same_event(&there, &put.value()))
            }
            _ => false,
        }
    }
}

fn standing(document: &Document, scenario: &str, pointer: &str) -> Option<Value> {
    resolved_value(document, scenario).ok()?.pointer(pointer).cloned()
}

fn read(document: &Document, scenario: &str, segment: &str, figure: &str) -> Option<f64> {
    let plan = resolved_value(document, scenario).ok()?;
    let basis = Basis::read(&plan, &document.plan, segment)?;
    Figure::named(figure)?.value(&basis).ok()
}

/// 4 and 4.0 are the same number.
pub(crate) fn same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => one.to_bits() == other.to_bits(),
        _ => one == other,
    }
}

/// An event without a note is the one with an empty note.
fn same_event(one: &Value, other: &Value) -> bool {
    let fields =
        |of: &Value| of.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    let said = |of: &Value, field: &str| match of.get(field) {
        Some(Value::String(text)) if text.is_empty() => Value::Null,
        Some(value) => value.clone(),
        None => Value::Null,
    };
    [fields(one), fields(other)].concat().iter().all(|field| same(&said(one, field), &said(other, field)))
}

fn alike(one: f64, other: f64) -> bool {
    (one - other).abs() <= ROUNDING * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::same_event;

    #[test]
    fn an_event_is_the_same_however_it_leaves_out_what_it_does_not_say() {
        let short = json!({ "month": "2027-04", "change": -2 });
        let whole = json!({ "month": "2027-04", "change": -2.0, "freeze_months": null, "note": "" });
        assert!(same_event(&short, &whole) && same_event(&whole, &short));
        for (field, other) in [("month", json!("2027-05")), ("change", json!(-3)), ("note", json!("For the board"))] {
            let mut moved = whole.clone();
            moved[field] = other;
            assert!(!same_event(&short, &moved) && !same_event(&moved, &short), "{field}");
        }
    }
}
