//! Ids that tell nothing: an id keeps the name its scenario or segment was made with, or its parent's, long after it was
//! renamed, and the month an event was put in long after it was moved.

mod events;
mod segments;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use headroom_engine::{BASELINE, Document, PlanOfRecord};

use crate::edit::id::{slug, unused};

/// Gives every scenario, segment and plan of record of a copy an id made from its present name, and every event one made
/// from what happens and when.
pub(crate) fn rename_ids(document: &mut Document) {
    segments::rename(document);
    events::rename(document);
    let mut taken = HashSet::from([BASELINE.to_owned()]);
    let mut new_id = |name: &str, otherwise: &str| {
        let id = unused(&slug(name, otherwise), |id| taken.contains(id));
        taken.insert(id.clone());
        id
    };
    let pairs = document.scenarios.iter().map(|it| (it.id.clone(), new_id(&it.name, "scenario")));
    let ids: HashMap<String, String> = pairs.collect();
    let renamed = |id: &str| ids.get(id).cloned();
    for scenario in &mut document.scenarios {
        scenario.id = renamed(&scenario.id).unwrap_or_default();
        scenario.parent = scenario.parent.as_deref().and_then(renamed);
    }
    for note in &mut document.notes {
        note.scenario = note.scenario.as_deref().and_then(renamed);
    }
    for record in &mut document.records {
        let id = new_id(&record.name, "record");
        *record = Arc::new(PlanOfRecord { id, ..PlanOfRecord::clone(record) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn ids_come_from_present_names_and_everything_still_points_where_it_did() {
        let mut document = sample().unwrap();
        document.scenarios[0].id = "project_falcon".to_owned();
        document.scenarios[1].parent = Some("project_falcon".to_owned());
        document.scenarios[2].name = document.scenarios[0].name.clone();
        rename_ids(&mut document);
        let ids: Vec<&str> = document.scenarios.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids[..3], ["cut_2_mid_market_csms", "cut_2_digital_led_service", "cut_2_mid_market_csms_2"]);
        assert_eq!(document.scenarios[1].parent.as_deref(), Some("cut_2_mid_market_csms"));
        assert!(headroom_engine::check(&document).issues.is_empty());
    }
}
