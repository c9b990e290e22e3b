use headroom_engine::{Document, Issue, Scenario, parse_document};
use serde_json::Value;

/// The sample document's text.
pub(crate) const SAMPLE: &str = include_str!("../../../workbench/sample.json");

pub(crate) fn sample() -> Document {
    parse_document(SAMPLE).expect("the sample is sound")
}

/// What happens to one place of a JSON value.
pub(crate) enum Edit {
    Put(&'static str, Value),
    Drop(&'static str),
}

/// `value` after `edits`; a key that is not there yet is added.
pub(crate) fn edited(mut value: Value, edits: impl IntoIterator<Item = Edit>) -> Value {
    for edit in edits {
        match edit {
            Edit::Put(pointer, new) => put(&mut value, pointer, Some(new)),
            Edit::Drop(pointer) => put(&mut value, pointer, None),
        }
    }
    value
}

/// Puts `new` at `pointer`, or removes what is there.
pub(crate) fn put(value: &mut Value, pointer: &str, new: Option<Value>) {
    if pointer.is_empty() {
        *value = new.unwrap_or(Value::Null);
        return;
    }
    let (around, key) = pointer.rsplit_once('/').expect("a pointer");
    let holder = value.pointer_mut(around).expect("a place in the sample");
    match (holder, new) {
        (Value::Object(map), Some(new)) => drop(map.insert(key.to_owned(), new)),
        (Value::Object(map), None) => drop(map.shift_remove(key)),
        (holder, new) => holder[key.parse::<usize>().expect("an index")] = new.unwrap_or(Value::Null),
    }
}

/// The sample's plan after `edits`.
pub(crate) fn plan(edits: impl IntoIterator<Item = Edit>) -> Value {
    edited(sample().plan, edits)
}

/// The sample's plan with one scenario `s` of these overrides on it.
pub(crate) fn with_overrides(overrides: impl IntoIterator<Item = (&'static str, Value)>) -> Document {
    Document { scenarios: vec![scenario("s", None, overrides)], ..sample() }
}

pub(crate) fn scenario<P: Into<String>>(
    id: &str,
    parent: Option<&str>,
    overrides: impl IntoIterator<Item = (P, Value)>,
) -> Scenario {
    Scenario {
        id: id.to_owned(),
        name: format!("Scenario {id}"),
        parent: parent.map(str::to_owned),
        overrides: overrides.into_iter().map(|(pointer, value)| (pointer.into(), value)).collect(),
        note: String::new(),
        colour: 1,
    }
}

/// Issues as `pointer` and `message`, one a line.
pub(crate) fn listed(issues: &[Issue]) -> Vec<(&str, &str)> {
    issues.iter().map(|issue| (issue.pointer.as_str(), issue.message.as_str())).collect()
}

/// Issues as one line each, with their scenario.
pub(crate) fn lines(issues: &[Issue]) -> String {
    let line = |issue: &Issue| {
        let scenario = issue.scenario.as_deref().unwrap_or("-");
        format!("{scenario} {}: {}\n", issue.pointer, issue.message)
    };
    issues.iter().map(line).collect()
}
