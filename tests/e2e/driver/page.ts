import { Key } from "webdriverio";
import type { Run } from "./window";

/** A place in the assumptions grid. */
export interface Place {
  /** `retention/churn` */
  field: string;
  /** A segment's id, or `plan`. */
  segment: string;
  /** The key assumptions unless said otherwise: those stand in a second group too. */
  group?: string;
}

/** What the window shows, as a person finds it, and what a person does there. */
export class Page {
  readonly #browser: WebdriverIO.Browser;

  constructor(run: Run) {
    this.#browser = run.browser;
  }

  /** Waits until a document is shown, with room for its charts. */
  async ready(): Promise<this> {
    await this.#browser
      .$("[data-testid=chart-arr]")
      .waitForExist({ timeout: 20_000 });
    return this;
  }

  /** Scrolls to a chart, and waits until it is drawn. */
  async bringChart(kind: string): Promise<void> {
    const chart = `[data-testid=chart-${kind}]`;
    await this.#browser.execute(
      (chart) =>
        document.querySelector(chart)?.scrollIntoView({ block: "center" }),
      chart,
    );
    await this.#browser
      .$(`${chart} svg[role=img]`)
      .waitForExist({ timeout: 10_000 });
  }

  /** Where the window greets a newcomer: goes on to the sample. */
  async passGreeting(): Promise<void> {
    const answered = await this.#browser.execute(() => {
      const { __TAURI_INTERNALS__: tauri } = window as unknown as {
        __TAURI_INTERNALS__: { invoke: (command: string) => Promise<boolean> };
      };
      return tauri.invoke("newcomer");
    });
    if (!answered) return;
    await this.#browser
      .$('//button[normalize-space()="Look at the sample"]')
      .click();
    await this.until("an end of the greeting", async () => {
      return !(await this.#browser.$(".start-page").isExisting());
    });
  }

  /** The text of a part, as it is laid out. WebKit's driver itself finds none where an ancestor scrolls. */
  async text(id: string): Promise<string> {
    return (await this.texts(id))[id] ?? "";
  }

  /** The whole text of every part whose id begins so, by id. */
  async texts(begin: string): Promise<Record<string, string>> {
    const parts = await this.#browser.execute((begin) => {
      const found = document.querySelectorAll<HTMLElement>(
        `[data-testid^="${begin}"]`,
      );
      return [...found].map((part) => [
        part.dataset["testid"] ?? "",
        part.innerText,
      ]);
    }, begin);
    return Object.fromEntries(parts) as Record<string, string>;
  }

  /** The value beside the label of a key figure or of a figure of the verdict. */
  value(id: string): Promise<string> {
    return this.#textOf(`[data-testid="${id}"] dd`);
  }

  attribute(id: string, name: string): Promise<string | null> {
    return this.#part(id).getAttribute(name);
  }

  /** What the window has to say that belongs to no cell. */
  notices(): Promise<string> {
    return this.#textOf("[data-sonner-toaster]");
  }

  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    await this.#browser.waitUntil(holds, {
      timeout: 10_000,
      interval: 50,
      timeoutMsg: `never: ${what}`,
    });
  }

  /** Selects a scenario by its id and waits for its results. */
  async select(id: string): Promise<void> {
    const row = this.#part(`scenario-${id}`);
    await row.click();
    const name = await row.getAttribute("data-name");
    await this.until(
      `results of ${name}`,
      async () => (await this.heading()) === name,
    );
  }

  /** Whose results are shown. */
  heading(): Promise<string> {
    return this.#textOf("[data-testid=results] h2");
  }

  /** The scenarios' names, top to bottom. */
  async scenarios(): Promise<string[]> {
    const names = await this.#browser
      .$$("[role=tree][aria-label=Scenarios] [role=treeitem]")
      .map((row) => row.getAttribute("data-name"));
    return names.map(String);
  }

  /** Which view is shown. */
  view(): Promise<string> {
    return this.#textOf('[role=tab][aria-selected="true"]');
  }

  /** Shows a view. */
  async showView(name: string): Promise<void> {
    await this.#browser
      .$(`//*[@role="tab"][normalize-space()="${name}"]`)
      .click();
    await this.until(
      `the view ${name}`,
      async () => (await this.view()) === name,
    );
  }

  /** What the palette has found first; empty where it is not open. */
  found(): Promise<string> {
    return this.#textOf('.palette [role=option][aria-selected="true"]');
  }

  /** What a cell shows. */
  cell(place: Place): Promise<string> {
    return this.#textOf(selector(place));
  }

  /** What a cell is called by those who hear it: place, value, where it comes from. */
  async cellName(place: Place): Promise<string> {
    return (
      (await this.#browser.$(selector(place)).getAttribute("aria-label")) ?? ""
    );
  }

  /** Whether a cell is marked as invalid. */
  async isInvalid(place: Place): Promise<boolean> {
    return (
      (await this.#browser.$(selector(place)).getAttribute("aria-invalid")) ===
      "true"
    );
  }

  /** Chooses the first cell with the mouse, then goes to a column of the first row with the arrows. */
  async toFirstRow(column: number): Promise<void> {
    await this.#browser.$("td[role=gridcell]").click();
    await this.keys([Key.Ctrl, Key.Home]);
    for (let at = 0; at < column; at += 1) await this.keys(Key.ArrowRight);
  }

  /** Chooses a cell with the mouse. */
  async toCell(place: Place): Promise<void> {
    await this.#browser.$(selector(place)).click();
  }

  /** Which place of the grid has the keyboard. */
  focused(): Promise<Place> {
    return this.#browser.execute(() => {
      const {
        field = "",
        segment = "",
        group = "",
      } = (document.activeElement as HTMLElement).dataset;
      return { field, segment, group };
    });
  }

  /** One chord, or each letter of a word. */
  keys(keys: string | string[]): Promise<void> {
    return this.#browser.keys(keys);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.#browser.keys(letter);
  }

  /** A field of a dated event: `Month`, `How many`, `Note`. */
  eventField(
    segment: string,
    event: string,
    label: string,
  ): ReturnType<WebdriverIO.Browser["$"]> {
    return this.#part(`event-${segment}-${event}`).$(`[aria-label="${label}"]`);
  }

  /** A button by the name a person reads or hears. */
  async press(name: string): Promise<void> {
    await this.#browser
      .$(`//button[@aria-label="${name}" or normalize-space()="${name}"]`)
      .click();
  }

  /** Opens the menu behind a button and takes an item of it. */
  async menu(button: string, item: string): Promise<void> {
    await this.press(button);
    await this.#take(item);
  }

  /** Opens the menu of a scenario and takes an item of it. */
  async choose(scenario: string, item: string): Promise<void> {
    await this.#part(`scenario-${scenario}`).moveTo();
    await this.#part(`scenario-${scenario}`).$("button").click();
    await this.#take(item);
  }

  /** The text of the dialog that is open; empty where there is none. */
  dialog(): Promise<string> {
    return this.#textOf("[role=dialog]");
  }

  /** Whether what is typed goes into a field of the dialog that is open. */
  dialogTakesKeys(): Promise<boolean> {
    return this.#browser.execute(
      () => document.activeElement?.matches("[role=dialog] input") ?? false,
    );
  }

  /** Ticks or unticks a line of the dialog that is open. */
  async tick(label: string): Promise<void> {
    await this.#browser
      .$(`//*[@role="dialog"]//label[contains(., "${label}")]`)
      .click();
  }

  /** Presses a button of the dialog that is open, and waits until that is gone. */
  async answer(button: string): Promise<void> {
    await this.#browser
      .$(`//*[@role="dialog"]//button[normalize-space()="${button}"]`)
      .click();
    await this.until(
      `an end of the dialog after ${button}`,
      async () => (await this.dialog()) === "",
    );
  }

  /** Types over a field, found by the name a person hears. */
  async fill(name: string, text: string): Promise<void> {
    const field = this.#browser.$(`input[aria-label="${name}"]`);
    await field.click();
    await this.keys([Key.Ctrl, "a"]);
    await this.type(text);
    await this.keys(Key.Tab);
  }

  /** Shows everything twice as large. */
  async enlarge(): Promise<void> {
    for (const step of [1.1, 1.25, 1.5, 1.75, 2]) {
      await this.keys([Key.Ctrl, "+"]);
      await this.until(`a zoom of ${step}`, () =>
        this.#browser.execute(
          (step) => localStorage.getItem("headroom.zoom") === String(step),
          step,
        ),
      );
    }
  }

  /** Takes a start of File › New. */
  async begin(start: string): Promise<void> {
    await this.menu("File", "New");
    await this.#take(start);
  }

  async #take(item: string): Promise<void> {
    await this.#browser
      .$(`//*[@role="menuitem"][starts-with(normalize-space(), "${item}")]`)
      .click();
  }

  #textOf(selector: string): Promise<string> {
    return this.#browser.execute(
      (selector) =>
        document.querySelector<HTMLElement>(selector)?.innerText ?? "",
      selector,
    );
  }

  #part(id: string): ReturnType<WebdriverIO.Browser["$"]> {
    return this.#browser.$(`[data-testid="${id}"]`);
  }
}

function selector({ field, segment, group = "key" }: Place): string {
  return `td[data-group="${group}"][data-field="${field}"][data-segment="${segment}"]`;
}
