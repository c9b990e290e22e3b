//! A folder with files to work on.

use std::path::PathBuf;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const SAMPLE: &str = include_str!("../../../workbench/sample.json");

pub(crate) struct Sheet {
    pub(crate) folder: TempDir,
}

impl Sheet {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With the sample as `plan.json`.
    pub(crate) fn sample() -> Self {
        Self::with(&sample())
    }

    /// With an exchange JSON as `plan.json`.
    pub(crate) fn with(document: &Value) -> Self {
        let sheet = Self::empty();
        sheet.write("plan.json", &document.to_string());
        sheet
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the command line in the folder.
    pub(crate) fn run(&self, arguments: &str) -> Assert {
        let arguments = arguments.split(' ').filter(|argument| !argument.is_empty());
        command().current_dir(self.folder.path()).args(arguments).assert()
    }

    /// What it says on stdout, having done it.
    pub(crate) fn text(&self, arguments: &str) -> String {
        stdout(&self.run(arguments).code(0))
    }

    /// The same as JSON.
    pub(crate) fn json(&self, arguments: &str) -> Value {
        serde_json::from_str(&self.text(arguments)).unwrap()
    }
}

pub(crate) fn command() -> Command {
    Command::cargo_bin("headroom-cli").unwrap()
}

pub(crate) fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

pub(crate) fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

pub(crate) fn sample() -> Value {
    serde_json::from_str(SAMPLE).unwrap()
}

/// The sample with a scenario that cuts more CSMs than there are, and one on top of that.
pub(crate) fn with_broken_scenario() -> Value {
    let mut document = sample();
    let cut = json!({"month": "2027-04", "change": -9, "note": ""});
    let scenarios = document["scenarios"].as_array_mut().unwrap();
    scenarios.push(json!({
        "id": "broken", "name": "Broken", "parent": null,
        "overrides": {"/segments/mid_market/team/events/cut": cut}, "note": ""
    }));
    scenarios.push(json!({"id": "on_broken", "name": "On broken", "parent": "broken", "overrides": {}, "note": ""}));
    document
}

/// The keys of a JSON object, in order.
pub(crate) fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}
