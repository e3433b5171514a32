import type { Catalog, CreditPack } from "../catalog/price.ts";

/** None while no model is premium: there would be nothing to spend credits on. */
export const packsOnSale = ({ packs, premiumModels = [] }: Catalog): readonly CreditPack[] =>
  premiumModels.length > 0 ? packs : [];
