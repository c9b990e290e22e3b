//! Scenarios: what they may override, and the plan they come to (model.md §1, "Scenarios").

pub(crate) mod apply;
pub(crate) mod descent;
pub(crate) mod draft;
pub(crate) mod lineage;
mod news;
mod note;
mod origin;
mod permit;
mod resolver;
mod standing;
pub(crate) mod step;

pub use note::{Notes, note_at};
pub use origin::{Chain, Origin, origin};
pub use resolver::{Resolver, resolve, resolved_value};
pub use standing::{Standings, standing};
