//! The table `plan`: the baseline's plan in pieces, so that an edit writes the segment it is in and not the whole.

use std::borrow::Cow;

use headroom_engine::Document;
use rusqlite::{CachedStatement, params};
use serde_json::{Map, Value};

use super::{Key, Row, Stored, Table, expect_place};
use crate::fault::Fault;
use crate::json;

/// Each entry of the plan is a row, each segment is one, and the pieces keep the plan's order. A plan that has no
/// entries is one row at the pointer "".
pub(crate) const TABLE: &str = "
CREATE TABLE plan (
  pointer TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

const SEGMENTS: &str = "segments";

/// A piece of the plan.
pub(crate) struct Piece<'d> {
    pointer: String,
    position: i64,
    value: Cow<'d, Value>,
}

impl<'d> Row<'d> for Piece<'d> {
    const TABLE: Table = Table::Plan;

    fn rows(document: &'d Document) -> Vec<Self> {
        let mut pieces = Vec::new();
        split(&document.plan, &mut pieces);
        let numbered = (0..).zip(pieces);
        numbered.map(|(position, (pointer, value))| Piece { pointer, position, value: Cow::Borrowed(value) }).collect()
    }

    fn gather(rows: Vec<Self>, document: &mut Document) -> Result<(), Fault> {
        if rows.is_empty() {
            return Err(Fault::content("it holds no plan"));
        }
        for (count, piece) in rows.into_iter().enumerate() {
            expect_place(piece.position, count, "plan")?;
            join(&mut document.plan, &piece.pointer, piece.value.into_owned(), count)?;
        }
        Ok(())
    }

    fn key(&self) -> Key<'_> {
        ("", &self.pointer)
    }

    fn place(&self) -> i64 {
        self.position
    }

    fn move_to(&mut self, place: i64) {
        self.position = place;
    }

    fn same(&self, other: &Self) -> bool {
        json::identical(&self.value, &other.value)
    }

    fn text(&self) -> String {
        self.value.to_string()
    }

    fn parse((_, pointer): Key<'_>, position: i64, text: &str) -> Result<Self, Fault> {
        let value = Cow::Owned(json::parse(text, &format!("plan {pointer}"))?);
        Ok(Self { pointer: pointer.to_owned(), position, value })
    }
}

impl<'d> Stored<'d> for Piece<'d> {
    const SELECT: &'static str = "SELECT pointer, position, value FROM plan ORDER BY position";
    const PUT: &'static str = "INSERT INTO plan (pointer, position, value) VALUES (?1, ?2, ?3)
        ON CONFLICT (pointer) DO UPDATE SET position = excluded.position, value = excluded.value";
    const REMOVE: &'static str = "DELETE FROM plan WHERE pointer = ?1";

    fn take(row: &rusqlite::Row<'_>) -> Result<Self, Fault> {
        Self::parse(("", &row.get::<_, String>(0)?), row.get(1)?, &row.get::<_, String>(2)?)
    }

    fn put(&self, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute(params![self.pointer, self.position, json::text(&self.value)?])?;
        Ok(())
    }

    fn remove((_, pointer): Key<'_>, statement: &mut CachedStatement<'_>) -> Result<(), Fault> {
        statement.execute([pointer])?;
        Ok(())
    }
}

fn split<'d>(plan: &'d Value, pieces: &mut Vec<(String, &'d Value)>) {
    let Some(entries) = entries(plan) else { return pieces.push((String::new(), plan)) };
    for (key, value) in entries {
        let pointer = format!("/{}", escape(key));
        match self::entries(value) {
            Some(segments) if key == SEGMENTS => {
                pieces.extend(segments.iter().map(|(id, segment)| (format!("{pointer}/{}", escape(id)), segment)));
            }
            _ => pieces.push((pointer, value)),
        }
    }
}

/// The entries of an object that has any.
fn entries(value: &Value) -> Option<&Map<String, Value>> {
    value.as_object().filter(|entries| !entries.is_empty())
}

/// Puts the piece numbered `count` where it belongs. Whatever the pieces, each has a place of its own or is refused.
fn join(plan: &mut Value, pointer: &str, value: Value, count: usize) -> Result<(), Fault> {
    let misplaced = || Fault::content(format!("plan: nothing belongs at “{pointer}”"));
    if count == 0 {
        if pointer.is_empty() {
            *plan = value;
            return Ok(());
        }
        *plan = Value::Object(Map::new());
    }
    let mut keys = pointer.strip_prefix('/').ok_or_else(misplaced)?.split('/').map(unescape);
    let key = keys.next().ok_or_else(misplaced)?;
    let entries = plan.as_object_mut().ok_or_else(misplaced)?;
    let twin = match (keys.next(), keys.next()) {
        (None, _) => entries.insert(key, value),
        (Some(id), None) if key == SEGMENTS => {
            let segments = entries.entry(key).or_insert_with(|| Value::Object(Map::new()));
            segments.as_object_mut().ok_or_else(misplaced)?.insert(id, value)
        }
        _ => return Err(misplaced()),
    };
    if twin.is_none() { Ok(()) } else { Err(misplaced()) }
}

/// A key as it stands in a JSON Pointer (RFC 6901).
fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn unescape(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pointers(plan: Value) -> Vec<String> {
        let document = Document { plan, ..crate::table::blank() };
        Piece::rows(&document).into_iter().map(|piece| piece.pointer).collect()
    }

    fn join_all(pieces: &[(&str, Value)]) -> Result<Value, Fault> {
        let mut plan = Value::Null;
        for (count, (pointer, value)) in pieces.iter().enumerate() {
            join(&mut plan, pointer, value.clone(), count)?;
        }
        Ok(plan)
    }

    #[test]
    fn a_plan_falls_into_its_entries_and_segments() {
        let plan = json!({"start": "2027-01", "segments": {"smb": {"a": 1}, "x/y~z": {}}, "empty": {}});
        assert_eq!(pointers(plan), ["/start", "/segments/smb", "/segments/x~1y~0z", "/empty"]);
    }

    #[test]
    fn what_is_not_a_plan_stays_in_one_piece() {
        assert_eq!(pointers(json!({})), [""]);
        assert_eq!(pointers(json!([1, 2])), [""]);
        assert_eq!(pointers(json!({"segments": []})), ["/segments"]);
    }

    #[test]
    fn pieces_without_a_place_of_their_own_are_refused() {
        let one = || json!(1);
        assert_eq!(join_all(&[("/a", one()), ("/segments/b", one())]).unwrap(), json!({"a": 1, "segments": {"b": 1}}));
        for bad in [
            vec![("", one()), ("/a", one())],
            vec![("/a", one()), ("", one())],
            vec![("/segments", json!({})), ("/segments", json!({}))],
            vec![("/segments", one()), ("/segments/b", one())],
            vec![("/segments/b", one()), ("/segments", one())],
            vec![("/a/b", one())],
            vec![("/segments/b/c", one())],
            vec![("a", one())],
        ] {
            assert!(join_all(&bad).is_err(), "{bad:?}");
        }
    }
}
