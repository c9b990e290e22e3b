import type { Becomes, Cell, Edit } from "@/api/bindings";

/** What a cell is to become, in the terms of the place it points at: a derived figure sets the assumption there. */
export function becoming({ figure }: Cell, to: Becomes): Becomes {
  const typed = figure !== null && to.kind === "value" && typeof to.value === "number";
  return typed ? { kind: "figure", figure, value: to.value as number } : to;
}

/** The edit by which one cell becomes something. */
export function editOf(scenario: string, cell: Cell, to: Becomes): Edit {
  const { pointer } = cell;
  const put = becoming(cell, to);
  switch (put.kind) {
    case "value":
      return { kind: "set_value", scenario, pointer, value: put.value };
    case "figure":
      return {
        kind: "set_derived",
        scenario,
        segment: segmentOf(pointer),
        figure: put.figure,
        value: put.value,
      };
    case "on":
      return { kind: "switch_on", scenario, pointer };
    case "parents":
      return { kind: "reset_value", scenario, pointer };
  }
}

/** What tells a cell from all others: a derived figure points at an assumption that has a cell of its own. */
export function identity({ pointer, figure }: Cell): string {
  return figure === null ? pointer : `${pointer}=${figure}`;
}

function segmentOf(pointer: string): string {
  const [, , segment = ""] = pointer.split("/");
  return segment;
}
