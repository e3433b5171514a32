import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { bindingAssetStore } from "./binding-asset-store.ts";

describe("bindingAssetStore", () => {
  it("reads what was uploaded with the Worker", async () => {
    const font = await bindingAssetStore(env.ASSETS).read("fonts/inter-latin-400-normal.woff2");
    expect(new TextDecoder("latin1").decode(font.slice(0, 4))).toBe("wOF2");
  });

  it("says what is missing and how to get it", async () => {
    await expect(bindingAssetStore(env.ASSETS).read("fonts/none.woff2")).rejects.toThrow("fonts/none.woff2");
  });
});
