import type { TeamEvents, TimelineRequest } from "@/api/bindings";

/** The height of a team's picture: with what it does to customers, and of its heads alone, px. */
export const OPEN = 600;
export const CLOSED = 150;

/** Up to so many teams all are drawn, and those out of sight too; of more only those in sight. */
const DRAWN = 8;

/** What is asked of all pictures. */
export interface Wanted {
  /** The team that is open. */
  open: string | null;
  /** Teams in sight, or near it. */
  near: Pick<ReadonlySet<string>, "has">;
  /** The width there is, px. */
  room: number;
  /** ARR a CSM carries by the rule of thumb. */
  arrPerCsm: number;
}

/** The pictures to ask for, in whole tens of pixels. */
export function wanted(teams: TeamEvents[], { open, near, room, arrPerCsm }: Wanted): TimelineRequest[] {
  const width = Math.max(10, Math.floor(room / 10) * 10);
  const all = teams.length <= DRAWN;
  const drawn = teams.filter(({ segment }) => all || segment === open || near.has(segment));
  return drawn.map(({ segment }) => {
    const detail = segment === open;
    return { segment, width, height: detail ? OPEN : CLOSED, detail, arr_per_csm: arrPerCsm };
  });
}
