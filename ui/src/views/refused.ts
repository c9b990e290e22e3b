import { tick } from "svelte";
import type { DocumentStore } from "@/state/document.svelte";

/** Where a value stands that was refused: a cell, a group that is folded over it, or a field of a headcount event. */
const PLACE = '[data-refused], [data-testid^="team-"] [aria-invalid="true"]';

/** Leads to a value that was refused: to the next one of those in sight, else to one of another scenario. */
export async function toRefused(document: DocumentStore): Promise<void> {
  const { refused, view } = document;
  const first = refused.find((draft) => draft.scenario === view?.selected) ?? refused[0];
  if (!first) return;
  document.select(first.scenario);
  await document.settled();
  await tick();
  const places = [...window.document.querySelectorAll<HTMLElement>(PLACE)];
  const at = places.findIndex((place) => place === window.document.activeElement);
  const place = places[at + 1] ?? places[0];
  if (place?.matches("[data-heading]")) {
    place.click();
    return toRefused(document);
  }
  // A cell is chosen by a click, which also brings it into sight.
  if (place?.matches("td")) place.click();
  place?.focus();
}
