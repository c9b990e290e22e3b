//! What people read when something is refused.

use std::path::PathBuf;

use headroom_store::StoreError;

fn every_error() -> Vec<StoreError> {
    let path = || PathBuf::from("/plans/Acme.headroom");
    let what = || "the plan: half a value".to_owned();
    let source = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    vec![
        StoreError::Exists { path: path() },
        StoreError::Missing { path: path() },
        StoreError::Empty { path: path() },
        StoreError::Foreign { path: path() },
        StoreError::Newer { path: path(), format: 3, known: 2 },
        StoreError::Damaged { path: path(), what: what() },
        StoreError::Unfinished { path: path() },
        StoreError::LeftOver { file: path() },
        StoreError::Busy { path: path() },
        StoreError::ReadOnly { path: path() },
        StoreError::InUse { path: path() },
        StoreError::Folder { path: path() },
        StoreError::Backup { path: path(), format: 2, source: Box::new(StoreError::Full { path: path() }) },
        StoreError::Changed { path: path() },
        StoreError::Moved { path: path() },
        StoreError::Full { path: path() },
        StoreError::Unfit { path: path(), what: what() },
        StoreError::Io { path: path(), source },
        StoreError::Database { path: path(), source: rusqlite::Error::InvalidQuery },
    ]
}

#[test]
fn each_names_the_file_and_a_way_out() {
    for error in every_error() {
        let sentence = error.to_string();
        assert!(sentence.contains("“/plans/Acme.headroom”"), "{sentence}");
        let ways =
            ["Open", "open", "Choose", "choose", "Update", "Save", "save", "Close", "try again", "Check", "Undo"];
        assert!(ways.iter().any(|way| sentence.contains(way)), "{sentence}");
        assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains('\n'), "{sentence}");
        assert!(!sentence.contains('!') && !sentence.to_lowercase().contains("please"), "{sentence}");
    }
}

#[test]
fn a_newer_document_says_which_format_it_is_in() {
    assert_eq!(
        every_error()[4].to_string(),
        "“/plans/Acme.headroom” was written by a newer Headroom (document format 3; this one reads up to 2) and was \
         left as it is. Update Headroom to open it."
    );
}
