/** What holds for figures wherever they stand together. */
export const figures = {
  rounded: "Figures are rounded; differences are taken from the exact values.",
};
