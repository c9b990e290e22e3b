import type { AppError, EventRow, TeamEvents } from "@/api/bindings";
import { addMonths, formatMonth, parseMonth } from "@/notation/months";
import { parseFor } from "@/notation/numbers";
import type { DocumentStore } from "@/state/document.svelte";
import type { EventDraft, EventField } from "@/state/drafts.svelte";
import { figuresOf, FREEZE_MONTHS, kindOf, type EventKind } from "@/state/events";
import { events as words } from "@/strings";

/** Where the draft of an event is kept: one for each event, and one new one for each team. */
export function draftKey(scenario: string, segment: string, id: string | null): string {
  return `${scenario}/${segment}/${id ?? ""}`;
}

/** An event as its fields show it. */
export function draftOf(scenario: string, segment: string, row: EventRow): EventDraft {
  const amount = String(row.freeze_months ?? Math.abs(row.change ?? 0));
  return {
    scenario,
    segment,
    id: row.id,
    month: formatMonth(row.month),
    kind: kindOf(row),
    amount,
    note: row.note,
    message: null,
    last: "amount",
    wrong: null,
  };
}

/** A new event, a quarter after the plan's start. */
export function newDraft(document: DocumentStore, segment: string, kind: EventKind): EventDraft {
  const { selected: scenario = "baseline", start = "2027-01" } = document.view ?? {};
  const month = formatMonth(addMonths(start, 3));
  return {
    scenario,
    segment,
    id: null,
    month,
    kind,
    amount: String(kind === "freeze" ? FREEZE_MONTHS : 1),
    note: "",
    message: null,
    last: "amount",
    wrong: null,
  };
}

/** Keeps what is typed, without telling the host yet. */
export function keep(document: DocumentStore, draft: EventDraft): EventDraft {
  return document.events.set(draftKey(draft.scenario, draft.segment, draft.id), draft);
}

/** The field a change of an event is made in; of what it does and of how much, the amount can be wrong. */
export function fieldOf(change: Partial<EventDraft>): EventField | null {
  if (change.month !== undefined) return "month";
  if (change.amount !== undefined || change.kind !== undefined) return "amount";
  return change.note === undefined ? null : "note";
}

export function discard(document: DocumentStore, draft: EventDraft): void {
  document.events.drop(draftKey(draft.scenario, draft.segment, draft.id));
}

/**
 * Takes an event into the document, or keeps it as typed with the reason; changes of one `stroke` are one step of the
 * history. Answers whether it was accepted.
 */
export async function commit(
  document: DocumentStore,
  typed: EventDraft,
  stroke: number | null = null,
): Promise<boolean> {
  const key = draftKey(typed.scenario, typed.segment, typed.id);
  const draft = keep(document, { ...typed, message: null, wrong: null });
  const month = parseMonth(draft.month);
  const amount = parseFor("number", draft.amount);
  if (month === null) return refuse(document, key, draft, words.notMonth(draft.month), "month");
  if (amount === null) return refuse(document, key, draft, words.notAmount(draft.amount), "amount");
  const { scenario, segment, id, kind, note } = draft;
  // Of a cut "2" and "-2" are the same; a hire of less than nothing would be another thing than was chosen.
  if (kind === "hire" && amount < 0)
    return refuse(document, key, draft, words.notHire(draft.amount), "amount");
  const figures = figuresOf(kind, amount);
  const edit = { kind: "put_event" as const, scenario, segment, id, month, ...figures, note };
  const refused = await document.edit(edit, stroke);
  if (refused) return refuse(document, key, draft, reason(refused), aboutOf(refused) ?? draft.last);
  document.events.drop(key, draft);
  return true;
}

export function remove(document: DocumentStore, team: TeamEvents, row: EventRow): void {
  const scenario = document.shown.scenario;
  const { segment } = team;
  document.events.drop(draftKey(scenario, segment, row.id));
  void document.make({ kind: "remove_event", scenario, segment, id: row.id });
}

/** Gives a removed event of the parent back. */
export function restore(document: DocumentStore, row: EventRow): void {
  const scenario = document.shown.scenario;
  void document.make({ kind: "reset_value", scenario, pointer: row.pointer });
}

/** The events in the order of these ids; others come after them. */
export function inOrder(rows: EventRow[], ids: string[] | null): EventRow[] {
  if (!ids) return rows;
  const known = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return [...known, ...rows.filter((row) => !ids.includes(row.id))];
}

/** The month typed, so many months later; as it was where it is no month. */
export function stepMonth(text: string, months: number): string {
  const month = parseMonth(text);
  return month === null ? text : formatMonth(addMonths(month, months));
}

/** The amount typed, one more or less, at least one. */
export function stepAmount(text: string, by: number): string {
  const amount = parseFor("number", text);
  return amount === null ? text : String(Math.max(1, amount + by));
}

function refuse(
  document: DocumentStore,
  key: string,
  draft: EventDraft,
  message: string,
  wrong: EventField,
): boolean {
  document.events.refuse(key, draft, message, { wrong });
  return false;
}

function reason(error: AppError): string {
  return error.issues[0]?.message ?? error.message;
}

/** The field a refusal names: the last part of where it points. */
function aboutOf({ issues }: AppError): EventField | null {
  const [, part = ""] = /\/events\/[^/]+\/([^/]+)$/.exec(issues[0]?.pointer ?? "") ?? [];
  const fields: Record<string, EventField> = {
    month: "month",
    change: "amount",
    freeze_months: "amount",
    note: "note",
  };
  return fields[part] ?? null;
}
