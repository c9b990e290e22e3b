//! The assumptions grid: what there is comes from the engine's table of fields, this only arranges it.

use headroom_engine::derived::Figure;
use headroom_engine::schema::{self, Field, Group, Kind, Scope};

use super::Sheet;
use super::cell::{Cells, Origins};
use super::derived::Figures;
use crate::view::{Column, Format, Grid, GridGroup, GridRow};

/// The grid of the selected scenario.
pub(super) fn grid(sheet: &Sheet<'_>) -> Grid {
    let columns: Vec<Column> =
        sheet.segments().map(|(id, name)| Column { id: id.to_owned(), name: name.to_owned() }).collect();
    let origins = Origins::of(sheet);
    let cells = Cells::of(sheet, &origins);
    let rows = Rows { figures: Figures::of(sheet, &cells, &columns), cells: &cells, columns: &columns };
    let mut groups = vec![GridGroup {
        id: "key".to_owned(),
        title: "Key assumptions".to_owned(),
        stage: None,
        rows: rows.of(schema::key_assumptions().into_iter(), Figure::is_key),
    }];
    groups.extend(in_order().map(|group| rows.group(group)).filter(|group| !group.rows.is_empty()));
    Grid { columns, groups }
}

/// What is said of the plan as a whole comes last: it is set once.
fn in_order() -> impl Iterator<Item = Group> {
    let others = Group::ALL.into_iter().filter(|group| *group != Group::Plan);
    others.chain(std::iter::once(Group::Plan))
}

struct Rows<'s> {
    cells: &'s Cells<'s>,
    figures: Figures<'s>,
    columns: &'s [Column],
}

impl Rows<'_> {
    fn group(&self, group: Group) -> GridGroup {
        GridGroup {
            id: group.id().to_owned(),
            title: group.title().to_owned(),
            stage: group.stage().map(str::to_owned),
            rows: self.of(schema::in_group(group), |_| true),
        }
    }

    /// The rows of `fields`, each followed by the figures read below it that are `wanted`.
    fn of(&self, fields: impl Iterator<Item = &'static Field>, wanted: fn(Figure) -> bool) -> Vec<GridRow> {
        let figures = |field: &'static Field| {
            let below = Figure::ALL.into_iter().filter(|figure| figure.below() == field.path && wanted(*figure));
            below.filter_map(|figure| self.figures.row(figure))
        };
        fields.flat_map(|field| self.row(field).into_iter().chain(figures(field))).collect()
    }

    /// The row of `field`; `None` where its values have no place in a cell.
    fn row(&self, field: &'static Field) -> Option<GridRow> {
        let format = format(field)?;
        let plan_wide = field.scope == Scope::Plan;
        let cells = if plan_wide {
            vec![self.cells.cell(field, format!("/{}", field.path))]
        } else {
            let pointers = self.columns.iter().map(|column| format!("/segments/{}/{}", column.id, field.path));
            pointers.map(|pointer| self.cells.cell(field, pointer)).collect()
        };
        Some(GridRow {
            field: field.path.to_owned(),
            label: field.label.to_owned(),
            unit: field.unit.to_owned(),
            format,
            range: field.range(),
            help: field.help.to_owned(),
            derived: None,
            plan_wide,
            cells,
        })
    }
}

/// How a cell of `field` is shown; `None` for texts, lists, and objects that are always there.
fn format(field: &Field) -> Option<Format> {
    match field.format() {
        schema::Format::Switch if field.nullable && matches!(field.kind, Kind::Object) => Some(Format::Switch),
        schema::Format::Switch => None,
        other => number_format(other),
    }
}

/// How a number or a word is shown.
pub(super) fn number_format(format: schema::Format) -> Option<Format> {
    match format {
        schema::Format::Percent => Some(Format::Percent),
        schema::Format::Money => Some(Format::Money),
        schema::Format::Number => Some(Format::Number),
        schema::Format::Whole => Some(Format::Whole),
        schema::Format::Choice => Some(Format::Choice),
        schema::Format::Switch | schema::Format::Text => None,
    }
}
