use headroom_workbench::start::{Cut, Numbers, SegmentNumbers, Start, StartDraft, StartField, draft, offers};
use headroom_workbench::view::NumberStyle;
use headroom_workbench::{Workbench, sample};

use crate::desk::{bare, figure, noon, number, request};

/// What the form holds before anything is typed.
fn numbers() -> Numbers {
    offers(noon(), NumberStyle::UsFinance).unwrap().numbers
}

fn of_one(name: &str, accounts: f64, arr: f64, csms: f64) -> Numbers {
    let segment = SegmentNumbers {
        name: name.to_owned(),
        preset: "mid_market".to_owned(),
        accounts: Some(accounts),
        arr: Some(arr),
        csms: Some(csms),
    };
    Numbers { segments: vec![segment], cut: None, ..numbers() }
}

fn read(numbers: &Numbers) -> StartDraft {
    draft(numbers, NumberStyle::UsFinance)
}

fn made(start: &Start) -> Workbench {
    Workbench::in_memory(start.document(noon()).unwrap())
}

fn messages(numbers: &Numbers) -> Vec<(Option<u32>, StartField, String)> {
    read(numbers).problems.into_iter().map(|it| (it.segment, it.field, it.message)).collect()
}

#[test]
fn everything_offered_makes_a_valid_document_that_starts_next_month() {
    let offered = offers(noon(), NumberStyle::UsFinance).unwrap().offers;
    let names: Vec<&str> = offered.iter().map(|offer| offer.name.as_str()).collect();
    let each = ["Sample plan", "Empty plan", "All kinds", "SMB", "Mid-market", "Enterprise"];
    assert_eq!(names, each);
    assert_eq!(offered[3].detail, "One segment: 500 accounts, $5.00M ARR, 4 CSMs.");
    for offer in offered {
        let mut workbench = made(&offer.start);
        assert_eq!(workbench.check().issues, [], "{}", offer.name);
        assert!(!workbench.view(&request("baseline")).results.stale, "{}", offer.name);
        let start = &workbench.document().plan["start"];
        assert_eq!(start, if offer.start == Start::Sample { "2027-01" } else { "2027-04" }, "{}", offer.name);
    }
    assert_eq!(made(&Start::Sample).document(), &sample().unwrap());
}

#[test]
fn a_preset_is_that_preset_to_the_last_value() {
    for kind in offers(noon(), NumberStyle::UsFinance).unwrap().kinds {
        let plan = made(&Start::Preset { preset: kind.id.clone() }).document().plan.clone();
        let mut other = Workbench::in_memory(sample().unwrap());
        let edit = headroom_workbench::Edit::AddSegment { preset: kind.id.clone(), name: format!("{} 2", kind.name) };
        other.edit(&edit, &bare("baseline"), None, noon()).unwrap();
        let mut added = other.document().plan["segments"].as_object().unwrap().values().next_back().unwrap().clone();
        added["name"] = kind.name.into();
        let got = &plan["segments"][&kind.id];
        for (group, values) in added.as_object().unwrap() {
            for (field, value) in values.as_object().into_iter().flatten() {
                let same = got[group][field] == *value || got[group][field].as_f64() == value.as_f64();
                assert!(same || value.is_object(), "{group}/{field}: {} is not {value}", got[group][field]);
            }
        }
    }
    let unknown = Start::Preset { preset: "mid".to_owned() }.document(noon()).unwrap_err();
    assert_eq!(unknown.to_string(), "There is no preset “mid”; there are smb, mid_market, enterprise.");
}

#[test]
fn an_empty_plan_comes_to_nothing_until_it_is_filled() {
    let mut workbench = made(&Start::Empty);
    let view = workbench.view(&bare("baseline"));
    assert_eq!(figure(&view, "closing_arr"), "–");
    let edit = crate::desk::set("baseline", "/segments/segment_1/opening/accounts", 100);
    let view = workbench.edit(&edit, &bare("baseline"), None, noon()).unwrap();
    assert!(
        (number(&view, "/segments/segment_1/opening/arr") - 4.5e6).abs() < 1e-6,
        "at the contract value of a new one"
    );
    assert_ne!(figure(&view, "closing_arr"), "–");
}

#[test]
fn numbers_become_a_plan_of_that_size_with_the_cut_as_a_scenario() {
    let mut numbers = of_one(" Key accounts ", 80.0, 6e6, 3.0);
    numbers.segments.push(SegmentNumbers { name: "Key-accounts".to_owned(), ..numbers.segments[0].clone() });
    numbers.currency = "EUR".to_owned();
    numbers.start = "2027-07".to_owned();
    numbers.cut = Some(Cut { segment: 1, csms: Some(1.0), month: "2027-10".to_owned() });
    let start = Start::Numbers { numbers };
    let mut workbench = made(&start);
    let plan = &workbench.document().plan;
    assert_eq!((&plan["currency"], &plan["start"]), (&"EUR".into(), &"2027-07".into()));
    let segment = &plan["segments"]["key_accounts"];
    assert_eq!(segment["name"], "Key accounts");
    // 80 of the preset's 200 accounts: two fifths of its 4 wins a month. 75,000 an account against its 45,000.
    assert_eq!(segment["acquisition"]["volume"]["direct"], 1.6);
    assert_eq!((&segment["acquisition"]["acv"], &segment["acquisition"]["cac"]), (&75_000.into(), &90_000.into()));
    assert_eq!(segment["team"]["annual_cost"], 165_000, "as the preset has it");
    assert_eq!(plan["cs_overhead_annual"], 99_000, "a tenth of six CSMs");

    let shown = start.shown(workbench.document()).to_owned();
    assert_eq!(workbench.name(&shown), "Cut 1 Key-accounts CSM");
    assert!(plan_has(&workbench, "key_accounts_2"), "two names that give one id");
    let view = workbench.view(&request(&shown));
    let verdict = view.results.verdict.unwrap().sentence;
    assert!(verdict.contains("Key-accounts") && verdict.contains("Oct 2027"), "{verdict}");
    assert_eq!(view.scenarios.len(), 2);
}

fn plan_has(workbench: &Workbench, segment: &str) -> bool {
    workbench.document().plan["segments"].get(segment).is_some()
}

#[test]
fn two_segments_of_one_name_are_refused_at_the_second_and_both_are_read() {
    let mut numbers = numbers();
    numbers.segments[1].name = " smb ".to_owned();
    let found = read(&numbers);
    let said = "There is a segment “SMB” already. Choose another name.";
    assert_eq!(messages(&numbers), [(Some(1), StartField::Name, said.to_owned())]);
    assert!(found.segments.iter().all(|segment| segment.coverage != "n/a"), "{:?}", found.segments);
    let refused = Start::Numbers { numbers }.document(noon()).unwrap_err();
    assert_eq!(refused.issues().iter().map(|issue| issue.message.as_str()).collect::<Vec<_>>(), [said]);
}

#[test]
fn a_name_that_cannot_be_taken_hides_nothing_else() {
    let mut numbers = of_one(&"long ".repeat(50), 80.0, 6e6, 3.0);
    numbers.cut = Some(Cut { segment: 0, csms: Some(1.0), month: "2027-07".to_owned() });
    let said = messages(&numbers);
    assert_eq!((said.len(), said[0].1), (1, StartField::Name), "{said:?}");
    assert!(said[0].2.contains("at most 200 characters"), "{said:?}");
    numbers.segments[0].name = String::new();
    numbers.segments[0].accounts = None;
    let said: Vec<String> = messages(&numbers).into_iter().map(|(_, _, message)| message).collect();
    assert_eq!(said, ["A segment needs a name; type one.", "Type how many accounts Segment 1 has today."]);
}

#[test]
fn the_longest_name_of_a_segment_leaves_its_cut_a_name() {
    let longest = "é".repeat(200);
    let mut numbers = of_one(&longest, 80.0, 6e6, 3.0);
    numbers.start = "2027-04".to_owned();
    numbers.cut = Some(Cut { segment: 0, csms: Some(2.0), month: "2027-07".to_owned() });
    assert_eq!(messages(&numbers), []);
    let start = Start::Numbers { numbers };
    let workbench = made(&start);
    let name = workbench.name(start.shown(workbench.document()));
    assert_eq!((name.chars().count(), name.starts_with("Cut 2 é"), name.ends_with("é CSMs")), (200, true, true));
}

#[test]
fn a_segment_without_accounts_begins_without_wins_and_says_so() {
    let numbers = of_one("Public sector", 0.0, 0.0, 1.0);
    let read = read(&numbers);
    assert_eq!((read.problems, read.segments[0].warnings.len()), (vec![], 1));
    assert!(read.segments[0].warnings[0].contains("without wins"), "{:?}", read.segments[0].warnings);
    let workbench = made(&Start::Numbers { numbers });
    let segment = &workbench.document().plan["segments"]["public_sector"];
    assert_eq!(segment["acquisition"]["volume"]["direct"], 0);
    assert_eq!(segment["acquisition"]["acv"], 45_000, "at the price of its kind");
}

#[test]
fn a_segment_reads_as_it_will_in_the_document() {
    let numbers = numbers();
    let read = read(&numbers);
    assert_eq!((read.problems, read.notes), (vec![], Vec::<String>::new()));
    let [smb, mid, enterprise] = &read.segments[..] else { panic!("three kinds") };
    assert_eq!((mid.arr_per_account.as_str(), mid.accounts_per_csm.as_str()), ("$45,000", "28.6"));
    let mut workbench = made(&Start::Numbers { numbers });
    let summary = workbench.project("baseline").unwrap().summary.segments["mid_market"].coverage_today;
    assert_eq!(mid.coverage, headroom_engine::number::Style::UsFinance.percent(summary));
    for segment in [smb, mid, enterprise] {
        assert_eq!(segment.warnings, Vec::<String>::new(), "a preset is plausible");
    }
}

#[test]
fn what_is_unlikely_is_said_in_words() {
    let of = |accounts, arr, csms| read(&of_one("Mid-market", accounts, arr, csms)).segments.remove(0).warnings;
    let thin = of(200.0, 9e6, 2.0);
    assert!(thin[0].starts_with("2 CSMs cannot meet the hours these accounts ask for: coverage is "), "{thin:?}");
    assert!(thin[0].ends_with(" would, with 85% of its hours taken."), "{thin:?}");
    assert!(of(200.0, 9e6, 0.0)[0].starts_with("Nobody looks after these accounts; a team of "));
    let parted = of(12.5, 562_500.0, 1.0);
    assert_eq!(parted[0], "12.5 accounts are no whole number; check the decimal mark.");
    let one = of(200.0, 9e6, 1.0);
    assert!(one[0].starts_with("1 CSM cannot meet the hours these accounts ask for: coverage is "), "{one:?}");
    let little = of(200.0, 9e6, 0.001);
    assert!(little[0].starts_with("0.001 CSMs cannot meet "), "{little:?}");
    assert!(little[0].contains("coverage is next to none."), "{little:?}");
    assert!(of(200.0, 9e6, 40.0)[0].starts_with("These accounts ask for "));
    let cheap = of(200.0, 4e5, 7.0);
    assert_eq!(
        cheap,
        ["$2.00K an account is far below the $45.0K of Mid-market. Check accounts and ARR, or choose another kind."]
    );
    let mut euro = numbers();
    euro.currency = "EUR".to_owned();
    assert_eq!(read(&euro).notes.len(), 1);
}

#[test]
fn what_is_in_the_way_is_said_at_its_field_and_the_other_rows_are_read() {
    let mut numbers = numbers();
    numbers.segments[0].accounts = None;
    numbers.segments[1].arr = Some(0.0);
    numbers.segments[2].name = " ".to_owned();
    numbers.start = "soon".to_owned();
    let found = messages(&numbers);
    let places: Vec<_> = found.iter().map(|(segment, field, _)| (*segment, *field)).collect();
    assert!(places.contains(&(Some(0), StartField::Accounts)), "{found:?}");
    assert!(places.contains(&(Some(2), StartField::Name)), "{found:?}");
    assert_eq!(places.iter().filter(|place| **place == (None, StartField::Start)).count(), 1, "{found:?}");
    numbers.start = "2027-04".to_owned();
    let found = read(&numbers);
    assert_eq!(found.problems.iter().filter(|it| it.segment == Some(1)).count(), 1, "accounts without ARR");
    assert_eq!(found.segments[0].coverage, "n/a");
    let refused = Start::Numbers { numbers }.document(noon()).unwrap_err();
    assert!(refused.issues().iter().any(|issue| issue.message == "Type how many accounts SMB has today."));
}

#[test]
fn a_cut_that_cannot_be_is_said_at_its_field() {
    let cut = |csms, month: &str| {
        let mut numbers = of_one("Key accounts", 80.0, 6e6, 3.0);
        numbers.start = "2027-04".to_owned();
        numbers.cut = Some(Cut { segment: 0, csms, month: month.to_owned() });
        messages(&numbers)
    };
    assert_eq!(cut(Some(1.0), "2027-07"), []);
    assert_eq!(cut(None, "2027-07")[0].2, "Type how many CSMs are cut, more than 0.");
    assert_eq!(cut(Some(-1.0), "2027-07")[0].1, StartField::CutCsms);
    let deep = cut(Some(4.0), "2027-07");
    assert_eq!((deep[0].1, deep.len()), (StartField::CutCsms, 1));
    assert!(deep[0].2.contains("at most 3 can be cut"), "{deep:?}");
    assert_eq!(cut(Some(1.0), "2026-07")[0].1, StartField::CutMonth);
}
