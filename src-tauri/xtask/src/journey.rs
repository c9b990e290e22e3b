//! What drives the real window, on a virtual screen with a message bus of its own: the tests, once with the network
//! as it is and once with none but the machine's own loopback, and the measurement.

use crate::project::Project;
use crate::{Outcome, shell};
use std::path::Path;
use std::process::Command;

/// The programs without which no window can be driven.
const PROGRAMS: [&str; 3] = ["dbus-run-session", "xvfb-run", "WebKitWebDriver"];

/// The ways to an empty network namespace: for root, and for others where the system lets them.
const UNSHARE: [&[&str]; 2] = [&["unshare", "--net"], &["unshare", "--map-root-user", "--net"]];

/// Brings up loopback in there, which the window's driver talks through, and goes on with the words that follow.
const LOOPBACK: [&str; 4] = ["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"];

/// One run of the journeys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Network {
    /// The machine's own.
    Any,
    /// None: nothing can be fetched, nothing can leak.
    Cut,
}

/// Why this machine cannot run the journeys, if it cannot.
pub(crate) fn obstacle(network: Network) -> Option<String> {
    if !cfg!(target_os = "linux") {
        return Some("driving the window is done on Linux only".into());
    }
    if let Some(program) = PROGRAMS.iter().find(|program| !shell::is_on_path(program)) {
        return Some(format!("{program} is not installed"));
    }
    let permitted = network == Network::Any || permitted_unshare().is_some();
    (!permitted).then(|| "this machine does not permit a network namespace (unshare)".into())
}

/// Drives the window that has been built.
pub(crate) fn run(project: &Project, network: Network) -> Outcome {
    let words = on_virtual_screen(&["npm", "test"]);
    let (name, words) = match (network, permitted_unshare()) {
        (Network::Cut, Some(unshare)) => ("window journeys without any network", alone(unshare, &words)),
        _ => ("window journeys", words),
    };
    let mut journeys = driving(project, &words, "debug");
    journeys.env("HEADROOM_NETWORK", if network == Network::Cut { "none" } else { "any" });
    shell::step(project, name, &mut journeys)
}

/// Measures the release build of the window, its start with the `large` document; prints figures and judges none.
pub(crate) fn measure(project: &Project, large: &Path) -> Outcome {
    let words = on_virtual_screen(&["npm", "run", "measure"]);
    let mut bench = driving(project, &words, "release");
    shell::step(project, "bench of the window", bench.env("HEADROOM_LARGE", large))
}

/// A command that drives the programs of that build.
fn driving(project: &Project, words: &[&str], build: &str) -> Command {
    let mut driving = command(words);
    driving.current_dir(project.e2e()).env("NO_AT_BRIDGE", "1");
    // Someone at a Wayland desktop would see the windows open there instead of on the virtual screen.
    driving.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    driving.env("HEADROOM_APP", project.program(build, "headroom"));
    driving.env("HEADROOM_CLI", project.program(build, "headroom-cli"));
    driving
}

fn on_virtual_screen<'a>(words: &[&'a str]) -> Vec<&'a str> {
    // Without `-noreset` the screen begins anew whenever the last window has closed, and refuses the next one meanwhile.
    let screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1200x24 -noreset"];
    [&["dbus-run-session", "--"], &screen[..], words].concat()
}

/// The first way to an empty network namespace that this machine permits.
fn permitted_unshare() -> Option<&'static [&'static str]> {
    UNSHARE.into_iter().find(|unshare| shell::succeeds(&mut command(&alone(unshare, &["true"]))))
}

/// The words in an empty network namespace.
fn alone<'a>(unshare: &[&'a str], words: &[&'a str]) -> Vec<&'a str> {
    [unshare, &LOOPBACK, words].concat()
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_is_cut_around_the_whole_session() {
        let tests = on_virtual_screen(&["npm", "test"]);
        let words = alone(UNSHARE[1], &tests);
        assert_eq!(words[..3], ["unshare", "--map-root-user", "--net"]);
        let rest = words.iter().position(|word| *word == "dbus-run-session");
        assert!(rest.is_some_and(|at| words[at..] == tests));
    }

    #[test]
    fn wherever_the_network_can_be_cut_only_loopback_is_left() {
        for unshare in UNSHARE {
            let links = shell::answer(&mut command(&alone(unshare, &["ip", "-brief", "link"])));
            let links = links.unwrap_or_default();
            assert!(links.lines().all(|link| link.starts_with("lo ") && link.contains("UP")), "{links}");
        }
    }
}
