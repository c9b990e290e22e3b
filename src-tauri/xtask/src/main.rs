//! `cargo xtask`: everything one does with this repository, in one word each.
//!
//! It uses the standard library alone, so that it is built in a second on a fresh machine. Each module is one idea;
//! begin reading with [`mod@run`] and [`mod@test`].
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program talks to its terminal")]

mod bench;
mod display;
mod journey;
mod node;
mod npm;
mod packages;
mod project;
mod release;
mod run;
mod sample;
mod setup;
mod shell;
mod test;
mod ui;

use project::Project;
use std::process::ExitCode;

/// What a piece of work comes to: its value, or one message that says what is wrong and what to do.
type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  setup                   install what building and testing need (says what before it does)
  run [FILE]              build and open Headroom on FILE, or on the sample; without a display: compare the sample
  test [rust|ui|window]   every check there is, or one part of them
  ui                      the window with hot reload of its interface
  bench [engine|store|charts|workbench|window]
                          measure; all benches, or the one that is named
  build                   release program, its packages and headroom-cli
  help                    this text";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match Project::here().and_then(|project| dispatch(&project, &words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n✗ {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(project: &Project, words: &[&str]) -> Outcome {
    match words {
        ["setup"] => setup::everything(project),
        ["run"] => run::run(project, None),
        ["run", file] => run::run(project, Some(file)),
        ["test"] => test::all(project),
        ["test", part] => test::part(project, part),
        ["ui"] => ui::develop(project),
        ["bench"] => bench::all(project),
        ["bench", name] => bench::one(project, name),
        ["build"] => release::build(project),
        ["help" | "--help" | "-h"] | [] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("There is no `cargo xtask {}`.\n\n{HELP}", words.join(" "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_commands_are_refused_with_the_help() {
        let project = Project::at("root".into(), "target".into());
        let message = dispatch(&project, &["fly"]).unwrap_err();
        assert!(message.starts_with("There is no `cargo xtask fly`."));
        assert!(message.contains("run [FILE]"));
    }

    #[test]
    fn help_names_every_part_and_bench() {
        assert!(HELP.contains(&format!("test [{}]", test::PARTS.join("|"))));
        assert!(HELP.contains(&format!("bench [{}]", bench::names().join("|"))));
    }
}
