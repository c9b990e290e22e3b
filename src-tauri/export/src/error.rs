//! Why there are no bytes.

/// A file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The CSV writer refused.
    #[error("The CSV could not be made: {0}")]
    Csv(#[from] csv::Error),
}
