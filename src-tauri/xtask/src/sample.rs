//! What `run` does where no window can be opened: the sample's scenarios as a table, its charts as files.

use crate::project::Project;
use crate::{Outcome, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The sample's scenarios, in its own order.
const SCENARIOS: [&str; 5] = ["cut_two", "cut_two_digital", "cut_one_in_five", "hiring_freeze", "invest"];

/// The charts, and the scenarios of those that do not show all.
const CHARTS: [(&str, &[&str]); 4] =
    [("arr", &[]), ("bridge", &["cut_two"]), ("net", &["cut_two"]), ("contribution", &[])];

/// Builds the command line, compares the sample's scenarios and draws its charts.
pub(crate) fn show(project: &Project) -> Outcome {
    println!("There is no display, so no window opens: this compares the sample's scenarios on the command line.");
    let build = ["build", "--package", "headroom-cli"];
    shell::step(project, "command line", &mut project.cargo(build))?;
    let folder = project.target().join("headroom-sample");
    let document = fresh_document(project, &folder)?;
    let compare = compare_arguments();
    shell::step(project, "comparison with the baseline", cli(project, "compare", &document).args(compare))?;
    project.announce("charts");
    for picture in pictures(&folder) {
        draw(project, &document, &picture)?;
    }
    println!("\nThe document and its charts (SVG and PNG) are in {}", folder.display());
    Ok(())
}

fn fresh_document(project: &Project, folder: &Path) -> Outcome<PathBuf> {
    let document = folder.join("Sample.headroom");
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("Cannot empty {}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("Cannot create {}: {error}", folder.display()))?;
    shell::step(project, "sample document", &mut cli(project, "new", &document))?;
    Ok(document)
}

fn cli(project: &Project, command: &str, document: &Path) -> Command {
    let mut cli = Command::new(project.program("debug", "headroom-cli"));
    cli.arg(command).arg(document);
    cli
}

fn compare_arguments() -> Vec<&'static str> {
    SCENARIOS.iter().flat_map(|scenario| ["--scenario", scenario]).collect()
}

/// One chart in one file.
struct Picture {
    kind: &'static str,
    scenarios: &'static [&'static str],
    file: PathBuf,
}

fn pictures(folder: &Path) -> Vec<Picture> {
    let both = |(kind, scenarios): (&'static str, &'static [&'static str])| {
        ["svg", "png"].map(|ending| Picture { kind, scenarios, file: folder.join(format!("{kind}.{ending}")) })
    };
    CHARTS.into_iter().flat_map(both).collect()
}

fn draw(project: &Project, document: &Path, picture: &Picture) -> Outcome {
    let mut chart = cli(project, "chart", document);
    chart.args(["--kind", picture.kind]);
    for scenario in picture.scenarios {
        chart.args(["--scenario", scenario]);
    }
    chart.arg("-o").arg(&picture.file);
    shell::run(project, picture.kind, &mut chart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chart_is_written_in_both_formats() {
        let files: Vec<String> = pictures(Path::new("out")).iter().map(|p| p.file.display().to_string()).collect();
        assert_eq!(files.len(), 8);
        assert!(files.contains(&"out/net.svg".into()) && files.contains(&"out/arr.png".into()));
    }

    #[test]
    fn all_scenarios_are_compared() {
        let arguments = compare_arguments();
        assert_eq!(arguments[..4], ["--scenario", "cut_two", "--scenario", "cut_two_digital"]);
        assert_eq!(arguments.len(), 10);
    }
}
