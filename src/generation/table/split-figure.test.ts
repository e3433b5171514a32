import { describe, expect, it } from "vitest";
import { figureOf, splitFigure } from "./split-figure.ts";

const read = (cell: string) => {
  const parts = splitFigure(cell);
  return parts && figureOf(parts, "point");
};
const inr = { kind: "currency", code: "INR" };

describe("splitFigure", () => {
  it.each([
    ["₹1,45,00,000", { value: 14_500_000, unit: inr }],
    ["₹5.2 Cr", { value: 52_000_000, unit: inr }],
    ["Rs. 3 lakh", { value: 300_000, unit: inr }],
    ["Rs.500", { value: 500, unit: inr }],
    ["₹500/-", { value: 500, unit: inr }],
    ["INR 12 crore", { value: 120_000_000, unit: inr }],
    ["₹१२ लाख", { value: 1_200_000, unit: inr }],
    ["₹7 करोड़", { value: 70_000_000, unit: inr }],
    ["$4.5bn", { value: 4_500_000_000, unit: { kind: "currency", code: "USD" } }],
    ["$5m", { value: 5_000_000, unit: { kind: "currency", code: "USD" } }],
    ["€1,200", { value: 1200, unit: { kind: "currency", code: "EUR" } }],
    ["(₹5,00,000)", { value: -500_000, unit: inr }],
    ["-$40", { value: -40, unit: { kind: "currency", code: "USD" } }],
    ["−3.5", { value: -3.5 }],
    ["+3.5", { value: 3.5 }],
    ["42%", { value: 42, unit: { kind: "percent" } }],
    ["12 kg", { value: 12, unit: { kind: "measure", symbol: "kg" } }],
    ["5 m", { value: 5, unit: { kind: "measure", symbol: "m" } }],
    ["12k", { value: 12_000 }],
    [".097", { value: 0.097 }],
    ["1e3", { value: 1000 }],
  ])("reads %s", (cell, figure) => {
    expect(read(cell)).toEqual(figure);
  });

  it.each(["2019-20", "10 to 20", "21st", "A-12", "12 kg 500 g", "twelve", "", "1/2", "3 blind mice ran"])(
    "leaves %j as text",
    (cell) => {
      expect(read(cell)).toBeUndefined();
    },
  );
});
