import type { Problem } from "@/api/bindings";
import type { JsonValue } from "./json";
import { samplePlan, sampleScenarios, type FakeScenario } from "./sample";
import { at, put } from "./tree";

/** The document behind the fake host: the sample plan and its scenarios. */
export class FakeDocument {
  plan: JsonValue = structuredClone(samplePlan);
  scenarios: FakeScenario[] = structuredClone(sampleScenarios);
  revision = 1;

  scenario(id: string): FakeScenario | undefined {
    return this.scenarios.find((scenario) => scenario.id === id);
  }

  /** From the first child of the baseline down to the scenario itself. */
  chain(id: string): FakeScenario[] {
    const own = this.scenario(id);
    return own ? [...this.chain(own.parent), own] : [];
  }

  /** The plan as this scenario has it. */
  resolve(id: string): JsonValue {
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
      return left < 0 ? [{ pointer: `/segments/${key}/team/events`, message }] : [];
    });
  }
}
