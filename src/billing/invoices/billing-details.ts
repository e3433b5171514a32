import { z } from "zod";
import type { Currency } from "../../kernel/money.ts";
import { parseGstin, stateOfGstin } from "../gst/gstin.ts";
import { stateCodes } from "../gst/states.ts";

const line = z.string().trim().min(1).max(120);

/** Whom an organization's invoices are made out to. */
export const BillingDetails = z.strictObject({
  name: line,
  email: z.email().max(254),
  address: z.array(line).min(1).max(4),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, "has to be two capital letters, such as IN"),
  /** The GST code; in India only. */
  state: z.enum(stateCodes).nullable().default(null),
  gstin: z.string().max(24).nullable().default(null),
});
export type BillingDetails = z.infer<typeof BillingDetails>;

/** The same with the GSTIN in its form, and the state that follows from it. Throws InvalidGstin. */
export function settleDetails(details: BillingDetails): BillingDetails {
  if (details.country !== "IN") return { ...details, state: null, gstin: null };
  const gstin = details.gstin === null ? null : parseGstin(details.gstin);
  return { ...details, gstin, state: gstin === null ? details.state : stateOfGstin(gstin) };
}

/** India pays in rupees, the rest of the world in dollars. */
export const currencyOf = ({ country }: Pick<BillingDetails, "country">): Currency => (country === "IN" ? "INR" : "USD");
