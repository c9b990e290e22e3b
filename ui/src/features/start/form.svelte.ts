import type { NumberStyle, Numbers, StartDraft, StartField, StartOffers, SegmentKind } from "@/api/bindings";
import { addMonths, formatMonth, parseMonth } from "@/notation/months";
import { start as words } from "@/strings";
import { NUMBER_FIELDS, Row, type NumberField } from "./row.svelte";
import { TypedNumber } from "./typed-number.svelte";

/** More segments than these are for the plan itself. */
const MOST = 4;

/** What a newcomer types about their segments, and the cut asked about: text until it is read. */
export class StartForm {
  offers = $state.raw<StartOffers>() as StartOffers;
  rows = $state<Row[]>([]);
  currency = $state("USD");
  month = $state("");
  /** Key of the row the cut is in. */
  cutRow = $state(0);
  readonly cutCsms = new TypedNumber();
  cutMonth = $state("");
  /** What the workbench says of it. */
  draft = $state.raw<StartDraft | null>(null);
  /** The rows that `draft` is of. */
  #read: number[] = [];
  #count = 0;
  #style: () => NumberStyle;

  /** `style`: how numbers are written now. */
  constructor(offers: StartOffers, style: () => NumberStyle) {
    this.#style = style;
    this.offers = offers;
    const { numbers } = offers;
    for (const { preset } of numbers.segments) this.rows.push(this.#row(preset));
    this.currency = numbers.currency;
    this.month = formatMonth(numbers.start);
    this.cutRow = this.rows[numbers.cut?.segment ?? 0]?.key ?? 0;
    this.cutCsms.put(numbers.cut?.csms ?? 1, style());
    this.cutMonth = formatMonth(numbers.cut?.month ?? addMonths(numbers.start, 3));
  }

  get full(): boolean {
    return this.rows.length >= MOST;
  }

  get numbers(): Numbers {
    const segments = this.rows.map((row) => ({
      name: row.name,
      preset: row.preset,
      accounts: row.accounts.value,
      arr: row.arr.value,
      csms: row.csms.value,
    }));
    const segment = Math.max(
      0,
      this.rows.findIndex((row) => row.key === this.cutRow),
    );
    const cut = { segment, csms: this.cutCsms.value, month: parseMonth(this.cutMonth) ?? this.cutMonth };
    return { currency: this.currency, start: parseMonth(this.month) ?? this.month, segments, cut };
  }

  /** Takes what the workbench says of the numbers as they are. */
  take(draft: StartDraft): void {
    this.#read = this.rows.map((row) => row.key);
    this.draft = draft;
  }

  draftOf(row: Row) {
    return this.draft?.segments[this.#read.indexOf(row.key)];
  }

  /** What is wrong with a field of a row, or of the form; empty where nothing is. */
  problem(field: StartField, row?: Row): string {
    const why = this.#number(field, row)?.why;
    if (why) return why;
    const month = field === "start" ? this.month : field === "cut_month" ? this.cutMonth : null;
    if (month !== null && parseMonth(month) === null) return words.notMonth(month);
    const at = row ? this.#read.indexOf(row.key) : null;
    return this.draft?.problems.find((one) => one.field === field && one.segment === at)?.message ?? "";
  }

  /** What a field of a row, or of the form, can mean, where that is to be asked. */
  readings(field: StartField, row?: Row): number[] {
    return this.#number(field, row)?.readings ?? [];
  }

  /** It means this. */
  mean(value: number, field: StartField, row?: Row): void {
    const number = this.#number(field, row);
    number?.put(value, this.#style());
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
    row.follow(this.#kind(preset), this.#names(row), this.#style());
  }

  /** Every number as it is written now; what is none stays as it was typed. */
  rewrite(): void {
    for (const row of this.rows) for (const field of NUMBER_FIELDS) row[field].settle(this.#style());
    this.cutCsms.settle(this.#style());
  }

  /** A number is written in full once it has been typed. */
  settle(number: TypedNumber): void {
    number.settle(this.#style());
  }

  #number(field: StartField, row?: Row): TypedNumber | undefined {
    if (field === "cut_csms") return this.cutCsms;
    return NUMBER_FIELDS.includes(field as NumberField) ? row?.[field as NumberField] : undefined;
  }

  #row(preset: string): Row {
    this.#count += 1;
    return new Row(this.#count, this.#kind(preset), this.#names(), this.#style());
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
