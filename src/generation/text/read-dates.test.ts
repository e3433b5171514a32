import { describe, expect, it } from "vitest";
import { findDates } from "./read-dates.ts";

const dates = (text: string): string[] => findDates(text).map(({ when }) => when);

describe("findDates", () => {
  it.each([
    ["On 15 August 1947, and in March 1975", ["15 August 1947", "March 1975"]],
    ["August 15, 1947, then 2023-08-23", ["August 15, 1947", "2023-08-23"]],
    ["It ran 1969-72 and in the 1990s", ["1969–72", "1990s"]],
    ["From 1969 to 1972", ["1969 to 1972"]],
    ["The 19th century, not 500 BCE", ["19th century", "500 BCE"]],
    ["1947 में, १५ अगस्त १९४७ को, मार्च 1975 में", ["1947", "१५ अगस्त १९४७", "मार्च 1975"]],
    ["2008 saw it leave (2014)", ["2008", "2014"]],
  ])("reads %j", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each(["It sold 1984 units", "In 1500 villages", "₹1950 a month", "Room 1408"])("finds no date in %j", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it("sorts from before our era to days of one month", () => {
    const order = (text: string): number => findDates(text)[0]?.order ?? Number.NaN;
    const sorted = ["500 BCE", "19th century", "in 1857", "March 1857", "10 May 1857", "May 11, 1857"];

    expect(sorted.map(order)).toEqual(sorted.map(order).toSorted((a, b) => a - b));
  });
});
