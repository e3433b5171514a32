import { describe, expect, it } from "vitest";
import type { Frame } from "../frame.ts";
import { themes } from "../themes/index.ts";
import { typeScale } from "../type-scale.ts";
import { fitText } from "./fit-text.ts";
import { lineCount, longestWord, textHeight, textWidth } from "./measure-text.ts";

const [theme] = themes;
if (!theme) throw new Error("There are no themes.");
const frame: Frame = {
  width: 900,
  extraHeight: 0,
  theme,
  type: typeScale(""),
  locale: "en-IN",
  icons: {},
  noteFit: () => {},
};

describe("textWidth", () => {
  it("grows with the text, its size and its weight", () => {
    expect(textWidth(frame, "body", "million")).toBeGreaterThan(textWidth(frame, "body", "ill"));
    expect(textWidth(frame, "body", "million", { size: 56 })).toBeCloseTo(
      2 * textWidth(frame, "body", "million", { size: 28 }),
    );
    expect(textWidth(frame, "body", "million", { strong: true })).toBeGreaterThan(textWidth(frame, "body", "million"));
  });

  it("gives marks no width of their own", () => {
    expect(textWidth(frame, "body", "की")).toBeGreaterThan(textWidth(frame, "body", "क"));
    expect(textWidth(frame, "body", "कु")).toBe(textWidth(frame, "body", "क"));
  });
});

describe("lineCount", () => {
  it("wraps at spaces and hyphens, and breaks what is wider than the line", () => {
    const width = textWidth(frame, "body", "seven words");
    expect(lineCount(frame, "body", { text: "seven words", width })).toBe(1);
    expect(lineCount(frame, "body", { text: "seven words", width: width - 1 })).toBe(2);
    expect(lineCount(frame, "body", { text: "n".repeat(100), width: longestWord(frame, "body", "n".repeat(10)) })).toBe(10);
    expect(lineCount(frame, "body", { text: "", width })).toBe(1);
  });

  it("keeps a hyphen between digits whole, as lines are broken when they are drawn", () => {
    const whole = textWidth(frame, "body", "2015-16");
    expect(longestWord(frame, "body", "in 2015-16")).toBe(whole);
    expect(longestWord(frame, "body", "well-known")).toBeLessThan(textWidth(frame, "body", "well-known"));
  });

  it("keeps together what a no-break space joins", () => {
    const width = textWidth(frame, "body", "₹4.5\u00a0lakh");
    expect(lineCount(frame, "body", { text: "₹4.5\u00a0lakh", width: width - 1 })).toBe(2);
    expect(longestWord(frame, "body", "₹4.5\u00a0lakh crore")).toBe(width);
  });

  it("gives the height of its lines", () => {
    const one = textHeight(frame, "body", { text: "one", width: 400 });
    expect(textHeight(frame, "body", { text: "one two three four five six seven eight nine", width: 100 })).toBeGreaterThan(
      3 * one,
    );
  });
});

describe("fitText", () => {
  it("keeps the role's size where there is room", () => {
    const fitted = fitText(frame, "heading", { text: "Short", room: { width: 600, lines: 1 } });
    expect(fitted).toMatchObject({ size: frame.type.heading, lines: 1, fits: true });
  });

  it("wraps first, shrinks then, and says where not even the floor fits", () => {
    const text = "A heading of several words";
    const wide = textWidth(frame, "heading", text);
    expect(fitText(frame, "heading", { text, room: { width: wide * 0.6 } }).size).toBe(frame.type.heading);
    expect(fitText(frame, "heading", { text, room: { width: wide * 0.85, lines: 1 } }).size).toBeLessThan(frame.type.heading);
    expect(fitText(frame, "heading", { text, room: { width: 60, lines: 1 } }).fits).toBe(false);
  });
});
