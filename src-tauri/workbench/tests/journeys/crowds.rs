use headroom_engine::{Document, Scenario};
use headroom_workbench::view::{Origin, View};
use headroom_workbench::{Workbench, sample};

use crate::desk::{bare, cell, noon, request, set};

const CHURN: &str = "/segments/mid_market/retention/churn";
const MANY: usize = 10_000;

/// The sample's plan with so many scenarios; each rests on the parent that it is given.
fn crowd(parent: impl Fn(usize) -> Option<String>) -> Document {
    let scenario = |number: usize| Scenario {
        id: id(number),
        name: format!("Option {number}"),
        parent: parent(number),
        overrides: (number == 0).then(|| (CHURN.to_owned(), 0.1.into())).into_iter().collect(),
        note: String::new(),
        colour: 1,
    };
    Document { scenarios: (0..MANY).map(scenario).collect(), ..sample().unwrap() }
}

fn id(number: usize) -> String {
    format!("option_{number}")
}

/// Makes a file of the document, opens it and looks at the last scenario.
fn opened(document: &Document) -> (tempfile::TempDir, Workbench, View) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Crowd.headroom");
    drop(Workbench::create(&path, document).unwrap());
    let mut workbench = Workbench::open(&path).unwrap();
    let view = workbench.view(&request(&id(MANY - 1)));
    assert_eq!(view.scenarios.len(), MANY + 1);
    assert_eq!(view.results.charts.len(), 4);
    (folder, workbench, view)
}

#[test]
fn ten_thousand_scenarios_in_one_chain_are_opened_shown_and_edited() {
    let document = crowd(|number| number.checked_sub(1).map(id));
    let (_folder, mut workbench, view) = opened(&document);
    assert_eq!(view.scenarios[MANY].depth, 10_000);
    assert_eq!(cell(&view, CHURN).origin, Origin::Inherited { scenario: "Option 0".to_owned() });
    let view = workbench.edit(&set(&id(0), CHURN, 0.2), &bare(&id(MANY - 1)), None, noon()).unwrap();
    assert!(view.results.verdict.is_some());
    assert_eq!(workbench.undo(&bare(&id(MANY - 1)), noon()).unwrap().selected, id(0));
}

#[test]
fn ten_thousand_scenarios_side_by_side_are_opened_shown_and_edited() {
    let (_folder, mut workbench, view) = opened(&crowd(|_| None));
    assert_eq!(view.scenarios[MANY].depth, 1);
    let lines = view.results.charts[0].svg.matches("Option ").count();
    assert!(lines <= 8 * 3, "{lines} names: as many lines as can be told apart");
    let view = workbench.edit(&set("baseline", CHURN, 0.2), &bare("baseline"), None, noon()).unwrap();
    assert!(view.scenarios.iter().all(|row| row.issues.is_empty()));
}
