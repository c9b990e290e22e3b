//! Edits of derived figures, in words.

use headroom_engine::Document;
use headroom_engine::derived::Figure;

use crate::changes::{self, Scale};
use crate::edit::derived::pointer;

/// `Change churn without CSMs of SMB to 24% (hazard without CSM 1.52)`.
pub(super) fn set(after: &Document, scenario: &str, segment: &str, figure: &str, typed: f64) -> String {
    let Some((figure, field)) = Figure::named(figure).and_then(|figure| Some((figure, figure.field()?))) else {
        return format!("Change {}", changes::short(figure));
    };
    let currency = changes::currency(&after.plan);
    let standing = changes::standing(after, scenario, &pointer(segment, figure));
    format!(
        "Change {} of {} to {} ({} {})",
        changes::in_a_sentence(figure.label()),
        changes::owner_name(&after.plan, segment),
        changes::amount(typed, figure.format(), currency, Scale::Sentence),
        changes::in_a_sentence(field.label),
        changes::value(field, standing.as_ref(), currency, Scale::Short),
    )
}
