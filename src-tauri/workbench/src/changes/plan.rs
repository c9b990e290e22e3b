//! What differs between two plans: the baseline's, or those that a scenario comes to.

use std::sync::LazyLock;

use headroom_engine::pointer::escape;
use headroom_engine::schema::{self, Field, Kind, Scope};
use serde_json::Value;

use super::line::Subject;
use super::written::{self, Scale, currency, inside, value};
use super::{event, order, owner_name};
use crate::view::ChangeLine;

/// The values of a segment that stand in no other.
static OF_SEGMENT: LazyLock<Vec<&'static Field>> = LazyLock::new(|| {
    schema::fields().filter(|it| it.scope == Scope::Segment && is_value(it) && schema::owner(it).is_none()).collect()
});

/// Everything that differs: values, names, order.
pub(super) fn lines(subject: &Subject<'_>, before: &Value, after: &Value) -> Vec<ChangeLine> {
    if same(before, after) {
        return Vec::new();
    }
    let mut lines = values(subject, before, after);
    lines.extend(names(subject, before, after));
    lines.extend(moved(subject, before, after));
    lines
}

/// Every value that differs, the plan's own first; what things are called and where they stand is no value.
pub(super) fn values(subject: &Subject<'_>, before: &Value, after: &Value) -> Vec<ChangeLine> {
    let mut lines = plan_wide(subject, before, after);
    for (id, segment) in segments(after) {
        match of_id(before, id) {
            Some(was) if same(was, segment) => {}
            Some(was) => lines.extend(of_segment(subject, id, was, (after, segment))),
            None => lines.push(whole(subject, after, id, String::new(), summary(segment, after))),
        }
    }
    let gone = segments(before).filter(|(id, _)| of_id(after, id).is_none());
    lines.extend(gone.map(|(id, segment)| whole(subject, before, id, summary(segment, before), String::new())));
    lines
}

/// What differs in `field`, which stands at `pointer` of a segment (or the plan) called `owner`. Objects are compared
/// member by member where both sides have them.
pub(super) fn field(
    subject: &Subject<'_>,
    (field, pointer, owner): (&'static Field, &str, &str),
    (before, after): (Option<&Value>, Option<&Value>),
    currency: &str,
) -> Vec<ChangeLine> {
    if before == after {
        return Vec::new();
    }
    if matches!(field.kind, Kind::Events) {
        return events(subject, (field, pointer, owner), before, after);
    }
    if are_alike(field, before, after) {
        let of = |member: &'static Field| {
            let path = &member.path[field.path.len()..];
            let at = |whole: Option<&Value>| whole.and_then(|whole| whole.pointer(path)).cloned();
            let (before, after) = (at(before), at(after));
            let place = (member, &*format!("{pointer}{path}"), owner);
            self::field(subject, place, (before.as_ref(), after.as_ref()), currency)
        };
        return inside(field).flat_map(of).collect();
    }
    let write = |scale| [before, after].map(|standing| value(field, standing, currency, scale));
    let [mut old, mut new] = write(Scale::Grid);
    if old == new {
        [old, new] = write(Scale::Exact);
    }
    vec![subject.line(pointer, field.place(owner), old, new)]
}

/// Whether both hold the same members.
fn are_alike(field: &Field, before: Option<&Value>, after: Option<&Value>) -> bool {
    let (Some(Value::Object(before)), Some(Value::Object(after))) = (before, after) else { return false };
    match field.kind {
        Kind::Object => true,
        Kind::OneOf(_) => before.keys().eq(after.keys()),
        _ => false,
    }
}

fn plan_wide(subject: &Subject<'_>, before: &Value, after: &Value) -> Vec<ChangeLine> {
    let fields = schema::fields().filter(|it| it.scope == Scope::Plan && is_value(it));
    let of = |it: &'static Field| {
        let both = (before.get(it.path), after.get(it.path));
        field(subject, (it, &format!("/{}", it.path), ""), both, currency(after))
    };
    fields.flat_map(of).collect()
}

fn of_segment(subject: &Subject<'_>, id: &str, before: &Value, (plan, after): (&Value, &Value)) -> Vec<ChangeLine> {
    let owner = owner_name(plan, id);
    let of = |it: &'static Field| {
        let path = format!("/{}", it.path);
        let both = (before.pointer(&path), after.pointer(&path));
        let pointer = format!("/segments/{}{path}", escape(id));
        field(subject, (it, &pointer, &owner), both, currency(plan))
    };
    OF_SEGMENT.iter().flat_map(|it| of(it)).collect()
}

fn is_value(field: &Field) -> bool {
    !matches!(field.kind, Kind::Name | Kind::Segments)
}

/// What the plan and the segments that stay are called.
fn names(subject: &Subject<'_>, before: &Value, after: &Value) -> Vec<ChangeLine> {
    let name = |holder: Option<&Value>| {
        let name = holder.and_then(|holder| holder.get("name")?.as_str());
        name.unwrap_or_default().to_owned()
    };
    let line = |pointer: &str, place: String, was: String, is: String| {
        (was != is).then(|| subject.line(&format!("{pointer}/name"), place, was, is))
    };
    let of_plan = line("", "Plan › Name".to_owned(), name(Some(before)), name(Some(after)));
    let of_segment = |(id, segment): (&String, &Value)| {
        let (was, is) = (name(Some(of_id(before, id)?)), name(Some(segment)));
        line(&format!("/segments/{}", escape(id)), format!("{} › Name", owner_name(before, id)), was, is)
    };
    of_plan.into_iter().chain(segments(after).filter_map(of_segment)).collect()
}

fn events(
    subject: &Subject<'_>,
    (field, pointer, owner): (&'static Field, &str, &str),
    before: Option<&Value>,
    after: Option<&Value>,
) -> Vec<ChangeLine> {
    let entries = |events: Option<&Value>| events.and_then(Value::as_object).cloned().unwrap_or_default();
    let (before, after) = (entries(before), entries(after));
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    let of = |id: &String| {
        let (was, is) = (before.get(id), after.get(id));
        let (old, new) = event::both(was, is);
        (was != is).then(|| subject.line(&format!("{pointer}/{}", escape(id)), field.place(owner), old, new))
    };
    after.keys().chain(gone).filter_map(of).collect()
}

/// A segment that is there as a whole, or not.
fn whole(subject: &Subject<'_>, plan: &Value, id: &str, before: String, after: String) -> ChangeLine {
    subject.line(&format!("/segments/{}", escape(id)), format!("Segment {}", owner_name(plan, id)), before, after)
}

/// `50 accounts, $7,500,000 ARR, 4 CSMs`.
fn summary(segment: &Value, plan: &Value) -> String {
    let written = |path: &str| {
        let field = schema::field(path)?;
        let standing = segment.pointer(&format!("/{path}")).filter(|value| value.is_number())?;
        Some(written::value(field, Some(standing), currency(plan), Scale::Sentence))
    };
    let parts = [("opening/accounts", "accounts"), ("opening/arr", "ARR"), ("team/csms", "CSMs")];
    let parts = parts.into_iter().filter_map(|(path, what)| Some(format!("{} {what}", written(path)?)));
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "a segment".to_owned() } else { parts.join(", ") }
}

fn moved(subject: &Subject<'_>, before: &Value, after: &Value) -> Vec<ChangeLine> {
    let order = |plan| segments(plan).map(|(id, _)| id.as_str()).collect::<Vec<_>>();
    let name = |id: &str| owner_name(after, id);
    let line = |shift: order::Shift<'_>| {
        let place = format!("Segment {} › Order", name(shift.id));
        subject.line(&format!("/segments/{}", escape(shift.id)), place, shift.before(name), shift.after(name))
    };
    order::shifts(&order(before), &order(after)).into_iter().map(line).collect()
}

/// Whether both say the same in the same order: what differs in order only is looked at closer. Quicker than comparing
/// without order, which looks every key up.
fn same(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            let both = || before.iter().zip(after);
            before.len() == after.len() && both().all(|((key, was), (other, is))| key == other && same(was, is))
        }
        _ => before == after,
    }
}

fn segments(plan: &Value) -> impl Iterator<Item = (&String, &Value)> {
    plan.get("segments").and_then(Value::as_object).into_iter().flatten()
}

fn of_id<'p>(plan: &'p Value, segment: &str) -> Option<&'p Value> {
    plan.get("segments")?.get(segment)
}
