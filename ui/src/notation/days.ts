import { formatMonth, parseMonth } from "./months";

/** `2027-03-31` as people read it: `31 Mar 2027`. */
export function formatDay(day: string): string {
  return `${Number(day.slice(8))} ${formatMonth(day.slice(0, 7))}`;
}

/**
 * Reads a day as people type it: `2027-03-31`, `31 Mar 2027`, `Mar 31, 2027`, `31.3.2027`. Answers `2027-03-31`, or
 * `null` where this is no day, or may be two (`3/4/2027`).
 */
export function parseDay(text: string): string | null {
  const parts = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const [first = "", second = "", third = "", ...more] = parts;
  if (third === "" || more.length > 0) return null;
  if (/^\d{4}$/.test(first)) return dayOf(`${first} ${second}`, third);
  if (/^\p{L}+$/u.test(first)) return dayOf(`${first} ${third}`, second);
  if (/^\d+$/.test(second) && !text.includes(".") && Number(first) <= 12 && Number(second) <= 12) return null;
  return dayOf(`${second} ${third}`, first) ?? dayOf(`${first} ${third}`, second);
}

/** The day it is on this machine's clock at `now`. */
export function dayAt(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** When an edit was made, by this machine's clock, as its language says it: `14:32`. `at` is RFC 3339. */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}

/** The heading of a day's edits, as this machine's language says it: `today`, `yesterday`, or the day in full. */
export function dayHeading(day: string, today: string): string {
  const ago = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (ago === 0 || ago === 1) return capital(relative.format(-ago, "day"));
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return (sameYear ? long : longYear).format(new Date(`${day}T12:00:00`));
}

const DAY_MS = 86_400_000;
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const long = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const longYear = new Intl.DateTimeFormat(undefined, { dateStyle: "full" });

function dayOf(month: string, day: string): string | null {
  const known = parseMonth(month);
  if (known === null || !/^\d{1,2}$/.test(day)) return null;
  const [year = 0, number = 0] = known.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${known}-${day.padStart(2, "0")}` : null;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
