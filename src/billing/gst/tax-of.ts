import { mulDiv } from "../../kernel/money.ts";
import type { TaxBehavior } from "../catalog/price.ts";
import { stateOfGstin } from "./gstin.ts";
import type { StateCode } from "./states.ts";

export type Seller = { name: string; address: string[]; gstin: string; state: StateCode; sac: string; lut: string | null };

/** `country` is ISO 3166-1 alpha-2; `state` is known in India. */
export type BuyerPlace = { country: string; state: StateCode | null; gstin: string | null };

export type Supply =
  | { kind: "intra_state" | "inter_state"; placeOfSupply: StateCode }
  | { kind: "export"; placeOfSupply: null };

/** In minor units. `rounding` is what the total has that taxable value and taxes don't sum to. */
export type Tax = {
  taxable: number;
  cgst: number;
  /** UTGST in some union territories. */
  sgst: number;
  igst: number;
  rounding: number;
  total: number;
};

/** 18 %, in basis points: of software as a service, SAC 9983. */
export const gstRate = 1_800;

/**
 * IGST Act, sections 12 and 13: where a registered buyer is registered, else where the buyer's address is, else where the
 * seller is. Outside India it is an export.
 */
export function supplyTo(seller: Pick<Seller, "state">, { country, state, gstin }: BuyerPlace): Supply {
  if (country !== "IN") return { kind: "export", placeOfSupply: null };
  const placeOfSupply = (gstin ? stateOfGstin(gstin) : state) ?? seller.state;
  return { kind: placeOfSupply === seller.state ? "intra_state" : "inter_state", placeOfSupply };
}

/**
 * The tax on a net amount, rounded to the minor unit once for each tax. The total is the same in every state, so that a
 * mandate stays right when its payer moves: an inclusive amount, or an exclusive one with the whole tax. What the taxes then
 * don't sum to is the rounding line. An export under a letter of undertaking bears none.
 */
export function taxOf(net: number, behavior: TaxBehavior, { kind }: Pick<Supply, "kind">): Tax {
  if (net < 0) return negate(taxOf(-net, behavior, { kind }));
  const rate = kind === "export" ? 0 : gstRate;
  const taxable = behavior === "exclusive" ? net : mulDiv(net, 10_000, 10_000 + rate);
  const whole = mulDiv(taxable, rate, 10_000);
  const half = kind === "intra_state" ? mulDiv(taxable, rate, 20_000) : 0;
  const igst = kind === "inter_state" ? whole : 0;
  const sum = taxable + 2 * half + igst;
  const total = behavior === "exclusive" ? net + whole : net;
  return { taxable, cgst: half, sgst: half, igst, rounding: total - sum, total };
}

const negate = (tax: Tax): Tax =>
  Object.fromEntries(Object.entries(tax).map(([name, amount]) => [name, amount === 0 ? 0 : -amount])) as Tax;
