import type { TeamEvents, TimelineRequest } from "@/api/bindings";

/** The height of a team's picture: with what it does to customers, and of its heads alone, px. */
export const OPEN = 600;
export const CLOSED = 150;

/** With more teams than this only the open one is drawn. */
const DRAWN = 8;

/** The pictures to ask for, in whole tens of pixels. */
export function wanted(teams: TeamEvents[], open: string | null, room: number): TimelineRequest[] {
  const width = Math.max(10, Math.floor(room / 10) * 10);
  const drawn = teams.length > DRAWN ? teams.filter((team) => team.segment === open) : teams;
  return drawn.map(({ segment }) => {
    const detail = segment === open;
    return { segment, width, height: detail ? OPEN : CLOSED, detail };
  });
}
