import type { Tariff, Tier } from "../catalog/price.ts";
import { InvalidQuantity } from "../errors.ts";

/** What a tier takes of a quantity. */
export type TierShare = { quantity: number; unit: number; amount: number };

/** How a tariff charges a quantity: one share with `volume`, one for each tier that is reached with `graduated`. */
export function tariffShares({ scheme, tiers }: Tariff, quantity: number): TierShare[] {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new InvalidQuantity("quantity", "is not a whole number");
  if (quantity === 0) return [];
  return scheme === "volume" ? [share(quantity, tierOf(tiers, quantity).unit)] : graduatedShares(tiers, quantity);
}

function graduatedShares(tiers: readonly Tier[], quantity: number): TierShare[] {
  const shares: TierShare[] = [];
  let taken = 0;
  for (const { upTo, unit } of tiers) {
    const until = Math.min(quantity, upTo ?? quantity);
    if (until > taken) shares.push(share(until - taken, unit));
    taken = Math.max(taken, until);
  }
  return shares;
}

function tierOf(tiers: readonly Tier[], quantity: number): Tier {
  const tier = tiers.find(({ upTo }) => upTo === null || quantity <= upTo);
  if (!tier) throw new Error("The last tier of a tariff has no end.");
  return tier;
}

const share = (quantity: number, unit: number): TierShare => ({ quantity, unit, amount: quantity * unit });
