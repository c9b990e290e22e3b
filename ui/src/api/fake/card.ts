import type { Card, CardRequest, CardValue, Content, Nudge } from "@/api/bindings";
import { figureAt, figures } from "./derived";
import type { FakeDocument } from "./document";
import { contentOf, origin } from "./grid";
import { fieldAt } from "./words";

/** What stands behind a value: what each ancestor says, and a made-up effect of a little more of it. */
export function card(document: FakeDocument, request: CardRequest): Card {
  const { scenario, reference, pointer, figure } = request;
  const up = document.chain(scenario).reverse();
  const own = document.record(scenario) ? scenario : "baseline";
  const ids = [...new Set([...up.map(({ id }) => id), own, reference])];
  const values = ids.map((id): CardValue => ({
    id,
    name: document.nameOf(id),
    colour: document.scenario(id)?.colour ?? 0,
    content: standing(document, id, pointer, figure),
    overridden: origin(document, id, pointer).kind === "overridden",
    reference: id === reference && id !== scenario,
  }));
  const field = fieldAt(pointer);
  const range = figure ? "above 8% to 81.13%" : (field?.range ?? "");
  const varies = !field?.fact && !document.record(scenario);
  return {
    range,
    values,
    more: 0,
    nudge: varies ? nudge(values[0]?.content, field?.format === "whole") : null,
  };
}

function standing(document: FakeDocument, id: string, pointer: string, figure: string | null): Content {
  const found = figures.find((one) => one.id === figure);
  return found ? figureAt(document.resolve(id), found, pointer) : contentOf(document, id, pointer);
}

function nudge(content: Content | undefined, whole: boolean): Nudge | null {
  if (content?.kind !== "number" || !content.value) return null;
  const figures: Nudge["figures"] = [
    { label: "NPV", value: "−$61.2K", exact: "−$61,204", trend: "worse" },
    { label: "ARR Dec 2029", value: "−$28.4K", exact: "−$28,397", trend: "worse" },
  ];
  return { to: whole ? content.value + 1 : content.value * 1.01, hundredth: !whole, figures };
}
