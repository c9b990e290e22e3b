//! Choosing between alternatives that are objects: wins said directly, or through the funnel.

use headroom_engine::Issue;
use headroom_engine::plan::Volume;
use headroom_engine::schema::{self, Field};
use serde_json::{Value, json};

/// What stands in `field` once `choice` is taken where `current` stood: what it was when it stood there `before`, or
/// usual numbers, with the accounts won as they are now.
pub(super) fn taken(field: &Field, choice: &str, current: &Value, before: Option<&Value>) -> Result<Value, String> {
    if current.get(choice).is_some() {
        return Ok(current.clone());
    }
    let usual = before.cloned().or_else(|| schema::alternative(field, choice)).ok_or_else(|| unknown(field, choice))?;
    let wins = volume(current).map(|volume| volume.per_month());
    Ok(wins.and_then(|wins| with_wins(&usual, wins)).unwrap_or(usual))
}

/// The same choice with other numbers: it wins `wins` accounts a month.
fn with_wins(usual: &Value, wins: f64) -> Option<Value> {
    match volume(usual)? {
        Volume::Direct(_) => Some(json!({ "direct": wins })),
        Volume::Funnel(funnel) => {
            let prospects = wins / (funnel.cr1 * funnel.cr2 * funnel.cr3 * funnel.cr4);
            if !prospects.is_finite() {
                return None;
            }
            let mut value = usual.clone();
            *value.pointer_mut("/funnel/prospects_per_month")? = Value::from(prospects);
            Some(value)
        }
    }
}

fn volume(value: &Value) -> Option<Volume> {
    serde_json::from_value(value.clone()).ok()
}

fn unknown(field: &Field, choice: &str) -> String {
    let known: Vec<_> = field.choices().iter().map(|choice| choice.value).collect();
    format!("{}: “{choice}” is not one of {}.", field.label, known.join(", "))
}

/// The issue at `pointer`.
pub(super) fn issue(pointer: &str) -> impl FnOnce(String) -> Issue {
    let pointer = pointer.to_owned();
    move |message| Issue::new(pointer, message)
}
