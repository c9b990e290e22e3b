import type { ChartKind, ChartPicture, ChartReading, ChartRequest, ChartSeries, Theme } from "@/api/bindings";
import { addMonths, formatMonth } from "@/notation/months";

const TITLES: Record<ChartKind, string> = {
  arr: "ARR by scenario · USD · Jan 2027 – Dec 2029",
  bridge: "ARR bridge · USD · Jan 2027 – Dec 2029",
  net: "Cumulative net · USD · Jan 2027 – Dec 2029",
  contribution: "Contribution by scenario · USD a month · Jan 2027 – Dec 2029",
  worth: "Gross profit with and without CSMs · USD a month · Jan 2027 – Dec 2029",
};
const BARS = ["Opening Jan 2027", "New", "Expansion", "Price", "Contraction", "Churned", "Closing Dec 2029"];
const PERIODS = ["FY27", "FY28", "FY29", "FY27 Q1", "FY27 Q2"];

/** A line of a fake chart. */
export interface FakeLine {
  id: string;
  name: string;
  colour: number | null;
}

/** A picture of the asked size that is read as the engine's is. */
export function picture(chart: ChartRequest, theme: Theme, lines: FakeLine[]): ChartPicture {
  const { kind } = chart;
  const bridge = kind === "bridge";
  return {
    kind,
    title: TITLES[kind],
    svg: drawing(chart, theme, lines),
    problem: null,
    reading: reading(chart, bridge ? lines.slice(-1) : lines),
    periods: bridge ? PERIODS : [],
    period: bridge && PERIODS.includes(chart.period ?? "") ? chart.period : null,
  };
}

function reading({ kind, width, height, hidden, read }: ChartRequest, lines: FakeLine[]): ChartReading {
  const [left, right] = [44, width - 130];
  const months = Array.from({ length: 36 }, (_, index) => formatMonth(addMonths("2027-01", index)));
  const labels = kind === "bridge" ? BARS : months;
  const stops = (read ? labels : []).map((label, index) => {
    return { x: Math.round(left + ((index + 1) * (right - left)) / labels.length), label };
  });
  const hideable = kind !== "bridge" && kind !== "net";
  const series = lines.map((line, index): ChartSeries => {
    return {
      ...line,
      values: stops.map((_, month) => `$${30 + index},${String(month).padStart(3, "0")},000`),
      dashed: false,
      places: hideable ? stops.map(() => index) : [],
      hideable,
      hidden: hideable && hidden.includes(line.id),
      label: hideable ? { left: width - 116, top: labelTop(index) - 12, width: 108, height: 15 } : null,
    };
  });
  return { left, right, top: 56, bottom: height - 30, stops, series };
}

const labelTop = (index: number) => 66 + index * 15;

/** A drawing of the asked size that stands where the engine's chart will. */
function drawing({ kind, width, height, hidden }: ChartRequest, theme: Theme, lines: FakeLine[]): string {
  const ink = theme === "dark" ? "#dedad3" : "#1c1e20";
  const line = theme === "dark" ? "#56b4e9" : "#0072b2";
  const floor = height - 30;
  const grid = [0, 1, 2, 3].map((step) => {
    const y = 56 + (step * (floor - 56)) / 3;
    return `<line x1="44" x2="${width - 130}" y1="${y}" y2="${y}" stroke="${ink}" stroke-opacity="${step === 3 ? 1 : 0.06}"/>`;
  });
  const path = Array.from({ length: 37 }, (_, month) => {
    const x = 44 + (month * (width - 174)) / 36;
    return `${x.toFixed(1)},${(floor - 20 - (floor - 80) * (month / 36) ** 1.2).toFixed(1)}`;
  }).join(" ");
  const labels = lines.map(({ id, name }, index) => {
    const said = name.slice(0, 16).replace(/[<&]/g, "");
    const opacity = hidden.includes(id) ? 0.5 : 1;
    return `<text x="${width - 114}" y="${labelTop(index)}" font-size="11" fill="${line}" opacity="${opacity}">${said}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${TITLES[kind]}">`,
    `<text x="12" y="24" font-size="12" font-weight="600" fill="${ink}">${TITLES[kind]}</text>`,
    ...grid,
    ...lines
      .filter(({ id }) => !hidden.includes(id))
      .map((_, index) => {
        return `<polyline fill="none" stroke="${line}" stroke-width="2" transform="translate(0 ${index * 6})" points="${path}"/>`;
      }),
    ...labels,
    "</svg>",
  ].join("");
}
