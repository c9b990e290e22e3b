//! Scenarios: what they may override, and the plan they come to (model.md §1, "Scenarios").

mod apply;
pub(crate) mod lineage;
mod origin;
mod permit;
mod resolver;
pub(crate) mod step;

pub use origin::{Chain, Origin, origin};
pub use resolver::{Resolver, resolve, resolved_value};
