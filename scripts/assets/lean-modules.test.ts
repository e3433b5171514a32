import { expect, it } from "vitest";
import { withoutHarfBuzz } from "./lean-modules.ts";

const harfbuzz = Buffer.alloc(90_000, 7);

it("takes HarfBuzz's text out, and nothing else", () => {
  const encoded = harfbuzz.toString("base64");
  expect(withoutHarfBuzz(`a("short");b("${encoded}")`, harfbuzz)).toBe('a("short");b("")');
});

it.each([
  ["another HarfBuzz", Buffer.alloc(90_000, 8).toString("base64")],
  ["none", "short"],
])("refuses a satori with %s", (_, encoded) => {
  expect(() => withoutHarfBuzz(`b("${encoded}")`, harfbuzz)).toThrow("install the version that it depends on");
});
