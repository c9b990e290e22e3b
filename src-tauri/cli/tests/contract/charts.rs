use std::fs;

use crate::sheet::{Sheet, command, stderr, stdout, with_broken_scenario};

#[test]
fn every_kind_is_drawn_as_svg_and_png() {
    let sheet = Sheet::sample();
    for kind in ["arr", "bridge", "net", "contribution"] {
        let command = format!("chart plan.json --kind {kind} --scenario cut_two --size 960x540");
        let svg = sheet.run(&format!("{command} -o {kind}.svg")).code(0);
        assert_eq!(stdout(&svg), "", "messages go to stderr");
        assert!(fs::read_to_string(sheet.path(&format!("{kind}.svg"))).unwrap().starts_with("<svg"));
        sheet.run(&format!("{command} --theme dark --output {kind}.png")).code(0);
        let png = fs::read(sheet.path(&format!("{kind}.png"))).unwrap();
        assert_eq!(&png[1..4], b"PNG");
        assert_eq!((&png[16..20], &png[20..24]), (&960_u32.to_be_bytes()[..], &540_u32.to_be_bytes()[..]));
    }
}

#[test]
fn lines_are_of_the_reference_and_the_scenarios_or_of_all() {
    let sheet = Sheet::with(&with_broken_scenario());
    let svg = |arguments: &str| {
        sheet.run(&format!("chart plan.json --kind arr {arguments} -o out.svg")).code(0);
        fs::read_to_string(sheet.path("out.svg")).unwrap()
    };
    let chosen = svg("--scenario invest --scenario hiring_freeze");
    assert!(["Baseline", "Invest in expansion", "Hiring freeze"].iter().all(|name| chosen.contains(name)));
    assert!(!chosen.contains("Cut one in five"));
    let all = svg("");
    assert!(["Baseline", "Invest in expansion", "Cut one in five"].iter().all(|name| all.contains(name)));
    assert!(!all.contains("Broken"), "what is not valid is left out, with a warning");
    assert!(svg("--scenario invest --reference cut_two").contains("Cut 2 Mid-market CSMs"));
}

#[test]
fn a_bridge_spans_the_period_asked_for() {
    let sheet = Sheet::sample();
    let svg = |period: &str| {
        let start = ["chart", "plan.json", "--kind", "bridge", "-o", "out.svg"];
        let mut command = command();
        command.current_dir(sheet.folder.path()).args(start);
        if !period.is_empty() {
            command.args(["--period", period]);
        }
        command.assert().code(0);
        fs::read_to_string(sheet.path("out.svg")).unwrap()
    };
    assert!(svg("").contains("Jan 2027 – Dec 2029"));
    assert!(svg("FY28").contains("Jan 2028 – Dec 2028"));
    assert_eq!(svg("fy28 q2"), svg("FY28 Q2"));
    assert!(svg("FY28 Q2").contains("Apr 2028 – Jun 2028"));
}

#[test]
fn a_period_that_is_not_there_is_wrong_input_and_one_of_another_chart_is_wrong_usage() {
    let sheet = Sheet::sample();
    let unknown = sheet.run("chart plan.json --kind bridge --scenario invest --period FY99 -o out.svg").code(1);
    let said = stderr(&unknown);
    assert!(
        said.starts_with("error: There is no period “FY99”; “Invest in expansion” has FY27, FY28, FY29, FY27 Q1, "),
        "{said}"
    );
    let of_lines = sheet.run("chart plan.json --kind arr --period FY28 -o out.svg").code(2);
    assert_eq!(stderr(&of_lines), "error: Only a bridge spans a period; leave --period out, or draw --kind bridge.\n");
    assert!(!sheet.path("out.svg").exists());
}

#[test]
fn exit_codes() {
    let sheet = Sheet::sample();
    sheet.run("chart plan.json --kind pie -o out.svg").code(2);
    sheet.run("chart plan.json --kind arr").code(2);
    let ending = sheet.run("chart plan.json --kind arr -o out.gif").code(2);
    assert_eq!(stderr(&ending), "error: A chart is written to a file that ends in .svg or .png.\n");
    sheet.run("chart plan.json --kind net -o out.svg").code(2);
    sheet.run("chart plan.json --kind net --scenario cut_two --scenario invest -o out.svg").code(2);
    sheet.run("chart plan.json --kind bridge --scenario cut_two --scenario invest -o out.svg").code(2);
    sheet.run("chart plan.json --kind arr --size big -o out.svg").code(2);
    sheet.run("chart plan.json --kind arr --size 1x1 -o out.svg").code(2);
    sheet.run("chart plan.json --kind arr --scenario nobody -o out.svg").code(1);
    sheet.run("chart plan.json --kind arr -o nowhere/out.svg").code(2);
    sheet.run("chart nowhere.json --kind arr -o out.svg").code(2);
    assert!(!sheet.path("out.svg").exists());
}
