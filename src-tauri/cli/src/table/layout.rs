//! Laying text out in columns.

/// Headings are broken to about this width.
const HEADING_WIDTH: usize = 14;

/// Sentences are broken to this width.
const LINE_WIDTH: usize = 96;

/// A table: a column of labels, then columns of figures.
pub(super) struct Table {
    headings: Vec<String>,
    lines: Vec<Line>,
}

enum Line {
    Section(String),
    Figures { label: String, cells: Vec<String> },
}

impl Table {
    pub(super) fn new(headings: impl IntoIterator<Item = String>) -> Self {
        Self { headings: headings.into_iter().collect(), lines: Vec::new() }
    }

    /// Begins a section; its unit belongs in its title.
    pub(super) fn section(&mut self, title: impl Into<String>) {
        self.lines.push(Line::Section(title.into()));
    }

    /// Adds a row of figures, one a heading.
    pub(super) fn row(&mut self, label: impl Into<String>, cells: impl IntoIterator<Item = String>) {
        self.lines.push(Line::Figures { label: label.into(), cells: cells.into_iter().collect() });
    }

    /// The table as text, a line feed at the end of each line.
    pub(super) fn text(&self) -> String {
        let headings: Vec<Vec<String>> = self.headings.iter().map(|heading| broken(heading, HEADING_WIDTH)).collect();
        let widths = Widths::of(self, &headings);
        let (first, lines) = match self.lines.split_first() {
            Some((Line::Section(title), rest)) => (title.as_str(), rest),
            _ => ("", self.lines.as_slice()),
        };
        let mut text = head(first, &headings, &widths);
        for line in lines {
            match line {
                Line::Section(title) => text.extend(["\n", title, "\n"]),
                Line::Figures { label, cells } => text += &widths.line(label, cells),
            }
        }
        text
    }

    fn figures(&self) -> impl Iterator<Item = (&String, &Vec<String>)> {
        self.lines.iter().filter_map(|line| match line {
            Line::Section(_) => None,
            Line::Figures { label, cells } => Some((label, cells)),
        })
    }
}

/// A sentence, broken into lines.
pub(super) fn paragraph(text: &str) -> String {
    broken(text, LINE_WIDTH).join("\n") + "\n"
}

struct Widths {
    label: usize,
    columns: Vec<Column>,
}

struct Column {
    width: usize,
    /// Whether a figure ends with a parenthesis, so that the others leave room for it.
    parentheses: bool,
}

impl Widths {
    fn of(table: &Table, headings: &[Vec<String>]) -> Self {
        let labels = table.lines.iter().map(|line| match line {
            Line::Section(label) | Line::Figures { label, .. } => length(label),
        });
        let label = labels.max().unwrap_or(0);
        let column = |(index, heading): (usize, &Vec<String>)| {
            let cells = || table.figures().filter_map(move |(_, cells)| cells.get(index));
            let parentheses = cells().any(|cell| cell.ends_with(')'));
            let widest = cells().map(|cell| length(&padded(cell, parentheses))).max().unwrap_or(0);
            let heading = heading.iter().map(|line| length(line) + usize::from(parentheses)).max().unwrap_or(0);
            Column { width: widest.max(heading), parentheses }
        };
        Self { label, columns: headings.iter().enumerate().map(column).collect() }
    }

    fn line(&self, label: &str, cells: &[String]) -> String {
        let mut line = label.to_owned() + &" ".repeat(self.label - length(label).min(self.label));
        for (column, cell) in self.columns.iter().zip(cells) {
            let cell = padded(cell, column.parentheses);
            line += "   ";
            line += &" ".repeat(column.width - length(&cell).min(column.width));
            line += &cell;
        }
        line.trim_end().to_owned() + "\n"
    }
}

/// The headings, their last lines level with the title of the first section.
fn head(first: &str, headings: &[Vec<String>], widths: &Widths) -> String {
    let height = headings.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let line = |row: usize| {
        let cell = |heading: &Vec<String>| (row + heading.len()).checked_sub(height).map(|at| heading[at].clone());
        let cells: Vec<String> = headings.iter().map(|heading| cell(heading).unwrap_or_default()).collect();
        widths.line(if row + 1 == height { first } else { "" }, &cells)
    };
    (0..height).map(line).collect()
}

fn padded(cell: &str, parentheses: bool) -> String {
    if parentheses && !cell.ends_with(')') { format!("{cell} ") } else { cell.to_owned() }
}

/// The text in lines of at most `width` characters, broken between words.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_leave_room_for_parentheses() {
        let mut table = Table::new(["FY27".to_owned(), "Cut 2 Mid-market CSMs".to_owned()]);
        table.section("Result, USD");
        table.row("Revenue", ["1,234".to_owned(), "5".to_owned()]);
        table.row("CS cost", ["(234)".to_owned(), "n/a".to_owned()]);
        let expected = [
            "                            Cut 2",
            "                       Mid-market",
            "Result, USD    FY27          CSMs",
            "Revenue       1,234             5",
            "CS cost        (234)          n/a",
            "",
        ];
        let expected = expected.join("\n");
        assert_eq!(table.text(), expected);
    }

    #[test]
    fn text_is_broken_between_words() {
        assert_eq!(broken("one two three", 7), ["one two", "three"]);
        assert_eq!(broken("unbreakable", 3), ["unbreakable"]);
    }
}
