//! Single results, for the command line and for what leaves the window.

use std::sync::Arc;

use headroom_charts::to_png;
use headroom_engine::number::Style;
use headroom_engine::{Check, Comparison, Issue, Projected, compare};

use crate::show::Subject;
use crate::view::{Picture, PictureOrder, Verdict};
use crate::{ChartOrder, Workbench, WorkbenchError, family, show, verdict};

impl Picture {
    /// The picture as PNG.
    ///
    /// # Errors
    /// [`WorkbenchError::Chart`] where there is nothing drawn in it.
    pub fn png(&self) -> Result<Vec<u8>, WorkbenchError> {
        Ok(to_png(&self.svg)?)
    }
}

/// Scenarios and plans of record alike, by their ids.
impl Workbench {
    /// Everything wrong with the plan, its scenarios and its plans of record, and what to know of what they say. What
    /// their results make known is in [`Workbench::all_warnings`].
    pub fn check(&self) -> Check {
        headroom_engine::check(self.document())
    }

    /// The results of a scenario, or those a plan of record was frozen with.
    pub fn project(&mut self, id: &str) -> Result<Arc<Projected>, WorkbenchError> {
        let Self { state, cache, .. } = self;
        if let Some(record) = state.document().records.iter().find(|record| record.id == id) {
            let recall = cache.recall(record).map_err(|issues| WorkbenchError::Invalid(issues.to_vec()))?;
            return Ok(recall.frozen);
        }
        if !state.has(id) {
            return Err(family::unknown(state.document(), id));
        }
        cache.outcome(state, id).map_err(WorkbenchError::Invalid)
    }

    /// What to know about the teams and the plan of a scenario, what weighs most first: the window's list too.
    ///
    /// # Errors
    /// As [`Workbench::project`].
    pub fn warnings(&mut self, id: &str) -> Result<Vec<Issue>, WorkbenchError> {
        let projected = self.project(id)?;
        Ok(show::warnings(id, &projected, Style::default()))
    }

    /// What to know of every scenario and plan of record, each as [`Workbench::warnings`] has it; what one has from another
    /// is listed once. Of one without results only what its check found.
    pub fn all_warnings(&mut self) -> Vec<Issue> {
        let mut all = Vec::new();
        for id in self.ids() {
            let own = self.warnings(&id).unwrap_or_default();
            all.extend(unheard(&all, own));
        }
        all.extend(unheard(&all, self.check().warnings));
        all
    }

    /// A scenario held against a reference, month by calendar month.
    ///
    /// # Errors
    /// [`WorkbenchError::Apart`] where they are in different currencies or have no month in common.
    pub fn compare(&mut self, reference: &str, scenario: &str) -> Result<Comparison, WorkbenchError> {
        let (a, b) = self.pair(reference, scenario)?;
        Ok(compare(&a.projected, &b.projected))
    }

    /// What a scenario gains and loses against a reference, in words and figures.
    ///
    /// # Errors
    /// As [`Workbench::compare`].
    pub fn verdict(&mut self, reference: &str, scenario: &str) -> Result<Verdict, WorkbenchError> {
        let (a, b) = self.pair(reference, scenario)?;
        Ok(verdict::verdict(
            &verdict::Pair::of((reference, &a), &b, Style::default()),
            &compare(&a.projected, &b.projected),
        ))
    }

    fn pair(&mut self, reference: &str, scenario: &str) -> Result<(Subject, Subject), WorkbenchError> {
        let (a, b) = (show::subject(self, reference)?, show::subject(self, scenario)?);
        b.apart_from(&a).map_or(Ok((a, b)), |why| Err(WorkbenchError::Apart { why }))
    }

    /// The ids there are: the baseline's, the scenarios', the plans' of record.
    pub fn ids(&self) -> Vec<String> {
        family::ids(self.document())
    }

    /// The id of the scenario or plan of record that is meant by its id or its exact name.
    ///
    /// # Errors
    /// [`WorkbenchError::UnknownScenario`], [`WorkbenchError::SharedName`].
    pub fn id_of(&self, asked: &str) -> Result<String, WorkbenchError> {
        family::id_of(self.document(), asked)
    }

    /// What people call a scenario or a plan of record.
    pub fn name(&self, id: &str) -> &str {
        family::name(self.document(), id)
    }

    /// A chart as SVG.
    pub fn chart(&mut self, order: &ChartOrder) -> Result<String, WorkbenchError> {
        show::chart(self, order)
    }

    /// A chart as PNG.
    pub fn chart_png(&mut self, order: &ChartOrder) -> Result<Vec<u8>, WorkbenchError> {
        Ok(to_png(&self.chart(order)?)?)
    }

    /// The first picture that `order` asks for, as it leaves the window: of the size of a slide, with nothing kept free in it
    /// for the window, and without what is hidden.
    ///
    /// # Errors
    /// [`WorkbenchError::Chart`] where there is nothing to draw.
    pub fn picture(&mut self, order: &PictureOrder) -> Result<Picture, WorkbenchError> {
        show::picture_alone(self, order)
    }

    /// The same as PNG.
    ///
    /// # Errors
    /// As [`Workbench::picture`].
    pub fn picture_png(&mut self, order: &PictureOrder) -> Result<Vec<u8>, WorkbenchError> {
        self.picture(order)?.png()
    }

    /// The whole document as exchange JSON.
    pub fn exchange_json(&self) -> Vec<u8> {
        headroom_export::exchange_json(self.document())
    }

    /// The monthly results of scenarios as tidy CSV.
    pub fn tidy_csv(&mut self, ids: &[String]) -> Result<Vec<u8>, WorkbenchError> {
        let projected = ids.iter().map(|id| Ok((id.as_str(), self.project(id)?)));
        let projected: Vec<_> = projected.collect::<Result<_, WorkbenchError>>()?;
        let rows = projected.iter().map(|(id, projected)| (*id, &projected.projection));
        Ok(headroom_export::tidy_csv(rows)?)
    }

    /// The months of scenarios held against a reference as tidy CSV.
    pub fn comparison_csv(&mut self, reference: &str, scenarios: &[String]) -> Result<Vec<u8>, WorkbenchError> {
        let compared = scenarios.iter().map(|id| Ok((id.as_str(), self.compare(reference, id)?)));
        let compared: Vec<_> = compared.collect::<Result<_, WorkbenchError>>()?;
        let rows = compared.iter().map(|(id, comparison)| (*id, comparison));
        Ok(headroom_export::comparison_csv(rows)?)
    }
}

fn unheard(heard: &[Issue], issues: Vec<Issue>) -> Vec<Issue> {
    issues.into_iter().filter(|issue| !heard.contains(issue)).collect()
}
