import type { ChangeLine } from "@/api/bindings";
import type { CheckItem } from "@/components/check-item";

/** The overrides behind lines of changes, to be ticked: one may give several lines. */
export function checkItems(lines: ChangeLine[], chosen: Set<string>): CheckItem[] {
  const items = new Map<string, CheckItem>();
  for (const { pointer, place, before, after } of lines) {
    const aside = [before, after].filter(Boolean).join(" → ");
    const more = items.get(pointer);
    if (more) Object.assign(more, { label: `${more.label}, ${place}`, aside: `${more.aside}, ${aside}` });
    else items.set(pointer, { id: pointer, label: place, on: chosen.has(pointer), aside });
  }
  return [...items.values()];
}
