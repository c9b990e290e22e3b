import type { ScenarioRow } from "@/api/bindings";
import { freeName } from "@/notation/names";
import type { DocumentStore } from "@/state/document.svelte";
import { considered, scenarios as words } from "@/strings";
import type { Position } from "./positions";

/** What of a scenario is typed in its row just now. */
export type Editing = { scenario: string; part: "name" | "note" } | null;

/** What the tree shows for an action: a field in a row, a dialog, the keyboard on a row. */
export interface Shown {
  /** `left`: it ended because the keyboard has gone elsewhere. */
  typing: (what: Editing, left?: boolean) => void;
  fromChanges: (row: ScenarioRow) => void;
  freeze: (scenario: string) => void;
  focus: (scenario: string) => void;
}

/** What can be done with the scenarios. */
export class ScenarioActions {
  constructor(
    readonly document: DocumentStore,
    readonly shown: Shown,
  ) {}

  get rows(): ScenarioRow[] {
    return this.document.view?.scenarios ?? [];
  }

  nameOf(id: string | null): string {
    return this.rows.find((row) => row.id === id)?.name ?? "";
  }

  /** Adds a scenario on a parent and goes on with its name. */
  async add(parent: string): Promise<void> {
    const taken = this.rows.map((row) => row.name);
    const name = freeName(words.newName, taken);
    this.#made(await this.document.make({ kind: "new_scenario", name, parent: idOf(parent), changes: null }));
  }

  async duplicate(scenario: string): Promise<void> {
    this.#made(await this.document.make({ kind: "duplicate_scenario", scenario }));
  }

  /** Here and below: why it was refused, empty where it was not. */
  rename(scenario: string, name: string): Promise<string> {
    return this.document.submit({ kind: "rename_scenario", scenario, name });
  }

  setNote(scenario: string, note: string): Promise<string> {
    return this.document.submit({ kind: "set_note", scenario, note });
  }

  async colour(scenario: string, colour: number): Promise<void> {
    await this.document.make({ kind: "colour_scenario", scenario, colour });
  }

  /** Elsewhere among the siblings at once; under another parent what changes by it is shown first. */
  async move(row: ScenarioRow, { parent, before }: Position): Promise<void> {
    const edit = { kind: "move_scenario" as const, scenario: row.id, parent: idOf(parent), before };
    if (parent === row.parent) await this.document.make(edit);
    else await this.document.considering.weigh(edit, considered.moving(row.name, this.nameOf(parent)));
    this.shown.focus(row.id);
  }

  async remove(row: ScenarioRow): Promise<void> {
    if (row.parent === null) return;
    const edit = { kind: "delete_scenario" as const, scenario: row.id };
    const made = await this.document.considering.weigh(edit, considered.deleting(row.name));
    this.shown.focus(made ? this.document.selected : row.id);
  }

  async reset(row: ScenarioRow): Promise<void> {
    const edit = { kind: "reset" as const, scenario: row.id, reach: { kind: "scenario" as const } };
    await this.document.considering.weigh(edit, considered.resetting(row.name, this.nameOf(row.parent)));
    this.shown.focus(row.id);
  }

  /** Pushes everything a scenario changes. */
  async push(row: ScenarioRow): Promise<void> {
    const changes = (await this.document.ask.changes(row.id)) ?? [];
    const pointers = [...new Set(changes.map((change) => change.pointer))];
    if (pointers.length === 0) return;
    const edit = { kind: "push_to_parent" as const, scenario: row.id, pointers };
    const asked = considered.pushing(pointers.length, row.name, this.nameOf(row.parent));
    await this.document.considering.weigh(edit, asked);
    this.shown.focus(row.id);
  }

  #made(refused: unknown): void {
    if (!refused) this.shown.typing({ scenario: this.document.selected, part: "name" });
  }
}

/** How an edit names a parent. */
export function idOf(parent: string): string | null {
  return parent === "baseline" ? null : parent;
}
