import { describe, expect, it } from "vitest";
import { readHeader } from "./header-unit.ts";

const inr = { kind: "currency", code: "INR" };
const measure = (symbol: string) => ({ scale: 1, unit: { kind: "measure", symbol } });

describe("readHeader", () => {
  it.each([
    ["Area (km²)", "Area", measure("km²")],
    ["Sales in ₹ Cr", "Sales", { scale: 1e7, unit: inr }],
    ["Turnover, ₹ crore", "Turnover", { scale: 1e7, unit: inr }],
    ["Loans (Rs. in Lakhs)", "Loans", { scale: 1e5, unit: inr }],
    ["मूल्य (₹ करोड़)", "मूल्य", { scale: 1e7, unit: inr }],
    ["Exports ($ bn)", "Exports", { scale: 1e9, unit: { kind: "currency", code: "USD" } }],
    ["Population (millions)", "Population", { scale: 1e6 }],
    ["Production (million tonnes)", "Production", measure("million tonnes")],
    ["Yield (kg/ha)", "Yield", measure("kg/ha")],
    ["Weight_in_lbs", "Weight", measure("lbs")],
    ["Literacy (%)", "Literacy", { scale: 1, unit: { kind: "percent" } }],
    ["Deficit (% of GDP)", "Deficit (% of GDP)", { scale: 1, unit: { kind: "percent" } }],
    ["Population (2011)", "Population (2011)", undefined],
    ["Score (best of three)", "Score (best of three)", undefined],
    ["net_generation", "Net generation", undefined],
    ["budgetYear", "Budget year", undefined],
    ["CO2", "CO2", undefined],
    ["Made in India", "Made in India", undefined],
  ])("reads %s", (header, label, unit) => {
    expect(readHeader(header)).toEqual({ label, ...(unit && { unit }) });
  });
});
