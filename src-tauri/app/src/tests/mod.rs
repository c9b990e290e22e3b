//! The window without a window: everything above the system's web view runs on Tauri's stand-in for it.

mod bindings; // ui/src/api/bindings.ts says what the commands say
mod closing; // no edit is lost by closing, and nobody is held who wants to go
mod commands; // each command as the page calls it, dialogs included
mod exchange; // what leaves a document and what comes in
mod history; // undo, redo, what was done
mod launch; // which document a start opens, and what it says when it opens another
mod outside; // a second start, a double-click
mod packaging; // what the packages bring fits what the program writes
mod page; // a window on a document, to call commands from
mod pictures;
mod policy; // the page reaches our commands and nothing else
mod recent; // the documents open last
mod start; // what a new document begins with
