import type { Drift, Sureness } from "@/api/bindings";
import type { JsonValue } from "./json";

/** A scenario as the fake keeps it. */
export interface FakeScenario {
  id: string;
  name: string;
  parent: string;
  note: string;
  colour: number;
  overrides: Record<string, JsonValue>;
}

/** A note on an assumption; `baseline` is the scenario of the plan's own values. */
export interface FakeNote {
  scenario: string;
  pointer: string;
  note: string;
  author: string;
  source: string;
  confidence: Sureness | null;
}

/** A frozen scenario with its resolved plan. */
export interface FakeRecord {
  id: string;
  name: string;
  date: string;
  scenario: string;
  note: string;
  plan: JsonValue;
  /** What this version computes otherwise. */
  drift: Drift[];
}

/** All that is in a document, as plain data: what undo goes back to. */
export interface FakeState {
  plan: JsonValue;
  scenarios: FakeScenario[];
  notes: FakeNote[];
  records: FakeRecord[];
}
