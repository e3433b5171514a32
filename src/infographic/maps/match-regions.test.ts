import { describe, expect, it } from "vitest";
import { mapSuit, mapWarnings } from "./map-block.ts";
import { india, world } from "./map-data.ts";
import { matchRegions, regionOf } from "./match-regions.ts";

const item = (label: string) => ({ label, figure: { value: 1 } });

describe("regionOf", () => {
  it.each([
    ["Orissa", "OD"],
    ["ओडिशा", "OD"],
    ["Pondicherry", "PY"],
    ["Jammu & Kashmir", "JK"],
    ["uttaranchal", "UK"],
    ["UP", "UP"],
    ["छत्तीसगढ", "CG"],
  ])("knows %s", (label, code) => expect(regionOf(india, label)).toBe(code));

  it.each([
    ["भारत", "IN"],
    ["USA", "US"],
    ["Turkey", "TR"],
    ["Ivory Coast", "CI"],
    ["the Netherlands", "NL"],
    ["DEU", "DE"],
  ])("knows %s of the world", (label, code) => expect(regionOf(world, label)).toBe(code));
});

describe("matchRegions", () => {
  it("keeps what has no place, with the nearest name", () => {
    const { placed, unplaced } = matchRegions(india, [item("Kerela"), item("Odisha"), item("Orissa")]);

    expect([...placed.keys()]).toEqual(["OD"]);
    expect(unplaced).toMatchObject([
      { index: 0, nearest: "Kerala" },
      { index: 2, again: "Odisha" },
    ]);
  });

  it("is told in the answer with the path", () => {
    expect(mapWarnings(india, [item("Goa"), item("Bihar"), item("Gujurat")])).toMatchObject([
      { code: "region_unknown", where: "items[2].label", message: expect.stringContaining("did you mean “Gujarat”?") },
    ]);
  });
});

describe("mapSuit", () => {
  const suit = (labels: string[]) =>
    mapSuit(india, { kind: "data", from: "chart", title: undefined, words: "", unit: undefined, items: labels.map(item) })
      .score;

  it("asks for at least four labels, most of them places", () => {
    expect(suit(["Goa", "Kerala", "Bihar", "Total"])).toBeGreaterThan(0.85);
    expect(suit(["Goa", "Kerala", "Bihar"])).toBe(0);
    expect(suit(["Goa", "Rice", "Wheat", "Bihar"])).toBe(0);
  });
});
