//! Strict reading of JSON text: what the file says twice or says wrong is refused, never guessed.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use crate::Issue;
use crate::pointer::escape;
use crate::validate::words::quote;

/// The value `text` holds. A leading byte order mark is passed over.
///
/// # Errors
/// One issue where the text is not JSON (with line and column), or one for every key an object holds twice, at its
/// pointer.
pub fn parse(text: &str) -> Result<Value, Vec<Issue>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut seen = Seen::default();
    let mut source = serde_json::Deserializer::from_str(text);
    let value = Strict(&mut seen).deserialize(&mut source);
    let value = value.and_then(|value| source.end().map(|()| value));
    let value = value.map_err(|error| vec![Issue::new("", syntax(text, &error))])?;
    if seen.duplicates.is_empty() { Ok(value) } else { Err(seen.duplicates) }
}

fn syntax(text: &str, error: &serde_json::Error) -> String {
    let said = error.to_string();
    let what = match said.split(" at line ").next().unwrap_or_default() {
        "recursion limit exceeded" => "objects and lists are nested too deeply",
        what => what,
    };
    let place = format!("line {}, column {}", error.line(), error.column());
    if text.trim().is_empty() {
        return "The file is empty; choose a Headroom document or plan.".to_owned();
    }
    match error.classify() {
        Category::Eof => format!("The file ends too early, at {place} ({what}); take a complete copy of it."),
        _ => format!("The file is not valid JSON at {place}: {what}; correct it there."),
    }
}

/// Where the reader stands, and what it met twice.
#[derive(Default)]
struct Seen {
    pointer: String,
    duplicates: Vec<Issue>,
}

impl Seen {
    fn duplicate(&mut self, key: &str) {
        let message = format!("{} is given twice in the same object; keep one of the two.", quote(key));
        self.duplicates.push(Issue::new(self.pointer.clone(), message));
    }

    /// Runs `read` one step further inside.
    fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let len = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(step);
        let result = read(self);
        self.pointer.truncate(len);
        result
    }
}

struct Strict<'a>(&'a mut Seen);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let step = list.len().to_string();
            let item = self.0.within(&step, |seen| items.next_element_seed(Strict(seen)))?;
            let Some(item) = item else { return Ok(Value::Array(list)) };
            list.push(item);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            self.0.within(&escape(&key), |seen| {
                let value = entries.next_value_seed(Strict(seen))?;
                if map.insert(key.clone(), value).is_some() {
                    seen.duplicate(&key);
                }
                Ok::<(), A::Error>(())
            })?;
        }
        Ok(Value::Object(map))
    }
}
