import { expect, it } from "vitest";
import { firstCatalog } from "../catalog/catalog-seed.ts";
import { packsOnSale } from "./packs-on-sale.ts";

it("sells credits only where a model takes them", () => {
  expect(packsOnSale(firstCatalog)).toEqual([]);
  expect(packsOnSale({ ...firstCatalog, premiumModels: [] })).toEqual([]);
  expect(packsOnSale({ ...firstCatalog, premiumModels: ["premium-1"] })).toEqual(firstCatalog.packs);
});
