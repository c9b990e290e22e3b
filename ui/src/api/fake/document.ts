import type { Problem } from "@/api/bindings";
import type { JsonValue } from "./json";
import { sampleNotes, samplePlan, sampleRecords, sampleScenarios } from "./sample";
import type { FakeNote, FakeRecord, FakeScenario, FakeState } from "./state";
import { at, put } from "./tree";

/** The document behind the fake host: the sample plan, its scenarios, notes and plans of record. */
export class FakeDocument implements FakeState {
  plan: JsonValue;
  scenarios: FakeScenario[];
  notes: FakeNote[];
  records: FakeRecord[];
  revision = 1;

  constructor(
    state: FakeState = {
      plan: samplePlan,
      scenarios: sampleScenarios,
      notes: sampleNotes,
      records: sampleRecords,
    },
  ) {
    const { records, ...live } = state;
    const { plan, scenarios, notes } = structuredClone(live);
    this.plan = plan;
    this.scenarios = scenarios;
    this.notes = notes;
    // By themselves: a frozen plan may be the very object that the live one is.
    this.records = structuredClone(records);
  }

  copy(): FakeDocument {
    return Object.assign(new FakeDocument(this), { revision: this.revision });
  }

  scenario(id: string): FakeScenario | undefined {
    return this.scenarios.find((scenario) => scenario.id === id);
  }

  record(id: string): FakeRecord | undefined {
    return this.records.find((record) => record.id === id);
  }

  /** What a scenario, the baseline or a plan of record is called. */
  nameOf(id: string): string {
    return this.scenario(id)?.name ?? this.record(id)?.name ?? "Baseline";
  }

  knows(id: string): boolean {
    return id === "baseline" || this.scenario(id) !== undefined || this.record(id) !== undefined;
  }

  /** From the first child of the baseline down to the scenario itself. */
  chain(id: string): FakeScenario[] {
    const own = this.scenario(id);
    return own ? [...this.chain(own.parent), own] : [];
  }

  /** The scenarios that rest on one, near or far; on the baseline all do. */
  below(id: string): FakeScenario[] {
    return this.scenarios.filter(
      (one) => one.id !== id && (id === "baseline" || this.chain(one.id).some((step) => step.id === id)),
    );
  }

  segments(): [string, JsonValue][] {
    return Object.entries((at(this.plan, "/segments") ?? {}) as Record<string, JsonValue>);
  }

  /** The plan as this scenario has it. */
  resolve(id: string): JsonValue {
    const record = this.record(id);
    if (record) return record.plan;
    const plan = structuredClone(this.plan);
    for (const scenario of this.chain(id)) {
      for (const [pointer, value] of Object.entries(scenario.overrides)) {
        const removed = value === null && pointer.includes("/events/");
        put(plan, pointer, removed ? undefined : structuredClone(value));
      }
    }
    return plan;
  }

  /** Sets a value: in the baseline in the plan itself, in a scenario as an override. */
  set(id: string, pointer: string, value: JsonValue | undefined): void {
    const overrides = this.scenario(id)?.overrides;
    if (!overrides) put(this.plan, pointer, value);
    else if (value === undefined) Reflect.deleteProperty(overrides, pointer);
    else overrides[pointer] = value;
  }

  /** Teams cut below nobody, as the engine would say it. */
  problems(id: string): Problem[] {
    const plan = this.resolve(id);
    const segments = Object.entries((at(plan, "/segments") ?? {}) as Record<string, JsonValue>);
    return segments.flatMap(([key, segment]) => {
      const events = Object.values(
        (at(segment, "/team/events") ?? {}) as Record<string, { change?: number }>,
      );
      const left = events.reduce(
        (sum, event) => sum + (event.change ?? 0),
        Number(at(segment, "/team/csms")),
      );
      const message = `${at(segment, "/name")} › Team › Events: these cuts leave ${left} seats; cut fewer CSMs or later.`;
      return left < 0 ? [{ scenario: id, pointer: `/segments/${key}/team/events`, message }] : [];
    });
  }
}
