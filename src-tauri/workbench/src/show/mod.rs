//! Building what is shown.

mod basis;
mod cell;
mod charts;
mod compare;
mod derived;
mod figures;
mod frozen;
mod grid;
mod lines;
mod periods;
mod readings;
mod results;
mod scenarios;
mod sheet;
mod stage;
mod stretches;
mod teams;
mod timelines;
mod warnings;
mod worth;

use headroom_engine::{BASELINE, Issue};

use crate::view::{DocumentHead, Picture, PictureOrder, Problem, View, ViewRequest};
use crate::{Workbench, WorkbenchError, family};

pub(crate) use cell::content;
pub(crate) use charts::{chart, subject};
pub(crate) use compare::{compared, figure_parts};
pub(crate) use derived::content as figure_content;
pub(crate) use frozen::day;
use sheet::Sheet;
pub(crate) use stage::Subject;
pub(crate) use teams::{counted, number, share};
pub(crate) use warnings::warnings;

/// The view that `request` asks for. A scenario or plan of record that is not there (any more) is replaced by the
/// baseline.
pub(crate) fn view(workbench: &mut Workbench, request: &ViewRequest) -> View {
    let (selected, reference) = (known(workbench, &request.selected), known(workbench, &request.reference));
    let (results, timelines) = results::results(workbench, (&selected, &reference), request);
    let records = frozen::rows(workbench);
    let frozen = frozen::head(workbench, &selected, request.style.into());
    let state = workbench.state();
    let sheet = Sheet::of(state, &selected);
    View {
        revision: workbench.revision(),
        document: head(workbench),
        currency: sheet.text("/currency"),
        start: sheet.text("/start"),
        horizon_months: results::horizon(&sheet.plan),
        scenarios: scenarios::rows(state),
        records,
        undo: workbench.past().undo_label(),
        redo: workbench.past().redo_label(),
        refused: Vec::new(),
        frozen,
        grid: grid::grid(&sheet),
        teams: teams::teams(&sheet),
        results,
        timelines,
        selected,
        reference,
    }
}

/// How wide and high a picture is that leaves the window, pixels: it fills a slide, with room for every name in full.
const SLIDE: (u32, u32) = (1600, 900);

/// The picture that `order` asks for, by itself.
pub(crate) fn picture_alone(workbench: &mut Workbench, order: &PictureOrder) -> Result<Picture, WorkbenchError> {
    let (title, svg) = match order {
        PictureOrder::Results(request) => {
            let picture = results::picture_alone(workbench, request)?;
            (picture.title, picture.svg)
        }
        PictureOrder::Compare(request) => {
            let overlay = compare::overlay_alone(workbench, request)?;
            (overlay.title, overlay.svg)
        }
    };
    Ok(Picture { title, svg })
}

fn known(workbench: &Workbench, id: &str) -> String {
    let is_there = workbench.state().has(id) || family::record(workbench.document(), id).is_some();
    if is_there { id } else { BASELINE }.to_owned()
}

fn head(workbench: &Workbench) -> DocumentHead {
    let path = workbench.path();
    let name = path.and_then(|path| path.file_stem());
    DocumentHead {
        name: name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: path.map(|path| path.display().to_string()).unwrap_or_default(),
        read_only: workbench.read_only(),
        saving: workbench.saving(),
    }
}

/// Issues or warnings as the window reads them.
fn problems(issues: &[Issue]) -> Vec<Problem> {
    issues.iter().map(Problem::from).collect()
}
