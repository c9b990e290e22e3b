//! What stands there along the way to the baseline, and in the reference.

use headroom_engine::BASELINE;

use super::spot::Spot;
use crate::family;
use crate::state::State;
use crate::view::{CardRequest, CardValue};

/// So many scenarios are listed on the way to the baseline, those nearest.
const MOST: usize = 8;

/// Here, in each ancestor up to the baseline, and in the reference where it is none of them; and how many ancestors are
/// left out.
pub(super) fn values(state: &State, request: &CardRequest, spot: Spot) -> (Vec<CardValue>, u32) {
    let document = state.document();
    let is_record = family::record(document, &request.scenario).is_some();
    let mut ids: Vec<&str> = state.upwards(&request.scenario).map(|scenario| scenario.id.as_str()).collect();
    let more = u32::try_from(ids.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    ids.truncate(MOST);
    ids.push(if is_record { &request.scenario } else { BASELINE });
    let known = state.has(&request.reference) || family::record(document, &request.reference).is_some();
    if known && !ids.contains(&request.reference.as_str()) {
        ids.push(&request.reference);
    }
    (ids.into_iter().map(|id| value(state, request, spot, id)).collect(), more)
}

fn value(state: &State, request: &CardRequest, spot: Spot, id: &str) -> CardValue {
    let document = state.document();
    CardValue {
        id: id.to_owned(),
        name: family::name(document, id).to_owned(),
        colour: u32::try_from(family::colour(document, id)).unwrap_or_default(),
        content: spot.content(document, id, &request.pointer),
        overridden: Spot::is_overridden(document, id, &request.pointer),
        reference: id == request.reference && request.reference != request.scenario,
    }
}
