//! One field of a plan.

use serde::Serialize;

use super::{Domain, Group};

/// What a plan says at one place, and everything that is known about that place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Where it stands, relative to the plan, the segment or the event: `retention/churn`.
    pub path: &'static str,
    /// What `path` is relative to.
    pub scope: Scope,
    /// The group it is read in.
    pub group: Group,
    /// What people call it.
    pub label: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// The unit behind the number: `a year`, `h`, `months`; empty where there is none.
    pub unit: &'static str,
    /// `null` may stand there too: switched off.
    pub nullable: bool,
    /// A file may leave it out.
    pub optional: bool,
    /// Why a scenario may not override it; `None` where it may.
    pub fixed: Option<&'static str>,
    /// Its place among the key assumptions, from 1; `None` where it is none of them.
    pub key: Option<u8>,
    /// What it means, in one line.
    pub help: &'static str,
    /// What a number starts at when it, or what it belongs to, is switched on.
    pub default: Option<f64>,
}

/// What a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The plan as a whole.
    Plan,
    /// Each segment.
    Segment,
    /// Each headcount event of a segment.
    Event,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number.
    Number {
        /// How it is written.
        format: Format,
        /// What it may be.
        domain: Domain,
    },
    /// One of some words.
    Choice(&'static [Choice]),
    /// An object with exactly one of its members.
    OneOf(&'static [Choice]),
    /// An object with all of its members.
    Object,
    /// What people call something.
    Name,
    /// Free text.
    Note,
    /// Three capital letters (ISO 4217).
    Currency,
    /// A month, `2027-01`.
    Month,
    /// The version of the file format.
    Version,
    /// A list of weights, one a month of the contract term.
    Weights,
    /// Headcount events by id.
    Events,
    /// Segments by id.
    Segments,
}

/// One of the words of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As the file says it.
    pub value: &'static str,
    /// As people say it.
    pub label: &'static str,
}

/// How a field's values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A fraction shown as per cent.
    Percent,
    /// An amount in the plan's currency.
    Money,
    /// Any number.
    Number,
    /// A whole number.
    Whole,
    /// On with its members, or off.
    Switch,
    /// One of some words.
    Choice,
    /// Everything else.
    Text,
}

impl Field {
    /// How its values are written.
    pub const fn format(&self) -> Format {
        match self.kind {
            Kind::Number { format, .. } => format,
            Kind::Choice(_) | Kind::OneOf(_) => Format::Choice,
            Kind::Object => Format::Switch,
            _ => Format::Text,
        }
    }

    /// What its number may be; `None` where it holds no number.
    pub const fn domain(&self) -> Option<Domain> {
        match self.kind {
            Kind::Number { domain, .. } => Some(domain),
            _ => None,
        }
    }

    /// The words it is chosen from; empty where it is no choice.
    pub const fn choices(&self) -> &'static [Choice] {
        match self.kind {
            Kind::Choice(choices) | Kind::OneOf(choices) => choices,
            _ => &[],
        }
    }

    /// Whether a scenario may override it.
    pub const fn is_overridable(&self) -> bool {
        self.fixed.is_none()
    }

    /// Whether it is a number without steps that a scenario may override: what a range or a goal seek can vary.
    pub fn is_continuous(&self) -> bool {
        self.is_overridable() && self.domain().is_some_and(|domain| !domain.whole)
    }

    /// What it may be, in words: `0% to 99%`; empty where words say less than the field itself.
    pub fn range(&self) -> String {
        self.domain().map_or_else(String::new, |domain| domain.sentence(self.format()))
    }

    /// Its place in the user's words, `owner` being the segment's (or event's) own place:
    /// `Mid-market › Retain › Annual churn`.
    pub fn place(&self, owner: &str) -> String {
        match (self.scope, self.group) {
            (Scope::Plan, group) => format!("{} › {}", group.title(), self.label),
            (Scope::Event, _) | (Scope::Segment, Group::Plan) => format!("{owner} › {}", self.label),
            (Scope::Segment, group) => format!("{owner} › {} › {}", group.title(), self.label),
        }
    }

    /// The last step of its path.
    pub(crate) fn key_in_file(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }
}

/// How the tables are written: a field, then what is particular about it.
impl Field {
    pub(super) const fn new(path: &'static str, group: Group, label: &'static str, kind: Kind) -> Self {
        Self {
            path,
            scope: Scope::Segment,
            group,
            label,
            kind,
            unit: "",
            nullable: false,
            optional: false,
            fixed: None,
            key: None,
            help: "",
            default: None,
        }
    }

    pub(super) const fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }

    pub(super) const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = unit;
        self
    }

    pub(super) const fn help(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    pub(super) const fn fixed(mut self, why: &'static str) -> Self {
        self.fixed = Some(why);
        self
    }

    pub(super) const fn key(mut self, rank: u8) -> Self {
        self.key = Some(rank);
        self
    }

    pub(super) const fn or_null(mut self) -> Self {
        self.nullable = true;
        self
    }

    pub(super) const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub(super) const fn starts_at(mut self, value: f64) -> Self {
        self.default = Some(value);
        self
    }
}
