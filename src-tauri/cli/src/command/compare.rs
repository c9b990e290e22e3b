//! `compare FILE --scenario ID [--scenario ID …] [--reference ID] [--format …]`.

use headroom_engine::Comparison;
use headroom_workbench::{Workbench, WorkbenchError};
use serde_json::{Map, Value, json};

use super::{asked, distinct};
use crate::arguments::{Compare, Format};
use crate::failure::Failure;
use crate::table::Compared;
use crate::{output, table};

/// Writes what scenarios gain and lose against a reference.
pub(crate) fn run(compare: &Compare) -> Result<(), Failure> {
    let (ids, reference) = (distinct(&compare.scenarios), &compare.reference);
    let (mut workbench, comparisons) = asked(&compare.file, |workbench| {
        ids.iter().map(|id| workbench.compare(reference, id)).collect::<Result<Vec<_>, _>>()
    })?;
    match compare.format {
        Format::Json => output::json(&result(reference, &ids, &comparisons)?),
        Format::Csv => output::result(&workbench.comparison_csv(reference, &ids)?),
        Format::Table => {
            let reference = workbench.project(reference).map(|projected| (compare.reference.clone(), projected))?;
            let compared = compared(&mut workbench, &reference.0, ids, comparisons)?;
            let name = workbench.name(&reference.0);
            output::result(table::comparison(name, &reference.1, &compared).as_bytes())
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
            projected: workbench.project(&id)?,
            sentence: workbench.verdict(reference, &id)?.sentence,
            comparison,
        });
    }
    Ok(compared)
}
