//! Fingerprints: what the results of a scenario depend on, as a short number.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use headroom_engine::{Document, Scenario};
use serde_json::Value;

use crate::family;

/// Equal where, and only where, everything a result depends on is equal: 128 bits, so that two different contents do
/// not meet by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Print(u64, u64);

/// The fingerprints of a document: the plan's, and of each scenario its parent's with its own content.
#[derive(Debug)]
pub(crate) struct Prints {
    baseline: Print,
    /// In the document's order.
    scenarios: Vec<Print>,
}

impl Prints {
    /// `places` says where each id stands.
    pub(crate) fn of(document: &Document, places: &HashMap<String, usize>) -> Self {
        let baseline = Print::of(|hasher| value(&document.plan, hasher));
        let mut found = vec![None; document.scenarios.len()];
        for start in 0..found.len() {
            let (mut open, mut next) = (Vec::new(), Some(start));
            // Up to what is known, or once around where parents go in a circle.
            while let Some(at) = next.filter(|at| found[*at].is_none() && open.len() <= found.len()) {
                open.push(at);
                next = places.get(family::parent(&document.scenarios[at])).copied();
            }
            let mut parent = next.and_then(|at| found[at]).unwrap_or(baseline);
            for at in open.into_iter().rev() {
                parent = scenario(parent, &document.scenarios[at]);
                found[at] = Some(parent);
            }
        }
        Self { baseline, scenarios: found.into_iter().map(|print| print.unwrap_or(baseline)).collect() }
    }

    pub(crate) fn baseline(&self) -> Print {
        self.baseline
    }

    /// Of the scenario at that place in the document.
    pub(crate) fn at(&self, place: usize) -> Print {
        self.scenarios[place]
    }
}

impl Print {
    fn of(content: impl Fn(&mut DefaultHasher)) -> Self {
        let half = |salt: u64| {
            let mut hasher = DefaultHasher::new();
            salt.hash(&mut hasher);
            content(&mut hasher);
            hasher.finish()
        };
        Self(half(0), half(1))
    }
}

/// Id and name are told in issues and warnings, so results depend on them too.
fn scenario(parent: Print, scenario: &Scenario) -> Print {
    Print::of(|hasher| {
        (parent, &scenario.id, &scenario.name, scenario.overrides.len()).hash(hasher);
        for (pointer, said) in &scenario.overrides {
            pointer.hash(hasher);
            value(said, hasher);
        }
    })
}

/// In the order in which it is written: the order of segments is part of a plan. (serde_json's own hash sorts keys.)
fn value(of: &Value, hasher: &mut DefaultHasher) {
    std::mem::discriminant(of).hash(hasher);
    match of {
        Value::Null => {}
        Value::Bool(yes) => yes.hash(hasher),
        Value::Number(number) => number.hash(hasher),
        Value::String(text) => text.hash(hasher),
        Value::Array(values) => {
            values.len().hash(hasher);
            for inner in values {
                value(inner, hasher);
            }
        }
        Value::Object(entries) => {
            entries.len().hash(hasher);
            for (key, inner) in entries {
                key.hash(hasher);
                value(inner, hasher);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use headroom_engine::parse_document;

    use super::*;

    fn sample() -> Document {
        parse_document(include_str!("../sample.json")).unwrap()
    }

    /// The prints of `document` that differ from the sample's: `baseline` and ids.
    fn changed(edit: impl FnOnce(&mut Document)) -> Vec<String> {
        let (before, mut after) = (sample(), sample());
        edit(&mut after);
        let of = |document: &Document| Prints::of(document, &family::places(document));
        let (one, other) = (of(&before), of(&after));
        let mut changed = Vec::new();
        if one.baseline() != other.baseline() {
            changed.push("baseline".to_owned());
        }
        let ids = before.scenarios.iter().enumerate();
        changed.extend(ids.filter(|(at, _)| one.at(*at) != other.at(*at)).map(|(_, it)| it.id.clone()));
        changed
    }

    #[test]
    fn a_result_depends_on_its_own_line_only() {
        assert!(changed(|_| ()).is_empty());
        assert_eq!(changed(|it| it.plan["discount_rate"] = 0.11.into()).len(), 6);
        let raise = |it: &mut Document| {
            it.scenarios[0].overrides.insert("/cs_overhead_annual".to_owned(), 1.into());
        };
        assert_eq!(changed(raise), ["cut_two", "cut_two_digital"]);
        assert_eq!(changed(|it| "why".clone_into(&mut it.scenarios[0].note)), Vec::<String>::new());
        assert_eq!(changed(|it| it.scenarios[4].parent = Some("hiring_freeze".to_owned())), ["invest"]);
    }

    #[test]
    fn the_order_of_segments_counts() {
        let moved = changed(|it| {
            let segments = it.plan["segments"].as_object_mut().unwrap();
            let first = segments.shift_remove("smb").unwrap();
            segments.insert("smb".to_owned(), first);
        });
        assert_eq!(moved.len(), 6);
    }

    #[test]
    fn parents_in_a_circle_end() {
        let circle = |it: &mut Document| it.scenarios[0].parent = Some("cut_two_digital".to_owned());
        assert_eq!(changed(circle), ["cut_two", "cut_two_digital"]);
    }
}
