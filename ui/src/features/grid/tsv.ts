/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows. */
export type Block = string[][];

/** Reads such a text; cells in quotation marks may hold tabs, line ends and doubled quotation marks. */
export function readTable(text: string): Block {
  const rows: Block = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = quoted(text, at) ?? plain(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    const next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (text[end] !== "\t") {
      if (next >= text.length) break;
      rows.push([]);
    }
    at = next;
  }
  return rows;
}

/** Writes a block so that spreadsheets and `readTable` read it. */
export function writeTable(block: Block): string {
  return block.map((row) => row.map(guarded).join("\t")).join("\n");
}

function guarded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Found {
  cell: string;
  /** Where the tab or line end after it stands, or the end of the text. */
  end: number;
}

function plain(text: string, from: number): Found {
  const length = text.slice(from).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return { cell: text.slice(from, end), end };
}

/** A quoted cell; `null` where the quotation marks are part of the text. */
function quoted(text: string, from: number): Found | null {
  const found = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  return found && { cell: (found[1] ?? "").replaceAll('""', '"'), end: from + found[0].length };
}
