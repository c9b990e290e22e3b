import { withMod } from "./keys";

export const header = {
  appearance: "Appearance and numbers",
  appearances: { auto: "As the system", light: "Light", dark: "Dark" },
  sizes: { larger: "Larger", smaller: "Smaller", usual: "Usual size" },
  sizeKeys: { larger: withMod("+"), smaller: withMod("−"), usual: withMod("0") },
  styles: {
    us_finance: { label: "Numbers: US finance", detail: "$1,234 · ($1,234) · 12.3%" },
    ibcs: { label: "Numbers: IBCS", detail: "1 234 · − 1 234 · 12.3%, the currency in the title" },
  },
};
