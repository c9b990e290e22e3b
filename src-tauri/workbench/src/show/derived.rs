//! The rows of the grid that are results, and can be typed all the same.

use headroom_engine::derived::{Basis, Figure, Obstacle};
use headroom_engine::schema::Field;

use super::Sheet;
use super::cell::Cells;
use super::grid::number_format;
use crate::changes;
use crate::view::{Cell, Column, Content, Derived, GridRow};

/// What the figures of a sheet are read from, by column.
pub(super) struct Figures<'s> {
    cells: &'s Cells<'s>,
    columns: &'s [Column],
    bases: Vec<Option<Basis>>,
}

impl<'s> Figures<'s> {
    pub(super) fn of(sheet: &Sheet<'_>, cells: &'s Cells<'s>, columns: &'s [Column]) -> Self {
        let basis = |column: &Column| Basis::read(&sheet.plan, sheet.baseline, &column.id);
        Self { cells, columns, bases: columns.iter().map(basis).collect() }
    }

    /// The row of `figure`.
    pub(super) fn row(&self, figure: Figure) -> Option<GridRow> {
        let field = figure.field()?;
        let columns = self.columns.iter().zip(&self.bases);
        let sets = format!("sets {}", changes::in_a_sentence(field.label));
        Some(GridRow {
            field: figure.id().to_owned(),
            label: figure.label().to_owned(),
            unit: figure.unit().to_owned(),
            format: number_format(figure.format())?,
            // Differs from segment to segment: the card of the cell says it.
            range: String::new(),
            help: figure.help().to_owned(),
            derived: Some(Derived { figure: figure.id().to_owned(), field: field.path.to_owned(), sets }),
            plan_wide: false,
            cells: columns.map(|(column, basis)| self.cell(figure, field, column, basis.as_ref())).collect(),
        })
    }

    /// The cell of the assumption it sets, with the figure in its place.
    fn cell(&self, figure: Figure, field: &'static Field, column: &Column, basis: Option<&Basis>) -> Cell {
        let own = self.cells.cell(field, format!("/segments/{}/{}", column.id, field.path));
        let obstacle = |basis: &Basis| figure.reach(basis).err();
        let obstacle = basis.map_or(Some(Obstacle::Unsound), obstacle).map(|why| why.sentence().to_owned());
        let (content, locked) = (content(figure, basis), own.locked.or(obstacle));
        Cell { content, locked, figure: Some(figure.id().to_owned()), problem: None, ..own }
    }
}

/// The figure as a cell holds it.
pub(crate) fn content(figure: Figure, basis: Option<&Basis>) -> Content {
    match basis.map(|basis| figure.value(basis)) {
        Some(Ok(value)) => Content::Number { value, nullable: false },
        _ => Content::Absent,
    }
}
