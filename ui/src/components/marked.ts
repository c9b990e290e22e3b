/** A piece of a text. */
export interface Piece {
  text: string;
  /** It is looked for. */
  hit: boolean;
}

/** The words of what is looked for. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** A text in pieces, those that are looked for marked. */
export function marked(text: string, query: string): Piece[] {
  const hits = new Set<number>();
  for (const word of wordsOf(query)) {
    const at = place(text.toLowerCase(), word);
    for (let index = 0; at >= 0 && index < word.length; index += 1) hits.add(at + index);
  }
  const pieces: Piece[] = [];
  [...text].forEach((letter, index) => {
    const [hit, last] = [hits.has(index), pieces.at(-1)];
    if (last?.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}

/** Where a word stands: at the beginning of one if it does so anywhere. */
function place(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[\s(›-]/.test(text[at - 1] ?? "")) return at;
  }
  return text.indexOf(word);
}
