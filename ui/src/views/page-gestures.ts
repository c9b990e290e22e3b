/** Input types that hold text. */
const TEXT = "text search number email url tel password";

/**
 * What a page does and a window of a desktop app does not: its menu with Reload, and selecting everything there is. Both
 * belong to text fields only.
 */
export function withoutPageGestures(event: MouseEvent | KeyboardEvent): void {
  if (inTextField(event.target)) return;
  if (event.type === "contextmenu" || selectsAll(event)) event.preventDefault();
}

function selectsAll(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.altKey) return false;
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a";
}

function inTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT.split(" ").includes(target.type);
  return target instanceof HTMLTextAreaElement;
}
