import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJsonError } from "./locate-json-error.ts";

describe("locateJsonError", () => {
  it.each([
    ['{"title": "a",}', 1, 15, "a field name in double quotes"],
    ['{"title": x}', 1, 11, "a value"],
    ['{"a": 1\n "b": 2}', 2, 2, '"," or "}"'],
    ["[1, 2", 1, 6, '"," or "]"'],
    ["{'a': 1}", 1, 2, 'a field name in double quotes or "}"'],
    ["{} x", 1, 4, "nothing more"],
    ["", 1, 1, "a value"],
  ])("finds the mistake in %s", (source, line, column, expected) => {
    expect(locateJsonError(source)).toMatchObject({ line, column, expected });
  });

  it("agrees with JSON.parse on what is JSON, whatever is cut out of it or put into it", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.nat(4), fc.constantFrom("", ",", ":", "}", "]", '"', "0", "-", "\\", "\n", "nul"))
      .map(([json, at, cut, put]) => {
        const start = at % (json.length + 1);
        return json.slice(0, start) + put + json.slice(start + cut);
      });

    fc.assert(
      fc.property(broken, (source) => {
        expect(locateJsonError(source) === undefined).toBe(isJson(source));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
