import { computeCommandScore } from "bits-ui";
import type { Entry, EntryGroup } from "./entry";

/** Below this the letters are only scattered about the text. */
const FOUND = 0.15;

/** What only its group or its detail is found by comes after what its name is found by. */
const ASIDE = 0.5;

/** More than these nobody reads; typing one more letter finds sooner. */
const MOST_OF_A_GROUP = 12;

/** How well an entry fits what is typed, 0 to 1: every word must be found, best at the beginning of a word. */
export function score({ label, detail }: Entry, title: string, query: string): number {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return words.reduce((all, word) => {
    return all * Math.max(fit(label, word), fit(`${title} ${detail}`, word) * ASIDE);
  }, 1);
}

function fit(text: string, word: string): number {
  const score = computeCommandScore(text, word);
  return score < FOUND ? 0 : score;
}

/**
 * The groups with what is found in them, the best first; of what is as good, what was used last comes first and what cannot
 * be done now comes last.
 */
export function ranked(groups: EntryGroup[], query: string, recent: string[]): EntryGroup[] {
  const best = groups.map(({ title, entries }) => {
    const scored = entries.map((entry) => ({
      entry,
      rank: rank(score(entry, title, query), recent, entry),
    }));
    const found = scored.filter(({ rank }) => rank > 0).toSorted((one, other) => other.rank - one.rank);
    return {
      title,
      rank: found[0]?.rank ?? 0,
      entries: found.slice(0, MOST_OF_A_GROUP).map(({ entry }) => entry),
    };
  });
  const found = best.filter(({ rank }) => rank > 0).toSorted((one, other) => other.rank - one.rank);
  return found.map(({ title, entries }) => ({ title, entries }));
}

/** A little more for what was used lately and for what can be done: it decides between equals only. */
function rank(score: number, recent: string[], { id, whyNot }: Entry): number {
  const at = recent.indexOf(id);
  const rough = Math.round(score * 50) / 50;
  const used = at < 0 ? 0 : 0.01 / (at + 2);
  return score === 0 ? 0 : Math.max(rough, 0.01) + used - (whyNot ? 0.005 : 0);
}
