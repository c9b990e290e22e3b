//! The table of every field of a plan (model.md §1): what it is called, what may stand there, who may change it.
//!
//! One table serves the validation, the rules of what a scenario may override, and the assumptions grid; no bound and
//! no label is written anywhere else. Begin with [`Field`]; [`field`] finds one by its path, [`locate`] by a JSON
//! Pointer into a plan.

mod acquire;
mod domain;
mod field;
mod group;
mod keep;
mod kinds;
mod plan_wide;
mod team;
pub(crate) mod tree;

use serde_json::{Map, Value};

use crate::pointer;

pub use domain::{Bound, Domain};
pub use field::{Choice, Field, Format, Kind, Scope};
pub use group::Group;

/// The key of a plan's segments.
pub(crate) const SEGMENTS_KEY: &str = "segments";

/// How many segments a plan has.
pub const SEGMENTS: std::ops::RangeInclusive<usize> = 1..=50;

/// How many characters the name of a plan, a segment or a scenario has at most.
pub const LONGEST_NAME: usize = 200;

/// Every field of the plan as a whole and of a segment, in the order of the window.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    plan_wide::FIELDS.iter().chain(segment_fields())
}

/// The field of a segment at `path`, such as `retention/churn`.
pub fn field(path: &str) -> Option<&'static Field> {
    segment_fields().find(|field| field.path == path)
}

/// The field of the plan as a whole at `path`, such as `cs_overhead_annual`.
pub fn plan_field(path: &str) -> Option<&'static Field> {
    plan_wide::FIELDS.iter().find(|field| field.path == path)
}

/// The field of a headcount event at `path`, such as `change`.
pub fn event_field(path: &str) -> Option<&'static Field> {
    team::EVENT.iter().find(|field| field.path == path)
}

/// The fields of a group, plan-wide ones first.
pub fn in_group(group: Group) -> impl Iterator<Item = &'static Field> {
    fields().filter(move |field| field.group == group)
}

/// The assumptions that decide most, the first one first.
pub fn key_assumptions() -> Vec<&'static Field> {
    let mut keys: Vec<_> = fields().filter(|field| field.key.is_some()).collect();
    keys.sort_by_key(|field| field.key);
    keys
}

/// The field a JSON Pointer into a plan means, and the id of its segment: `/segments/smb/retention/churn` →
/// (`retention/churn`, `smb`). `None` where it means none; whether the plan has that segment is not asked.
pub fn locate(pointer: &str) -> Option<(&'static Field, Option<String>)> {
    let steps = pointer::tokens(pointer)?;
    match steps.as_slice() {
        [segments, id, path @ ..] if segments == SEGMENTS_KEY && !path.is_empty() => {
            Some((field(&path.join("/"))?, Some(id.clone())))
        }
        path => Some((plan_field(&path.join("/"))?, None)),
    }
}

/// The fields that stand inside `owner`, such as the steepness in the coverage response.
pub fn members(owner: &Field) -> impl Iterator<Item = &'static Field> + use<'_> {
    segment_fields().filter(|field| encloses(owner, field))
}

/// The innermost field that `inner` stands inside: the coverage response of the steepness.
pub fn owner(inner: &Field) -> Option<&'static Field> {
    let around = segment_fields().filter(|field| encloses(field, inner));
    around.max_by_key(|field| field.path.len())
}

/// What stands in a field once it is switched on: its default, with those of its members. Of alternatives the first.
/// `None` where a field has nothing to start from.
pub fn switched_on(field: &Field) -> Option<Value> {
    match field.kind {
        Kind::Number { .. } => field.default.map(Value::from),
        Kind::OneOf(choices) => alternative(field, choices.first()?.value),
        Kind::Object => members_on(field).map(Value::Object),
        _ => None,
    }
}

/// What stands in a field of alternatives once `choice` is taken: `{"funnel": {…}}`.
pub fn alternative(field: &Field, choice: &str) -> Option<Value> {
    let member = direct_members(field).find(|member| member.key_in_file() == choice)?;
    let value = switched_on(member)?;
    Some(Value::Object(Map::from_iter([(choice.to_owned(), value)])))
}

fn segment_fields() -> impl Iterator<Item = &'static Field> {
    acquire::FIELDS.iter().chain(keep::FIELDS).chain(team::FIELDS)
}

fn members_on(field: &Field) -> Option<Map<String, Value>> {
    let entry = |member: &Field| Some((member.key_in_file().to_owned(), switched_on(member)?));
    direct_members(field).map(entry).collect()
}

fn direct_members(owner: &Field) -> impl Iterator<Item = &'static Field> + use<'_> {
    let depth = owner.path.matches('/').count() + 1;
    members(owner).filter(move |field| field.path.matches('/').count() == depth)
}

fn encloses(outer: &Field, inner: &Field) -> bool {
    inner.path.strip_prefix(outer.path).is_some_and(|rest| rest.starts_with('/'))
}
