import { describe, expect, it } from "vitest";
import { areaOf, areas } from "./areas.ts";

const isAddress = ({ path }: { path: string }): boolean => !path.endsWith("*");

describe("an area of the API", () => {
  it("is found by each address of its routes", async () => {
    for (const area of areas) {
      const routes = (await area.load()).flatMap((router) => router.routes.filter(isAddress));
      expect(routes).not.toEqual([]);
      expect(routes.filter(({ path }) => areaOf(path) !== area).map(({ path }) => path)).toEqual([]);
    }
  });

  it("takes nothing that only begins like one of its addresses", () => {
    expect(areaOf("/v1/webhooks/whk_1/deliveries")).toBe(areaOf("/v1/webhooks"));
    expect(areaOf("/v1/webhooks-of-others")).toBe(areaOf("/"));
  });
});
