const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2027-04` as people read it: `Apr 2027`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split("-");
  return `${NAMES[Number(number) - 1] ?? number} ${year}`;
}

/**
 * Reads a month as people type it: `2027-04`, `Apr 2027`, `april 27`, `4/2027`, `04.27`. Answers `2027-04`, or
 * `null` where this is no month.
 */
export function parseMonth(text: string): string | null {
  const [first, second, ...more] =
    text
      .trim()
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  if (first === undefined || second === undefined || more.length > 0) return null;
  const yearFirst = /^\d{4}$/.test(first);
  const number = monthNumber(yearFirst ? second : first);
  const year = yearNumber(yearFirst ? first : second);
  return number === null || year === null ? null : `${year}-${String(number).padStart(2, "0")}`;
}

/** The month so many months later (or earlier): `2027-12` and 1 give `2028-01`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + (number - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function monthNumber(text: string): number | null {
  const named = text.length >= 3 ? NAMES.findIndex((name) => text.startsWith(name.toLowerCase())) : -1;
  if (named >= 0) return named + 1;
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
}

function yearNumber(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  return /^\d{2}$/.test(text) ? 2000 + Number(text) : null;
}
