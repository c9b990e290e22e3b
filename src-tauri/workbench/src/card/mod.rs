//! What stands behind the value of a cell. It is asked in two steps, so that no edit waits for its projections: what it
//! needs is taken from the document, and answered without it.

mod nudge;
mod spot;
mod values;

use std::sync::Arc;

use headroom_engine::Projected;

use crate::state::State;
use crate::view::{Card, CardRequest};
use crate::{Workbench, WorkbenchError, family};
use spot::Spot;

/// The question, with the state of the document it is asked of.
#[derive(Debug)]
pub struct CardQuery {
    state: Arc<State>,
    request: CardRequest,
    spot: Spot,
    /// What the scenario comes to as it stands; `None` for plans of record, and where it is not valid.
    standing: Option<Arc<Projected>>,
}

impl Workbench {
    /// Takes what the card of a cell needs; nothing in the document changes.
    ///
    /// # Errors
    /// [`WorkbenchError::Invalid`] where there is no such value, [`WorkbenchError::UnknownScenario`].
    pub fn card(&mut self, request: &CardRequest) -> Result<CardQuery, WorkbenchError> {
        let spot = Spot::of(self.document(), request)?;
        let (state, cache) = self.parts();
        let state = Arc::clone(state);
        if family::record(state.document(), &request.scenario).is_some() {
            return Ok(CardQuery { state, request: request.clone(), spot, standing: None });
        }
        family::known(state.document(), &request.scenario)?;
        let standing = cache.outcome(&state, &request.scenario).ok();
        Ok(CardQuery { state, request: request.clone(), spot, standing })
    }
}

impl CardQuery {
    /// The card. Where the value can be varied, one projection is made for it.
    pub fn answer(&self) -> Card {
        let (values, more) = values::values(&self.state, &self.request, self.spot);
        let nudge = self.standing.as_deref().and_then(|standing| self.nudge(standing));
        Card { range: self.spot.range(self.state.document(), &self.request), values, more, nudge }
    }
}
