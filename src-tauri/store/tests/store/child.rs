//! Another process: this test binary once more, playing a part it is told in the environment.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

#[cfg(unix)]
use crate::protected;
use crate::{claims, kills, no_room};

const PART: &str = "HEADROOM_TEST_PART";
const PATH: &str = "HEADROOM_TEST_PATH";
const NUMBER: &str = "HEADROOM_TEST_NUMBER";

/// Not a test: what the other process runs.
#[test]
#[ignore = "runs in a process of its own, started by other tests"]
fn process() {
    let Ok(part) = std::env::var(PART) else { return };
    let path = std::env::var_os(PATH).unwrap();
    let path = Path::new(&path);
    let number = std::env::var(NUMBER).unwrap().parse().unwrap();
    match part.as_str() {
        "hold" => claims::hold(path),
        "edits" => kills::edits(path, number),
        "copies" => kills::copies(path, number),
        "migration" => kills::migration(path, number),
        "no room" => no_room::fill_up(path, number == 1),
        #[cfg(unix)]
        "protected folder" => protected::work(path),
        other => panic!("nobody plays {other}"),
    }
}

/// The command that plays `part` with the document at `path`, once more run by `wrapper` where there is one.
pub(crate) fn command(binary: &Path, wrapper: &[&str], part: &str, path: &Path, number: u64) -> Command {
    let mut words = wrapper.iter().copied().map(Into::into).chain([binary.as_os_str().to_owned()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["child::process", "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(PART, part).env(PATH, path).env(NUMBER, number.to_string());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// A process at work, and what it says.
pub(crate) struct Player {
    pub(crate) process: Child,
    tell: Option<ChildStdin>,
    says: BufReader<ChildStdout>,
}

impl Player {
    pub(crate) fn start(part: &str, path: &Path, number: u64) -> Self {
        Self::of(command(&std::env::current_exe().unwrap(), &[], part, path, number))
    }

    pub(crate) fn of(mut command: Command) -> Self {
        let mut process = command.spawn().unwrap();
        let (tell, says) = (process.stdin.take(), BufReader::new(process.stdout.take().unwrap()));
        Self { process, tell, says }
    }

    /// The next thing it says with [`say`]; `None` when it has ended.
    pub(crate) fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        while self.says.read_line(&mut line).unwrap() > 0 {
            if let Some(word) = line.strip_prefix("> ") {
                return Some(word.trim_end().to_owned());
            }
            line.clear();
        }
        None
    }

    /// Lets it go on from [`wait`].
    pub(crate) fn go_on(&mut self) {
        self.tell.as_mut().unwrap().write_all(b"\n").unwrap();
    }

    /// Ends it as a crash would.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Lets it end by itself; whether all went well.
    pub(crate) fn end(mut self) -> bool {
        drop(self.tell.take());
        while self.hear().is_some() {}
        self.process.wait().unwrap().success()
    }
}

/// Says a word to whoever started this process; it is on its way when this returns.
pub(crate) fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n> {word}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Waits until whoever started this process lets it go on, or is gone.
pub(crate) fn wait() {
    std::io::stdin().read_line(&mut String::new()).unwrap();
}
