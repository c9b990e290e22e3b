import type { ChartKind, ChartRequest, Theme } from "@/api/bindings";

const TITLES: Record<ChartKind, string> = {
  arr: "ARR by scenario · $M · Jan 2027 to Dec 2029",
  bridge: "ARR bridge · $M · Jan 2027 to Dec 2029",
  net: "Cumulative net · $M · Jan 2027 to Dec 2029",
  contribution: "Contribution by month · $K · Jan 2027 to Dec 2029",
};

/** A drawing of the asked size that stands where the engine's chart will. */
export function picture(chart: ChartRequest, theme: Theme, name: string): string {
  const { kind, width, height } = chart;
  const ink = theme === "dark" ? "#dedad3" : "#1c1e20";
  const line = theme === "dark" ? "#56b4e9" : "#0072b2";
  const floor = height - 30;
  const grid = [0, 1, 2, 3].map((step) => {
    const y = 56 + (step * (floor - 56)) / 3;
    return `<line x1="44" x2="${width - 90}" y1="${y}" y2="${y}" stroke="${ink}" stroke-opacity="${step === 3 ? 1 : 0.06}"/>`;
  });
  const path = Array.from({ length: 37 }, (_, month) => {
    const x = 44 + (month * (width - 134)) / 36;
    return `${x.toFixed(1)},${(floor - 20 - (floor - 80) * (month / 36) ** 1.2).toFixed(1)}`;
  }).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${TITLES[kind]}">`,
    `<text x="12" y="24" font-size="12" font-weight="600" fill="${ink}">${TITLES[kind]}</text>`,
    ...grid,
    `<polyline fill="none" stroke="${line}" stroke-width="2" points="${path}"/>`,
    `<text x="${width - 84}" y="66" font-size="11" fill="${line}">${name.slice(0, 12).replace(/[<&]/g, "")}</text>`,
    "</svg>",
  ].join("");
}
