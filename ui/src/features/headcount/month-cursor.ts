/** Where a key takes the month that is read; `null`: the key is none of these. `months`: how many there are. */
export function monthAfter(key: string, month: number | null, months: number): number | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12 };
  const step = steps[key];
  if (key === "Home") return 0;
  if (key === "End") return months - 1;
  if (step === undefined) return null;
  return month === null ? 0 : Math.max(0, Math.min(months - 1, month + step));
}
