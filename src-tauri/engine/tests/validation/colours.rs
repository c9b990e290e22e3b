//! Colours of scenarios in exchange files.

use headroom_engine::{Document, parse_document, write_document};
use serde_json::{Value, json};

use crate::support::{lines, sample, scenario};

fn file(colours: &[Value]) -> String {
    let scenario = |(at, colour): (usize, &Value)| {
        let mut scenario = json!({"id": format!("s{at}"), "name": "S", "overrides": {}});
        if *colour != json!("none") {
            scenario["colour"] = colour.clone();
        }
        scenario
    };
    let scenarios: Vec<_> = colours.iter().enumerate().map(scenario).collect();
    json!({"format": 1, "plan": sample().plan, "scenarios": scenarios}).to_string()
}

#[test]
fn scenarios_without_a_colour_get_the_lowest_free_one() {
    let none = || json!("none");
    let rows = [
        (vec![none(), none(), none()], vec![1, 2, 3]),
        (vec![none(), json!(1), none(), json!(3), none()], vec![2, 1, 4, 3, 5]),
        (vec![json!(7), json!(7), none()], vec![7, 7, 1]),
        (vec![json!(0), json!(u32::MAX), none()], vec![0, u32::MAX, 1]),
    ];
    for (given, expected) in rows {
        let document = parse_document(&file(&given)).unwrap();
        assert_eq!(document.scenarios.iter().map(|scenario| scenario.colour).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn a_colour_is_a_whole_number() {
    for (value, said) in [
        (json!(-1), "−1"),
        (json!(1.5), "1.5"),
        (json!("red"), "the text “red”"),
        (json!(4_294_967_296_u64), "4,294,967,296"),
        (Value::Null, "empty"),
    ] {
        assert_eq!(
            lines(&parse_document(&file(&[value])).unwrap_err()),
            format!(
                "- /scenarios/0/colour: Scenario 1: colour is {said}; give a whole number from 0 to 4,294,967,295.\n"
            )
        );
    }
}

#[test]
fn any_colour_is_read_back() {
    let mut document = Document { scenarios: Vec::new(), ..sample() };
    for (at, colour) in [0, 1, 1, 12, 99, u32::MAX].into_iter().enumerate() {
        let mut scenario = scenario::<String>(&format!("s{at}"), None, []);
        scenario.colour = colour;
        document.scenarios.push(scenario);
    }
    assert_eq!(parse_document(&write_document(&document)), Ok(document));
}
