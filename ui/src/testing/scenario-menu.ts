import { screen } from "@testing-library/svelte";
import type { UserEvent } from "@testing-library/user-event";

/** What a line of a menu says, without the shortcut. */
export function labelOf(item: HTMLElement): string {
  return item.querySelector(".floating-words")?.textContent?.trim() ?? "";
}

/** Takes a line of a scenario's menu, and of the lists it opens. */
export async function takeFromMenu(user: UserEvent, scenario: string, ...items: string[]) {
  await user.pointer({ target: screen.getByTestId(`scenario-${scenario}`), keys: "[MouseRight]" });
  for (const item of items) {
    const found = (await screen.findAllByRole("menuitem")).filter((one) => labelOf(one) === item);
    if (found[0]) await user.click(found[0]);
  }
}
