//! What must hold for the repository as a whole, whatever its parts do.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod architecture; // who may use whom, and which crate alone may use which library
mod frame; // what lies where, how long files get, what no file may say
mod repository; // finding the repository's folder and files
