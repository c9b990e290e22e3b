//! A plan in pieces: an override writes into one of them, all others stay shared with the plan it came from.

use std::sync::Arc;

use indexmap::IndexSet;
use serde_json::{Map, Value};

use crate::schema::SEGMENTS_KEY;

/// A plan as JSON, whatever it says; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The plan with null in place of each segment.
    wide: Arc<Value>,
    ids: Arc<IndexSet<String>>,
    /// In the order of `ids`.
    segments: Vec<Arc<Value>>,
}

impl Draft {
    pub(crate) fn of(plan: &Value) -> Self {
        let mut draft = Self { wide: Arc::default(), ids: Arc::default(), segments: Vec::new() };
        let Some(fields) = plan.as_object() else { return Self { wide: Arc::new(plan.clone()), ..draft } };
        let mut wide = Map::with_capacity(fields.len());
        for (key, value) in fields {
            let kept = match value.as_object().filter(|_| key == SEGMENTS_KEY) {
                Some(segments) => draft.take_apart(segments),
                None => value.clone(),
            };
            wide.insert(key.clone(), kept);
        }
        draft.wide = Arc::new(Value::Object(wide));
        draft
    }

    /// Returns what stays in `wide`.
    fn take_apart(&mut self, segments: &Map<String, Value>) -> Value {
        self.ids = Arc::new(segments.keys().cloned().collect());
        self.segments = segments.values().cloned().map(Arc::new).collect();
        Value::Object(segments.keys().map(|id| (id.clone(), Value::Null)).collect())
    }

    /// The plan as one value.
    pub(crate) fn into_value(self) -> Value {
        let mut plan = Arc::unwrap_or_clone(self.wide);
        let places = plan.get_mut(SEGMENTS_KEY).and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
        for (place, segment) in places.zip(self.segments) {
            *place = Arc::unwrap_or_clone(segment);
        }
        plan
    }

    /// The plan with null in place of each segment.
    pub(crate) fn wide(&self) -> &Value {
        &self.wide
    }

    /// The ids of the segments, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The place of the segment `id`.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get_index_of(id)
    }

    /// The segment at that place, which must be one of this plan's.
    pub(crate) fn segment(&self, at: usize) -> (&str, &Value) {
        (&self.ids[at], &self.segments[at])
    }

    /// What the steps of a pointer lead to.
    pub(crate) fn value(&self, steps: &[String]) -> Option<&Value> {
        let (from, steps) = match self.inside(steps) {
            Some(at) => (&*self.segments[at], &steps[2..]),
            None => (&*self.wide, steps),
        };
        steps.iter().try_fold(from, |value, step| value.get(step.as_str()))
    }

    /// The object the steps of a pointer lead to, to be written into.
    pub(crate) fn object(&mut self, steps: &[String]) -> Option<&mut Map<String, Value>> {
        let (from, steps) = match self.inside(steps) {
            Some(at) => (Arc::make_mut(&mut self.segments[at]), &steps[2..]),
            None => (Arc::make_mut(&mut self.wide), steps),
        };
        steps.iter().try_fold(from, |value, step| value.get_mut(step.as_str()))?.as_object_mut()
    }

    fn inside(&self, steps: &[String]) -> Option<usize> {
        match steps {
            [segments, id, ..] if segments == SEGMENTS_KEY => self.find(id),
            _ => None,
        }
    }

    /// Whether the plan-wide fields are those of `other` untouched.
    pub(crate) fn shares_wide(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.wide, &other.wide)
    }

    /// Whether the segment at that place is that of `other` untouched.
    pub(crate) fn shares_segment(&self, at: usize, other: &Self) -> bool {
        Arc::ptr_eq(&self.segments[at], &other.segments[at])
    }
}
