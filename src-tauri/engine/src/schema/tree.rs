//! The fields as the tree of objects a file holds them in.

use std::sync::LazyLock;

use super::{Field, acquire, keep, plan_wide, team};

/// An object or a field of a plan, a segment or an event.
pub(crate) struct Node {
    /// Its key in the object around it; empty at the root.
    pub(crate) key: &'static str,
    /// Its path from the root; empty at the root.
    pub(crate) path: &'static str,
    /// `None` where it only holds others.
    pub(crate) field: Option<&'static Field>,
    /// What it holds.
    pub(crate) children: Vec<Node>,
}

/// What a plan holds.
pub(crate) static PLAN: LazyLock<Node> = LazyLock::new(|| Node::of(plan_wide::FIELDS.iter()));
/// What each segment holds.
pub(crate) static SEGMENT: LazyLock<Node> =
    LazyLock::new(|| Node::of(acquire::FIELDS.iter().chain(keep::FIELDS).chain(team::FIELDS)));
/// What each headcount event holds.
pub(crate) static EVENT: LazyLock<Node> = LazyLock::new(|| Node::of(team::EVENT.iter()));

impl Node {
    fn of(fields: impl Iterator<Item = &'static Field>) -> Self {
        let mut root = Self::new("", "", None);
        for field in fields {
            root.insert(field);
        }
        root
    }

    fn new(key: &'static str, path: &'static str, field: Option<&'static Field>) -> Self {
        Self { key, path, field, children: Vec::new() }
    }

    fn insert(&mut self, field: &'static Field) {
        let mut node = self;
        let ends = field.path.match_indices('/').map(|(at, _)| at).chain(std::iter::once(field.path.len()));
        for end in ends {
            node = node.enter(&field.path[..end]);
        }
        node.field = Some(field);
    }

    /// The child at `path`, made where there is none.
    fn enter(&mut self, path: &'static str) -> &mut Self {
        let key = path.rsplit('/').next().unwrap_or(path);
        let found = self.children.iter().position(|child| child.key == key);
        let at = found.unwrap_or_else(|| {
            self.children.push(Self::new(key, path, None));
            self.children.len() - 1
        });
        &mut self.children[at]
    }

    /// The child of that key.
    pub(crate) fn child(&self, key: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.key == key)
    }

    /// The node at the end of `steps`.
    pub(crate) fn at<'s>(&self, steps: impl Iterator<Item = &'s str>) -> Option<&Self> {
        let mut node = self;
        for step in steps {
            node = node.child(step)?;
        }
        Some(node)
    }

    /// Whether a scenario may override it, or something in it.
    pub(crate) fn is_overridable(&self) -> bool {
        self.fields_within().iter().any(|field| field.is_overridable())
    }

    fn fields_within(&self) -> Vec<&'static Field> {
        self.field.map_or_else(|| self.fields(), |field| vec![field])
    }

    /// The fields nearest below it, in order.
    pub(crate) fn fields(&self) -> Vec<&'static Field> {
        self.children.iter().flat_map(Self::fields_within).collect()
    }
}
