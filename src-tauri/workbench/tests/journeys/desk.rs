//! A desk with the sample on it.

use headroom_workbench::view::{
    Cell, ChartKind, ChartRequest, Content, EventRow, KeyFigure, ScenarioRow, Theme, View, ViewRequest,
};
use headroom_workbench::{Edit, Moment, Workbench, WorkbenchError, sample};
use serde_json::Value;
use tempfile::TempDir;

/// An open document in a folder of its own, looked at as one scenario against the baseline.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) workbench: Workbench,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workbench = Workbench::create(&folder.path().join("Sample.headroom"), &sample().unwrap()).unwrap();
        Self { folder, workbench }
    }

    /// Closes the document and opens it again.
    pub(crate) fn reopen(self) -> Self {
        let path = self.workbench.path().unwrap().to_owned();
        drop(self.workbench);
        Self { workbench: Workbench::open(&path).unwrap(), folder: self.folder }
    }

    pub(crate) fn view(&mut self, scenario: &str) -> View {
        self.workbench.view(&request(scenario))
    }

    pub(crate) fn try_edit(&mut self, scenario: &str, edit: &Edit) -> Result<View, WorkbenchError> {
        self.workbench.edit(edit, &request(scenario), None, noon())
    }

    /// One of the edits of a stroke.
    pub(crate) fn stroke(&mut self, scenario: &str, edit: &Edit, stroke: u32) -> View {
        self.workbench.edit(edit, &bare(scenario), Some(stroke), noon()).unwrap()
    }

    pub(crate) fn undo(&mut self, scenario: &str) -> View {
        self.workbench.undo(&bare(scenario), noon()).unwrap()
    }

    pub(crate) fn redo(&mut self, scenario: &str) -> View {
        self.workbench.redo(&bare(scenario), noon()).unwrap()
    }

    pub(crate) fn edit(&mut self, scenario: &str, edit: &Edit) -> View {
        self.try_edit(scenario, edit).unwrap()
    }

    /// The messages an edit is refused with; the document must be as before.
    pub(crate) fn refused(&mut self, scenario: &str, edit: &Edit) -> Vec<String> {
        let before = self.workbench.document().clone();
        let error = self.try_edit(scenario, edit).unwrap_err();
        assert_eq!(*self.workbench.document(), before);
        error.issues().iter().map(|issue| issue.message.clone()).collect()
    }

    pub(crate) fn set(&mut self, scenario: &str, pointer: &str, value: impl Into<Value>) -> View {
        self.edit(scenario, &set(scenario, pointer, value))
    }
}

/// A moment on 31 March 2027.
pub(crate) fn noon() -> Moment {
    Moment::from_timestamp(1_806_494_400, 0).unwrap()
}

/// All four charts, small.
pub(crate) fn request(scenario: &str) -> ViewRequest {
    let kinds = [ChartKind::Arr, ChartKind::Bridge, ChartKind::Net, ChartKind::Contribution];
    let charts = kinds.map(|kind| ChartRequest {
        kind,
        width: 480,
        height: 270,
        head_room: 0,
        read: true,
        hidden: Vec::new(),
        period: None,
    });
    ViewRequest {
        selected: scenario.to_owned(),
        reference: "baseline".to_owned(),
        charts: charts.to_vec(),
        timelines: Vec::new(),
        theme: Theme::Light,
        style: headroom_workbench::view::NumberStyle::default(),
    }
}

/// No charts.
pub(crate) fn bare(scenario: &str) -> ViewRequest {
    ViewRequest { charts: Vec::new(), ..request(scenario) }
}

pub(crate) fn set(scenario: &str, pointer: &str, value: impl Into<Value>) -> Edit {
    Edit::SetValue { scenario: scenario.to_owned(), pointer: pointer.to_owned(), value: value.into() }
}

/// Types a figure that follows from assumptions.
pub(crate) fn derive(scenario: &str, segment: &str, figure: &str, value: f64) -> Edit {
    let [scenario, segment, figure] = [scenario, segment, figure].map(str::to_owned);
    Edit::SetDerived { scenario, segment, figure, value }
}

pub(crate) fn reset(scenario: &str, pointer: &str) -> Edit {
    Edit::ResetValue { scenario: scenario.to_owned(), pointer: pointer.to_owned() }
}

pub(crate) fn switch_on(scenario: &str, pointer: &str) -> Edit {
    Edit::SwitchOn { scenario: scenario.to_owned(), pointer: pointer.to_owned() }
}

/// The cell at `pointer`, outside the group of key assumptions.
pub(crate) fn cell<'v>(view: &'v View, pointer: &str) -> &'v Cell {
    let groups = view.grid.groups.iter().filter(|group| group.id != "key");
    let mut cells = groups.flat_map(|group| &group.rows).flat_map(|row| &row.cells);
    cells.find(|cell| cell.pointer == pointer).unwrap()
}

pub(crate) fn number(view: &View, pointer: &str) -> f64 {
    match cell(view, pointer).content {
        Content::Number { value, .. } => value,
        ref other => panic!("{pointer} holds {other:?}"),
    }
}

pub(crate) fn events<'v>(view: &'v View, segment: &str) -> &'v [EventRow] {
    &view.teams.iter().find(|team| team.segment == segment).unwrap().events
}

pub(crate) fn row<'v>(view: &'v View, scenario: &str) -> &'v ScenarioRow {
    view.scenarios.iter().find(|row| row.id == scenario).unwrap()
}

pub(crate) fn figure<'v>(view: &'v View, id: &str) -> &'v str {
    &view.results.figures.iter().find(|figure| figure.id == id).unwrap().value
}

/// The key figures without their lines, whose colour is the scenario's own.
pub(crate) fn figures(view: &View) -> Vec<KeyFigure> {
    view.results.figures.iter().cloned().map(|figure| KeyFigure { spark: None, ..figure }).collect()
}
