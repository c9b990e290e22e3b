//! Pictures from projections: ARR by scenario, contribution by month, the ARR bridge and the cumulative net of a
//! scenario, as SVG for the window and as PNG.
//!
//! A chart is laid out first, into plain marks whose text is measured, and only then painted; so that
//! nothing overlaps is something a test can see. Begin at [`arr_by_scenario`], then `lines.rs`, then `svg.rs`.
//!
//! This crate computes no figures: it shows what the engine has computed and writes figures as the engine writes
//! them. Nothing of plotters or resvg is seen outside it.

mod arr_bridge;
mod cumulative_net;
mod end_labels;
mod error;
mod font;
mod frame;
mod lines;
mod page;
mod palette;
mod picture;
mod png;
mod scenario_lines;
mod svg;
mod time_axis;
mod timeline;
mod value_axis;

pub use arr_bridge::arr_bridge;
pub use cumulative_net::cumulative_net;
pub use error::ChartError;
pub use frame::{Frame, Theme};
pub use palette::{SCENARIO_COLOURS, colour};
pub use png::to_png;
pub use scenario_lines::{ScenarioLine, arr_by_scenario, contribution};
pub use timeline::{Curve, Panel, PlotArea, Stroke, Timeline, TimelinePicture, Unit, timeline};

#[cfg(test)]
mod tests;
