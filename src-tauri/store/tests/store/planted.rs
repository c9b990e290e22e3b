//! Documents somebody had their way with in SQL: schema and cells.

use std::fs;
use std::path::Path;

use headroom_store::StoreError;
use rusqlite::Connection;

use crate::documents::sample;
use crate::folder::{Folder, commit, opened, reopened, tamper};

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
        "ALTER TABLE scenario ADD COLUMN shade TEXT",
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

/// Bytes where text or a number belongs, in every column, as a program writes them that does not know what is strict.
#[test]
fn wrong_types_are_refused_in_every_column() {
    let folder = Folder::new();
    let whole = fs::read(folder.worked_on()).unwrap();
    let columns = columns(&folder.file("sample.headroom"));
    assert!(columns.len() > 40);
    for (table, column, is_number_of_row) in columns {
        let path = folder.put("sample.headroom", &whole);
        let strict = redefined(&path, &table, "replace(replace(sql, ' STRICT,', ''), ') STRICT', ')')");
        let raw = Connection::open(&path).unwrap();
        raw.pragma_update(None, "foreign_keys", false).unwrap();
        let written = raw.execute(&format!("UPDATE OR IGNORE {table} SET {column} = x'00ff00ff'"), []);
        raw.close().unwrap();
        redefined(&path, &table, &format!("'{}'", strict.replace('\'', "''")));
        // The number of a row cannot be anything else in any program.
        if is_number_of_row && written.is_err() {
            continue;
        }
        assert!(written.unwrap() > 0, "{table}.{column} is empty");
        let error = folder.refused(&path);
        assert!(matches!(error, StoreError::Damaged { .. }), "{table}.{column}: {error}");
    }
}

/// Gives a table another definition, and gives back the one it had.
fn redefined(path: &Path, table: &str, sql: &str) -> String {
    let raw = Connection::open(path).unwrap();
    let had = raw.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    raw.close().unwrap();
    tamper(path, &format!("UPDATE sqlite_schema SET sql = {sql} WHERE name = '{table}'"));
    had
}

/// Every table's columns, and which are `SQLite`'s own number of the row.
fn columns(path: &Path) -> Vec<(String, String, bool)> {
    let raw = Connection::open(path).unwrap();
    let sql = "SELECT m.name, c.name, c.pk = 1 AND c.type = 'INTEGER'
        FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'";
    let mut query = raw.prepare(sql).unwrap();
    let columns = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    columns.map(Result::unwrap).collect()
}

#[test]
fn ten_thousand_scenarios_in_a_ring_are_read_without_going_around() {
    check_ten_thousand("'s' || ((i + 1) % 10000)");
}

#[test]
fn ten_thousand_scenarios_side_by_side_or_in_one_chain_are_read() {
    check_ten_thousand("NULL");
    check_ten_thousand("CASE i WHEN 0 THEN NULL ELSE 's' || (i - 1) END");
}

/// Ten thousand scenarios, the parent of number `i` being `parent`, can be opened and edited.
fn check_ten_thousand(parent: &str) {
    let folder = Folder::new();
    let path = folder.tampered(&format!(
        "DELETE FROM overrides; DELETE FROM scenario;
         WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
         INSERT INTO scenario SELECT 's' || i, i, 'S', {parent}, 1, '' FROM n"
    ));
    let document = reopened(&path);
    assert_eq!(document.scenarios.len(), 10_000);
    assert_eq!(document.scenarios[9_999].id, "s9999");
    let mut store = opened(&path).0;
    commit(&mut store, &sample()).unwrap();
    assert_eq!(reopened(&path).scenarios.len(), 5);
}

#[test]
fn a_huge_value_is_refused_and_one_that_fits_is_read() {
    let folder = Folder::new();
    let path =
        folder.tampered("UPDATE plan SET value = '\"' || hex(zeroblob(4000000)) || '\"' WHERE pointer = '/name'");
    assert_eq!(reopened(&path).plan["name"].as_str().unwrap().len(), 8_000_000);
    tamper(&path, "UPDATE plan SET value = '\"' || hex(zeroblob(9000000)) || '\"' WHERE pointer = '/name'");
    let error = folder.refused(&path);
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
}
