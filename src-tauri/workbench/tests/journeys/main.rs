//! Journeys through the workbench: what a person does to a document, and what is shown.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod any_edits; // whatever is done, the document holds together
mod bases; // what a plan rests on that nobody has typed
mod cards; // what stands behind the value of a cell
mod changes; // what differs, in words
mod comparable; // what is held against the reference, in the table and in the card of a figure
mod compare; // scenarios side by side
mod crowds; // ten thousand scenarios
mod derived; // figures people think in, typed
mod desk; // a fresh sample document on disk, and short words for edits and cells
mod edits; // short words for edits of scenarios, segments, notes, plans of record
mod events; // dated hires, cuts, freezes
mod figures; // key figures, charts, the grid's shape
mod files; // opening, saving, telling files apart
mod freezing; // plans of record are made and never change
mod history; // what was done, listed, filtered, gone back to
mod invalid; // what is refused, what is only marked
mod labels; // what the history calls an edit
mod names; // no two of a kind are called the same
mod overview; // what CSMs are worth, how charts are read, warnings
mod previews; // what an edit would change
mod provenance; // who says so and from where
mod pushes; // the parent takes what a scenario says
mod records; // plans of record shown and compared; notes on values
mod resets; // rows, segments and scenarios return to the parent
mod saving; // on the way to the disk, and what may stand in it
mod scenarios; // the tree
mod segments; // added, copied, named, ordered, removed
mod several; // values pasted, filled, returned in one go
mod sharing; // copies for others, exchange files out and in
mod starts; // what a new document begins with
mod timelines;
mod tree; // who rests on whom
mod trials; // what an edit would show while it is typed
mod undo; // back and forth
mod values; // typing, switching, choosing, resetting
mod verdicts; // the sentence and its rows
