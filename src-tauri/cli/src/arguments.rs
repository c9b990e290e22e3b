//! What can be asked for.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use headroom_engine::BASELINE;

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "headroom-cli",
    version,
    about = "Scenario planning for Customer Success, without a window",
    long_about = "Scenario planning for Customer Success, without a window: what the team is worth and what a cut would \
                  cost.\n\nFILE is a .headroom document, an exchange JSON or a bare plan.",
    after_help = EXAMPLES,
    arg_required_else_help = true
)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "Examples:
  headroom-cli new Sample.headroom
  headroom-cli check Sample.headroom
  headroom-cli project Sample.headroom --scenario cut_two --by quarter
  headroom-cli compare Sample.headroom --scenario cut_two --scenario hiring_freeze
  headroom-cli compare plan.json --scenario cut_two --format json | jq .scenarios.cut_two.net
  headroom-cli chart Sample.headroom --kind net --scenario cut_two -o net.svg
  headroom-cli export Sample.headroom -o months.csv

Exit codes: 0 done, 1 the input is wrong (every issue is listed), 2 usage or IO.";

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create a document (by default with the sample)
    #[command(after_help = "Examples:
  headroom-cli new Sample.headroom
  headroom-cli new Acme.headroom --from acme.json")]
    New(New),
    /// Validate the plan, every scenario and every plan of record; exit 1 if there is an issue
    #[command(after_help = "Examples:
  headroom-cli check Acme.headroom
  headroom-cli check plan.json --format json")]
    Check(Check),
    /// Project a scenario month by month, or show a plan of record as it was frozen
    #[command(after_help = "Examples:
  headroom-cli project Acme.headroom
  headroom-cli project Acme.headroom --scenario cut_two --by quarter
  headroom-cli project plan.json --format csv > months.csv")]
    Project(Project),
    /// Compare scenarios or plans of record with a reference
    #[command(after_help = "Examples:
  headroom-cli compare Acme.headroom --scenario cut_two
  headroom-cli compare Acme.headroom --scenario 'Hiring freeze'
  headroom-cli compare Acme.headroom --scenario cut_two_digital --reference cut_two --format json")]
    Compare(Compare),
    /// Draw a chart
    #[command(after_help = "Examples:
  headroom-cli chart Acme.headroom --kind arr -o arr.svg
  headroom-cli chart Acme.headroom --kind bridge --scenario cut_two -o bridge.png --size 1600x900
  headroom-cli chart Acme.headroom --kind bridge --period 'FY28 Q2' -o quarter.svg
  headroom-cli chart Acme.headroom --kind net --scenario cut_two --theme dark -o net.svg")]
    Chart(Chart),
    /// Write the whole document as exchange JSON, or every month as tidy CSV
    #[command(after_help = "Examples:
  headroom-cli export Acme.headroom -o acme.json
  headroom-cli export Acme.headroom -o months.csv")]
    Export(Export),
}

/// `new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The document to create; must not exist
    #[arg(value_name = "FILE.headroom")]
    pub(crate) file: PathBuf,
    /// What it holds, instead of the sample
    #[arg(long, value_name = "FILE.json")]
    pub(crate) from: Option<PathBuf>,
}

/// `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A document, an exchange JSON or a bare plan
    pub(crate) file: PathBuf,
    /// How the issues are written
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
}

/// `project`.
#[derive(Debug, Args)]
pub(crate) struct Project {
    /// A document, an exchange JSON or a bare plan
    pub(crate) file: PathBuf,
    /// Id or name of the scenario or plan of record
    #[arg(long, value_name = "ID|NAME", default_value = BASELINE)]
    pub(crate) scenario: String,
    /// How the projection is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// The columns of the table
    #[arg(long, value_enum, default_value_t = By::Year)]
    pub(crate) by: By,
}

/// `compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// A document or an exchange JSON
    pub(crate) file: PathBuf,
    /// Id or name of a scenario or plan of record; may be given several times
    #[arg(long = "scenario", value_name = "ID|NAME", required = true)]
    pub(crate) scenarios: Vec<String>,
    /// Id or name of the scenario or plan of record to compare with
    #[arg(long, value_name = "ID|NAME", default_value = BASELINE)]
    pub(crate) reference: String,
    /// How the comparison is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

/// `chart`.
#[derive(Debug, Args)]
pub(crate) struct Chart {
    /// A document, an exchange JSON or a bare plan
    pub(crate) file: PathBuf,
    /// Which chart
    #[arg(long, value_enum)]
    pub(crate) kind: Kind,
    /// Id or name of a scenario or plan of record; arr and contribution take several (default: all scenarios), bridge and net one
    #[arg(long = "scenario", value_name = "ID|NAME")]
    pub(crate) scenarios: Vec<String>,
    /// Id or name of the scenario or plan of record to compare with
    #[arg(long, value_name = "ID|NAME", default_value = BASELINE)]
    pub(crate) reference: String,
    /// Fiscal year or quarter that a bridge spans, such as FY28 or 'FY28 Q2' (default: all months)
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: Option<String>,
    /// Pixels
    #[arg(long, value_name = "WxH", default_value = "1600x900", value_parser = size)]
    pub(crate) size: (u32, u32),
    /// Colours
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(crate) theme: Theme,
    /// The picture; its ending says which kind
    #[arg(short, long, value_name = "OUT.svg|OUT.png")]
    pub(crate) output: PathBuf,
}

/// `export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// A document, an exchange JSON or a bare plan
    pub(crate) file: PathBuf,
    /// The file to write; its ending says which kind
    #[arg(short, long, value_name = "OUT.json|OUT.csv")]
    pub(crate) output: PathBuf,
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// Everything, with full precision
    Json,
    /// One value a line: scenario,segment,month,metric,value
    Csv,
}

/// How issues are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// One issue a line
    Text,
    /// {"issues": […], "warnings": […]}
    Json,
}

/// The columns of a projection's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// Every month
    Month,
    /// Fiscal quarters
    Quarter,
    /// Fiscal years
    Year,
}

/// The charts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// ARR by scenario
    Arr,
    /// What moves the ARR of one scenario from its opening to its closing value
    Bridge,
    /// Cumulative net of one scenario against the reference
    Net,
    /// Contribution by month and scenario
    Contribution,
    /// Gross profit of one scenario with and without CSMs
    Worth,
}

/// The colours of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// Ink on white
    Light,
    /// Grey on near-black
    Dark,
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '×']);
    let pixels = sides.and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    pixels.ok_or_else(|| "a size is written like 1600x900".to_owned())
}
