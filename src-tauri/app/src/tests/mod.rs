//! The window without a window: everything above the system's web view runs on Tauri's stand-in for it.

mod bindings; // ui/src/api/bindings.ts says what the commands say
mod commands; // each command as the page calls it, dialogs included
mod launch; // which document a start opens, and what it says when it opens another
mod page; // a window on a document, to call commands from
mod policy; // the page reaches our commands and nothing else
