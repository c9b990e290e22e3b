//! The Node that builds the interface.

use crate::{Outcome, shell};
use std::process::Command;

/// Refuses a missing or too old Node with the way to a good one.
pub(crate) fn ensure() -> Outcome {
    let found = shell::answer(Command::new("node").arg("--version"));
    match found.as_deref().and_then(version) {
        Some(version) if supported(version) => Ok(()),
        _ => Err(advice(found.as_deref().map_or("none", str::trim))),
    }
}

/// Major and minor number of `v20.19.4`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// The versions Vite runs on: 20 from 20.19, 22 from 22.12, and all from 23.
fn supported((major, minor): (u32, u32)) -> bool {
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

fn advice(found: &str) -> String {
    format!(
        "The interface needs Node 20.19 or a later 20, or 22.12 or later; found: {found}.\n\
         Get it from https://nodejs.org/en/download, or with nvm: `nvm install 22`. Then type the same command again."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("v20.19.4\n"), Some((20, 19)));
        assert_eq!(version("v24.0.0-nightly"), Some((24, 0)));
        assert_eq!(version("20.19.4"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn the_range_is_that_of_vite() {
        for good in [(20, 19), (20, 20), (22, 12), (23, 0), (26, 1)] {
            assert!(supported(good), "{good:?}");
        }
        for bad in [(18, 20), (20, 18), (21, 7), (22, 11)] {
            assert!(!supported(bad), "{bad:?}");
        }
    }

    #[test]
    fn advice_says_what_was_found() {
        assert!(advice("v18.20.4").contains("found: v18.20.4."));
    }
}
