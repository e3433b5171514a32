import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentKey } from "./content-key.ts";

describe("contentKey", () => {
  it("doesn't depend on the order of keys", async () => {
    const one = await contentKey({ spec: { title: "A", size: "auto" }, theme: "paper" });
    const other = await contentKey({ theme: "paper", spec: { size: "auto", title: "A" } });

    expect(one).toBe(other);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes with any value", async () => {
    expect(await contentKey({ theme: "paper@1" })).not.toBe(await contentKey({ theme: "paper@2" }));
  });

  it("writes JSON that reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
