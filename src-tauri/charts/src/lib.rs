//! Pictures from projections: ARR by scenario, contribution by month, the ARR bridge and the cumulative net of a
//! scenario, what its CSMs are worth, and the small lines beside key figures; as SVG for the window and as PNG.
//!
//! A chart is laid out first, into plain marks whose text is measured, and only then painted; so that
//! nothing overlaps is something a test can see. Begin at [`arr_by_scenario`], then `lines.rs`, then `svg.rs`.
//!
//! This crate computes no figures: it shows what the engine has computed and writes figures as the engine writes
//! them. Nothing of plotters or resvg is seen outside it.

mod arr_bridge;
mod bar_value;
mod chart;
mod cs_worth;
mod cumulative_net;
mod difference_bridge;
mod end_labels;
mod error;
mod font;
mod frame;
mod hatch;
mod lines;
mod page;
mod palette;
mod picture;
mod png;
mod rates;
mod scenario_lines;
mod slot;
mod sparkline;
mod strokes;
mod svg;
mod time_axis;
mod timeline;
mod title;
mod value_axis;

pub use arr_bridge::{Bridged, arr_bridge};
pub use chart::{Chart, ChartReading, SeriesReading, Stop};
pub use cs_worth::{WorthLine, cs_worth};
pub use cumulative_net::cumulative_net;
pub use difference_bridge::difference_bridge;
pub use end_labels::LabelArea;
pub use error::ChartError;
pub use frame::{Frame, Theme};
pub use palette::{SCENARIO_COLOURS, colour};
pub use png::to_png;
pub use rates::{RateLine, RateTitle, rates_by_scenario};
pub use scenario_lines::{ScenarioLine, arr_by_scenario, contribution};
pub use sparkline::{Spark, sparkline};
pub use timeline::{Curve, Panel, PlotArea, Stroke, Timeline, TimelinePicture, Unit, timeline};

#[cfg(test)]
mod tests;
