//! The segments of a plan.

use serde_json::Value;

use super::site::Site;
use super::value::is_id;
use super::walk::Walk;
use super::words::{described, quote};
use super::{rules, seats};
use crate::Issue;
use crate::pointer::escape;
use crate::schema::{Field, Format, SEGMENTS};

pub(super) fn walk(walk: &mut Walk, field: &Field, value: &Value) {
    let pointer = format!("/{}", field.path);
    let Some(segments) = value.as_object() else {
        let found = described(value, Format::Number);
        let message = format!("{} is {found}; give an object of segments by id.", field.place(""));
        return walk.issue(Issue::new(pointer, message));
    };
    if !SEGMENTS.contains(&segments.len()) {
        let (place, count, most) = (field.place(""), segments.len(), SEGMENTS.end());
        let message = format!("{place}: there are {count}; a plan has 1 to {most} segments.");
        walk.issue(Issue::new(pointer, message));
    }
    for (id, value) in segments {
        segment(walk, id, value);
    }
}

fn segment(walk: &mut Walk, id: &str, value: &Value) {
    let site = Site::segment(id, value);
    if !is_id(id) {
        let message =
            format!("{} is no id of a segment; use 1 to 40 of the characters a to z, 0 to 9 and _.", quote(id));
        walk.issue(Issue::new(format!("/segments/{}", escape(id)), message));
    }
    walk.object(&site, site.tree(), value);
    rules::between_fields(walk, &site);
    seats::walk(walk, &site);
}
