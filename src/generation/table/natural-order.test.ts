import { describe, expect, it } from "vitest";
import { naturalOrder } from "./natural-order.ts";

describe("naturalOrder", () => {
  it.each([
    ["months", ["March", "January", "Feb"], ["January", "Feb", "March"]],
    ["Hindi weekdays", ["बुधवार", "सोमवार", "मंगलवार"], ["सोमवार", "मंगलवार", "बुधवार"]],
    ["sizes", ["L", "S", "XL", "M"], ["S", "M", "L", "XL"]],
    ["opinions", ["Agree", "Strongly disagree", "Neutral"], ["Strongly disagree", "Neutral", "Agree"]],
    ["age bands", ["18–24", "65+", "Under 18", "25–64"], ["Under 18", "18–24", "25–64", "65+"]],
    ["amounts", ["10000 to 14999", "<10000", "200000+"], ["<10000", "10000 to 14999", "200000+"]],
    ["numbered weeks", ["Week 10", "Week 2", "Week 1"], ["Week 1", "Week 2", "Week 10"]],
  ])("knows %s", (_, categories, ordered) => {
    expect(naturalOrder(categories)).toEqual(ordered);
  });

  it("sees none in names, or where one word doesn't belong", () => {
    expect(naturalOrder(["Kerala", "Goa", "Assam"])).toBeUndefined();
    expect(naturalOrder(["Small", "Medium", "Enormous"])).toBeUndefined();
  });
});
