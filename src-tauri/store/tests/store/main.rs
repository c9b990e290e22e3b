//! The store against real files in a real folder.

// Not one test function, so the workspace's allowance for tests does not reach it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

// What the tests stand on: documents, and a folder that can tell whether anything in it changed.
mod arbitrary;
mod documents;
mod folder;

// What goes in comes out: the sample, and any document at all.
mod round_trip;

// Making a new file.
mod create;

// What is let in, and what is refused untouched.
mod mutation;
mod opening;
mod planted;
mod read_only;

// Edits: durable, alone, and never into the void.
mod committing;
mod crash;
mod two_programs;

// The copy under another name.
mod save_as;

// What people read.
mod sentences;
