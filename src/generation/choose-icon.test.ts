import fc from "fast-check";
import tags from "lucide-static/tags.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { chooseIcon, chooseIcons } from "./choose-icon.ts";
import { iconKeywords } from "./icon-keywords.ts";

describe("chooseIcon", () => {
  it.each([
    ["Merchandise exports", "ship"],
    ["Rinsing the rice", "droplets"],
    ["Better sleep", "bed"],
    ["ट्रेन से यात्रा", "train-front"],
    ["शिक्षा का स्तर", "graduation-cap"],
    ["पानी बचाएं", "droplets"],
    ["Batteries last longer", "plug-zap"],
    ["Rupees spent on schools", "indian-rupee"],
  ])("draws %s as %s", (text, icon) => {
    expect(chooseIcon(text)).toBe(icon);
  });

  it.each(["Point 1", "No more of this", "The first and the last", "…", ""])("draws nothing for %j", (text) => {
    expect(chooseIcon(text)).toBeUndefined();
  });

  it("knows only icons that there are", () => {
    expect(Object.keys(iconKeywords).filter((icon) => !(icon in tags))).toEqual([]);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), (text) => {
        const icon = chooseIcon(text);
        expect(icon === undefined || icon in tags).toBe(true);
      }),
    );
  });
});

describe("chooseIcons", () => {
  it("gives no two entries the same icon", () => {
    const icons = chooseIcons(["Water the seeds", "Drink water", "Save water", "Clean water"]).filter(
      (icon) => icon !== undefined,
    );

    expect(new Set(icons).size).toBe(icons.length);
  });

  it("looks at the second line where the first gives nothing", () => {
    expect(chooseIcons(["Move\nWalk thirty minutes a day", "Less of it\nThe sky is clear"])).toEqual(["footprints", undefined]);
  });

  it("marks a list throughout or not at all", () => {
    expect(chooseIcons(["Sleep well", "Be kind of there", "Of the same"])).toEqual([undefined, undefined, undefined]);
    expect(chooseIcons(["Sleep well", "Read books", "Of the same"])).toEqual(["bed", "book-open", undefined]);
  });
});
