//! One edit of a history.

use serde_json::Value;

use crate::Step;

/// An edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number, greater than 0 and than that of every edit before it.
    pub seq: u64,
    /// The edit it was made on; the base of the history where there is none.
    pub parent: u64,
    /// When, in Unix milliseconds.
    pub at: i64,
    /// What people call it: “Change churn of Mid-market to 12 %”.
    pub label: String,
    /// What changed, for people and filters, in the words of whoever recorded it; not looked into here.
    pub detail: Value,
    /// What it did.
    pub step: Step,
}

impl Entry {
    /// How much room it takes, in bytes, near enough.
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.label.len() + room(&self.detail) + self.step.bytes()
    }
}

fn room(value: &Value) -> usize {
    let inside = match value {
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(room).sum(),
        Value::Object(entries) => entries.iter().map(|(key, value)| key.len() + room(value)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    };
    size_of::<Value>() + inside
}
