import type { Numbers, SegmentKind, StartDraft, StartField, StartOffers } from "@/api/bindings";
import { addMonths, formatMonth, parseMonth } from "@/notation/months";
import { formatCell, parseFor } from "@/notation/numbers";
import { start as words } from "@/strings";

/** The numbers a person types for a segment. */
export type NumberField = "accounts" | "arr" | "csms";

/** A segment as it is typed. */
export class Row {
  name = $state("");
  preset = $state("");
  accounts = $state("");
  arr = $state("");
  csms = $state("");
  /** What the person has typed themselves stays when the kind changes. */
  readonly own = new Set<NumberField | "name">();

  /** `key` stays while rows come and go. */
  constructor(
    readonly key: number,
    { id, numbers }: SegmentKind,
    taken: string[],
  ) {
    this.follow({ id, numbers }, taken);
  }

  /** Becomes of a kind: everything follows that the person has not typed. */
  follow({ id, numbers }: Pick<SegmentKind, "id" | "numbers">, taken: string[]): void {
    this.preset = id;
    if (!this.own.has("name")) this.name = freeName(numbers.name, taken);
    for (const field of FIELDS) {
      if (!this.own.has(field)) this[field] = written(numbers[field] ?? 0);
    }
  }
}

/** More segments than these are for the plan itself. */
const MOST = 4;

/** What a newcomer types about their segments, and the cut asked about: text until it is read. */
export class StartForm {
  rows = $state<Row[]>([]);
  currency = $state("USD");
  month = $state("");
  /** Key of the row the cut is in. */
  cutRow = $state(0);
  cutCsms = $state("1");
  cutMonth = $state("");
  /** What the workbench says of it. */
  draft = $state.raw<StartDraft | null>(null);
  /** The rows that `draft` is of. */
  #read: number[] = [];
  #count = 0;

  constructor(readonly offers: StartOffers) {
    const { numbers } = offers;
    for (const { preset } of numbers.segments) this.rows.push(this.#row(preset));
    this.currency = numbers.currency;
    this.month = formatMonth(numbers.start);
    this.cutRow = this.rows[numbers.cut?.segment ?? 0]?.key ?? 0;
    this.cutMonth = formatMonth(numbers.cut?.month ?? addMonths(numbers.start, 3));
  }

  get full(): boolean {
    return this.rows.length >= MOST;
  }

  get numbers(): Numbers {
    const segments = this.rows.map((row) => ({
      name: row.name,
      preset: row.preset,
      accounts: read(row.accounts),
      arr: read(row.arr),
      csms: read(row.csms),
    }));
    const segment = Math.max(
      0,
      this.rows.findIndex((row) => row.key === this.cutRow),
    );
    const cut = { segment, csms: read(this.cutCsms), month: parseMonth(this.cutMonth) ?? this.cutMonth };
    return { currency: this.currency, start: parseMonth(this.month) ?? this.month, segments, cut };
  }

  /** Takes what the workbench says of the numbers as they are. */
  take(draft: StartDraft): void {
    this.#read = this.rows.map((row) => row.key);
    this.draft = draft;
  }

  readings(row: Row) {
    return this.draft?.segments[this.#read.indexOf(row.key)];
  }

  /** What is wrong with a field of a row, or of the form; empty where nothing is. */
  problem(field: StartField, row?: Row): string {
    const text = row ? row[field as NumberField | "name"] : this.#text(field);
    const [month, number] = [MONTHS.includes(field), NUMBERS.includes(field)];
    if (number && text.trim() !== "" && read(text) === null) return words.notNumber(text);
    if (month && parseMonth(text) === null) return words.notMonth(text);
    const at = row ? this.#read.indexOf(row.key) : null;
    return this.draft?.problems.find((one) => one.field === field && one.segment === at)?.message ?? "";
  }

  /** Whether anything stands in the way of a plan. */
  get complaint(): boolean {
    const months = this.problem("start") !== "" || this.problem("cut_month") !== "";
    return months || this.draft === null || this.draft.problems.length > 0;
  }

  /** A further segment, of the kind that is not there yet. */
  add(): Row {
    const free = this.offers.kinds.find((kind) => !this.rows.some((row) => row.preset === kind.id));
    const row = this.#row((free ?? this.offers.kinds[0])?.id ?? "");
    this.rows.push(row);
    return row;
  }

  remove(row: Row): void {
    this.rows = this.rows.filter((one) => one.key !== row.key);
    if (this.cutRow === row.key) this.cutRow = this.rows[0]?.key ?? 0;
  }

  /** The row becomes of another kind: what the person has not typed follows. */
  turn(row: Row, preset: string): void {
    row.follow(this.#kind(preset), this.#names(row));
  }

  /** A number is written in full once it has been typed. */
  settle(row: Row, field: NumberField): void {
    const value = read(row[field]);
    if (value !== null) row[field] = written(value);
  }

  #text(field: StartField): string {
    const texts: Partial<Record<StartField, string>> = {
      start: this.month,
      cut_csms: this.cutCsms,
      cut_month: this.cutMonth,
    };
    return texts[field] ?? "";
  }

  #row(preset: string): Row {
    this.#count += 1;
    return new Row(this.#count, this.#kind(preset), this.#names());
  }

  #kind(preset: string): SegmentKind {
    const kind = this.offers.kinds.find((one) => one.id === preset) ?? this.offers.kinds[0];
    if (!kind) throw new Error("There are no presets.");
    return kind;
  }

  #names(except?: Row): string[] {
    return this.rows.filter((row) => row !== except).map((row) => row.name);
  }
}

const FIELDS = ["accounts", "arr", "csms"] as const;
const MONTHS: StartField[] = ["start", "cut_month"];
const NUMBERS: StartField[] = ["accounts", "arr", "csms", "cut_csms"];

function freeName(wanted: string, taken: string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted} ${number}`;
  return name;
}

function read(text: string): number | null {
  return parseFor("number", text);
}

function written(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : 2;
  return formatCell("number", value, decimals, { currency: "", style: "us_finance" });
}
