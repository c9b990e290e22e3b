import type { Line } from "./lines";

/** What follows a group in a direction: the id of the next one where that is folded away, or the nearest of its lines. */
export function beside(
  groups: string[],
  lines: Line[],
  group: string,
  direction: 1 | -1,
): string | Line | undefined {
  const next = groups[groups.indexOf(group) + direction];
  if (next === undefined) return undefined;
  const its = lines.filter((line) => line.group.id === next);
  return (direction > 0 ? its[0] : its.at(-1)) ?? next;
}

/** The line nearest to a group that is folded away: below it, or above it where nothing is below. */
export function nearest(groups: string[], lines: Line[], group: string): Line | undefined {
  const at = groups.indexOf(group);
  const place = (line: Line) => groups.indexOf(line.group.id);
  return lines.find((line) => place(line) > at) ?? lines.findLast((line) => place(line) < at);
}
