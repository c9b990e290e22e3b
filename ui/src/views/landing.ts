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
 * that is shown; once everything asked of the host is `settled`, as the answer may bring what is to have it. Answers how
 * that ends.
 */
export function keepKeyboard(settled: () => Promise<unknown>): () => void {
  let holder: Element | null = null;
  const held = ({ target }: FocusEvent) => {
    if (target instanceof Element && target !== document.body) holder = target;
  };
  const look = async () => {
    const lost = holder;
    if (!isLost(lost)) return;
    await frames(FRAMES);
    await settled();
    await frames(FRAMES);
    // What has had it and gone meanwhile has a wait of its own.
    if (holder === lost && isLost(lost)) land();
  };
  const changes = new MutationObserver(() => void look());
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

async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise((next) => requestAnimationFrame(next));
}
