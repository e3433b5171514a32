import { describe, expect, it } from "vitest";
import { phrasesFor } from "./phrases.ts";

const span = { from: "2010", to: "2020" };

describe("phrasesFor", () => {
  const { multiplied, leads, rose, fell, others, tie, total } = phrasesFor("en-IN");

  it.each([
    [2, "Sales doubled from 2010 to 2020"],
    [2.4, "Sales more than doubled from 2010 to 2020"],
    [2.99, "Sales tripled from 2010 to 2020"],
    [4.5, "Sales more than quadrupled from 2010 to 2020"],
    [6.2, "Sales rose 6.2× from 2010 to 2020"],
  ])("says %d times as a person would", (times, sentence) => {
    expect(multiplied("Sales", times, span)).toBe(sentence);
  });

  it("agrees with one and with many", () => {
    expect(leads({ name: "Kerala", many: false }, "literacy", "single")).toBe("Kerala has the highest literacy");
    expect(leads({ name: "Renewables", many: true }, "output", "total")).toBe("Renewables have the highest total output");
    expect(leads({ name: "Floods", many: true }, "deaths", "total")).toBe("Floods have the most deaths");
  });

  it("says nothing twice", () => {
    expect(leads({ name: "South", many: false }, "total", "total")).toBe("South has the highest total");
    expect(total("Total sales")).toBe("Total sales");
  });

  it("leaves out an amount that it doesn't have", () => {
    expect(rose("Temp", "", span)).toBe("Temp rose from 2010 to 2020");
    expect(fell("Rate", "2 percentage points", span)).toBe("Rate fell 2 percentage points from 2010 to 2020");
  });

  it("writes numbers as the locale does, words in Hindi for Hindi", () => {
    expect(others(123456)).toBe("Others (1,23,456)");
    const hindi = phrasesFor("hi-IN");
    expect(hindi.others(4)).toBe("अन्य (4)");
    expect(hindi.total("बिक्री")).toBe("कुल बिक्री");
    expect(hindi.rose("बिक्री", "18%", span)).toBe("बिक्री: 2010 से 2020 तक 18% की वृद्धि");
    expect(hindi.by("वर्षा", "महीना")).toBe("महीने के अनुसार वर्षा");
    expect(hindi.leads({ name: "गुजरात", many: false }, "निर्यात का हिस्सा", "single")).toBe("निर्यात के हिस्से में गुजरात सबसे आगे");
    expect(hindi.leads({ name: "केरल", many: false }, "वर्षा", "total")).toBe("कुल वर्षा में केरल सबसे आगे");
    expect(hindi.rose("तापमान", "", span)).toBe("तापमान: 2010 से 2020 तक वृद्धि");
  });

  it("names a pair", () => {
    expect(tie("A", "B", "price")).toBe("A and B share the highest price");
  });
});
