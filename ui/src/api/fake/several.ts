import type { AppError, Edit, NewValue, Problem } from "@/api/bindings";

type SetValues = Extract<Edit, { kind: "set_values" }>;

/** Takes those of several values that can be taken; answers why the others cannot. `apply`: one edit of a document. */
export function applySeveral(
  { scenario, values }: SetValues,
  apply: (edit: Edit) => string | AppError,
): Problem[] {
  return values.flatMap((value) => {
    const refused = apply(alone(scenario, value));
    return typeof refused === "string" ? [] : refused.issues;
  });
}

/** One of several values as an edit of its own. */
export function alone(scenario: string, { pointer, to }: NewValue): Edit {
  if (to.kind === "value") return { kind: "set_value", scenario, pointer, value: to.value };
  if (to.kind === "figure") {
    const [, , segment = ""] = pointer.split("/");
    return { kind: "set_derived", scenario, segment, figure: to.figure, value: to.value };
  }
  return { kind: to.kind === "on" ? "switch_on" : "reset_value", scenario, pointer };
}
