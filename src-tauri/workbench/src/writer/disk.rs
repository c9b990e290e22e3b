//! What the writer writes to.

use std::sync::Arc;

use headroom_engine::Document;
use headroom_store::{History, Store, StoreError};

/// A file that can be made to hold a document and its history.
pub(crate) trait Disk: Send {
    /// Makes the file hold this; on the disk when it returns, unchanged when it fails.
    fn commit(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError>;

    /// The same, whatever others made of the file meanwhile.
    fn replace(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError>;
}

impl Disk for Store {
    fn commit(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError> {
        Store::commit(self, document, history)
    }

    fn replace(&mut self, document: &Arc<Document>, history: &History) -> Result<(), StoreError> {
        Store::replace(self, document, history)
    }
}
