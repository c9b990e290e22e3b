import type { CellNote, Origin } from "@/api/bindings";
import { grid as words, notes } from "@/strings";

/** Where a value comes from, in words. */
export function originText(origin: Origin): string {
  if (origin.kind === "inherited") return words.inherited(origin.scenario);
  return origin.kind === "own" ? words.own : words.overridden;
}

/** A note in one line: `“From the 2026 cohorts” – Dana, CRM export (fairly sure).` Cut where it is long. */
export function noteText({ note, author, source, confidence }: CellNote): string {
  const text = note.replaceAll(/\s+/g, " ").trim();
  const said = text && `“${text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text}”`;
  const from = [author, source].filter(Boolean).join(", ");
  const sure = confidence ? `(${notes.sureShort[confidence]})` : "";
  return [said, said && from ? "–" : "", from, sure].filter(Boolean).join(" ");
}

const LONG = 120;
