import { tick, untrack } from "svelte";
import { isOfEvents, type Going } from "@/state/going.svelte";
import type { Seeking } from "@/state/seeking.svelte";
import type { GridEditing } from "./editing.svelte";
import type { GridFocus } from "./focus.svelte";

/** Where it is typed what is looked for. */
export interface Field {
  hasFocus: () => boolean;
  /** Takes the keyboard. */
  take: () => void;
}

/** The grid as somebody comes to it. */
export interface Coming {
  editing: GridEditing;
  focus: GridFocus;
  /** Where what is looked for is typed; `null` while that is not in sight. */
  field: () => Field | null;
}

/**
 * Who is led to an assumption, or looks for one, comes to it here, as long as the component is there that calls this. Events
 * are not shown here.
 */
export function comes(to: Coming, going: Going, seeking: Seeking): void {
  const { editing, focus } = to;
  $effect(() => {
    const { ready } = going;
    if (!ready || !focus.pane || isOfEvents(ready.pointer)) return;
    untrack(() => {
      going.arrived();
      if (!editing.lead(ready)) return;
      editing.open = null;
      void focus.show();
    });
  });
  $effect(() => {
    if (seeking.wanted && editing.line && focus.pane) untrack(() => void seek(to, seeking));
  });
}

async function seek({ editing, focus, field }: Coming, seeking: Seeking): Promise<void> {
  const wanted = seeking.take();
  const saying = wanted === "say" || seeking.text.trim() === "";
  const typing = field()?.hasFocus() ?? false;
  if (editing.open) editing.commit();
  if (saying) editing.find.begin();
  else editing.find.step(wanted === "next" ? 1 : -1);
  await tick();
  if (saying) field()?.take();
  void (saying || typing ? focus.reveal() : focus.show());
}
