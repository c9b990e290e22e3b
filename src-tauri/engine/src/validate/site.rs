//! Where a walk stands: the object whose fields are read, as a pointer and in words.

use serde_json::Value;

use super::words::excerpt;
use crate::Issue;
use crate::schema::tree::{self, Node};
use crate::schema::{Field, Scope};

/// A plan, one of its segments or one of a segment's events.
pub(crate) struct Site<'v> {
    /// Its own pointer; empty for the plan.
    pub(crate) pointer: String,
    /// Its place in words: `Mid-market`, `Mid-market › Team › Events › cut`; empty for the plan.
    pub(crate) place: String,
    /// What stands there.
    pub(crate) value: &'v Value,
    scope: Scope,
}

impl<'v> Site<'v> {
    pub(crate) fn plan(value: &'v Value) -> Self {
        Self { pointer: String::new(), place: String::new(), value, scope: Scope::Plan }
    }

    pub(crate) fn segment(id: &str, value: &'v Value) -> Self {
        let pointer = format!("/segments/{}", crate::pointer::escape(id));
        Self { pointer, place: segment_name(id, value), value, scope: Scope::Segment }
    }

    /// An event of the segment `self`.
    pub(crate) fn event(&self, events: &Field, id: &str, value: &'v Value) -> Self {
        let pointer = format!("{}/{}", self.pointer_to(events.path), crate::pointer::escape(id));
        let place = format!("{} › {}", events.place(&self.place), excerpt(id));
        Self { pointer, place, value, scope: Scope::Event }
    }

    /// The fields that belong here.
    pub(crate) fn tree(&self) -> &'static Node {
        match self.scope {
            Scope::Plan => &tree::PLAN,
            Scope::Segment => &tree::SEGMENT,
            Scope::Event => &tree::EVENT,
        }
    }

    /// The pointer of what stands at `path` from here.
    pub(crate) fn pointer_to(&self, path: &str) -> String {
        if path.is_empty() { self.pointer.clone() } else { format!("{}/{path}", self.pointer) }
    }

    /// `field` here, in words.
    pub(crate) fn place_of(&self, field: &Field) -> String {
        field.place(&self.place)
    }

    /// An object of fields here, in words.
    pub(crate) fn place_of_node(&self, node: &Node) -> String {
        match (node.field, node.path, self.scope) {
            (Some(field), ..) => self.place_of(field),
            (None, "", Scope::Plan) => "The plan".to_owned(),
            (None, "", _) => self.place.clone(),
            (None, path, Scope::Plan) => path.to_owned(),
            (None, path, _) => format!("{} › {path}", self.place),
        }
    }

    /// An issue with `field`: its place, then `rest`.
    pub(crate) fn issue(&self, field: &Field, rest: &str) -> Issue {
        Issue::new(self.pointer_to(field.path), format!("{} {rest}", self.place_of(field)))
    }

    /// What stands at `path` from here.
    pub(crate) fn get(&self, path: &str) -> Option<&'v Value> {
        path.split('/').try_fold(self.value, |value, step| value.as_object()?.get(step))
    }

    /// The number at `path`, where it is one its field may hold.
    pub(crate) fn number(&self, path: &str) -> Option<f64> {
        let domain = self.tree().at(path.split('/'))?.field?.domain()?;
        self.get(path)?.as_f64().filter(|&number| domain.contains(number))
    }

    /// The field at `path` from here.
    pub(crate) fn field(&self, path: &str) -> Option<&'static Field> {
        self.tree().at(path.split('/'))?.field
    }
}

/// What people call a segment: its name, or its id where it has none.
pub(crate) fn segment_name(id: &str, segment: &Value) -> String {
    let name = segment.get("name").and_then(Value::as_str).filter(|name| !name.trim().is_empty());
    excerpt(name.unwrap_or(id))
}
