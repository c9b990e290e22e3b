/** Where the keyboard lands, the best place first: in what lies over the window, else in the view that is shown. */
const PLACES = [
  ".dialog",
  ".start-page tbody input",
  ".start-page",
  'main td[tabindex="0"]',
  '[data-testid="headcount"] h3 button[aria-expanded="true"]',
  '[role="tablist"] [role="tab"][aria-selected="true"]',
];

/** Whatever still moves the keyboard itself, such as a dialog that closes, has done so after these. */
const FRAMES = 3;

/**
 * Keeps the keyboard in the window: where what had it is gone, as after another document has come, it lands in the view
 * that is shown. Answers how that ends.
 */
export function keepKeyboard(): () => void {
  let holder: Element | null = null;
  const held = ({ target }: FocusEvent) => {
    if (target instanceof Element && target !== document.body) holder = target;
  };
  const look = () => {
    if (isLost(holder)) afterFrames(FRAMES, () => isLost(holder) && land());
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["inert", "disabled"] });
  document.addEventListener("focusin", held);
  return () => {
    changes.disconnect();
    document.removeEventListener("focusin", held);
  };
}

/** A click beside everything takes the keyboard from what is still there: that is meant. */
function isLost(holder: Element | null): boolean {
  const { activeElement: at, body } = document;
  if ((at && at !== body) || !holder) return false;
  return !holder.isConnected || holder.closest("[inert], :disabled") !== null;
}

function land(): void {
  for (const place of PLACES) {
    const element = document.querySelector<HTMLElement>(place);
    element?.focus({ preventScroll: true });
    if (element && document.activeElement === element) return element.scrollIntoView(NEAREST);
  }
}

const NEAREST = { block: "nearest", inline: "nearest" } as const;

function afterFrames(count: number, run: () => void): void {
  if (count === 0) return run();
  requestAnimationFrame(() => afterFrames(count - 1, run));
}
