//! The standing of all scenarios is what resolving each of them says.

use headroom_engine::{Document, Resolver, Scenario, check, resolve, standing};
use proptest::prelude::*;
use serde_json::json;

use crate::documents::tree;
use crate::support::{sample, scenario};

fn assert_as_resolved(document: &Document) {
    let standings = standing(document);
    assert_eq!(standings.baseline[..], resolve(document, "baseline").err().unwrap_or_default());
    assert_eq!(standings.scenarios.len(), document.scenarios.len());
    let mut resolver = Resolver::new(document);
    let found = check(document).issues;
    for (scenario, issues) in document.scenarios.iter().zip(&standings.scenarios) {
        let alone = resolve(document, &scenario.id);
        let again = resolver.resolve(&scenario.id);
        match (&alone, &again) {
            (Ok(a), Ok(b)) => assert_eq!((a.plan(), a.warnings()), (b.plan(), b.warnings())),
            _ => assert_eq!(alone.as_ref().err(), again.as_ref().err()),
        }
        assert_eq!(issues[..], alone.err().unwrap_or_default(), "{}", scenario.id);
        let marked = found.iter().any(|issue| issue.scenario.as_ref() == Some(&scenario.id));
        assert_eq!(marked, !issues.is_empty(), "{}", scenario.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_trees(document in tree()) {
        assert_as_resolved(&document);
    }

    #[test]
    fn of_trees_on_a_broken_plan(document in tree(), churn in -1.0..2.0) {
        let mut document = document;
        document.plan["segments"]["smb"]["retention"]["churn"] = json!(churn);
        assert_as_resolved(&document);
    }

    #[test]
    fn of_tangles(document in tree(), parents in prop::collection::vec(0_usize..12, 8)) {
        let mut document = document;
        for (scenario, parent) in document.scenarios.iter_mut().zip(parents) {
            scenario.parent = (parent > 0).then(|| format!("s{}", parent - 1));
        }
        assert_as_resolved(&document);
    }
}

const MANY: usize = 10_000;

fn many(parent: impl Fn(usize) -> Option<usize>, overrides: impl Fn(usize) -> (String, serde_json::Value)) -> Document {
    let one = |at: usize| -> Scenario {
        let parent = parent(at).map(|parent| format!("s{parent}"));
        scenario(&format!("s{at}"), parent.as_deref(), [overrides(at)])
    };
    Document { scenarios: (0..MANY).map(one).collect(), ..sample() }
}

fn churn(at: usize) -> (String, serde_json::Value) {
    ("/segments/smb/retention/churn".to_owned(), json!(0.1 + at as f64 / 1e6))
}

/// On the baseline, in one chain, and as a chain of which every link carries a scenario of its own: each is gone
/// through once, with a stack of its own and few plans held.
#[test]
fn of_ten_thousand_scenarios() {
    of_shape(|_| None, 1);
    of_shape(|at| at.checked_sub(1), MANY);
    of_shape(|at| at.checked_sub(if at % 2 == 0 { 2 } else { 1 }), MANY);
}

fn of_shape(parent: impl Fn(usize) -> Option<usize>, resting_on_the_first: usize) {
    let mut document = many(parent, churn);
    assert!(standing(&document).scenarios.iter().all(|issues| issues.is_empty()));
    assert_eq!(check(&document).issues, []);
    document.scenarios[0].overrides.insert("/nope".to_owned(), json!(1));
    let found = standing(&document).scenarios;
    assert_eq!(found.iter().filter(|issues| !issues.is_empty()).count(), resting_on_the_first);
    assert_eq!(found[0][..], resolve(&document, "s0").unwrap_err());
}

/// Events add up along a chain; looking at all of them again at each step would never end.
#[test]
fn of_a_chain_of_thousands_of_events() {
    let event = |at: usize| {
        let month = format!("{}-{:02}", 2027 + at % 3, at % 12 + 1);
        (format!("/segments/smb/team/events/e{at}"), json!({"month": month, "change": 1}))
    };
    let mut document = many(|at| at.checked_sub(1), event);
    document.scenarios.truncate(3000);
    assert!(standing(&document).scenarios.iter().all(|issues| issues.is_empty()));
}

#[test]
fn of_circles_and_of_scenarios_on_nothing() {
    let circle = many(|at| Some((at + 1) % MANY), churn);
    assert!(standing(&circle).scenarios.iter().all(|issues| issues[0].message.contains("in a circle")));
    let pairs = many(|at| Some(at ^ 1), churn);
    assert_eq!(standing(&pairs).scenarios[MANY - 1].len(), MANY / 2);
    let mut nowhere = many(|at| at.checked_sub(1), churn);
    nowhere.scenarios[0].parent = Some("nope".to_owned());
    assert!(standing(&nowhere).scenarios.iter().all(|issues| issues[0].pointer == "/scenarios/0/parent"));
}
