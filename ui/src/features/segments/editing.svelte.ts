import type { Column } from "@/api/bindings";
import type { DocumentStore } from "@/state/document.svelte";
import { pushed } from "@/state/pushed";
import { considered, segments as words } from "@/strings";

/** The segments as their column headers are worked with: which has the keyboard, is renamed, or is dragged. */
export class SegmentEditing {
  renaming = $state<string | null>(null);
  adding = $state(false);
  /** The segment dragged, and the one it would stand before (`null`: last). */
  drag = $state.raw<{ moving: string; before: string | null } | null>(null);
  #active = $state("");
  #document: DocumentStore;

  constructor(document: DocumentStore) {
    this.#document = document;
  }

  get columns(): Column[] {
    return this.#document.shown.columns;
  }

  /** Only the baseline's can be added, moved, renamed and removed. */
  get editable(): boolean {
    return this.whyNot === null;
  }

  /** Why segments cannot be edited here; `null` where they can. */
  get whyNot(): string | null {
    const { whyNot, scenario } = this.#document.shown;
    return whyNot ?? (scenario === "baseline" ? null : words.inBaseline);
  }

  /** The header that Tab comes to. */
  get active(): string {
    const { columns } = this;
    return columns.some((column) => column.id === this.#active) ? this.#active : (columns[0]?.id ?? "");
  }

  set active(segment: string) {
    this.#active = segment;
  }

  /** On which side of a column what is dragged would come to stand. */
  markOf(segment: string): "before" | "after" | null {
    if (!this.drag) return null;
    if (this.drag.before === segment) return "before";
    return this.drag.before === null && this.columns.at(-1)?.id === segment ? "after" : null;
  }

  /** Why the name was refused, empty where it was not. */
  rename(segment: string, name: string): Promise<string> {
    return this.#document.submit({ kind: "rename_segment", segment, name });
  }

  /** Goes on with the name of the copy. */
  async duplicate(segment: string): Promise<void> {
    const before = this.columns.map((column) => column.id);
    if (await this.#document.make({ kind: "duplicate_segment", segment })) return;
    this.renaming = this.columns.find((column) => !before.includes(column.id))?.id ?? null;
  }

  /** One place to the left or to the right. */
  async step(segment: string, step: -1 | 1): Promise<void> {
    const { columns } = this;
    const to = columns.findIndex((column) => column.id === segment) + step;
    if (!this.editable || to < 0 || to >= columns.length) return;
    await this.moveBefore(segment, columns[step < 0 ? to : to + 1]?.id ?? null);
  }

  async moveBefore(segment: string, before: string | null): Promise<void> {
    const at = this.columns.findIndex((column) => column.id === segment);
    if (before === segment || before === (this.columns[at + 1]?.id ?? null)) return;
    await this.#document.make({ kind: "move_segment", segment, before });
  }

  /** What scenarios lose by it is shown first. */
  async remove(column: Column): Promise<void> {
    if (!this.editable) return;
    const edit = { kind: "remove_segment" as const, segment: column.id };
    await this.#document.considering.weigh(edit, considered.removing(column.name));
  }

  /** Returns everything in a segment to the parent's values. */
  async reset(column: Column): Promise<void> {
    const { scenario } = this.#document;
    if (!scenario) return;
    const reach = { kind: "segment" as const, segment: column.id };
    const edit = { kind: "reset" as const, scenario: scenario.id, reach };
    await this.#document.considering.weigh(edit, considered.resetting(column.name, this.parent));
  }

  async push(column: Column): Promise<void> {
    await pushed(this.#document, (pointer) => pointer.startsWith(`/segments/${column.id}/`));
  }

  /** Name of the selected scenario's parent. */
  get parent(): string {
    return this.#document.shown.parentName;
  }

  /** Whether the selected scenario changes anything in a segment. */
  overrides(segment: string): boolean {
    const { grid, teams } = this.#document.view ?? {};
    const at = this.columns.findIndex((column) => column.id === segment);
    const own = grid?.groups.some((group) =>
      group.rows.some((row) => !row.plan_wide && row.cells[at]?.origin.kind === "overridden"),
    );
    const events = teams?.find((team) => team.segment === segment)?.events ?? [];
    return own === true || events.some((event) => event.removed || event.origin.kind === "overridden");
  }
}
