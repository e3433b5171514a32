import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, splitEntry } from "./shorten.ts";

describe("clip", () => {
  it("cuts between words and leaves no word hanging", () => {
    expect(clip("The farmers of the valley wait for the first rain", 30)).toBe("The farmers of the valley…");
  });

  it("never exceeds its limit, nor splits a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.integer({ min: 8, max: 60 }), (text, max) => {
        const cut = clip(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("splitEntry", () => {
  it.each([
    ["Oil the chain.", { title: "Oil the chain" }],
    ["Rust starts where water stays. Wipe the frame.", { title: "Rust starts where water stays", detail: "Wipe the frame" }],
    [
      "Put the ground coffee into the upper cup of the filter, which has holes, and press it down",
      { title: "Put the ground coffee into the upper cup of the filter", detail: "Which has holes, and press it down" },
    ],
  ])("splits %j where it may end", (text, entry) => {
    expect(splitEntry(text)).toEqual(entry);
  });

  it("loses no word of a long sentence", () => {
    const words = fc.array(fc.constantFrom("river", "and", "the", "which", "flows,", "slowly", "through", "delta"), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (list) => {
        const { title, detail = "" } = splitEntry(list.join(" "));
        const kept = `${title} ${detail}`.toLowerCase();
        for (const word of list) if (word !== "and") expect(kept).toContain(word.replace(",", ""));
      }),
    );
  });
});
