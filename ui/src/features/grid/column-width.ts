/** How wide the column of labels is, px. */
export const LABELS = 212;

/** The least width of a column with figures. */
const LEAST = 96;

/** The width of a column so that the pane shows whole ones, px. */
export function columnWidth(pane: number): number {
  const room = pane - LABELS;
  const shown = Math.max(1, Math.floor(room / LEAST));
  return Math.max(LEAST, room / shown);
}
