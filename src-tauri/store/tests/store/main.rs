//! The store against real files in a real folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise; no one test function, so the allowance for tests does not reach it"
)]

// What the tests stand on: documents, somebody at work, a folder that can tell whether anything in it changed, and
// another process.
mod arbitrary;
mod child;
mod documents;
mod folder;
mod session;

// What goes in comes out: the sample, and any document at all.
mod round_trip;

// Making a new file.
mod create;

// What is let in, and what is refused untouched.
mod formats;
mod mutation;
mod opening;
mod past;
mod planted;
mod read_only;

// What was done, and the way back.
mod stepping;

// Edits: durable, alone, and never into the void.
mod claims;
mod committing;
mod crash;
mod kills;
mod no_room;
#[cfg(unix)]
mod protected;
mod two_programs;

// The copy under another name, and the one for others.
mod save_as;
mod sharing;

// What people read.
mod sentences;
