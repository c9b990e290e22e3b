//! Scenarios and plans of record side by side. Begin at [`compared`], then `table.rs`.

mod against;
mod columns;
mod overlays;
mod parts;
mod periods;
mod rows;
mod table;
mod valuation;
mod writing;

use headroom_charts::ChartError;

use crate::view::{CompareRequest, CompareRow, CompareSection, Compared, FigureParts, FigureRequest, Overlay};
use crate::{Workbench, family};
use columns::{Column, columns};
use periods::Calendar;
use rows::{Row, Section, Source, sections};
use table::Table;
use writing::Writing;

/// What `request` asks for.
pub(crate) fn compared(workbench: &mut Workbench, request: &CompareRequest) -> Compared {
    let columns = columns(workbench, request);
    let table = table(&columns, request);
    let sections = sections(&table.segments());
    Compared {
        columns: columns.iter().map(Column::head).collect(),
        periods: table.slots.iter().map(periods::Slot::head).collect(),
        sections: sections.iter().map(|of| section(&table, of)).collect(),
        unit: table.writing.unit(),
        charts: overlays::overlays(&columns, request),
    }
}

/// What the figure that `request` names is made of; `None` where there is no such figure (any more).
pub(crate) fn figure_parts(workbench: &mut Workbench, request: &FigureRequest) -> Option<FigureParts> {
    let is_there = workbench.state().has(&request.scenario);
    if !is_there && family::record(workbench.document(), &request.scenario).is_none() {
        return None;
    }
    let columns = columns(workbench, &request.table);
    parts::parts(&table(&columns, &request.table), request)
}

/// The first picture of `request` by itself, as it leaves the window.
pub(super) fn overlay_alone(workbench: &mut Workbench, request: &CompareRequest) -> Result<Overlay, ChartError> {
    overlays::overlay_alone(&columns(workbench, request), request)
}

fn table<'c>(columns: &'c [Column], request: &CompareRequest) -> Table<'c> {
    let plan = columns.iter().find_map(Column::projected).map(|projected| projected.plan.plan());
    let currency = plan.map_or("", |plan| plan.currency.as_str());
    let writing = Writing { style: request.style.into(), currency, thousands: request.thousands };
    Table::of(columns, Calendar::of(columns, request.periods), writing)
}

fn section(table: &Table<'_>, section: &Section) -> CompareSection {
    let rows = section.rows.iter().map(|of| row(table, of)).collect();
    CompareSection { id: section.id.to_owned(), title: section.title.to_owned(), rows }
}

fn row(table: &Table<'_>, row: &Row) -> CompareRow {
    CompareRow {
        id: row.id.clone(),
        label: row.label.clone(),
        unit: row.beside(&table.writing),
        hint: format!("{} {}", row.definition(), row.rule()),
        indent: matches!(row.source, Source::Segment(..)),
        is_total: row.is_total(),
        figures: table.figures(row),
    }
}
