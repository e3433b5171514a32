import { describe, expect, it } from "vitest";
import { chooseFonts } from "./choose-fonts.ts";

const facesOf = (text: string) => chooseFonts(text, ["inter"]).faces.map(({ face }) => face);

describe("chooseFonts", () => {
  it("loads only what the text needs", () => {
    expect(facesOf("Exports 2024")).toEqual(["inter latin"]);
    expect(facesOf("₹5")).toEqual(["inter latin", "inter latin ext"]);
    expect(facesOf("हिन्दी text")).toEqual(["inter latin", "mukta devanagari"]);
  });

  it("names what it can't draw, for every family", () => {
    expect(chooseFonts("مرحبا 🎉 ok", ["inter", "baloo"]).missing.sort()).toEqual(["ا", "ب", "ح", "ر", "م", "🎉"].sort());
  });

  it("needs no glyph for joiners and spaces", () => {
    expect(chooseFonts("क्\u200dष \u00a0\u2009", ["inter"]).missing).toEqual([]);
  });
});
