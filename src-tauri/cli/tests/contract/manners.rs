use std::io::Read;
use std::process::{Command, Stdio};

use crate::sheet::{Sheet, command, stderr, stdout};

#[test]
fn help_shows_every_command_with_examples() {
    let sheet = Sheet::empty();
    let help = sheet.text("--help");
    for command in ["new", "check", "project", "compare", "chart", "export"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        assert!(sheet.text(&format!("{command} --help")).contains("Examples:\n  headroom-cli "), "{command}");
    }
    assert!(help.contains("Examples:\n  headroom-cli new Sample.headroom\n"));
    let kinds = sheet.text("chart --help");
    assert!(
        ["arr", "bridge", "net", "contribution"].iter().all(|kind| kinds.contains(&format!("- {kind}:"))),
        "{kinds}"
    );
}

#[test]
fn usage_errors_exit_2_and_say_so_on_stderr() {
    let sheet = Sheet::sample();
    for wrong in ["", "dance", "check", "project plan.json --format yaml", "project plan.json --by week", "new"] {
        let assert = sheet.run(wrong).code(2);
        assert_eq!(stdout(&assert), "", "{wrong}");
        assert!(!stderr(&assert).is_empty(), "{wrong}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let sheet = Sheet::sample();
    let program = command().get_program().to_owned();
    let mut child = Command::new(program)
        .current_dir(sheet.folder.path())
        .args(["project", "plan.json", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn it_is_built_without_any_window_library() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package", "headroom-cli", "--edges", "normal,build", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.contains("headroom-workbench "));
    for library in ["tauri", "wry", "tao", "gtk", "webkit2gtk", "winit"] {
        let named = |line: &str| line.split([' ', '-']).next() == Some(library);
        assert!(!tree.lines().any(named), "{library}");
    }
}
