//! The layers: folder = crate = layer, and a crate uses only what stands above it in the root manifest.

use crate::repository::cargo;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every crate with the crates of ours that it may use. A new crate has to be given its place here.
const LAYERS: [(&str, &[&str]); 9] = [
    ("headroom-engine", &[]),
    ("headroom-store", &["headroom-engine"]),
    ("headroom-charts", &["headroom-engine"]),
    ("headroom-export", &["headroom-engine", "headroom-charts"]),
    ("headroom-workbench", &["headroom-engine", "headroom-store", "headroom-charts", "headroom-export"]),
    ("headroom-cli", &["headroom-engine", "headroom-workbench"]),
    ("headroom-app", &["headroom-workbench"]),
    ("headroom", &["headroom-app"]),
    ("xtask", &[]),
];

/// Libraries, by the beginning of their names, that only the named crates may use.
const RESERVED: [(&str, &[&str]); 9] = [
    ("rusqlite", &["headroom-store"]),
    ("libsqlite3", &["headroom-store"]),
    ("plotters", &["headroom-charts"]),
    ("resvg", &["headroom-charts"]),
    ("usvg", &["headroom-charts"]),
    ("tauri", &["headroom-app", "headroom"]),
    ("wry", &["headroom-app"]),
    ("tao", &["headroom-app"]),
    ("anyhow", &["headroom-cli", "headroom"]),
];

/// What makes a window; the command line must do without.
const WINDOW_LIBRARIES: [&str; 8] = ["tauri", "wry", "tao", "gtk", "gdk", "webkit2gtk", "javascriptcore", "rfd"];

/// One dependency of a crate of ours, of whichever kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Edge {
    from: String,
    to: String,
}

#[test]
fn every_crate_has_its_place() {
    let known: BTreeSet<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    let metadata = metadata();
    let found: BTreeSet<&str> = packages(&metadata).map(name).collect();
    assert_eq!(found, known);
}

#[test]
fn crates_use_only_what_stands_above_them() {
    let wrong: Vec<Edge> = edges(&metadata()).into_iter().filter(|edge| !is_allowed(edge)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn reserved_libraries_stay_in_their_crates() {
    let wrong: Vec<Edge> = edges(&metadata()).into_iter().filter(is_trespass).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn xtask_has_no_dependency() {
    let edges = edges(&metadata());
    assert!(edges.len() > 20, "the edges were read: {edges:?}");
    assert!(!edges.iter().any(|edge| edge.from == "xtask"));
}

#[test]
fn the_command_line_pulls_in_no_window() {
    let tree = tree("headroom-cli");
    assert!(tree.contains("rusqlite") && tree.contains("headroom-workbench"), "{tree}");
    assert_eq!(window_libraries(&tree), Vec::<&str>::new());
}

#[test]
fn the_window_would_be_noticed_in_a_tree() {
    let tree = tree("headroom-app");
    let found = window_libraries(&tree);
    assert!(found.contains(&"tauri") && found.contains(&"wry"), "{found:?}");
    assert!(window_libraries("gtkwave v1.0.0\nserde v1.0.0").is_empty());
}

#[test]
fn a_forbidden_edge_is_noticed() {
    assert!(is_allowed(&edge("headroom-store", "headroom-engine")));
    assert!(is_allowed(&edge("headroom-store", "serde_json")));
    for (from, to) in [
        ("headroom-engine", "headroom-store"),
        ("headroom-store", "headroom-charts"),
        ("headroom-cli", "headroom-store"),
        ("headroom-app", "headroom-charts"),
        ("headroom-workbench", "headroom-app"),
        ("xtask", "headroom-engine"),
    ] {
        assert!(!is_allowed(&edge(from, to)), "{from} → {to}");
    }
}

#[test]
fn a_library_out_of_its_crate_is_noticed() {
    assert!(!is_trespass(&edge("headroom-store", "rusqlite_migration")));
    assert!(!is_trespass(&edge("headroom-app", "tauri-build")));
    for (from, to) in [
        ("headroom-workbench", "rusqlite"),
        ("headroom-workbench", "tauri-specta"),
        ("headroom-cli", "plotters"),
        ("headroom-engine", "anyhow"),
    ] {
        assert!(is_trespass(&edge(from, to)), "{from} → {to}");
    }
}

fn edge(from: &str, to: &str) -> Edge {
    Edge { from: from.into(), to: to.into() }
}

fn metadata() -> Value {
    let text = cargo(&["metadata", "--no-deps", "--format-version", "1"]);
    serde_json::from_str(&text).unwrap()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap_or_default()
}

fn edges(metadata: &Value) -> BTreeSet<Edge> {
    packages(metadata).flat_map(edges_from).collect()
}

fn edges_from(package: &Value) -> impl Iterator<Item = Edge> {
    let dependencies = package["dependencies"].as_array().into_iter().flatten();
    dependencies.map(|dependency| edge(name(package), name(dependency)))
}

fn is_allowed(edge: &Edge) -> bool {
    let ours = LAYERS.iter().any(|(name, _)| *name == edge.to);
    let uses = LAYERS.iter().find(|(name, _)| *name == edge.from).map(|(_, uses)| *uses);
    !ours || uses.is_some_and(|uses| uses.contains(&edge.to.as_str()))
}

fn is_trespass(edge: &Edge) -> bool {
    let trespasses =
        |(library, crates): &(&str, &[&str])| begins_with(&edge.to, library) && !crates.contains(&edge.from.as_str());
    RESERVED.iter().any(trespasses)
}

/// The names of all crates that are compiled into or for a crate, one a line.
fn tree(package: &str) -> String {
    let what = ["tree", "--package", package, "--edges", "normal,build"];
    cargo(&[&what[..], &["--prefix", "none", "--format", "{p}"]].concat())
}

fn window_libraries(tree: &str) -> Vec<&str> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.filter(|name| WINDOW_LIBRARIES.iter().any(|library| begins_with(name, library))).collect()
}

/// `tauri` covers `tauri` and `tauri-build` but not `taurine`.
fn begins_with(name: &str, library: &str) -> bool {
    let rest = name.strip_prefix(library);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}
