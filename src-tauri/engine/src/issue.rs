//! What is wrong with a plan or a document, and where.

use serde::Serialize;

/// One thing to mend (or, as a warning, to know).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The scenario it was found in; `None` where it concerns the document as a whole. The baseline is `baseline`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// JSON Pointer (RFC 6901): into the plan, or into the document where `scenario` is `None`.
    pub pointer: String,
    /// A sentence that names the place in the user's words and the way out.
    pub message: String,
}

impl Issue {
    /// An issue at `pointer`, of no scenario yet.
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self { scenario: None, pointer: pointer.into(), message: message.into() }
    }

    /// The same issue, said of `scenario`.
    #[must_use]
    pub fn of(mut self, scenario: &str) -> Self {
        self.scenario = Some(scenario.to_owned());
        self
    }
}
