//! What people call a place in a plan.

use headroom_engine::pointer::tokens;
use headroom_engine::schema::{self, Field};
use serde_json::Value;

/// The longest name a sentence repeats.
const LONGEST: usize = 40;

/// What a pointer means.
pub(super) enum Spot {
    /// An assumption, of the segment with that id where it is one of a segment.
    Field(&'static Field, Option<String>),
    /// An event of the team of that segment.
    Event(String),
    /// A segment as a whole.
    Segment(String),
    /// Nothing a plan has.
    Nowhere,
}

impl Spot {
    pub(super) fn of(pointer: &str) -> Self {
        if let Some((field, segment)) = schema::locate(pointer) {
            return Self::Field(field, segment);
        }
        match tokens(pointer).as_deref() {
            Some([segments, segment]) if segments == "segments" => Self::Segment(segment.clone()),
            Some([segments, segment, team, events, _])
                if [segments, team, events] == ["segments", "team", "events"] =>
            {
                Self::Event(segment.clone())
            }
            _ => Self::Nowhere,
        }
    }

    /// In words, the names being those of `plan`.
    pub(super) fn place(&self, plan: &Value, pointer: &str) -> String {
        match self {
            Self::Field(field, None) => field.place(""),
            Self::Field(field, Some(segment)) => field.place(&owner_name(plan, segment)),
            Self::Event(segment) => format!("{} › Team › Events", owner_name(plan, segment)),
            Self::Segment(segment) => format!("Segment {}", owner_name(plan, segment)),
            Self::Nowhere => short(pointer),
        }
    }
}

/// What people call the place that `pointer` means in `plan`: `Mid-market › Retain › Annual churn`.
pub(crate) fn place(plan: &Value, pointer: &str) -> String {
    Spot::of(pointer).place(plan, pointer)
}

/// What people call a segment; its id where it has no name.
pub(crate) fn owner_name(plan: &Value, segment: &str) -> String {
    let named = plan.get("segments").and_then(|segments| segments.get(segment)?.get("name")?.as_str());
    short(named.filter(|name| !name.trim().is_empty()).unwrap_or(segment))
}

/// A name on one line, shortened where it is long.
pub(crate) fn short(name: &str) -> String {
    let mut shown: String = name.chars().take(LONGEST).map(|it| if it.is_control() { ' ' } else { it }).collect();
    if name.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// A label as it stands inside a sentence: `annual churn`, but `CSMs today` and `ARR today`.
pub(crate) fn in_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next();
    // What goes on in capitals or digits is an abbreviation.
    let is_word = letters.clone().next().is_some_and(char::is_lowercase);
    match first.filter(|_| is_word) {
        Some(first) => format!("{}{}", first.to_lowercase(), letters.as_str()),
        None => label.to_owned(),
    }
}
