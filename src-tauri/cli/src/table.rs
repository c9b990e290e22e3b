//! Tables a person can read: aligned, units in the headings, thousands separators, negatives in parentheses.

mod comparison;
mod differences;
mod layout;
mod projection;
mod write;

pub(crate) use comparison::{Compared, comparison};
pub(crate) use projection::projection;
