use headroom_workbench::Workbench;
use headroom_workbench::view::{Timeline, TimelineRequest, ViewRequest};

use crate::desk::{Desk, bare};

fn request(scenario: &str, segment: &str, width: u32) -> ViewRequest {
    let wanted = TimelineRequest { segment: segment.to_owned(), width, height: 620, detail: true, arr_per_csm: 2e6 };
    ViewRequest { timelines: vec![wanted], ..bare(scenario) }
}

fn of_mid_market(scenario: &str) -> Timeline {
    let mut desk = Desk::new();
    desk.workbench.view(&request(scenario, "mid_market", 640)).timelines.remove(0)
}

fn values<'t>(timeline: &'t Timeline, label: &str) -> &'t [String] {
    &timeline.readings.iter().find(|reading| reading.label == label).unwrap().values
}

#[test]
fn a_cut_is_seen_in_the_month_it_happens() {
    let timeline = of_mid_market("cut_two");
    if let Some(folder) = std::env::var_os("HEADROOM_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join("timeline.svg"), &timeline.svg).unwrap();
    }
    let april = timeline.months.iter().position(|month| month.id == "2027-04").unwrap();
    assert_eq!(timeline.months[april].label, "Apr 2027");
    let heads = values(&timeline, "CSMs");
    assert_eq!((heads[april - 1].as_str(), heads[april].as_str()), ("8.0", "6.0"));
    assert!(timeline.readings.iter().all(|reading| reading.values.len() == timeline.months.len()));
    assert!(timeline.headline.starts_with("8 CSMs in Jan 2027, "), "{}", timeline.headline);
    assert!(timeline.advice.starts_with("In Jan 2027 a CSM carries 30 accounts; hours and time to impact recommend "));
    assert!(timeline.advice.ends_with("$2.00M ARR per CSM would give 44."), "{}", timeline.advice);
}

#[test]
fn the_heads_stand_where_the_plot_says() {
    let timeline = of_mid_market("cut_two");
    let plot = timeline.plot.unwrap();
    assert!(plot.left > 0 && plot.left < plot.right && plot.right < 640);
    assert!(plot.top < plot.bottom && plot.bottom < 300, "the heads are the first of several panels");
    assert!(plot.head > 10 && plot.head * 8 <= plot.bottom - plot.top, "eight heads have room");
}

#[test]
fn a_team_that_is_not_there_or_has_no_room_is_no_fault() {
    let mut desk = Desk::new();
    assert!(desk.workbench.view(&request("baseline", "nobody", 640)).timelines.is_empty());
    let narrow = desk.workbench.view(&request("baseline", "smb", 4)).timelines.remove(0);
    assert_eq!((narrow.svg.as_str(), narrow.problem, narrow.plot), ("", None, None));
    assert!(!narrow.readings.is_empty());
}

#[test]
fn a_plan_of_record_has_its_teams_too() {
    let mut desk = Desk::new();
    desk.edit("cut_two", &crate::edits::freeze("cut_two", "Board", "2027-03-31"));
    let own = desk.workbench.view(&request("cut_two", "mid_market", 640)).timelines;
    let path = desk.workbench.path().unwrap().to_owned();
    drop(desk.workbench);
    let mut again = Workbench::open(&path).unwrap();
    let frozen = again.view(&request("board", "mid_market", 640)).timelines;
    assert_eq!(frozen[0].readings, own[0].readings);
}
