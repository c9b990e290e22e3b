import type { Reach } from "./selection.svelte";

/** How a cell stands in the selection: empty outside, otherwise the sides at which that ends. `all`: it spans the plan. */
export function selectedAt(reach: Reach | null, column: number | "all"): string {
  if (!reach) return "";
  const { left, right, top, bottom } = reach;
  if (column !== "all" && (column < left || column > right)) return "";
  const sides = [
    top && "top",
    bottom && "bottom",
    (column === "all" || column === left) && "left",
    (column === "all" || column === right) && "right",
  ];
  return ["selected", ...sides].filter(Boolean).join(" ");
}
