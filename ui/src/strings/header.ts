export const header = {
  appearance: "Appearance and numbers",
  appearances: { auto: "As the system", light: "Light", dark: "Dark" },
  styles: {
    us_finance: { label: "Numbers: US finance", detail: "$1,234 · ($1,234) · 12.3%" },
    ibcs: { label: "Numbers: IBCS", detail: "1 234 · − 1 234 · 12.3%, the currency in the title" },
  },
};
