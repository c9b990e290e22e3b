/** Of the charts, wherever they stand. */
export const pictures = {
  label: (title: string, drawn: boolean) =>
    drawn
      ? `${title}. Arrow keys read its months, Enter opens its menu.`
      : title || "A chart that is yet to be drawn",
  menu: "Copy, save, choose lines",
  toggle: (name: string, hidden: boolean) => `${hidden ? "Show" : "Hide"} “${name}”`,
  copyPng: "Copy as PNG",
  savePng: "Save as PNG…",
  saveSvg: "Save as SVG…",
  copied: "The chart is on the clipboard.",
  notCopied: (why: string) => `The chart could not be copied. Save it as PNG instead. ${why}`.trim(),
  nothing: "There is nothing to draw.",
  written: (path: string) => `Written: ${path}`,
};
