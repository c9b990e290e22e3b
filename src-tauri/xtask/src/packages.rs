//! The Debian and Ubuntu packages Headroom needs: which are missing, and how they come.
//!
//! A C compiler is not among them: without one cargo could not have linked this very program.

use crate::project::Project;
use crate::{Outcome, shell};
use std::path::Path;
use std::process::Command;

/// What compiling the window needs; the libraries it then runs with come along.
pub(crate) const BUILD: &[&str] = &["pkg-config", "libwebkit2gtk-4.1-dev"];

/// What driving the window in tests needs in addition: its driver, a virtual screen, a message bus, a network to cut, a
/// program to paste from.
pub(crate) const WINDOW_TESTS: &[&str] = &["webkit2gtk-driver", "xvfb", "xauth", "dbus", "iproute2", "xclip"];

/// Installs those of `wanted` that are missing, after saying which. Elsewhere than on Debian and its kin it names
/// what is needed and goes on; other systems than Linux need nothing.
pub(crate) fn ensure(project: &Project, wanted: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Some(status) = shell::answer(query().args(wanted)) else {
        println!("This is no Debian or Ubuntu: install what they call {} by hand if it is missing.", wanted.join(", "));
        return Ok(());
    };
    match missing(wanted, &status).as_slice() {
        [] => Ok(()),
        missing => install(project, missing),
    }
}

/// What a Debian package brings, as `dpkg-deb` lists it.
pub(crate) fn content(package: &Path) -> Option<String> {
    shell::answer(Command::new("dpkg-deb").arg("--contents").arg(package))
}

/// How many bytes a Debian package takes once it is installed; `None` for everything else.
pub(crate) fn installed_size(package: &Path) -> Option<u64> {
    let answer = shell::answer(Command::new("dpkg-deb").arg("--field").arg(package).arg("Installed-Size"))?;
    answer.trim().parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
}

/// Those of `wanted` that dpkg does not report as installed. `status` has lines of `package status`.
fn missing<'a>(wanted: &[&'a str], status: &str) -> Vec<&'a str> {
    let installed = |package: &str| status.lines().any(|line| line.split_once(' ') == Some((package, "installed")));
    wanted.iter().copied().filter(|package| !installed(package)).collect()
}

fn query() -> Command {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${Package} ${db:Status-Status}\n"]);
    query
}

fn install(project: &Project, missing: &[&str]) -> Outcome {
    let by_hand = by_hand(missing);
    println!("Missing system packages: {}.", missing.join(", "));
    let user_id = shell::answer(Command::new("id").arg("-u"));
    let Some(prefix) = privilege(user_id.as_deref(), shell::is_on_path("sudo")) else {
        return Err(format!("They need root. Type as root:\n  {by_hand}"));
    };
    println!("Installing them now: {by_hand}");
    let install = [&["install", "--yes", "--no-install-recommends"], missing].concat();
    shell::step(project, "apt-get update", &mut apt(prefix, &["update"]))
        .and_then(|()| shell::step(project, "apt-get install", &mut apt(prefix, &install)))
        .map_err(|error| format!("{error}\nOr, as root:\n  {by_hand}"))
}

/// The words before a command that needs root, or none if there is no way to become root.
fn privilege(user_id: Option<&str>, has_sudo: bool) -> Option<&'static [&'static str]> {
    if user_id.map(str::trim) == Some("0") {
        return Some(&[]);
    }
    has_sudo.then_some(&["sudo"])
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Command {
    let words =
        [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "-o=Dpkg::Use-Pty=0"], arguments]
            .concat();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

fn by_hand(packages: &[&str]) -> String {
    format!("apt-get update && apt-get install --yes --no-install-recommends {}", packages.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUS: &str = "xvfb installed\ndbus config-files\nxauth installed\nlibc6 installed\nlibc6 installed\n";

    #[test]
    fn only_what_is_fully_installed_counts() {
        assert_eq!(missing(&["xvfb", "dbus", "xauth", "iproute2"], STATUS), ["dbus", "iproute2"]);
        assert!(missing(&["libc6"], STATUS).is_empty());
        assert_eq!(missing(&["xvf"], STATUS), ["xvf"]);
        assert_eq!(missing(BUILD, ""), BUILD);
    }

    #[test]
    fn root_needs_no_sudo_and_others_do() {
        assert_eq!(privilege(Some("0\n"), false), Some(&[] as &[&str]));
        assert_eq!(privilege(Some("1000\n"), true), Some(&["sudo"] as &[&str]));
        assert_eq!(privilege(Some("1000\n"), false), None);
        assert_eq!(privilege(None, false), None);
    }

    #[test]
    fn apt_runs_through_sudo_where_it_must() {
        let spelled = shell::spelled(&apt(&["sudo"], &["update"]), std::path::Path::new("."));
        assert_eq!(spelled, "sudo env DEBIAN_FRONTEND=noninteractive apt-get --quiet -o=Dpkg::Use-Pty=0 update");
        assert_eq!(apt(&[], &["update"]).get_program(), "env");
    }

    #[test]
    fn opening_the_window_asks_for_nothing_that_only_tests_need() {
        assert!(BUILD.iter().all(|package| !WINDOW_TESTS.contains(package)));
    }
}
