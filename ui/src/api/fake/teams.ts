import type { EventRow, TeamEvents } from "@/api/bindings";
import type { JsonValue } from "./json";
import type { FakeDocument } from "./document";
import { origin } from "./grid";
import { at } from "./tree";

/** A headcount event as the plan has it. */
export interface FakeEvent {
  month: string;
  change?: number;
  freeze_months?: number;
  note: string;
}

/** The dated events of every team of a scenario, those it removed from its parent included. */
export function teams(document: FakeDocument, scenario: string): TeamEvents[] {
  const plan = document.resolve(scenario);
  const parent = document.resolve(document.scenario(scenario)?.parent ?? "baseline");
  return Object.entries(at(plan, "/segments") as Record<string, JsonValue>).map(([segment, value]) => {
    const path = `/segments/${segment}/team/events`;
    const here = (at(plan, path) ?? {}) as Record<string, JsonValue>;
    const before = (at(parent, path) ?? {}) as Record<string, JsonValue>;
    const rows = Object.entries({ ...before, ...here }).map(([id, event]) => ({
      ...row(id, `${path}/${id}`, event as unknown as FakeEvent),
      origin: origin(document, scenario, `${path}/${id}`),
      removed: !(id in here),
    }));
    rows.sort((a, b) => a.month.localeCompare(b.month) || a.id.localeCompare(b.id));
    return { segment, name: String(at(value, "/name")), csms: Number(at(value, "/team/csms")), events: rows };
  });
}

function row(id: string, pointer: string, event: FakeEvent): Omit<EventRow, "origin" | "removed"> {
  const { month, note } = event;
  const change = event.change ?? null;
  const freeze_months = event.freeze_months ?? null;
  return { id, pointer, month, note, change, freeze_months, sentence: sentence(event) };
}

/** `Cut 2 CSMs`. */
export function sentence(event: FakeEvent): string {
  if (event.freeze_months !== undefined) return `Replace nobody for ${event.freeze_months} months`;
  const size = Math.abs(event.change ?? 0);
  return `${(event.change ?? 0) < 0 ? "Cut" : "Hire"} ${size} CSM${size === 1 ? "" : "s"}`;
}
