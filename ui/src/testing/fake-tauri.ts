import type { Edit, ViewRequest } from "@/api/bindings";
import type { Answer } from "@/api/client";
import { FakeHost } from "@/api/fake/host";

/** Puts the fake host where Tauri would stand, so that the built window itself can be looked at in a browser. */
const host = new FakeHost();

type Arguments = { edit: Edit; request: ViewRequest };

const commands: Record<string, (given: Arguments) => Promise<Answer<unknown>>> = {
  view: ({ request }) => host.view(request),
  edit: ({ edit, request }) => host.edit(edit, request),
  new_document: ({ request }) => host.newDocument(request),
  open_document: () => host.openDocument(),
  save_as: () => host.saveAs(),
};

async function invoke(command: string, given: Arguments): Promise<unknown> {
  if (command === "startup_notice") return host.startupNotice();
  const answer = await commands[command]?.(given);
  if (answer?.status === "ok") return answer.data;
  throw answer?.error;
}

Object.assign(window, { __TAURI_INTERNALS__: { invoke } });
