import { screen } from "@testing-library/svelte";
import { openWindow } from "./open-window";
import { giveRoom } from "./room";

/** The marker of the cut of two. */
export const CUT = "marker-mid_market-cut";

/** The headcount view of the cut of two; there is no layout here, so the room is given. */
export async function onCut() {
  giveRoom(640);
  const opened = await openWindow();
  await opened.choose("cut_two");
  await opened.user.click(screen.getByRole("tab", { name: "Headcount" }));
  const marker = await screen.findByTestId(CUT);
  const event = () => {
    const row = opened.store.view?.teams
      .find((team) => team.segment === "mid_market")
      ?.events.find(({ id }) => id === "cut");
    return row && [row.month, row.change];
  };
  return { ...opened, marker, event };
}
