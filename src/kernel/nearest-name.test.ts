import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "./nearest-name.ts";

const fields = ["title", "subtitle", "blocks", "theme", "template", "needs_content", "locale", "bar-chart"];

describe("nearestName", () => {
  it.each([
    ["tilte", "title"],
    ["Title", "title"],
    ["needsContent", "needs_content"],
    ["barchart", "bar-chart"],
    ["sub-title", "subtitle"],
    ["block", "blocks"],
    ["colour", undefined],
    ["", undefined],
    ["x", undefined],
  ])("takes %s for %s", (word, name) => {
    expect(nearestName(word, fields)).toBe(name);
  });

  it("finds a name again that lost or gained a letter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), fc.constantFrom("", "q"), (name, at, put) => {
        const start = at % name.length;
        const slip = name.slice(0, start) + put + name.slice(put ? start : start + 1);
        expect(nearestName(slip, [name])).toBe(name);
      }),
    );
  });

  it("says nothing in good time of a word without end", () => {
    expect(nearestName("x".repeat(1_000_000), fields)).toBeUndefined();
  });
});
