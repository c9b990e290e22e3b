//! The walk through a plan along the table of its fields.

use serde_json::{Map, Value};

use super::site::Site;
use super::words::{described, list, quote};
use super::{Findings, Standing, events, rules, segments, value};
use crate::pointer::escape;
use crate::schema::tree::Node;
use crate::schema::{Field, Format, Kind};
use crate::{Issue, Month};

/// Everything that is wrong with `plan`, in the order of its fields, and everything to know about it.
pub(crate) fn examine(plan: &Value, standing: Standing) -> Findings {
    let site = Site::plan(plan);
    let mut walk = Walk { findings: Findings::default(), standing, calendar: calendar(&site) };
    walk.object(&site, site.tree(), plan);
    walk.findings
}

/// Start and horizon of a plan, where both are sound.
pub(super) fn calendar(plan: &Site) -> Option<(Month, u32)> {
    let start = plan.get("start").and_then(|start| value::month(start).ok())?;
    Some((start, whole(plan.number("horizon_months")?)))
}

pub(super) struct Walk {
    pub(super) findings: Findings,
    pub(super) standing: Standing,
    /// Start and horizon, where both are sound.
    pub(super) calendar: Option<(Month, u32)>,
}

impl Walk {
    pub(super) fn issue(&mut self, issue: Issue) {
        self.findings.issues.push(issue);
    }

    /// An object with all the fields of `node`.
    pub(super) fn object(&mut self, site: &Site, node: &Node, value: &Value) {
        let Some(map) = self.as_object(site, node, value) else { return };
        for child in &node.children {
            match map.get(child.key) {
                Some(value) => self.node(site, child, value),
                None => self.missing(site, child),
            }
        }
        self.unknown(site, node, map);
    }

    pub(super) fn node(&mut self, site: &Site, node: &Node, value: &Value) {
        match node.field {
            None => self.object(site, node, value),
            Some(field) if value.is_null() && field.nullable => {}
            Some(field) => self.field(site, field, node, value),
        }
    }

    fn field(&mut self, site: &Site, field: &Field, node: &Node, value: &Value) {
        match field.kind {
            Kind::Object => self.object(site, node, value),
            Kind::OneOf(_) => self.one_of(site, node, value),
            Kind::Weights => rules::weights(self, site, field, value),
            Kind::Events => events::walk(self, site, field, value),
            Kind::Segments => segments::walk(self, field, value),
            _ => {
                if let Some(fault) = value::fault(field, value) {
                    self.issue(site.issue(field, &fault));
                }
            }
        }
    }

    /// An object with exactly one of the fields of `node`.
    fn one_of(&mut self, site: &Site, node: &Node, value: &Value) {
        let Some(map) = self.as_object(site, node, value) else { return };
        let present = node.children.iter().filter_map(|child| Some((child, map.get(child.key)?)));
        let present: Vec<_> = present.collect();
        if present.len() != 1 {
            let wanted = if present.is_empty() { "has none of" } else { "has more than one of" };
            let members = list(node.children.iter().map(|child| child.key));
            let message = format!("{} {wanted} {members}; give exactly one.", site.place_of_node(node));
            self.issue(Issue::new(site.pointer_to(node.path), message));
        }
        for (child, value) in present {
            self.node(site, child, value);
        }
        self.unknown(site, node, map);
    }

    pub(super) fn as_object<'v>(
        &mut self,
        site: &Site,
        node: &Node,
        value: &'v Value,
    ) -> Option<&'v Map<String, Value>> {
        let map = value.as_object();
        if map.is_none() {
            let members = list(node.children.iter().map(|child| child.key));
            let (place, found) = (site.place_of_node(node), described(value, Format::Number));
            let off = if node.field.is_some_and(|field| field.nullable) { ", or null to switch it off" } else { "" };
            let message = format!("{place} is {found}; give an object with {members}{off}.");
            self.issue(Issue::new(site.pointer_to(node.path), message));
        }
        map
    }

    fn missing(&mut self, site: &Site, node: &Node) {
        if node.field.is_some_and(|field| field.optional) {
            return;
        }
        let contents = || format!("it holds {}", list(node.fields().iter().map(|field| field.label)));
        let wanted = node.field.map_or_else(contents, value::wanted);
        let off = if node.field.is_some_and(|field| field.nullable) { ", or null to switch it off" } else { "" };
        let message = format!("{} is missing; {wanted}{off}.", site.place_of_node(node));
        self.issue(Issue::new(site.pointer_to(node.path), message));
    }

    fn unknown(&mut self, site: &Site, node: &Node, map: &Map<String, Value>) {
        for key in map.keys().filter(|key| node.child(key).is_none()) {
            let known = list(node.children.iter().map(|child| child.key));
            let place = site.place_of_node(node);
            let message = format!("{place} has no field {}; remove it, or name one of {known}.", quote(key));
            let inside = if node.path.is_empty() { escape(key) } else { format!("{}/{}", node.path, escape(key)) };
            self.issue(Issue::new(site.pointer_to(&inside), message));
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of a small domain")]
pub(super) fn whole(number: f64) -> u32 {
    number as u32
}
