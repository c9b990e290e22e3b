//! How the file is laid out: a line each for what people look for in a difference, one line for a list of figures.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

/// Lists this deep, or deeper, stand on one line: the lists of scenarios, ranges, notes and records lie above, lists of
/// monthly figures and weights below.
const ONE_LINE: usize = 2;

/// `value` as text, a line feed at the end.
pub(super) fn text(value: &Value) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Layout::default());
    // Neither a value nor memory refuses to be written.
    let written = value.serialize(&mut serializer).is_ok();
    debug_assert!(written);
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

#[derive(Default)]
struct Layout {
    pretty: PrettyFormatter<'static>,
    /// Objects and lists around the place being written.
    depth: usize,
    /// How many of them stand on one line.
    on_one_line: usize,
}

impl Layout {
    fn enter(&mut self, on_one_line: bool) -> bool {
        let inline = self.on_one_line > 0 || on_one_line;
        self.depth += 1;
        self.on_one_line += usize::from(inline);
        inline
    }

    fn leave(&mut self) -> bool {
        let inline = self.on_one_line > 0;
        self.depth -= 1;
        self.on_one_line -= usize::from(inline);
        inline
    }
}

fn separate<W: ?Sized + Write>(writer: &mut W, first: bool) -> io::Result<()> {
    if first { Ok(()) } else { writer.write_all(b", ") }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.enter(self.depth >= ONE_LINE) { writer.write_all(b"[") } else { self.pretty.begin_array(writer) }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.leave() { writer.write_all(b"]") } else { self.pretty.end_array(writer) }
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if self.on_one_line > 0 { separate(writer, first) } else { self.pretty.begin_array_value(writer, first) }
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.on_one_line > 0 { Ok(()) } else { self.pretty.end_array_value(writer) }
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.enter(false) { writer.write_all(b"{") } else { self.pretty.begin_object(writer) }
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.leave() { writer.write_all(b"}") } else { self.pretty.end_object(writer) }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if self.on_one_line > 0 { separate(writer, first) } else { self.pretty.begin_object_key(writer, first) }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.on_one_line > 0 { Ok(()) } else { self.pretty.end_object_value(writer) }
    }
}
