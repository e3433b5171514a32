import { describe, expect, it } from "vitest";
import { indicNames } from "./indic-series.ts";

describe("indicNames", () => {
  it.each([
    [
      ["राजस्थान में सबसे अधिक ", "गुजरात में ", "तमिलनाडु में "],
      ["राजस्थान", "गुजरात", "तमिलनाडु"],
    ],
    [
      ["राम ने ", "श्याम ने "],
      ["राम", "श्याम"],
    ],
    [
      ["उत्पाद में कृषि का हिस्सा ", "उद्योग का ", "सेवाओं का "],
      ["कृषि", "उद्योग", "सेवाओं"],
    ],
  ])("takes away what ties %j to their numbers", (heads, names) => {
    expect(indicNames(heads)?.names).toEqual(names);
  });

  it("leaves alone what are shares of different things in different places", () => {
    expect(indicNames(["भारत में कृषि ", "चीन में उद्योग ", "जापान में सेवाएँ "])).toBeUndefined();
    expect(indicNames(["गुजरात में ", "सेवाओं का "])).toBeUndefined();
    expect(indicNames(["गुजरात में "])).toBeUndefined();
  });
});
