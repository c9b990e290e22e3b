//! Layouts of synthetic figures: whatever comes, nothing overlaps, nothing leaves the frame, nothing is tiny.

mod areas;
mod ends;
mod inputs;
mod layout;
mod months;
mod overlays;
