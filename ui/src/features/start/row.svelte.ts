import type { NumberStyle, SegmentKind } from "@/api/bindings";
import { freeName } from "@/notation/names";
import { TypedNumber } from "./typed-number.svelte";

/** The numbers a person types for a segment. */
export const NUMBER_FIELDS = ["accounts", "arr", "csms"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

type Kind = Pick<SegmentKind, "id" | "numbers">;

/** A segment as it is typed. */
export class Row {
  name = $state("");
  preset = $state("");
  readonly accounts = new TypedNumber();
  readonly arr = new TypedNumber();
  readonly csms = new TypedNumber();
  /** The person has typed the name. */
  ownName = false;

  /** `key` stays while rows come and go; `taken`: the names of the others. */
  constructor(
    readonly key: number,
    kind: Kind,
    taken: string[],
    style: NumberStyle,
  ) {
    this.follow(kind, taken, style);
  }

  /** Becomes of a kind: everything follows that the person has not typed. */
  follow({ id, numbers }: Kind, taken: string[], style: NumberStyle): void {
    this.preset = id;
    if (!this.ownName) this.name = freeName(numbers.name, taken);
    for (const field of NUMBER_FIELDS) {
      if (!this[field].own) this[field].put(numbers[field] ?? 0, style);
    }
  }
}
