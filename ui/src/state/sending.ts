import type { View } from "@/api/bindings";

/** How a command is sent. */
export interface Sending {
  /** The window says why it was refused, whatever the reason. */
  report?: boolean;
  /** The host has answered, and what it says is shown next. */
  answered?: (accepted: boolean) => unknown;
  /** A view has come, and is shown next. */
  taken?: (view: View) => void;
}
