//! Headroom without a window: the same documents, the same figures, for automation, CI and audit.
//!
//! Machine output goes to stdout, messages go to stderr. Exit 0: done. 1: the input is wrong, every issue listed with its
//! pointer. 2: usage or IO.

mod arguments;
mod command;
mod failure;
mod output;
mod table;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    match command::run(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell();
            failure.exit_code()
        }
    }
}
