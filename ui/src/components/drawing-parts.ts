/**
 * A drawing as it is written: its own tag, and what stands directly in it. What people call things holds no bare < or >
 * there.
 */
export function partsOf(svg: string): [tag: string, ...parts: string[]] {
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (const { 0: tag, index } of svg.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>")) depth += 1;
    if (depth !== 1) continue;
    parts.push(svg.slice(begin, index + tag.length));
    begin = index + tag.length;
  }
  return [parts[0] ?? "", ...parts.slice(1)];
}

/** Where parts go and others come in their place; those around them are of the same kinds. */
export interface Exchange {
  start: number;
  /** Up to here they go, of those before. */
  gone: number;
  /** Up to here they come, of those after. */
  come: number;
}

/** What is to be exchanged so that a drawing of parts `before` has as many of each kind as `after`. */
export function exchange(before: string[], after: string[]): Exchange {
  const start = alike(before, after);
  const end = alike(before.slice(start).toReversed(), after.slice(start).toReversed());
  return { start, gone: before.length - end, come: after.length - end };
}

/** How many are of the same kinds, one by one. */
function alike(before: string[], after: string[]): number {
  const other = before.findIndex((part, index) => kindOf(part) !== kindOf(after[index]));
  return other < 0 ? before.length : other;
}

function kindOf(part: string | undefined): string | undefined {
  return part?.slice(0, part.search(/[\s/>]/));
}
