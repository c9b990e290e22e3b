//! The command line's contract: names, shapes, exit codes.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod charts; // chart
mod checks; // check
mod comparisons; // compare
mod documents; // new, export
mod manners; // help, usage, pipes, what it is built from
mod projections; // project
mod records; // plans of record, wherever a scenario may stand
mod sheet; // a folder with files to work on
