//! What the history calls an edit.

mod derived;
mod event;
mod structure;
mod values;

use headroom_engine::Document;

use super::Edit;
use crate::{changes, family};

impl Edit {
    /// The edit, which led from `before` to `after`, in words a person would use: `Change annual churn of Mid-market to
    /// 12%`, `Delete “Cut 2”`.
    pub(crate) fn label(&self, before: &Document, after: &Document) -> String {
        values::label(self, before, after).or_else(|| structure::label(self, before)).unwrap_or_default()
    }
}

/// A name in quotation marks, shortened where it is long.
fn quoted(name: &str) -> String {
    format!("“{}”", changes::short(name.trim()))
}

/// A scenario in quotation marks; the baseline without.
fn scenario(document: &Document, id: &str) -> String {
    let name = family::name(document, id);
    if family::scenario(document, id).is_some() || family::record(document, id).is_some() {
        quoted(name)
    } else {
        name.to_owned()
    }
}

/// What the values of a scenario return to and are pushed to.
fn parent(document: &Document, id: &str) -> String {
    let parent = family::scenario(document, id).map_or(headroom_engine::BASELINE, family::parent);
    scenario(document, parent)
}
