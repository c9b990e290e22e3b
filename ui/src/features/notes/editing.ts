import type { Cell, CellNote, Sureness, View } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import type { NoteDraft } from "@/state/drafts.svelte";
import type { Place } from "@/state/place";
import { notes as words } from "@/strings";

/** What can be written down about a value. */
export interface Written {
  note: string;
  author: string;
  source: string;
  confidence: Sureness | null;
}

/** Nothing written down: saving it takes the note away. */
export const none: Written = { note: "", author: "", source: "", confidence: null };

/** The cell of an assumption in the view; `undefined` where there is none (any more). */
export function cellOf(view: View | null, pointer: string): Cell | undefined {
  for (const group of view?.grid.groups ?? []) {
    for (const row of group.rows) {
      const cell = row.cells.find((one) => one.pointer === pointer);
      if (cell) return cell;
    }
  }
  return undefined;
}

/** The value a note is about, and the scenario it is written in: whatever is selected meanwhile. */
export type Subject = Pick<Place, "scenario" | "pointer">;

/** What the selected scenario itself has written down about a value. */
export function ownNote(note: CellNote | null): Written {
  if (note?.from !== null) return none;
  const { note: text, author, source, confidence } = note;
  return { note: text, author, source, confidence };
}

/** Where a note will stand that is written in the scenario of this name. */
export function standing(cell: Cell, scenario: string): string {
  const { origin } = cell;
  if (origin.kind === "own") return words.standsInPlan;
  if (origin.kind === "overridden") return words.standsWithValue(scenario);
  return words.standsHere(scenario, origin.scenario);
}

/** Where the draft of a note is kept. */
export function draftKey({ scenario, pointer }: Subject): string {
  return `${scenario}${pointer}`;
}

/** Keeps what is typed; as it is in the document, nothing has to be kept. */
export function keep(document: DocumentStore, subject: Subject, saved: Written, typed: Written): void {
  const { scenario, pointer } = subject;
  const key = draftKey(subject);
  if (same(saved, typed)) document.notes.drop(key);
  else document.notes.set(key, { scenario, pointer, message: null, ...typed });
}

/** Writes a note into the document, or keeps it as typed with the reason. Answers whether it was accepted. */
export async function save(document: DocumentStore, subject: Subject, typed: Written): Promise<boolean> {
  const { scenario, pointer } = subject;
  const key = draftKey(subject);
  const draft: NoteDraft = document.notes.set(key, { scenario, pointer, message: null, ...typed });
  const { note, author, source, confidence } = typed;
  const refused = await document.edit({
    kind: "set_assumption_note",
    scenario,
    pointer,
    note: note.trim(),
    author: author.trim(),
    source: source.trim(),
    confidence,
  });
  if (refused) document.notes.refuse(key, draft, refused.issues[0]?.message ?? refused.message);
  else document.notes.drop(key, draft);
  return !refused;
}

/** Whether two notes say the same. */
export function same(one: Written, other: Written): boolean {
  return (["note", "author", "source", "confidence"] as const).every((part) => one[part] === other[part]);
}
