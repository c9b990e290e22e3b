//! Plans of record in documents and exchange files.

use std::sync::Arc;

use headroom_engine::{Document, Frozen, PlanOfRecord, check, parse_document, write_document};
use serde_json::{Value, json};

use crate::support::{lines, put, sample, scenario};

pub(crate) fn frozen(document: &Document, scenario: &str, id: &str) -> PlanOfRecord {
    let label = Frozen {
        id: id.to_owned(),
        name: format!("Record {id}"),
        date: "2027-03-31".to_owned(),
        note: "Approved by the board".to_owned(),
    };
    PlanOfRecord::freeze(document, scenario, label).unwrap()
}

fn with(records: impl IntoIterator<Item = PlanOfRecord>) -> Document {
    Document { records: records.into_iter().map(Arc::new).collect(), ..sample() }
}

fn one() -> PlanOfRecord {
    frozen(&sample(), "cut_two", "board")
}

#[test]
fn records_are_read_back_as_they_were_written() {
    let document = with([one(), frozen(&sample(), "baseline", "q1")]);
    assert_eq!(check(&document).issues, []);
    let text = write_document(&document);
    assert_eq!(parse_document(&text), Ok(document));
    assert!(text.lines().any(|line| line.trim_start().starts_with("\"heads\": [")), "a list of figures is one line");
}

#[test]
fn ids_names_and_dates() {
    let ids = [
        ("", "is no id of a record"),
        ("A b", "is no id of a record"),
        ("baseline", "is already"),
        ("invest", "is already"),
    ];
    for (id, said) in ids {
        let found = lines(&check(&with([PlanOfRecord { id: id.to_owned(), ..one() }])).issues);
        assert!(found.starts_with("- /records/0/id: “") && found.contains(said), "{found}");
    }
    assert_eq!(
        lines(&check(&with([one(), one()])).issues),
        "- /records/1/id: “board” is already the plan's, a scenario's or another record's id; give the record another \
         id.\n"
    );
    let named = |name: String| lines(&check(&with([PlanOfRecord { name, ..one() }])).issues);
    assert_eq!(
        named(" ".to_owned()),
        "- /records/0/name: The name of record 1 is blank; give a name of 1 to 200 characters.\n"
    );
    assert_eq!(named("n".repeat(200)), "");
    assert!(named("n".repeat(201)).contains("is too long"));
    for date in [
        "",
        "2027",
        "2027-03",
        "2027-02-29",
        "2027-13-01",
        "27-03-31",
        "2027-3-31",
        "2027-03-031",
        "1800-01-01",
        "2027-03-+1",
        "2027-03-31T00:00",
    ] {
        let document = with([PlanOfRecord { date: date.to_owned(), ..one() }]);
        let expected = format!("- /records/0/date: The date of record 1 is “{date}”; write a day like 2027-03-31.\n");
        assert_eq!(lines(&check(&document).issues), expected);
        assert!(lines(&parse_document(&write_document(&document)).unwrap_err()).contains(&expected));
    }
    assert_eq!(check(&with([PlanOfRecord { date: "2028-02-29".to_owned(), ..one() }])).issues, []);
}

/// One place of a record after another: its plan, its baseline, its results.
#[test]
fn what_does_not_hold_together_is_an_issue_of_the_record() {
    let drop = Value::Null;
    let rows = [
        (
            "/plan/segments/smb/retention/churn",
            json!(2),
            "/segments/smb/retention/churn: SMB › Retain › Annual churn is 200%",
        ),
        (
            "/baseline/horizon_months",
            json!(0),
            "/horizon_months: In the baseline it was frozen on: Plan › Horizon is 0",
        ),
        ("/plan/start", json!("2027-02"), "/start: Plan › Start is not that of the baseline it was frozen on"),
        ("/plan/segments/smb/team/csms", json!(7), "/segments/smb/team/csms: SMB › Team › CSMs today is not that"),
        (
            "/baseline/segments/smb/opening/arr",
            json!(1),
            "/segments/smb/opening/arr: SMB › Opening book › ARR today is not that",
        ),
        ("/baseline/segments/other", sample().plan["segments"]["smb"].clone(), "/segments: The segments is not"),
        ("/results", json!({}), ": The frozen results are not those of its plan: “segments” is missing"),
        (
            "/results/total/heads",
            drop.clone(),
            ": The frozen results are not those of its plan: total › heads is no list",
        ),
        ("/results/total/heads", json!([1]), "total › heads has 1 month in place of 36"),
        ("/results/total/heads/3", drop.clone(), "total › heads has no figure in month 4"),
        ("/results/total/heads/3", json!(1e301), "total › heads has no figure in month 4"),
        ("/results/total/coverage", json!([1]), "total has “coverage”, which its plan does not"),
        ("/results/segments/nope", json!({}), "segments has “nope”, which its plan does not"),
        ("/results/segments/smb/new_arr", json!("much"), "smb › new_arr is no list"),
        ("/results/summary/npv", json!("much"), "the summary cannot be read"),
        ("/results/summary/more", json!(1), "the summary cannot be read"),
        ("/results/summary/npv", json!(-1e301), "the summary has a figure beyond any plan"),
        ("/results/summary/segments/smb/clv", json!(1e301), "the summary has a figure beyond any plan"),
        ("/results/summary/segments/nope", json!({}), "the summary cannot be read"),
        ("/results/more", json!(1), "the results has “more”, which its plan does not"),
    ];
    for (pointer, value, said) in rows {
        let mut record = serde_json::to_value(one()).unwrap();
        put(&mut record, pointer, Some(value));
        let document = with([serde_json::from_value(record).unwrap()]);
        let found = lines(&check(&document).issues);
        assert!(found.starts_with("board ") && found.contains(said), "{pointer}: {found}");
        assert_eq!(document.records[0].recall().unwrap_err(), check(&document).issues);
        assert_eq!(parse_document(&write_document(&document)), Ok(document), "it is kept as it is");
    }
}

#[test]
fn churn_by_tenure_keeps_the_term_of_its_baseline() {
    let mut record = one();
    record.plan["segments"]["smb"]["contract"]["term_months"] = json!(24);
    assert!(!lines(&check(&with([record.clone()])).issues).contains("Contract term"));
    record.plan["segments"]["smb"]["retention"]["tenure"] = json!({"alpha": 1, "beta": 3});
    assert!(lines(&check(&with([record])).issues).contains("SMB › Retain › Contract term is not that of the baseline"));
}

#[test]
fn a_record_in_a_file_is_read_strictly() {
    let document = with([one()]);
    let mut file: Value = serde_json::from_str(&write_document(&document)).unwrap();
    let record = file["records"][0].as_object_mut().unwrap();
    record.insert("colour".to_owned(), json!(1));
    record.insert("results".to_owned(), json!([]));
    record.shift_remove("plan");
    record.shift_remove("note");
    assert_eq!(
        lines(&parse_document(&file.to_string()).unwrap_err()),
        "- /records/0/plan: Record 1: plan is missing; give the frozen plan.\n\
         - /records/0/results: Record 1: results is a list; give the frozen results.\n\
         - /records/0/colour: Record 1 has no field “colour”; remove it, or name one of id, name, date, scenario, \
         note, engine, baseline, plan, results.\n"
    );
}

#[test]
fn a_record_may_not_take_the_id_of_a_scenario() {
    let mut document = with([one()]);
    document.scenarios.push(scenario::<String>("board", None, []));
    assert!(lines(&check(&document).issues).starts_with("- /records/0/id: “board” is already"));
}
