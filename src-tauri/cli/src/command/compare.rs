//! `compare FILE --scenario ID [--scenario ID …] [--reference ID] [--format …]`.

use headroom_engine::Comparison;
use headroom_workbench::{Workbench, WorkbenchError};
use serde_json::{Map, Value, json};

use super::{asked, ids};
use crate::arguments::{Compare, Format};
use crate::failure::Failure;
use crate::table::Compared;
use crate::{output, table};

/// Writes what scenarios gain and lose against a reference.
pub(crate) fn run(compare: &Compare) -> Result<(), Failure> {
    let (mut workbench, (reference, ids, comparisons)) = asked(&compare.file, |workbench| {
        let (reference, ids) = (workbench.id_of(&compare.reference)?, ids(workbench, &compare.scenarios)?);
        let comparisons = ids.iter().map(|id| workbench.compare(&reference, id)).collect::<Result<Vec<_>, _>>()?;
        Ok((reference, ids, comparisons))
    })?;
    let reference = reference.as_str();
    match compare.format {
        Format::Json => output::json(&result(reference, &ids, &comparisons)?),
        Format::Csv => output::result(&workbench.comparison_csv(reference, &ids)?),
        Format::Table => {
            let projected = workbench.project(reference)?;
            let compared = compared(&mut workbench, reference, ids, comparisons)?;
            output::result(table::comparison(workbench.name(reference), &projected, compared).as_bytes())
        }
    }
}

fn result(reference: &str, ids: &[String], comparisons: &[Comparison]) -> Result<Value, Failure> {
    let mut scenarios = Map::new();
    for (id, comparison) in ids.iter().zip(comparisons) {
        let comparison = serde_json::to_value(comparison);
        let comparison = comparison.map_err(|error| Failure::Usage(format!("{id} could not be written: {error}")))?;
        scenarios.insert(id.clone(), comparison);
    }
    Ok(json!({ "reference": reference, "scenarios": scenarios }))
}

fn compared(
    workbench: &mut Workbench,
    reference: &str,
    ids: Vec<String>,
    comparisons: Vec<Comparison>,
) -> Result<Vec<Compared>, WorkbenchError> {
    let mut compared = Vec::with_capacity(ids.len());
    for (id, comparison) in ids.into_iter().zip(comparisons) {
        compared.push(Compared {
            name: workbench.name(&id).to_owned(),
            is_reference: id == reference,
            projected: workbench.project(&id)?,
            sentence: workbench.verdict(reference, &id)?.sentence,
            comparison,
        });
    }
    Ok(compared)
}
