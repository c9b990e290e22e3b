import type { AppError, Cell, Content, Format, GridRow } from "@/api/bindings";
import type { FakeDocument } from "./document";
import type { JsonValue } from "./json";
import { invalid } from "./refusal";
import { at } from "./tree";
import { segmentName } from "./words";

/** A figure of a segment, read from the assumption it sets and others, and the other way round. */
interface Figure {
  id: string;
  label: string;
  unit: string;
  format: Format;
  help: string;
  sets: string;
  below: string;
  key?: boolean;
  /** The figure; `null` where it is undefined. */
  read: (number: (path: string) => number | null) => number | null;
  /** The assumption at which the figure is `x`. */
  solve: (x: number, number: (path: string) => number) => number;
}

const RESPONSE = "retention/coverage_response";
const HAZARD = `${RESPONSE}/hazard_without_csm`;
const FLOOR = `${RESPONSE}/hazard_floor`;

const churn = (path: string): Pick<Figure, "sets" | "below" | "read" | "solve"> => ({
  sets: path,
  below: path,
  read: (number) => {
    const [churn, hazard] = [number("retention/churn"), number(path)];
    return churn === null || hazard === null ? null : 1 - (1 - churn) ** hazard;
  },
  solve: (x, number) => Math.log(1 - x) / Math.log(1 - number("retention/churn")),
});

export const figures: Figure[] = [
  {
    ...churn(HAZARD),
    id: "churn_without_csm",
    label: "Churn without CSMs",
    unit: "a year",
    format: "percent",
    help: "Accounts lost a year with no CSM at all.",
    key: true,
  },
  {
    ...churn(FLOOR),
    id: "churn_at_floor",
    label: "Churn at the floor",
    unit: "a year",
    format: "percent",
    help: "Accounts lost a year however many CSMs there are.",
  },
  {
    id: "hours_per_account_year",
    label: "Hours per account-year",
    unit: "h",
    format: "number",
    help: "CSM hours a live account takes in a year.",
    sets: "service/hours_per_account_month",
    below: "service/hours_per_touch",
    read: (number) => (number("service/hours_per_account_month") ?? 0) * 12 + 12,
    solve: (x) => (x - 12) / 12,
  },
  {
    id: "accounts_per_csm",
    label: "Accounts per CSM",
    unit: "today",
    format: "number",
    help: "Accounts today over CSMs today.",
    sets: "team/csms",
    below: "team/csms",
    read: (number) => (number("opening/accounts") ?? 240) / (number("team/csms") ?? 1),
    solve: (x, number) => (number("opening/accounts") || 240) / x,
  },
];

/** The cells and the row of a figure, made of those of the assumption it sets. */
export function derivedRow(plan: JsonValue, figure: Figure, set: GridRow): GridRow {
  const cells = set.cells.map((cell): Cell => ({
    ...cell,
    figure: figure.id,
    problem: null,
    ...value(plan, figure, cell),
  }));
  const { id, label, unit, format, help, sets } = figure;
  const words = `sets ${set.label.charAt(0).toLowerCase()}${set.label.slice(1)}`;
  const derived = { figure: id, field: sets, sets: words };
  return { field: id, label, unit, format, range: "", help, derived, plan_wide: false, cells };
}

/** What a figure is at the cell of the assumption it sets. */
export function figureAt(plan: JsonValue, figure: Figure, pointer: string): Content {
  const value = figure.read(numbers(plan, pointer));
  return value === null ? { kind: "absent" } : { kind: "number", value, nullable: false };
}

function value(plan: JsonValue, figure: Figure, { pointer, locked }: Cell): Pick<Cell, "content" | "locked"> {
  const content = figureAt(plan, figure, pointer);
  const off = "What this is read from is switched off here; switch that on first.";
  return { content, locked: locked ?? (content.kind === "absent" ? off : null) };
}

/** Makes the assumption what gives the figure, or says why none does. */
export function setDerived(
  document: FakeDocument,
  scenario: string,
  segment: string,
  id: string,
  typed: number,
): AppError | null {
  const figure = figures.find((one) => one.id === id);
  if (!figure) return invalid("", `There is no figure “${id}”.`);
  const pointer = `/segments/${segment}/${figure.sets}`;
  const number = numbers(document.resolve(scenario), pointer);
  const found = figure.solve(typed, (path) => number(path) ?? 0);
  const low = figure.sets === HAZARD ? 1 : 0;
  if (Number.isFinite(found) && found > low && found <= 10_000) {
    document.set(scenario, pointer, found);
    return null;
  }
  const place = `${segmentName(document, segment)} › ${figure.label}`;
  return invalid(pointer, `${place} is ${typed}; it can be above 8% to 81.13%.`);
}

function numbers(plan: JsonValue, pointer: string): (path: string) => number | null {
  const [, , segment = ""] = pointer.split("/");
  return (path) => {
    const value = at(plan, `/segments/${segment}/${path}`);
    return typeof value === "number" ? value : null;
  };
}
