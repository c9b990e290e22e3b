//! Documents somebody had their way with in SQL: schema and cells.

use headroom_store::{Store, StoreError};

use crate::documents::sample;
use crate::folder::{Folder, reopened};

fn damaged_after(sql: &str) {
    let folder = Folder::new();
    let error = folder.refused(&folder.tampered(sql));
    assert!(matches!(error, StoreError::Damaged { .. }), "{sql}: {error}");
}

#[test]
fn planted_triggers_views_indexes_and_tables_are_refused() {
    for sql in [
        "CREATE TRIGGER t AFTER UPDATE ON plan BEGIN DELETE FROM scenario; END",
        "CREATE VIEW v AS SELECT * FROM plan",
        "ALTER TABLE plan RENAME TO other; CREATE VIEW plan AS SELECT * FROM other",
        "CREATE INDEX i ON scenario (lower(name))",
        "CREATE TABLE extra (a)",
        "CREATE VIRTUAL TABLE f USING fts5 (a)",
        "DROP TABLE assumption_range",
        "ALTER TABLE scenario ADD COLUMN colour TEXT",
    ] {
        damaged_after(sql);
    }
}

#[test]
fn a_changed_definition_is_refused() {
    damaged_after("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '      ') WHERE name = 'plan'");
    damaged_after("UPDATE sqlite_schema SET sql = 'CREATE TABLE nonsense (' WHERE name = 'plan'");
    damaged_after("UPDATE sqlite_schema SET rootpage = 999 WHERE name = 'plan'");
    damaged_after("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'scenario'");
}

#[test]
fn cells_that_do_not_hold_together_are_refused() {
    for sql in [
        "UPDATE plan SET value = '{\"half\":' WHERE pointer = '/segments/smb'",
        "UPDATE plan SET value = ''",
        "UPDATE plan SET value = '[' || replace(hex(zeroblob(200)), '00', '[') WHERE pointer = '/start'",
        "UPDATE plan SET value = CAST(x'22ff22' AS TEXT) WHERE pointer = '/name'",
        "UPDATE plan SET value = '1e999' WHERE pointer = '/discount_rate'",
        "UPDATE plan SET pointer = '/segments/smb/team' WHERE pointer = '/segments/smb'",
        "UPDATE plan SET pointer = 'start' WHERE pointer = '/start'",
        "UPDATE plan SET position = position + 1",
        "UPDATE plan SET position = 0",
        "DELETE FROM plan",
        "UPDATE overrides SET value = 'not JSON'",
        "UPDATE overrides SET position = -1 WHERE scenario = 'invest'",
        "UPDATE overrides SET scenario = 'nobody' WHERE scenario = 'invest'",
        "UPDATE scenario SET parent = 'nobody' WHERE id = 'invest'",
        "UPDATE scenario SET position = 9223372036854775807 WHERE id = 'invest'",
        "DELETE FROM scenario WHERE id = 'cut_two'",
        "UPDATE assumption_range SET low = 'NaN'",
        "UPDATE assumption_range SET high = '[1]'",
        "UPDATE assumption_range SET position = position + 5",
        "UPDATE scenario SET note = CAST(zeroblob(17000000) AS TEXT) WHERE id = 'invest'",
    ] {
        damaged_after(sql);
    }
}

#[test]
fn wrong_types_are_refused_where_strictness_was_switched_off() {
    for (table, sql) in [
        ("plan", "UPDATE plan SET value = x'00ff' WHERE pointer = '/start'"),
        ("scenario", "UPDATE scenario SET position = 'first' WHERE id = 'invest'"),
        ("overrides", "UPDATE overrides SET value = x'312e35'"),
    ] {
        let folder = Folder::new();
        let lax = format!("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT, ', '') WHERE name = '{table}'");
        let path = folder.tampered(&lax);
        let again = rusqlite::Connection::open(&path).unwrap();
        let strict = "UPDATE sqlite_schema SET sql = replace(sql, ') WITHOUT', ') STRICT, WITHOUT')";
        again.execute_batch(&format!("{sql}; PRAGMA writable_schema = ON; {strict} WHERE name = '{table}'")).unwrap();
        again.close().unwrap();
        let error = folder.refused(&path);
        assert!(matches!(error, StoreError::Damaged { .. }), "{table}: {error}");
    }
}

#[test]
fn ten_thousand_scenarios_in_a_ring_are_read_without_going_around() {
    let folder = Folder::new();
    let path = folder.tampered(
        "DELETE FROM overrides; DELETE FROM scenario;
         WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
         INSERT INTO scenario SELECT 's' || i, i, 'S', 's' || ((i + 1) % 10000), '' FROM n",
    );
    let document = reopened(&path);
    assert_eq!(document.scenarios.len(), 10_000);
    assert_eq!(document.scenarios[9_999].parent.as_deref(), Some("s0"));
    let mut store = Store::open(&path).unwrap().0;
    store.commit(&document, &sample()).unwrap();
    assert_eq!(reopened(&path).scenarios.len(), 5);
}
