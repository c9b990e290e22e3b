use std::time::{Duration, Instant};

use headroom_engine::{
    Chain, Document, Resolver, Scenario, check, parse_document, resolve, resolved_value, write_document,
};
use serde_json::json;

use crate::support::{listed, sample, scenario};

const MANY: usize = 10_000;

/// `MANY` scenarios; each rests on the one before, the first on `root`.
fn chain(root: Option<&str>) -> Document {
    let link = |n: usize| {
        let parent = (n > 0).then(|| format!("s{}", n - 1));
        let churn = 0.01 + 0.5 * (n as f64) / (MANY as f64);
        let parent = parent.as_deref().or(root);
        scenario(&format!("s{n}"), parent, [("/segments/smb/retention/churn", json!(churn))])
    };
    Document { scenarios: (0..MANY).map(link).collect(), ..sample() }
}

fn quickly<T>(what: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = what();
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(30), "took {taken:?}");
    result
}

#[test]
fn a_long_chain_is_checked_once_along() {
    let document = chain(None);
    let found = quickly(|| check(&document));
    assert_eq!(found.issues, []);
    assert_eq!(found.warnings, []);
}

#[test]
fn a_long_chain_is_resolved() {
    let document = chain(None);
    let last = format!("s{}", MANY - 1);
    let plan = quickly(|| resolve(&document, &last)).unwrap();
    let expected = 0.01 + 0.5 * (MANY - 1) as f64 / MANY as f64;
    assert_eq!(plan.plan().segments["smb"].retention.churn.to_bits(), expected.to_bits());
    assert!(resolved_value(&document, &last).is_ok());
    assert!(Chain::of(&document, &last).is_ok());
}

#[test]
fn a_resolver_takes_each_ancestor_once() {
    let mut document = chain(None);
    document.scenarios.truncate(1000);
    let mut resolver = Resolver::new(&document);
    quickly(|| {
        for scenario in document.scenarios.iter().rev() {
            assert!(resolver.resolve(&scenario.id).is_ok());
        }
    });
}

#[test]
fn a_long_chain_on_an_invalid_scenario_says_so_at_each() {
    let mut document = chain(None);
    document.scenarios[0].overrides.insert("/segments/smb/team/attrition".to_owned(), json!(3));
    let found = quickly(|| check(&document));
    assert_eq!(found.issues.len(), MANY);
    assert_eq!(found.issues[1].message, "It rests on “Scenario s0”, which must be mended first.");
}

#[test]
fn a_long_circle_is_refused() {
    let last = format!("s{}", MANY - 1);
    let document = chain(Some(&last));
    let found = quickly(|| check(&document));
    assert_eq!(
        listed(&found.issues)[0],
        (
            "/scenarios/0/parent",
            "Scenarios rest on each other in a circle (s0, s9999, s9998, s9997, s9996, s9995, s9994, s9993, s9992, s9991, \
             s9990, s9989, s9988, s9987, s9986, s9985, …); rest one of them on baseline."
        )
    );
    assert_eq!(found.issues.len(), MANY + 1);
    assert!(resolve(&document, &last).is_err());
    assert!(resolved_value(&document, &last).is_err());
    assert!(Resolver::new(&document).resolve(&last).is_err());
    assert!(quickly(|| parse_document(&write_document(&document))).is_err());
}

/// What is wrong with ids and parents alone.
fn issues(scenarios: Vec<Scenario>) -> Vec<(String, String)> {
    let document = Document { scenarios, ..sample() };
    let issues = parse_document(&write_document(&document)).err().unwrap_or_default();
    let found = check(&document).issues;
    assert_eq!(found[..issues.len().min(found.len())], issues);
    issues.into_iter().map(|issue| (issue.pointer, issue.message)).collect()
}

fn plain(id: &str, parent: Option<&str>) -> Scenario {
    scenario::<String>(id, parent, [])
}

#[test]
fn ids_and_parents() {
    let said = issues(vec![
        plain("a", Some("b")),
        plain("b", Some("a")),
        plain("a", None),
        plain("baseline", None),
        plain("A b", None),
        plain("c", Some("nope")),
        plain("self", Some("self")),
        plain("on_circle", Some("a")),
        plain("sound", Some("baseline")),
    ]);
    let expected = [
        ("/scenarios/2/id", "“a” is already the id of scenario 1; give it another id."),
        ("/scenarios/3/id", "“baseline” is the id of the plan itself; give the scenario another id."),
        ("/scenarios/4/id", "“A b” is no id of a scenario; use 1 to 40 of the characters a to z, 0 to 9 and _."),
        (
            "/scenarios/5/parent",
            "“Scenario c” rests on “nope”, which the document does not have; rest it on baseline, a, b, a, baseline, \
             A b, self, on_circle, sound.",
        ),
        ("/scenarios/0/parent", "Scenarios rest on each other in a circle (a, b); rest one of them on baseline."),
        ("/scenarios/6/parent", "Scenarios rest on each other in a circle (self); rest one of them on baseline."),
    ];
    let expected: Vec<_> = expected.iter().map(|(p, m)| ((*p).to_owned(), (*m).to_owned())).collect();
    assert_eq!(said, expected);
}

#[test]
fn nobody_rests_on_a_circle_or_on_nothing() {
    let scenarios = vec![plain("a", Some("a")), plain("b", Some("a")), plain("c", Some("nope")), plain("d", Some("c"))];
    let document = Document { scenarios, ..sample() };
    for id in ["a", "b", "c", "d"] {
        let issues = resolve(&document, id).unwrap_err();
        assert_eq!(issues.len(), 1, "{id}");
        assert_eq!(issues[0].pointer, if id < "c" { "/scenarios/0/parent" } else { "/scenarios/2/parent" });
        assert_eq!(Resolver::new(&document).resolve(id).unwrap_err(), issues);
    }
}

#[test]
fn names_are_needed() {
    let mut nameless = plain("a", None);
    nameless.name = "\t".to_owned();
    let said = issues(vec![nameless]);
    assert_eq!(said[0].0, "/scenarios/0/name");
    assert_eq!(said[0].1, "The name of scenario 1 is blank; give a name of 1 to 200 characters.");
}
