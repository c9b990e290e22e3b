//! Making lines.

use headroom_engine::Scenario;

use crate::view::ChangeLine;

/// So much of a text is repeated; the history keeps every line.
const LONGEST: usize = 240;

/// Whose values a line is about.
pub(super) struct Subject<'s> {
    pub(super) id: &'s str,
    pub(super) name: &'s str,
}

impl<'s> Subject<'s> {
    pub(super) fn of(scenario: &'s Scenario) -> Self {
        Self { id: &scenario.id, name: &scenario.name }
    }

    /// A line about the value at `pointer`.
    pub(super) fn line(&self, pointer: &str, place: String, before: String, after: String) -> ChangeLine {
        let (scenario, scenario_name) = (self.id.to_owned(), self.name.to_owned());
        ChangeLine { scenario, scenario_name, pointer: pointer.to_owned(), place, before, after }
    }

    /// A line about the scenario itself; `None` where nothing differs.
    pub(super) fn about(&self, place: &str, before: &str, after: &str) -> Option<ChangeLine> {
        (before != after).then(|| self.line("", place.to_owned(), text(before), text(after)))
    }
}

/// A text, shortened where it is long.
pub(super) fn text(whole: &str) -> String {
    let mut shown: String = whole.chars().take(LONGEST).collect();
    if whole.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
