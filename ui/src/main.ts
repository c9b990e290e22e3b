import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { tauriHost, type Host } from "@/api/client";
import { Appearance } from "@/state/appearance.svelte";
import { DocumentStore } from "@/state/document.svelte";
import Window from "@/views/Window.svelte";

const target = window.document.getElementById("window");
if (target) {
  const there = await host();
  const document = new DocumentStore(there);
  const appearance = new Appearance(document.ask.zoom);
  mount(Window, { target, props: { document, appearance } });
}

/** The workbench; only `npm run dev` in a plain browser has a fake one, and no build contains it. */
async function host(): Promise<Host> {
  if (!import.meta.env.DEV || "__TAURI_INTERNALS__" in window) return tauriHost;
  const { FakeHost } = await import("@/api/fake/host");
  return new FakeHost();
}
