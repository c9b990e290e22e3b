/** Whether keys are written as on a Mac. */
const mac = navigator.platform.startsWith("Mac");

/** Keys as the platform writes them. */
export const withMod = (key: string) => (mac ? `⌘${key}` : `Ctrl+${key}`);
export const withShift = (key: string) => (mac ? `⇧${key}` : `Shift+${key}`);
export const withModShift = (key: string) => (mac ? `⇧⌘${key}` : `Ctrl+Shift+${key}`);
export const withAlt = (key: string) => (mac ? `⌥${key}` : `Alt+${key}`);
/** On a Mac ⌘H hides the window. */
export const historyKeys = mac ? "⇧⌘H" : "Ctrl+H";
