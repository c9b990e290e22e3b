import { describe, expect, it } from "vitest";
import { unsureShare } from "./share-of-one";

describe("a share of one in a per cent cell", () => {
  it.each([
    { texts: ["0.16"], decimal: ".", unsure: "0.16" },
    { texts: ["0", "1", ".5"], decimal: ".", unsure: ".5" },
    { texts: ["-0,16"], decimal: ",", unsure: "-0,16" },
    { texts: ["(0.16)"], decimal: ".", unsure: "(0.16)" },
    { texts: ["0.16", "12"], decimal: ".", unsure: null },
    { texts: ["0.16", "-12"], decimal: ".", unsure: null },
    { texts: ["0.16", "20%"], decimal: ".", unsure: null },
    { texts: ["0", "1"], decimal: ".", unsure: null },
    { texts: ["off", "=0.1+0.2", "+=0.5", ""], decimal: ".", unsure: null },
    { texts: [], decimal: ".", unsure: null },
  ] as const)("finds $unsure in $texts", ({ texts, decimal, unsure }) => {
    expect(unsureShare([...texts], decimal)).toBe(unsure);
  });
});
