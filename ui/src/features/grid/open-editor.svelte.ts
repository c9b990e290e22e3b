/** An open editor of a cell. What is typed stands here, whatever becomes of the field it is typed into. */
export class OpenEditor {
  text = $state("");
  /** It is to be seen. What a key opened waits for the figures that go with that key, to be drawn in one with them. */
  drawn = $state(false);
  /** All of the text is marked: the next key takes its place. */
  marked: boolean;

  /** `replacing`: typing replaced the value, so arrows commit. Otherwise they move the caret. */
  constructor(
    readonly before: string,
    readonly replacing: boolean,
  ) {
    this.text = before;
    this.marked = !replacing;
    this.drawn = !replacing;
  }

  /** Something was typed, be it what stood there. */
  get typed(): boolean {
    return this.replacing || this.text !== this.before;
  }

  /** Takes a key as the field would, where the key was faster than the field. Answers whether it is text. */
  take(event: KeyboardEvent): boolean {
    const erases = event.key === "Backspace";
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key.length !== 1 && !erases)) return false;
    const kept = this.marked ? "" : this.text;
    this.text = erases ? kept.slice(0, -1) : kept + event.key;
    this.marked = false;
    return true;
  }
}
