//! What people are told when a history cannot be followed.

/// Why nothing was undone, redone or gone back to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HistoryError {
    /// No such edit.
    #[error("The history has no edit {seq}, so nothing was changed. Choose one that it lists.")]
    Unknown {
        /// The number asked for.
        seq: u64,
    },
    /// The document is not what the history says it was.
    #[error(
        "The history does not fit the document ({place}), so nothing was changed. Go on from what is on screen, or \
         choose another edit in the history."
    )]
    Misfit {
        /// Where they differ.
        place: String,
    },
}
