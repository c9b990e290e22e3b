import type { OverlayKind, OverlayRequest } from "@/api/bindings";

const KINDS: OverlayKind[] = ["arr", "nrr", "contribution", "coverage", "bridge"];
const THREE_FROM = 900;
const TALL_FROM = 1400;
/** The room beside a chart's title: of the button of its menu, and of the choice of what is bridged. */
const MENU = 28;
const BRIDGED = 200;

/** The charts to ask for: three or two in a row, the bridge as wide as two of them. */
export function chartsFor(width: number): OverlayRequest[] {
  const columns = width >= THREE_FROM ? 3 : 2;
  const each = Math.max(10, Math.floor(width / columns / 10) * 10);
  const height = width >= TALL_FROM ? 230 : 180;
  return KINDS.map((kind) => ({
    kind,
    width: kind === "bridge" ? each * 2 : each,
    height,
    head_room: kind === "bridge" ? MENU + BRIDGED : MENU,
    hidden: [],
  }));
}
