import { describe, expect, it } from "vitest";
import { attachment } from "./content-disposition.ts";

describe("attachment", () => {
  it.each([
    ["Exports doubled", "Exports doubled.png", "Exports%20doubled.png"],
    ["Café: 50% more / less", "Cafe 50 more less.png", "Caf%C3%A9%2050%20more%20less.png"],
    ["भारत", "infographic.png", "%E0%A4%AD%E0%A4%BE%E0%A4%B0%E0%A4%A4.png"],
    ['"; filename=evil.exe', "; filename=evil.exe.png", "%3B%20filename%3Devil.exe.png"],
    ["../../etc/passwd", ".. .. etc passwd.png", ".. .. etc passwd.png".replaceAll(" ", "%20")],
    ["Rock'n'roll (live)", "Rock'n'roll (live).png", "Rock%27n%27roll%20%28live%29.png"],
  ])("names the file of %s", (title, ascii, full) => {
    expect(attachment(title, "png")).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${full}`);
  });

  it("keeps to a length that file systems take", () => {
    expect(attachment("क".repeat(200), "svg").length).toBeLessThan(900);
  });
});
