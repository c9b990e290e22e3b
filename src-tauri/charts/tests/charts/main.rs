//! Charts of real projections: the sample and plans at the edge.
#![allow(clippy::expect_used, reason = "a test may stop at the first surprise")]

/// What a drawing says of itself, what it refuses, what it survives.
mod document;
/// The sample, projected and drawn.
mod fixture;
/// Scenario colours.
mod palette;
/// From SVG to pixels.
mod png;
