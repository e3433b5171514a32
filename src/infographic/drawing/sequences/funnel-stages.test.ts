import { describe, expect, it } from "vitest";
import { funnelWidths, sharesGoingOn, writtenShare } from "./funnel-stages.ts";

const figures = [{ value: 1000 }, { value: 580 }, { value: 1 }];

describe("funnelWidths", () => {
  it("is proportional to the figures, and never nothing", () => {
    expect(funnelWidths(figures)).toEqual([1, 0.58, 0.012]);
  });

  it("narrows evenly where a figure is missing", () => {
    const [first, second, third] = funnelWidths([{ value: 5 }, undefined, { value: 900 }]);
    expect([first, third]).toEqual([1, 0.36]);
    expect(second).toBeCloseTo(0.68);
  });
});

describe("sharesGoingOn", () => {
  it("gives the share of each stage that reaches the next", () => {
    const [second, third] = sharesGoingOn([{ value: 1000 }, { value: 580 }, { value: 29 }]);
    expect(second).toBeCloseTo(58);
    expect(third).toBeCloseTo(5);
  });

  it("is unknown after nothing", () => {
    expect(sharesGoingOn([{ value: 0 }, { value: 3 }])).toEqual([undefined]);
  });
});

describe("writtenShare", () => {
  it("is short whatever the share", () => {
    const written = [58.23, 2.4697, 0.1724, 0, 0.0000012, 45e9].map((share) => writtenShare(share, "en-IN"));
    expect(written).toEqual(["58%", "2.5%", "0.17%", "0%", "< 0.01%", "> 999%"]);
  });
});
