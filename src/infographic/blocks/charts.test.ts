import { describe, expect, it } from "vitest";
import { chooseStructure } from "../choose-structure.ts";
import type { Unit } from "../quantity.ts";
import { Block } from "../spec.ts";

const percent: Unit = { kind: "percent" };
const data = (values: readonly number[], unit?: Unit, labels: readonly string[] = []) => ({
  type: "bar-chart",
  ...(unit && { unit }),
  items: values.map((value, index) => ({ label: labels[index] ?? `Item ${index + 1}`, figure: { value } })),
});
const series = (points: readonly string[], rows: readonly (number | null)[][], unit?: Unit) => ({
  type: "line-chart",
  ...(unit && { unit }),
  x: points.map((label) => ({ label })),
  series: rows.map((figures, index) => ({
    name: `Row ${index + 1}`,
    figures: figures.map((value) => (value === null ? null : { value })),
  })),
});
const years = (count: number): string[] => Array.from({ length: count }, (_, index) => String(2015 + index));
const rows = (count: number, points: number): number[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: points }, (_, index) => 10 + row * 3 + index));
const crops = ["Rice", "Wheat", "Maize", "Cotton", "Jute", "Tea", "Coffee", "Sugarcane"];

const structureOf = (draft: unknown, title = ""): string | undefined =>
  chooseStructure(Block.parse(draft), { title, used: new Set() })?.block.type;

describe("one number for each name", () => {
  it.each([
    ["pie", "percentages that add up to a hundred, one of them most of it", data([59, 30, 11], percent), ""],
    ["donut", "parts that a word calls a whole", data([40, 30, 20, 25, 10], undefined, crops), "Breakdown of spending"],
    ["pie", "a Hindi word for shares", data([700, 200, 100]), "किसका कितना हिस्सा"],
    ["radial-progress", "rates that each have a whole of their own", data([96, 70, 58], percent), "Access to services"],
    ["diverging-bars", "gains and losses", data([35, 17, -57, -85]), ""],
    ["pictogram", "so many in ten", data([67, 57, 25], percent), "6 in 10 women are anaemic"],
    ["pictogram", "people", data([120, 80, 60], undefined, ["Girls", "Boys", "Teachers"]), "Children at school"],
    ["treemap", "many parts of very different size", data([90, 50, 30, 20, 12, 9, 5, 3, 2]), "Composition of exports"],
    ["lollipop", "many amounts of nearly the same length", data([94, 91, 89, 80, 78, 76, 73, 68, 62]), "Rainy days"],
    ["bar-chart", "a few amounts", data([177, 111, 62, 16]), "Sugarcane by state"],
  ])("becomes a %s where it is %s", (type, _, draft, title) => {
    expect(structureOf(draft, title)).toBe(type);
  });

  it("is never shown as parts of a whole where nothing says that it is one", () => {
    const parts = ["pie", "donut", "waffle", "treemap"];
    const { block, alternatives = [] } =
      chooseStructure(Block.parse(data([177, 111, 62])), { title: "", used: new Set() }) ?? {};
    expect([block?.type, ...alternatives.map(({ type }) => type)].filter((type) => parts.includes(type ?? ""))).toEqual([]);
  });
});

describe("rows of numbers", () => {
  it.each([
    ["slope", "runs from then to now", series(["2015", "2024"], rows(4, 2)), ""],
    ["grouped-bars", "compares a few crops", series(crops.slice(0, 4), rows(2, 4)), ""],
    [
      "stacked-bars",
      "adds up to a hundred",
      series(
        years(3),
        [
          [60, 50, 40],
          [40, 50, 60],
        ],
        percent,
      ),
      "",
    ],
    ["area-chart", "adds up over time", series(years(8), rows(3, 8)), "Electricity by source"],
    ["sparklines", "follows many things", { ...series(years(10), rows(8, 10)), type: "heat-map" }, ""],
    ["heat-map", "is a table of crops", { ...series(crops, rows(6, 8)), type: "sparklines" }, ""],
    ["line-chart", "moves over time", series(years(10), rows(2, 10)), ""],
  ])("become a %s where it %s", (type, _, draft, title) => {
    expect(structureOf(draft, title)).toBe(type);
  });
});

/** What the schema says against `draft`: `path: message`. */
const refusals = (draft: unknown): string[] =>
  (Block.safeParse(draft).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("a chart refuses what it can't draw honestly", () => {
  it.each([
    [{ ...data([5, -1]), type: "pie" }, "items.1.figure.value: is negative; a part of a whole can't be"],
    [{ ...data([0, 0]), type: "treemap" }, "items: add up to zero; a whole needs at least one part"],
    [{ ...data([5]), type: "waffle" }, "items: has one amount; it needs two, or one in percent"],
    [{ ...data([80, 40], percent), type: "waffle" }, "items: add up to 120%; parts of a whole can't"],
    [
      { ...data([120], percent), type: "radial-progress" },
      "items.0.figure.value: is more than 100%; a ring can't be more than full",
    ],
    [{ ...data([0, 0]), type: "pictogram" }, "items: are all zero; there is nothing to count"],
    [{ ...data([12]), type: "pictogram", out_of: 10 }, "out_of: is less than the largest figure, 12"],
    [{ ...data([9000]), type: "pictogram", each: 1 }, "each: makes 9000 icons in a row; 200 at most"],
    [
      {
        ...series(years(2), [
          [1, 2],
          [-1, 2],
        ]),
        type: "stacked-bars",
      },
      "series.1.figures.0.value: is negative; what is stacked can't be",
    ],
    [
      {
        ...series(years(2), [
          [1, 0],
          [1, 0],
        ]),
        type: "stacked-bars",
        share: true,
      },
      "x.1: adds up to zero; it has no shares",
    ],
    [{ ...series(years(3), rows(2, 3)), type: "slope" }, "x: has another number of points than two: then and now"],
    [{ type: "gauge", figure: { value: 12 }, most: 10 }, "figure.value: is outside the scale from 0 to 10"],
    [{ type: "gauge", figure: { value: 12 } }, "most: is missing; a gauge without bands needs the end of its scale"],
    [
      { type: "bullet", items: [{ label: "a", figure: { value: 1 }, target: { value: 0 } }] },
      "items.0.target.value: is not more than zero; nothing can be measured by it",
    ],
  ])("%j", (draft, refusal) => {
    expect(refusals(draft)).toContain(refusal);
  });

  it("has room for no more than can be told apart", () => {
    const many = Array.from({ length: 200 }, () => 1);
    for (const type of ["pie", "waffle", "treemap", "pictogram", "lollipop", "diverging-bars"])
      expect(refusals({ ...data(many), type })[0]).toMatch(/^items: /);
  });
});
