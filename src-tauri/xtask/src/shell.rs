//! Running other programs, and spelling them so that a person can repeat them.

use crate::Outcome;
use crate::project::Project;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs one announced step; its output goes straight to the terminal.
/// The error names the step and the command to repeat.
pub(crate) fn step(project: &Project, name: &str, command: &mut Command) -> Outcome {
    project.announce(name);
    run(project, name, command)
}

/// Runs a program as [`step`] does, as one of several in an announced step.
pub(crate) fn run(project: &Project, name: &str, command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    let again = spelled(command, project.root());
    Err(format!("{name} failed ({status}). To repeat it:\n  {again}"))
}

/// What a program prints on its standard output, if it starts at all; its exit code is not looked at.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program starts and succeeds, without showing what it says.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// Whether `program` can be found on the path.
pub(crate) fn is_on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()))
}

/// A command as one would type it in the folder `from`.
pub(crate) fn spelled(command: &Command, from: &Path) -> String {
    let mut words: Vec<String> = Vec::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            words.push(format!("{}={}", name.to_string_lossy(), quoted(value)));
        }
    }
    words.push(short_name(command.get_program()));
    words.extend(command.get_args().map(quoted));
    let line = words.join(" ");
    match command.get_current_dir().and_then(|dir| dir.strip_prefix(from).ok()) {
        Some(dir) if dir != Path::new("") => format!("(cd {} && {line})", quoted(dir.as_os_str())),
        _ => line,
    }
}

/// Cargo is started by its full path but typed by its name.
fn short_name(program: &OsStr) -> String {
    let stem = Path::new(program).file_stem();
    if stem == Some(OsStr::new("cargo")) { "cargo".into() } else { quoted(program) }
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("Cannot start {}: {error}", command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_spelled_as_one_types_it() {
        let mut command = Command::new("/opt/rust/bin/cargo");
        command.args(["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").current_dir("/repo");
        assert_eq!(spelled(&command, Path::new("/repo")), "RUSTDOCFLAGS='-D warnings' cargo doc --no-deps");
        command.current_dir("/repo/ui");
        assert!(spelled(&command, Path::new("/repo")).starts_with("(cd ui && RUSTDOCFLAGS="));
    }

    #[test]
    fn words_are_quoted_only_where_a_shell_needs_it() {
        assert_eq!(quoted(OsStr::new("tauri/custom-protocol")), "tauri/custom-protocol");
        assert_eq!(quoted(OsStr::new("it's")), r"'it'\''s'");
        assert_eq!(quoted(OsStr::new("")), "''");
    }

    #[test]
    fn a_failing_step_says_how_to_repeat_it() {
        let project = Project::at(".".into(), "target".into());
        let message = step(&project, "lint", Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(message.starts_with("lint failed (exit status: 3)"), "{message}");
        assert!(message.ends_with("sh -c 'exit 3'"), "{message}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let project = Project::at(".".into(), "target".into());
        let message = step(&project, "lint", &mut Command::new("no-such-program")).unwrap_err();
        assert!(message.starts_with("Cannot start no-such-program"), "{message}");
        assert!(!succeeds(&mut Command::new("no-such-program")));
        assert!(!is_on_path("no-such-program"));
        assert_eq!(answer(&mut Command::new("no-such-program")), None);
    }
}
