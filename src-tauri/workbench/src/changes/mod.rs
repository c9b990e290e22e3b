//! What differs between two documents, in the words and figures people read: for the history, for previews, for
//! imports.

mod event;
mod line;
mod notes;
mod order;
mod overrides;
mod place;
mod plan;
mod ranges;
mod records;
mod scenarios;
mod side;
mod written;

use headroom_engine::{BASELINE, Document, PlanOfRecord, Scenario};
use serde_json::Value;

use crate::family;
use crate::view::ChangeLine;
pub(crate) use event::{happens, of_team};
use line::Subject;
pub(crate) use place::{in_a_sentence, owner_name, place, short};
use side::Pair;
pub(crate) use written::{Scale, amount, currency, value};

/// Everything that differs: the plan's own values first, then scenario by scenario, then notes, ranges and plans of
/// record.
pub(crate) fn between(before: &Document, after: &Document) -> Vec<ChangeLine> {
    let pair = Pair::of(before, after);
    let baseline = Subject { id: BASELINE, name: family::BASELINE_NAME };
    let mut lines = plan::lines(&baseline, &before.plan, &after.plan);
    lines.extend(scenarios::lines(&pair));
    lines.extend(notes::lines(&pair));
    lines.extend(ranges::lines(&pair));
    lines.extend(records::lines(&pair));
    lines
}

/// What stands at `pointer` in the scenario `id` (or the baseline); `None` where nothing does.
pub(crate) fn standing(document: &Document, id: &str, pointer: &str) -> Option<Value> {
    Pair::of(document, document).after.standing(id, pointer)
}

/// What a scenario changes itself, held against what it would inherit; each line has the pointer of its override, which
/// several may share.
pub(crate) fn of_scenario(document: &Document, scenario: &Scenario) -> Vec<ChangeLine> {
    let pair = Pair::of(document, document);
    let subject = Subject::of(scenario);
    overrides::by_override(&pair, &subject, scenario)
}

/// What a plan of record changes against the baseline of its time.
pub(crate) fn of_record(record: &PlanOfRecord) -> Vec<ChangeLine> {
    plan::lines(&Subject { id: &record.id, name: &record.name }, &record.baseline, &record.plan)
}

/// The values that differ between two plans that the scenario `id`, called `name`, comes to.
pub(crate) fn of_plans((id, name): (&str, &str), before: &Value, after: &Value) -> Vec<ChangeLine> {
    plan::values(&Subject { id, name }, before, after)
}
