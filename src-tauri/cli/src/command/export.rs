//! `export FILE -o OUT.json|.csv`.

use headroom_engine::BASELINE;
use headroom_workbench::{Workbench, WorkbenchError, write_file};

use super::{asked, ending};
use crate::arguments::Export;
use crate::failure::Failure;
use crate::output;

/// Writes the document for other programs. The baseline must be valid; scenarios that are not stay in the exchange
/// JSON, which is the document itself, and are left out of the months.
pub(crate) fn run(export: &Export) -> Result<(), Failure> {
    let bytes = match ending(&export.output).as_str() {
        "json" => |workbench: &mut Workbench| Ok(workbench.exchange_json()),
        "csv" => months,
        _ => return Err(Failure::Usage("An export is written to a file that ends in .json or .csv.".to_owned())),
    };
    let (_, bytes) = asked(&export.file, |workbench| {
        workbench.project(BASELINE)?;
        bytes(workbench)
    })?;
    write_file(&export.output, &bytes)?;
    output::message("written", &export.output.display().to_string());
    Ok(())
}

fn months(workbench: &mut Workbench) -> Result<Vec<u8>, WorkbenchError> {
    let valid: Vec<String> = workbench.ids().into_iter().filter(|id| workbench.project(id).is_ok()).collect();
    workbench.tidy_csv(&valid)
}
