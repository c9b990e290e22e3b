//! Histories somebody had their way with: refused, or followed as far as they fit and no further.

use std::sync::Arc;

use headroom_store::{HistoryError, Opened, Store, StoreError};

use crate::folder::{Folder, tamper};

fn damaged_after(sql: &str) {
    let folder = Folder::new();
    let path = folder.worked_on();
    tamper(&path, sql);
    let error = folder.refused(&path);
    assert!(matches!(error, StoreError::Damaged { .. }), "{sql}: {error}");
}

#[test]
fn edits_that_rest_on_nothing_or_on_themselves_are_refused() {
    for sql in [
        "UPDATE edit SET parent = 77 WHERE seq = 3",
        "UPDATE edit SET parent = seq WHERE seq = 3",
        "UPDATE edit SET parent = 3 WHERE seq = 2; UPDATE edit SET parent = 2 WHERE seq = 3",
        "UPDATE edit SET parent = -1 WHERE seq = 1",
        "DELETE FROM edit_row WHERE edit = 1; DELETE FROM edit WHERE seq = 1",
        "UPDATE edit SET seq = -5 WHERE seq = 1; UPDATE edit_row SET edit = -5 WHERE edit = 1",
        "UPDATE edit SET seq = 9223372036854775807 WHERE seq = 5;
         UPDATE edit_row SET edit = 9223372036854775807 WHERE edit = 5",
        "UPDATE edit SET seq = 3000000000 WHERE seq = 5; UPDATE edit_row SET edit = 3000000000 WHERE edit = 5;
         UPDATE present SET at = 3000000000",
        "UPDATE present SET at = 99",
        "UPDATE present SET at = -1",
        "UPDATE present SET base = 3",
        "UPDATE present SET base = 9223372036854775807",
        "DELETE FROM present",
    ] {
        damaged_after(sql);
    }
}

#[test]
fn changes_that_are_none_are_refused() {
    for sql in [
        "UPDATE edit_row SET edit = 999 WHERE edit = 2",
        "UPDATE edit_row SET number = number + 1000 WHERE edit = 2",
        "UPDATE edit_row SET part = 'sqlite_schema'",
        "UPDATE edit_row SET place_before = NULL, text_before = NULL, place_after = NULL, text_after = NULL",
        "UPDATE edit_row SET place_before = NULL, text_before = 'x'",
        "UPDATE edit_row SET place_before = 1, text_before = 'x', place_after = 1, text_after = NULL",
        "UPDATE edit_row SET place_before = NULL, text_before = NULL, place_after = 1, text_after = NULL",
        "UPDATE edit SET detail = 'half a'",
        "UPDATE edit SET detail = replace(hex(zeroblob(200)), '00', '[')",
        "UPDATE edit SET label = CAST(zeroblob(17000000) AS TEXT)",
    ] {
        damaged_after(sql);
    }
}

/// What a step says is looked into when it is taken: until then the document is of use.
#[test]
fn steps_that_do_not_fit_are_refused_when_they_are_taken() {
    for sql in [
        "UPDATE edit_row SET text_after = 'not JSON' WHERE text_after IS NOT NULL",
        "UPDATE edit_row SET text_after = '1' WHERE text_after IS NOT NULL",
        "UPDATE edit_row SET text_after = replace(hex(zeroblob(90000)), '00', '[') WHERE text_after IS NOT NULL",
        "UPDATE edit_row SET text_before = replace(hex(zeroblob(90000)), '00', '[') WHERE text_before IS NOT NULL",
        "UPDATE edit_row SET place_after = 9223372036854775807 WHERE place_after IS NOT NULL",
        "UPDATE edit_row SET place_before = -9223372036854775808 WHERE place_before IS NOT NULL",
        "UPDATE edit_row SET name = '/elsewhere'",
        "UPDATE edit_row SET name = ''",
        "UPDATE edit_row SET owner = 'nobody'",
        "UPDATE edit_row SET part = 'plan_of_record'",
        "DELETE FROM plan WHERE pointer = '/valuation_multiple'; UPDATE plan SET position = position - 1
         WHERE position > 8 AND 0; UPDATE edit_row SET part = 'plan', name = '/valuation_multiple'",
    ] {
        let folder = Folder::new();
        let path = folder.worked_on();
        tamper(&path, sql);
        let before = folder.content();
        let Ok(Opened { document, mut history, .. }) = Store::open(&path) else {
            assert!(folder.content() == before, "{sql}: the refused file changed");
            continue;
        };
        let at = history.at();
        let error = history.go(history.base(), &document).unwrap_err();
        assert!(matches!(error, HistoryError::Misfit { .. }), "{sql}: {error}");
        assert_eq!(history.at(), at, "{sql}");
        assert!(folder.content() == before, "{sql}");
    }
}

#[test]
fn where_the_past_is_of_no_use_the_document_still_is() {
    let folder = Folder::new();
    let path = folder.worked_on();
    tamper(&path, "UPDATE edit_row SET text_before = 'not JSON' WHERE text_before IS NOT NULL");
    let Opened { mut store, document, mut history } = Store::open(&path).unwrap();
    let after = Arc::new(crate::documents::edited(&document));
    history.record(0, "Edit".to_owned(), serde_json::json!(null), &document, &after);
    store.commit(&after, &history).unwrap();
    let kept = Store::open_read_only(&path).unwrap();
    assert_eq!(kept.document, after);
    let mut history = kept.history;
    assert_eq!(history.go(history.undo().unwrap().parent, &after).unwrap(), *document);
}
