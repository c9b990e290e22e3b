import { tick } from "svelte";
import type { DocumentStore } from "@/state/document.svelte";
import type { EventDraft } from "@/state/drafts.svelte";
import type { ShownView } from "./shown-view.svelte";

/** Where a value stands that was refused: a cell, a group that is folded over it, or a field of a headcount event. */
const PLACE = '[data-refused], [data-testid^="team-"] [aria-invalid="true"]';

/**
 * Leads to a value that was refused: to the one after `led` of those in sight, else to one of another scenario.
 * Headcount is left only where none of its events is meant. Answers where it led, to be led on from.
 */
export async function toRefused(
  document: DocumentStore,
  shown: ShownView,
  led: Element | null,
): Promise<Element | null> {
  const { refused, view } = document;
  const first = refused.find((draft) => draft.scenario === view?.selected) ?? refused[0];
  if (!first) return null;
  document.select(first.scenario);
  await document.settled();
  await tick();
  const event = shown.name === "headcount" ? nextEvent(document, first.scenario, led) : null;
  if (event) return toEvent(event);
  shown.name = "overview";
  await tick();
  return toNext(led);
}

/** To the next place of those in the grid, and in the list of events below it. */
async function toNext(led: Element | null): Promise<Element | null> {
  const places = [...window.document.querySelectorAll<HTMLElement>(PLACE)];
  const at = places.findIndex((place) => place === led);
  const place = places[at + 1] ?? places[0];
  if (place?.matches("[data-heading]")) {
    place.click();
    await tick();
    return toNext(led);
  }
  // A cell is chosen by a click, which also brings it into sight.
  if (place?.matches("td")) place.click();
  place?.focus();
  return place ?? null;
}

/** The refused event after the one led to; `null` after the last where other values are refused too. */
function nextEvent(document: DocumentStore, scenario: string, led: Element | null): EventDraft | null {
  const refused = document.refused.filter((draft) => draft.scenario === scenario);
  const events = document.events.refused.filter((draft) => refused.includes(draft));
  const at = events.findIndex((draft) => led !== null && listed(draft)?.contains(led));
  const more = at < 0 || at + 1 < events.length || refused.length === events.length;
  return more ? (events[(at + 1) % events.length] ?? null) : null;
}

/** To the field of an event, in the list of its team, which opens. */
async function toEvent(draft: EventDraft): Promise<Element | null> {
  const team = window.document.querySelector(`[data-team="${CSS.escape(draft.segment)}"]`);
  team?.querySelector<HTMLElement>('h3 [aria-expanded="false"]')?.click();
  await tick();
  const field = listed(draft)?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
  return field ?? null;
}

/** An event where its fields are. */
function listed({ segment, id }: EventDraft): HTMLElement | null {
  const list = window.document.querySelector(`[data-testid="team-${CSS.escape(segment)}"]`);
  return (
    list?.querySelector<HTMLElement>(
      id === null ? ".fresh" : `[data-testid="event-${CSS.escape(segment)}-${CSS.escape(id)}"]`,
    ) ?? null
  );
}
