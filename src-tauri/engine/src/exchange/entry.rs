//! One object of an exchange file, read key by key.

use serde_json::{Map, Value};

use crate::Issue;
use crate::pointer::escape;
use crate::schema::Format;
use crate::validate::words::{described, list, quote};

/// An object whose keys are taken out one after the other; what is left at the end does not belong there.
pub(super) struct Entry<'i> {
    map: Map<String, Value>,
    pointer: String,
    /// What the object is, in words: `Scenario 2`.
    what: String,
    known: Vec<&'static str>,
    issues: &'i mut Vec<Issue>,
}

impl<'i> Entry<'i> {
    /// `value` as an object; `None`, with an issue, where it is none.
    pub(super) fn new(value: Value, pointer: String, what: String, issues: &'i mut Vec<Issue>) -> Option<Self> {
        if let Value::Object(map) = value {
            return Some(Self { map, pointer, what, known: Vec::new(), issues });
        }
        let found = described(&value, Format::Number);
        issues.push(Issue::new(pointer, format!("{what} is {found}; give an object.")));
        None
    }

    /// The root of a file.
    pub(super) fn of(map: Map<String, Value>, what: &str, issues: &'i mut Vec<Issue>) -> Self {
        Self { map, pointer: String::new(), what: what.to_owned(), known: Vec::new(), issues }
    }

    /// What stands at `key`; `None` where it was left out.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Value> {
        self.known.push(key);
        self.map.shift_remove(key)
    }

    /// What stands at `key`, which must be there.
    pub(super) fn require(&mut self, key: &'static str, wanted: &str) -> Option<Value> {
        let value = self.take(key);
        if value.is_none() {
            self.issue(key, format!("{}: {key} is missing; {wanted}.", self.what));
        }
        value
    }

    /// The text at `key`, which must be there; empty, with an issue, where it is none.
    pub(super) fn text(&mut self, key: &'static str) -> String {
        self.require(key, "write text").and_then(|value| self.as_text(key, value)).unwrap_or_default()
    }

    /// The text at `key`; `None` where it was left out or null.
    pub(super) fn text_or_none(&mut self, key: &'static str) -> Option<String> {
        self.take(key).filter(|value| !value.is_null()).and_then(|value| self.as_text(key, value))
    }

    /// The number at `key`, which must be there.
    pub(super) fn number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.require(key, "give a number")?;
        let number = value.as_f64();
        if number.is_none() {
            self.wrong(key, &value, "give a number");
        }
        number
    }

    /// The whole number at `key`; `None` where it was left out.
    pub(super) fn whole_or_none(&mut self, key: &'static str) -> Option<u32> {
        let value = self.take(key)?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.wrong(key, &value, "give a whole number from 0 to 4,294,967,295");
        }
        number
    }

    /// The object at `key`, which must be there.
    pub(super) fn object(&mut self, key: &'static str, wanted: &str) -> Map<String, Value> {
        match self.require(key, wanted) {
            Some(Value::Object(map)) => map,
            Some(other) => {
                self.wrong(key, &other, wanted);
                Map::new()
            }
            None => Map::new(),
        }
    }

    /// The list at `key`; empty where it was left out.
    pub(super) fn list(&mut self, key: &'static str) -> Vec<Value> {
        match self.take(key) {
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.wrong(key, &other, "give a list");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn issue(&mut self, key: &str, message: String) {
        self.issues.push(Issue::new(format!("{}/{}", self.pointer, escape(key)), message));
    }

    pub(super) fn issues(&mut self) -> &mut Vec<Issue> {
        self.issues
    }

    /// Refuses what is left.
    pub(super) fn finish(mut self) {
        for key in std::mem::take(&mut self.map).keys() {
            let known = list(self.known.iter().copied());
            let message = format!("{} has no field {}; remove it, or name one of {known}.", self.what, quote(key));
            self.issue(key, message);
        }
    }

    pub(super) fn wrong(&mut self, key: &str, value: &Value, wanted: &str) {
        let found = described(value, Format::Number);
        self.issue(key, format!("{}: {key} is {found}; {wanted}.", self.what));
    }

    fn as_text(&mut self, key: &str, value: Value) -> Option<String> {
        if let Value::String(text) = value {
            return Some(text);
        }
        self.wrong(key, &value, "write text");
        None
    }
}
