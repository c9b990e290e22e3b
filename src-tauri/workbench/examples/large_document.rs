//! Makes a document larger than most: `large_document FILE [SCENARIOS] [EDITS]`, by default 200 scenarios and a history of
//! 5,000 edits. What opens and starts quickly with it does so with the documents people have.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, SystemTime};

use headroom_engine::parse_document;
use headroom_workbench::view::{NumberStyle, Theme, ViewRequest};
use headroom_workbench::{Document, Edit, Moment, Workbench, sample};
use serde_json::{Value, json};

/// Every fifth scenario rests on the baseline, the others each on the one before.
const CHAIN: usize = 5;

/// How long after one edit the next one is made.
const PAUSE: Duration = Duration::from_mins(1);

const SEGMENTS: [&str; 3] = ["smb", "mid_market", "enterprise"];

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let file = words.first().ok_or("large_document FILE [SCENARIOS] [EDITS]")?;
    let scenarios = words.get(1).map_or(Ok(200), |word| word.parse())?;
    let edits = words.get(2).map_or(Ok(5_000), |word| word.parse())?;
    let mut workbench = Workbench::in_memory(with_scenarios(scenarios)?);
    make_edits(&mut workbench, scenarios, edits)?;
    workbench.save_as(Path::new(file))?;
    workbench.flush()?;
    Ok(())
}

/// The sample with further scenarios, each with overrides of its own.
fn with_scenarios(count: usize) -> Result<Document, Box<dyn Error>> {
    let sample = Workbench::in_memory(sample()?).exchange_json();
    let mut content: Value = serde_json::from_slice(&sample)?;
    content["scenarios"] = (0..count).map(scenario).collect();
    parse_document(&content.to_string()).map_err(|issues| format!("{issues:?}").into())
}

fn scenario(number: usize) -> Value {
    let parent = (!number.is_multiple_of(CHAIN)).then(|| id(number - 1));
    let overrides: Value = SEGMENTS.iter().map(|segment| (churn(segment), json!(rate(number)))).collect();
    json!({ "id": id(number), "name": format!("Option {}", number + 1), "parent": parent, "overrides": overrides })
}

/// A history of typing, all over the document.
fn make_edits(workbench: &mut Workbench, scenarios: usize, edits: usize) -> Result<(), Box<dyn Error>> {
    let mut now = SystemTime::now() - PAUSE * u32::try_from(edits)?;
    for number in 0..edits {
        now += PAUSE;
        let scenario = id(number % scenarios);
        let request = ViewRequest {
            selected: scenario.clone(),
            reference: "baseline".into(),
            charts: Vec::new(),
            timelines: Vec::new(),
            theme: Theme::Light,
            style: NumberStyle::default(),
        };
        let pointer = churn(SEGMENTS[number % SEGMENTS.len()]);
        let edit = Edit::SetValue { scenario, pointer, value: json!(rate(number + 1)) };
        workbench.edit(&edit, &request, None, Moment::from(now))?;
    }
    Ok(())
}

fn id(number: usize) -> String {
    format!("option_{}", number + 1)
}

fn churn(segment: &str) -> String {
    format!("/segments/{segment}/retention/churn")
}

/// Another rate for each number, between 5 and 25 percent.
fn rate(number: usize) -> f64 {
    0.05 + 0.2 * (number as f64 * 0.618).fract()
}
